import type { Rect } from "../../geometry.ts";
import { originOf } from "../../model/walk.ts";
import type { Annotation, LegendRow } from "../../annotations/annotation.ts";
import { shownPlace } from "../../annotations/shown.ts";
import type { Piece } from "../../annotations/pieces.ts";
import type { ArgumentMap, Style } from "../../model/map.ts";
import { voiceNames, voiceOrder } from "../../outline/attribution.ts";
import { byline } from "../../outline/byline.ts";
import { cellsOf } from "../../outline/cells.ts";
import { sourceText } from "../../outline/citations.ts";
import { figureName, weightText } from "../../outline/labels.ts";
import type { Outline, Panel } from "../../outline/outline.ts";
import { commaOf, introduced, semicolonOf } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import type { Span } from "../../text/typesetter.ts";
import { isJoined } from "../classic/classic.ts";
import type { CellTypesetter } from "../cards/cell.ts";
import type { ShapedText } from "../cards/shaped-text.ts";
import type { Metrics } from "../metrics.ts";

/** The signs of the drawing that a legend can explain. */
export type Sign =
  | "support"
  | "objection"
  | "undercut"
  | "weight"
  | "main"
  | "unstated"
  | "reference"
  | VoiceSign;

/** The strip at what somebody says; see `voiceOrder`. */
export interface VoiceSign {
  readonly pattern: number;
  readonly text: string;
}

/** What stands around the map itself: title, number, caption, legend, sources. */
export interface Furniture {
  readonly title: ShapedText | undefined;
  /** "Figure 2/4: Keeping Russia stable" where a map is divided, or the name of a view. */
  readonly subtitle: ShapedText | undefined;
  readonly caption: ShapedText | undefined;
  readonly legend: readonly { readonly sign: Sign | LegendRow; readonly shaped: ShapedText }[];
  readonly source: ShapedText | undefined;
}

export interface PlacedText {
  readonly shaped: ShapedText;
  readonly rect: Rect;
}

export interface PlacedRow {
  readonly sign: Sign | LegendRow;
  readonly sample: Rect;
  readonly text: PlacedText;
}

export interface PlacedFurniture {
  readonly title: PlacedText | undefined;
  readonly subtitle: PlacedText | undefined;
  readonly caption: PlacedText | undefined;
  readonly legend: readonly PlacedRow[];
  readonly source: PlacedText | undefined;
  /** Where the map begins, and where everything ends if the map is `mapHeight` high. */
  readonly top: number;
  readonly bottom: number;
}

export interface FurnitureWish {
  readonly style: Style;
  readonly annotation: Annotation;
  /** True where the title, caption and sources stand elsewhere in the document. */
  readonly bare?: boolean;
  /** False for what the figure is to do without: a text around it may have its own. */
  readonly title?: boolean;
  readonly legend?: boolean;
  readonly source?: boolean;
}

export function furniture(
  outline: Outline,
  typesetter: CellTypesetter,
  metrics: Metrics,
  { style, bare = false, title = !bare, legend = true, source = !bare }: Omit<FurnitureWish, "annotation">,
): Furniture {
  const { map } = outline;
  const { annotation, words } = typesetter;
  const set = (
    text: string | undefined,
    weight: Span["weight"],
    size: number,
    tone: string,
    pieces?: readonly Piece[],
  ) =>
    text === undefined
      ? undefined
      : typesetter.title(text, { weight, size, tone }, pieces && { tags: [], text: pieces });
  return {
    title: set(title ? map.title : undefined, "semibold", metrics.title, "title", annotation.title),
    subtitle: set(subtitleOf(outline, typesetter, title), "regular", metrics.panelTitle, "panel-title"),
    caption: set(bare ? undefined : map.caption, "regular", metrics.small, "text", annotation.caption),
    legend: (legend
      ? [...signsOf(outline, style), ...voiceSigns(outline, annotation), ...legendRowsOf(outline, annotation)]
      : []
    ).map((sign) => ({
      sign,
      shaped: set(legendText(sign, words, outline), "regular", metrics.small, "muted")!,
    })),
    source: set(source ? sourceLine(map, words) : undefined, "regular", metrics.small, "muted"),
  };
}

/** Without its title, a figure is still named where it is one of several. */
function subtitleOf(
  outline: Outline,
  { words, annotation }: CellTypesetter,
  titled: boolean,
): string | undefined {
  const { place } = shownPlace(outline, annotation.statements);
  const part = place === undefined ? outline.name : figureName(place, words);
  return titled ? byline(outline.map, part, words) : part;
}

/** The signs that this map uses, in the order in which a legend shows them. */
export function signsOf(outline: Outline, style: Style): Sign[] {
  const blocks = outline.panels.flatMap((panel) => panel.blocks);
  const cells = outline.panels.flatMap(cellsOf);
  const line = new Set(outline.main);
  const unstated = new Set(outline.map.statements.filter((s) => s.unstated).map((s) => s.id));
  const used: Record<Exclude<Sign, VoiceSign>, boolean> = {
    main: cells.some(({ kind, main, statement }) => kind === "full" && (main || line.has(statement))),
    support: blocks.some((block) => block.role === "support"),
    objection: blocks.some((block) => block.role === "rebut" || block.role === "undermine"),
    undercut: blocks.some((block) => block.role === "undercut"),
    weight: blocks.some(({ inference }) => inference.weight !== undefined),
    unstated: cells.some((cell) => cell.kind === "full" && unstated.has(cell.statement)),
    reference: outline.panels.some((panel) => hasReference(panel, style)),
  };
  return (Object.keys(used) as (keyof typeof used)[]).filter((sign) => used[sign]);
}

/** The voices that this figure lets speak in words that stand there. One alone needs no telling apart. */
function voiceSigns({ map, panels }: Outline, { statements }: Annotation): VoiceSign[] {
  const full = new Set(
    panels.flatMap(cellsOf).flatMap(({ kind, statement }) => (kind === "reference" ? [] : [statement])),
  );
  const isHeard = (id: string) => full.has(id) && statements.get(id)?.instead === undefined;
  const heard = new Set(map.statements.filter(({ id }) => isHeard(id)).flatMap(({ voices }) => voices));
  const names = voiceNames(map);
  const signs = [...voiceOrder(map)].filter(([id]) => heard.has(id));
  return signs.length < 2 ? [] : signs.map(([id, pattern]) => ({ pattern, text: names.get(id) ?? id }));
}

/** The rows of an annotation that explain something in this figure. */
function legendRowsOf({ map, panels }: Outline, annotation: Annotation): LegendRow[] {
  if (annotation.legend.length === 0) return [];
  const blocks = panels.flatMap((panel) => panel.blocks);
  const cells = panels.flatMap(cellsOf);
  const full = new Set(cells.filter(({ kind }) => kind === "full").map(({ statement }) => statement));
  const drawn = [
    ...map.statements.filter(({ id }) => full.has(id)).map(({ id }) => annotation.statements.get(id)),
    ...blocks.map(({ inference }) => annotation.inferences.get(originOf(inference))),
  ].map((note) => note?.tags ?? []);
  const groups = panels.flatMap(({ group, title }) =>
    group === undefined || title === undefined ? [] : (annotation.groups.get(group)?.tags ?? []),
  );
  const used = new Set([...drawn.flat(), ...groups].map(({ kind }) => kind));
  const isPlain = drawn.some((tags) => tags.length === 0);
  return annotation.legend.filter(({ kind }) => (kind === undefined ? isPlain : used.has(kind)));
}

/** What a legend says of a sign; heavy frames are those of the main line, of main conclusions beside it, or of both. */
export function legendText(
  sign: Sign | LegendRow,
  words: Words,
  { main, panels }: Pick<Outline, "main" | "panels">,
): string {
  if (typeof sign === "object") return sign.text;
  if (sign === "weight") {
    const weighed = panels
      .flatMap(({ blocks }) => blocks)
      .find(({ inference }) => inference.weight !== undefined)!;
    return `${weightText(weighed.inference).trim()} ${words.weight}`;
  }
  if (sign === "main") {
    const line = new Set(main);
    const full = panels.flatMap(cellsOf).filter(({ kind }) => kind === "full");
    return [
      ...(full.some(({ statement }) => line.has(statement)) ? [words.mainLine] : []),
      ...(full.some((cell) => cell.main && !line.has(cell.statement)) ? [words.main] : []),
    ].join(commaOf(words));
  }
  return sign === "unstated" ? words.unstatedPremise : words[sign];
}

/** In the classic style, a statement that is used again in its own panel is joined by a line. */
function hasReference(panel: Panel, style: Style): boolean {
  const cells = cellsOf(panel);
  const here = new Set(cells.filter((cell) => cell.kind === "full").map((cell) => cell.statement));
  return cells.some(
    (cell) =>
      cell.kind === "reference" && !(style === "classic" && isJoined(cell) && here.has(cell.statement)),
  );
}

/** "Source: Rossi, Fardella: China, Russia and Europe, 2025" */
export function sourceLine(map: ArgumentMap, words: Words): string | undefined {
  if (map.sources.length === 0) return undefined;
  const lines = map.sources.map((source) => sourceText(source, map.sources, words));
  return introduced(lines.length === 1 ? words.source : words.sources, lines.join(semicolonOf(words)), words);
}

/** px; a strip is as narrow as it is in the drawing. */
const SAMPLE = { sign: 26, strip: 8 };
function sampleOf(sign: Sign | LegendRow): number {
  // The words of a weight are its sample.
  if (sign === "weight") return 0;
  return typeof sign === "object" && "pattern" in sign ? SAMPLE.strip : SAMPLE.sign;
}
/** px between a sample and its words. */
const BESIDE = 7;

/** Sets everything around a map of this width and height, all from the left (or, in Arabic, the right) edge. */
export function placeFurniture(
  all: Furniture,
  width: number,
  mapHeight: number,
  metrics: Metrics,
): PlacedFurniture {
  const gap = metrics.panelGap;
  let y = 0;
  const place = (shaped: ShapedText | undefined): PlacedText | undefined => {
    if (shaped === undefined) return undefined;
    const rect = { x: 0, y, width, height: shaped.height(width) };
    y += rect.height;
    return { shaped, rect };
  };
  const title = place(all.title);
  const subtitle = place(all.subtitle);
  if (y > 0) y += gap;
  const top = y;
  y += mapHeight + gap * 0.8;
  const caption = place(all.caption);
  if (caption !== undefined) y += gap / 2;

  const legend: PlacedRow[] = [];
  const rowGap = metrics.small * 0.35;
  let x = 0;
  let rowHeight = 0;
  for (const { sign, shaped } of all.legend) {
    const sample = sampleOf(sign);
    const before = sample === 0 ? 0 : sample + BESIDE;
    const room = Math.max(40, width - before);
    const textWidth = Math.min(shaped.maxWidth + 1, room);
    const full = before + textWidth;
    if (x > 0 && x + full > width) {
      x = 0;
      y += rowHeight + rowGap;
      rowHeight = 0;
    }
    const height = shaped.height(textWidth);
    const rtl = shaped.direction === "rtl";
    const left = rtl ? width - x - full : x;
    legend.push({
      sign,
      sample: { x: rtl ? left + full - sample : left, y, width: sample, height: shaped.leading },
      text: { shaped, rect: { x: rtl ? left : left + before, y, width: textWidth, height } },
    });
    x += full + gap;
    rowHeight = Math.max(rowHeight, height);
  }
  if (legend.length > 0) y += rowHeight + gap / 2;
  const source = place(all.source);
  const bottom = source === undefined ? y - gap / 2 : y;
  return { title, subtitle, caption, legend, source, top, bottom: Math.max(bottom, top + mapHeight) };
}
