import { pxOfMm } from "../../geometry.ts";
import { wordsFor } from "../../language/index.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Line, Run, Span, Typesetter } from "../../text/typesetter.ts";
import type { Rule, Sheet, TextLayout } from "../figure-layout.ts";
import type { Metrics } from "../metrics.ts";

import type { ShapedCell } from "./cell.ts";

/** On the sheet, lines to write on have at least this distance, if the cell has room for more than one. */
const WRITING = pxOfMm(6);
/** How far a rule stands below the baseline, and from words beside it, as a share of the type size. */
const BELOW = 0.5;
const BESIDE = 0.4;

/** What lines to write on depend on, besides their cell. */
export interface BlankStyle {
  readonly type: Typesetter;
  readonly metrics: Metrics;
  /** What marks a premise as unstated. */
  readonly unstated: string;
  /** Between two lines to write on, in px of the figure. */
  readonly distance: number;
}

export const blankStyle = (
  { map }: Outline,
  metrics: Metrics,
  { scale }: Sheet,
  type: Typesetter,
): BlankStyle => ({ type, metrics, unstated: wordsFor(map.lang).unstated, distance: WRITING / scale });

/** What stands in a cell in place of its words. */
export interface BlankText {
  readonly text: TextLayout;
  readonly rules: readonly Rule[];
}

/** Only what gives nothing away, and lines to write on. */
export const blankText = (shaped: ShapedCell, text: TextLayout, style: BlankStyle): BlankText =>
  shaped.frame === "reference" ? bareReference(text) : blankCell(shaped, text, style);

/** "see 8" without the first words of 8. */
function bareReference(text: TextLayout): BlankText {
  const lines = text.lines.map((line) => ({
    ...line,
    runs: line.runs.filter(({ tone }) => tone === "number"),
  }));
  return { text: { ...text, lines }, rules: [] };
}

function blankCell(shaped: ShapedCell, text: TextLayout, style: BlankStyle): BlankText {
  const { direction, leading, size, rect } = text;
  const { width } = rect;
  const rtl = direction === "rtl";
  const count = text.lines.length;
  const number = style.type
    .paragraph(
      [{ text: String(shaped.number), weight: "semibold", size: style.metrics.body, tone: "number" }],
      direction,
    )
    .lines(Infinity)[0]!;
  const asides = asideLines(shaped, text, style).slice(-count);

  /** Sets words at the beginning or end of a line, wherever the script begins. */
  const at = (words: Line, side: "begin" | "end"): readonly Run[] => {
    const x = (side === "begin") === rtl ? width - words.width : 0;
    return words.runs.map((run) => ({ ...run, x: run.x + x }));
  };
  const before = new Map([[0, number]]);
  const after = new Map(asides.map((aside, index) => [count - asides.length + index, aside]));
  const lines = Array.from({ length: count }, (_, index): Line => {
    const [begin, end] = [before.get(index), after.get(index)];
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
    const beside = Math.floor(y / leading);
    const [begin, end] = [room(before.get(beside)), room(after.get(beside))];
    const length = width - begin - end;
    if (length > size) rules.push({ x: rect.x + (rtl ? end : begin), y: rect.y + y, width: length });
  }
  return { text: { ...text, lines }, rules };
}

/** What of a cell's words gives nothing away: that the premise is unstated, and where the reasoning goes on. */
function asideLines(
  { statement }: ShapedCell,
  { lines, direction, rect }: TextLayout,
  { type, metrics, unstated }: BlankStyle,
): readonly Line[] {
  const { small } = metrics;
  const spans: Span[] = [];
  if (statement.unstated) spans.push({ text: unstated, weight: "italic", size: small, tone: "muted" });
  for (const { text, tone, link } of lines.flatMap(({ runs }) => runs)) {
    if (link === undefined) continue;
    const last = spans.at(-1);
    if (last?.link === link) spans[spans.length - 1] = { ...last, text: last.text + text };
    else {
      if (last !== undefined) spans.push({ text: " ", weight: "regular", size: small, tone: "muted" });
      spans.push({ text, weight: "semibold", size: small, tone, link });
    }
  }
  return spans.length === 0 ? [] : type.paragraph(spans, direction).lines(rect.width);
}
