import type { Statement, StatementId } from "../model/map.ts";
import type { Outline } from "../outline/outline.ts";
import { wordsFor } from "../outline/words.ts";
import type { Line, Run, Span, Typesetter } from "../text/typesetter.ts";
import type { Rect } from "./block.ts";
import type { CellCopy, Rule } from "./cell.ts";
import type { FigureLayout } from "./figure.ts";
import type { Metrics } from "./metrics.ts";
import { pxOfMm } from "./paper.ts";

/** On the sheet, lines to write on have at least this distance, if the cell has room for more than one. */
const WRITING = pxOfMm(6);
/** How far a rule stands below the baseline, and from words beside it, as a share of the type size. */
const BELOW = 0.5;
const BESIDE = 0.4;

/** A laid-out figure with lines to write on in place of some statements. Nothing else moves, and no name gives a text away. */
export function blankedFigure(
  figure: FigureLayout,
  blanks: ReadonlySet<StatementId>,
  type: Typesetter,
): FigureLayout {
  const { metrics, sheet } = figure;
  const outline = blankedOutline(figure.outline, blanks);
  const pen: Pen = {
    type,
    metrics,
    unstated: wordsFor(outline.map.lang).unstated,
    distance: WRITING / sheet.scale,
  };
  const copyOf = (copy: CellCopy, rect: Rect): CellCopy =>
    !blanks.has(copy.statement.id)
      ? copy
      : copy.frame === "reference"
        ? bareReference(copy)
        : blankCell(copy, rect.width - 2 * metrics.padX, pen);
  return {
    ...figure,
    outline,
    panels: figure.panels.map((placed) => ({
      ...placed,
      layout: {
        ...placed.layout,
        nodes: placed.layout.nodes.map(({ sized, at }) => ({
          at,
          sized: {
            ...sized,
            cells: sized.cells.map(({ copy, rect }) => ({ copy: copyOf(copy, rect), rect })),
          },
        })),
      },
    })),
  };
}

/** The outline with nothing in the place of these statements' texts. */
export function blankedOutline(outline: Outline, blanks: ReadonlySet<StatementId>): Outline {
  const statements = outline.map.statements.map((one) => (blanks.has(one.id) ? blankStatement(one) : one));
  return { ...outline, map: { ...outline.map, statements } };
}

const blankStatement = (statement: Statement): Statement => ({
  ...statement,
  text: "…",
  voice: undefined,
  citations: [],
  quote: undefined,
  note: undefined,
});

interface Pen {
  readonly type: Typesetter;
  readonly metrics: Metrics;
  readonly unstated: string;
  /** Between two lines to write on. */
  readonly distance: number;
}

/** "see 8" without the first words of 8. */
function bareReference(copy: CellCopy): CellCopy {
  const lines = (width: number) =>
    copy.lines(width).map((line) => ({ ...line, runs: line.runs.filter(({ tone }) => tone === "number") }));
  return { ...copy, statement: blankStatement(copy.statement), lines };
}

function blankCell(copy: CellCopy, width: number, pen: Pen): CellCopy {
  const { body, small } = pen.metrics;
  const rtl = copy.direction === "rtl";
  const count = copy.lines(width).length;
  const set = (span: Span) => pen.type.paragraph([span], copy.direction).lines(Infinity)[0]!;
  const number = set({ text: String(copy.number), weight: "semibold", size: body, tone: "number" });
  const aside = copy.statement.unstated
    ? set({ text: pen.unstated, weight: "italic", size: small, tone: "muted" })
    : undefined;

  /** Sets words at the beginning or end of a line, wherever the script begins. */
  const at = (words: Line, side: "begin" | "end"): readonly Run[] => {
    const x = (side === "begin") === rtl ? width - words.width : 0;
    return words.runs.map((run) => ({ ...run, x: run.x + x }));
  };
  const runs: Run[][] = Array.from({ length: count }, () => []);
  runs[0]!.push(...at(number, "begin"));
  if (aside !== undefined) runs[count - 1]!.push(...at(aside, "end"));
  const lines = runs.map((all): Line => ({ width, runs: all }));

  const rules: Rule[] = [];
  const lowest = copy.leading * (count - 0.5) + copy.size * BELOW;
  const many = Math.max(1, Math.min(count, Math.floor(lowest / pen.distance + 0.25)));
  for (let index = many - 1; index >= 0; index--) {
    const y = lowest - (index * copy.leading * count) / many;
    const beside = copy.size * BESIDE;
    const before = y < copy.leading * 1.2 ? number.width + beside : 0;
    const after = index === 0 && aside !== undefined ? aside.width + beside : 0;
    const length = width - before - after;
    if (length > 0) rules.push({ x: rtl ? after : before, y, width: length });
  }
  return { ...copy, statement: blankStatement(copy.statement), lines: () => lines, rules };
}
