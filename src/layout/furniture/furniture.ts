import type { Annotation, LegendRow } from "../../annotations/annotation.ts";
import { shownPlace } from "../../annotations/shown.ts";
import type { Piece } from "../../annotations/pieces.ts";
import type { Statement, Style } from "../../model/map.ts";
import { byline } from "../../outline/byline.ts";
import { cellsOf } from "../../outline/cells.ts";
import { sourceLine } from "../../outline/citations.ts";
import { figureName, nameAfter } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Span } from "../../text/typesetter.ts";
import type { CellTypesetter } from "../cards/cell.ts";
import type { ShapedText } from "../cards/shaped-text.ts";
import type { Metrics } from "../metrics.ts";
import { placeLegend } from "./place-legend.ts";
import type { LegendEntry, PlacedRow, PlacedText } from "./place-legend.ts";
import { legendRowsOf, legendText, signsOf, voiceSigns } from "./signs.ts";
import type { Sign } from "./signs.ts";

/** What stands around the map itself: title, number, caption, legend, sources. */
export interface Furniture {
  readonly title: ShapedText | undefined;
  /** "Figure 2 of 4: Keeping Russia stable" where a map is divided, or the name of a view. */
  readonly subtitle: ShapedText | undefined;
  /** Subtitles with more words of a name that `subtitle` cuts, the most first: for widths where they stand on one line. */
  readonly fuller: readonly ShapedText[];
  readonly caption: ShapedText | undefined;
  readonly legend: readonly LegendEntry[];
  /** What is added to the legend of a figure that is laid out. */
  readonly later: readonly LegendEntry[];
  readonly source: ShapedText | undefined;
}

export interface PlacedFurniture {
  /** What is placed, and the height of the map between. */
  readonly of: Furniture;
  readonly mapHeight: number;
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
  /** True where signs that take no room are explained only when the figure is laid out, so that they do not change it. */
  readonly explainsLater?: boolean;
}

/** Texts that were shaped for other figures of the same map in the same setting. */
type KnownTexts = Map<string, ShapedText>;

export function furniture(
  outline: Outline,
  typesetter: CellTypesetter,
  metrics: Metrics,
  {
    style,
    bare = false,
    title = !bare,
    legend = true,
    source = !bare,
    explainsLater = false,
  }: Omit<FurnitureWish, "annotation">,
  known: KnownTexts = new Map(),
): Furniture {
  const { map } = outline;
  const { annotation, words } = typesetter;
  const set = (
    text: string | undefined,
    weight: Span["weight"],
    size: number,
    tone: string,
    pieces?: readonly Piece[],
    dotted?: true,
  ) => {
    if (text === undefined) return undefined;
    const key = [text, weight, size, tone, dotted].join("\0");
    const shaped =
      (pieces === undefined ? known.get(key) : undefined) ??
      typesetter.title(
        text,
        { weight, size, tone, ...(dotted && { dotted }) },
        pieces && { tags: [], text: pieces },
      );
    if (pieces === undefined) known.set(key, shaped);
    return shaped;
  };
  const rows = legend ? legendRowsOf(outline, annotation) : [];
  const isLater = ({ roomless }: LegendRow) => explainsLater && roomless === true;
  const entries = (signs: readonly (Sign | LegendRow)[]): LegendEntry[] =>
    signs.map((sign) => ({
      sign,
      shaped: set(legendText(sign, words, outline), "regular", metrics.small, "muted")!,
    }));
  const voices = legend ? voiceSigns(outline, annotation) : [];
  const subtitles = subtitlesOf(outline, typesetter, title).map((text) =>
    set(text, "regular", metrics.panelTitle, "panel-title", undefined, true)!,
  );
  return {
    title: set(title ? map.title : undefined, "semibold", metrics.title, "title", annotation.title),
    subtitle: subtitles.at(-1),
    fuller: subtitles.slice(0, -1),
    caption: set(bare ? undefined : map.caption, "regular", metrics.small, "text", annotation.caption),
    legend: entries([
      ...(legend ? signsOf(outline, style) : []),
      ...(voices.length === 0 ? [] : (["voices", ...voices] as const)),
      ...rows.filter((row) => !isLater(row)),
    ]),
    later: entries(rows.filter(isLater)),
    source: set(
      source ? sourceLine(map, words, statementsIn(outline)) : undefined,
      "regular",
      metrics.small,
      "muted",
    ),
  };
}

/** The most characters of a statement that names a figure, where there is room. */
const NAMES = [150, 120, 100, 85, 72, 60];

/** The most words first. Without its title, a figure is still named where it is one of several. */
function subtitlesOf(
  outline: Outline,
  { words, annotation }: CellTypesetter,
  titled: boolean,
): readonly string[] {
  const { map } = outline;
  const { place } = shownPlace(outline, annotation.statements);
  const named = place?.name === undefined ? undefined : map.statements.find(({ id }) => id === place.named);
  const parts =
    place === undefined
      ? [outline.name]
      : [
          ...(named === undefined
            ? []
            : NAMES.map((most) => nameAfter(named, place.again, words, most, place.shown))),
          place.name,
        ].map((name) => figureName({ ...place, name }, outline, words));
  return [...new Set(parts)].flatMap((part) => (titled ? byline(map, part, words) : part) ?? []);
}

/** What one of several figures shows in full; a single figure shows all. */
function statementsIn({ map, panels, place }: Outline): readonly Statement[] {
  if (place === undefined) return map.statements;
  const shown = new Set(
    panels.flatMap(cellsOf).flatMap(({ kind, statement }) => (kind === "reference" ? [] : [statement])),
  );
  return map.statements.filter(({ id }) => shown.has(id));
}

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
  const subtitle = place(all.fuller.find(({ maxWidth }) => maxWidth <= width) ?? all.subtitle);
  if (y > 0) y += gap;
  const top = y;
  y += mapHeight + metrics.belowMap;
  const caption = place(all.caption);
  if (caption !== undefined) y += gap / 2;

  const { rows: legend, bottom: below } = placeLegend(all.legend, width, y, metrics);
  if (legend.length > 0) y = below + gap / 2;
  const source = place(all.source);
  const bottom = source === undefined ? y - gap / 2 : y;
  return {
    of: all,
    mapHeight,
    title,
    subtitle,
    caption,
    legend,
    source,
    top,
    bottom: Math.max(bottom, top + mapHeight),
  };
}
