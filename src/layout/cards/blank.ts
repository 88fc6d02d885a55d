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

/** The sign of an inference and the number of a statement, which the exercise tells. */
const TOLD: ReadonlySet<string> = new Set(["header", "objection-header", "number"]);

/** "because (see 8)" without the first words of 8. */
function bareReference(text: TextLayout): BlankText {
  const lines = text.lines.map((line) => ({ ...line, runs: line.runs.filter(({ tone }) => TOLD.has(tone)) }));
  return { text: { ...text, lines }, rules: [] };
}

/** Where the text of a statement begins: what stands before it, with its number, on each of the first lines. */
function leadLines({ number }: ShapedCell, { lines, direction }: TextLayout): readonly (readonly Run[])[] {
  const found: (readonly Run[])[] = [];
  for (const { runs } of lines) {
    const at = runs.find(({ tone, text }) => tone === "number" && text.trim() === String(number));
    if (at === undefined) {
      found.push(runs);
      continue;
    }
    const before = (x: number) => (direction === "rtl" ? x >= at.x : x <= at.x);
    return [...found, runs.filter(({ x }) => before(x))];
  }
  return [];
}

function blankCell(shaped: ShapedCell, text: TextLayout, style: BlankStyle): BlankText {
  const { direction, leading, size, rect } = text;
  const { width } = rect;
  const rtl = direction === "rtl";
  const count = text.lines.length;
  const lead = leadLines(shaped, text);
  const asides = asideLines(shaped, text, style).slice(-count);

  /** Sets words at the end of a line, wherever the script ends. */
  const atEnd = (words: Line): readonly Run[] => {
    const x = rtl ? 0 : width - words.width;
    return words.runs.map((run) => ({ ...run, x: run.x + x }));
  };
  const after = new Map(asides.map((aside, index) => [count - asides.length + index, aside]));
  const lines = Array.from({ length: count }, (_, index): Line => {
    const end = after.get(index);
    return { width, runs: [...(lead[index] ?? []), ...(end === undefined ? [] : atEnd(end))] };
  });

  const rules: Rule[] = [];
  const beyond = (length: number) => (length === 0 ? 0 : length + size * BESIDE);
  const leadWidth = (runs: readonly Run[] = []) =>
    Math.max(0, ...runs.map((run) => (rtl ? width - run.x : run.x + run.width)));
  const lowest = leading * (count - 0.5) + size * BELOW;
  const many = Math.max(1, Math.min(count, Math.floor(lowest / style.distance + 0.25)));
  for (let index = many - 1; index >= 0; index--) {
    const y = lowest - (index * leading * count) / many;
    const beside = Math.floor(y / leading);
    const [begin, end] = [beyond(leadWidth(lead[beside])), beyond(after.get(beside)?.width ?? 0)];
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
