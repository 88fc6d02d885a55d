import { shownOutline, shownStatement } from "../../annotations/shown.ts";
import { pxOfMm } from "../../geometry.ts";
import type { Rect } from "../../geometry.ts";
import { wordsFor } from "../../language/words.ts";
import type { Line, Run, Span, Typesetter } from "../../text/typesetter.ts";
import type { CellCopy, Rule } from "./cell.ts";
import type { FigureLayout } from "../figure.ts";
import type { Metrics } from "../metrics.ts";

/** On the sheet, lines to write on have at least this distance, if the cell has room for more than one. */
const WRITING = pxOfMm(6);
/** How far a rule stands below the baseline, and from words beside it, as a share of the type size. */
const BELOW = 0.5;
const BESIDE = 0.4;

/** A laid-out figure with lines to write on where an annotation has something else in place of a statement's words. Nothing else moves. */
export function blankedFigure(figure: FigureLayout, type: Typesetter): FigureLayout {
  const { metrics, sheet } = figure;
  const outline = shownOutline(figure.outline, figure.annotation);
  if (outline === figure.outline) return figure;
  const pen: Pen = {
    type,
    metrics,
    unstated: wordsFor(outline.map.lang).unstated,
    distance: WRITING / sheet.scale,
  };
  const copyOf = (copy: CellCopy, rect: Rect): CellCopy => {
    if (copy.note.instead === undefined) return copy;
    const blank =
      copy.frame === "reference" ? bareReference(copy) : blankCell(copy, rect.width - 2 * metrics.padX, pen);
    return { ...blank, statement: shownStatement(copy.statement, copy.note.instead) };
  };
  return {
    ...figure,
    outline,
    panels: figure.panels.map((placed) => ({
      ...placed,
      layout: {
        ...placed.layout,
        cards: placed.layout.cards.map(({ sized, at }) => ({
          at,
          sized: {
            ...sized,
            rows: sized.rows.map(({ shaped, rect }) => ({
              rect,
              shaped: shaped.kind === "cell" ? { ...shaped, text: copyOf(shaped.text, rect) } : shaped,
            })),
          },
        })),
      },
    })),
  };
}

interface Pen {
  readonly type: Typesetter;
  readonly metrics: Metrics;
  readonly unstated: string;
  /** Between two lines to write on. */
  readonly distance: number;
}

/** The sign of an inference and the number of a statement, which the exercise tells. */
const TOLD: ReadonlySet<string> = new Set(["header", "objection-header", "number"]);

/** "because (see 8)" without the first words of 8. */
function bareReference(copy: CellCopy): CellCopy {
  const lines = (width: number) =>
    copy.lines(width).map((line) => ({ ...line, runs: line.runs.filter(({ tone }) => TOLD.has(tone)) }));
  return { ...copy, lines };
}

/** Where the text of a statement begins: what stands before it, with its number, on each of the first lines. */
function leadLines(copy: CellCopy, width: number): readonly (readonly Run[])[] {
  const number = String(copy.number);
  const found: (readonly Run[])[] = [];
  for (const { runs } of copy.lines(width)) {
    const at = runs.find(({ tone, text }) => tone === "number" && text.trim() === number);
    if (at === undefined) {
      found.push(runs);
      continue;
    }
    const before = (x: number) => (copy.direction === "rtl" ? x >= at.x : x <= at.x);
    return [...found, runs.filter(({ x }) => before(x))];
  }
  return [];
}

function blankCell(copy: CellCopy, width: number, pen: Pen): CellCopy {
  const rtl = copy.direction === "rtl";
  const count = copy.lines(width).length;
  const lead = leadLines(copy, width);
  const asides = asideLines(copy, width, pen).slice(-count);

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
  const beyond = (length: number) => (length === 0 ? 0 : length + copy.size * BESIDE);
  const leadWidth = (runs: readonly Run[] = []) =>
    Math.max(0, ...runs.map((run) => (rtl ? width - run.x : run.x + run.width)));
  const lowest = copy.leading * (count - 0.5) + copy.size * BELOW;
  const many = Math.max(1, Math.min(count, Math.floor(lowest / pen.distance + 0.25)));
  for (let index = many - 1; index >= 0; index--) {
    const y = lowest - (index * copy.leading * count) / many;
    const beside = Math.floor(y / copy.leading);
    const [begin, end] = [beyond(leadWidth(lead[beside])), beyond(after.get(beside)?.width ?? 0)];
    const length = width - begin - end;
    if (length > copy.size) rules.push({ x: rtl ? end : begin, y, width: length });
  }
  return { ...copy, lines: () => lines, rules };
}

/** What of a cell's words gives nothing away: that the premise is unstated, and where the reasoning goes on. */
function asideLines(copy: CellCopy, width: number, { type, metrics, unstated }: Pen): readonly Line[] {
  const { small } = metrics;
  const spans: Span[] = [];
  if (copy.statement.unstated) spans.push({ text: unstated, weight: "italic", size: small, tone: "muted" });
  for (const { text, tone, link } of copy.lines(width).flatMap(({ runs }) => runs)) {
    if (link === undefined) continue;
    const last = spans.at(-1);
    if (last?.link === link) spans[spans.length - 1] = { ...last, text: last.text + text };
    else {
      if (last !== undefined) spans.push({ text: " ", weight: "regular", size: small, tone: "muted" });
      spans.push({ text, weight: "semibold", size: small, tone, link });
    }
  }
  return spans.length === 0 ? [] : type.paragraph(spans, copy.direction).lines(width);
}
