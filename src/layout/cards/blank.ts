import { pxOfMm } from "../../geometry.ts";
import { wordsFor } from "../../language/index.ts";
import type { Statement } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Line, Run, Span, Typesetter } from "../../text/typesetter.ts";
import type { Rule, Sheet, TextLayout } from "../figure-layout.ts";
import type { Metrics } from "../metrics.ts";

import type { ShapedCell } from "./cell.ts";

/** On the sheet, lines to write on have at least this distance, if the cell has room for more than one. */
const WRITING = pxOfMm(8);
/** How far a rule stands below the baseline, and from words beside it, as a share of the type size. */
const BELOW = 0.5;
const BESIDE = 0.4;

/** What stays of who says a statement and where: both, or only where. */
export type Clues = "voices" | "places";

/** What lines to write on depend on, besides their cell. */
export interface BlankStyle {
  readonly type: Typesetter;
  readonly metrics: Metrics;
  /** What is said of a statement in small type. */
  readonly aside: (statement: Statement) => string;
  /** Between two lines to write on, in px of the figure. */
  readonly distance: number;
}

export function blankStyle(
  { map }: Outline,
  metrics: Metrics,
  { scale }: Sheet,
  type: Typesetter,
  clues: Clues,
): BlankStyle {
  const voices = voiceNames(map);
  const words = wordsFor(map.lang);
  const known = (statement: Statement) => (clues === "voices" ? statement : { ...statement, voices: [] });
  const aside = (statement: Statement) => asideText(map, known(statement), voices, words);
  return { type, metrics, aside, distance: WRITING / scale };
}

/** What stands in a cell in place of its words. */
export interface BlankText {
  readonly text: TextLayout;
  readonly rules: readonly Rule[];
}

/** Its sign and number, what is only a clue, and lines to write on. */
export const blankText = (shaped: ShapedCell, text: TextLayout, style: BlankStyle): BlankText =>
  shaped.frame === "reference" ? bareReference(shaped, text, style) : blankCell(shaped, text, style);

/** "because (see 8)" without the label of 8. */
function bareReference({ around }: ShapedCell, text: TextLayout, { type }: BlankStyle): BlankText {
  const bare = type.paragraph([...around!.lead, ...around!.tail], text.direction);
  return { text: { ...text, lines: bare.lines(text.rect.width, "running") }, rules: [] };
}

function blankCell(shaped: ShapedCell, text: TextLayout, style: BlankStyle): BlankText {
  const { direction, leading, size, rect } = text;
  const { width } = rect;
  const rtl = direction === "rtl";
  const count = Math.round(shaped.height(width) / leading);
  const leads = style.type.paragraph(shaped.around!.lead, direction).lines(width, "running");
  const asides = asideLines(shaped, text, style).slice(-Math.max(1, count - leads.length));

  /** Sets words at the beginning or end of a line, wherever the script begins. */
  const at = (words: Line, side: "begin" | "end"): readonly Run[] => {
    const x = (side === "begin") === rtl ? width - words.width : 0;
    return words.runs.map((run) => ({ ...run, x: run.x + x }));
  };
  /** What stands at the beginning and at the end of a line: the asides are on the last ones. */
  const beside = (index: number) => [leads[index], asides[index - count + asides.length]] as const;
  const lines = Array.from({ length: count }, (_, index): Line => {
    const [begin, end] = beside(index);
    const runs = [
      ...(begin === undefined ? [] : at(begin, "begin")),
      ...(end === undefined ? [] : at(end, "end")),
    ];
    return { width, runs };
  });

  const rules: Rule[] = [];
  const room = (words: Line | undefined) => (words === undefined ? 0 : words.width + size * BESIDE);
  const lowest = leading * (count - 0.5) + size * BELOW;
  const many = Math.max(1, Math.min(count, Math.floor(lowest / style.distance + 0.25)));
  for (let index = many - 1; index >= 0; index--) {
    const y = lowest - (index * leading * count) / many;
    const [begin, end] = beside(Math.floor(y / leading)).map(room) as [number, number];
    const length = width - begin - end;
    if (length > size) rules.push({ x: rect.x + (rtl ? end : begin), y: rect.y + y, width: length });
  }
  return { text: { ...text, lines }, rules };
}

/** What of a cell's words is only a clue: who says it and where, that it is unstated, and where the reasoning goes on. */
function asideLines(
  { statement, around }: ShapedCell,
  { direction, rect }: TextLayout,
  { type, metrics, aside }: BlankStyle,
): readonly Line[] {
  const said = aside(statement);
  const own: Span[] =
    said === "" ? [] : [{ text: said, weight: "italic", size: metrics.small, tone: "muted" }];
  const spans = [...own, ...around!.tail];
  return spans.length === 0 ? [] : type.paragraph(spans, direction).lines(rect.width);
}
