import { shownOutline, shownStatement } from "../../annotations/shown.ts";
import { pxOfMm } from "../../geometry.ts";
import type { Rect } from "../../geometry.ts";
import { wordsFor } from "../../language/index.ts";
import type { Statement } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import type { Line, Run, Span, Typesetter } from "../../text/typesetter.ts";
import type { CellCopy, Rule } from "./cell.ts";
import type { FigureLayout } from "../figure.ts";
import type { Metrics } from "../metrics.ts";

/** On the sheet, lines to write on have at least this distance, if the cell has room for more than one. */
const WRITING = pxOfMm(8);
/** How far a rule stands below the baseline, and from words beside it, as a share of the type size. */
const BELOW = 0.5;
const BESIDE = 0.4;

/** What stays of who says a statement and where: both, or only where. */
export type Clues = "voices" | "places";

/** A laid-out figure with lines to write on where an annotation has something else in place of a statement's words. Nothing else moves. */
export function blankedFigure(figure: FigureLayout, type: Typesetter, clues: Clues = "voices"): FigureLayout {
  const { metrics, sheet } = figure;
  const outline = shownOutline(figure.outline, figure.annotation);
  if (outline === figure.outline) return figure;
  const pen: Pen = {
    type,
    metrics,
    aside: (statement) =>
      asideText(
        figure.outline.map,
        clues === "voices" ? statement : { ...statement, voices: [] },
        voiceNames(figure.outline.map),
        wordsFor(outline.map.lang),
      ),
    distance: WRITING / sheet.scale,
  };
  const copyOf = (copy: CellCopy, rect: Rect): CellCopy => {
    if (copy.note.instead === undefined) return copy;
    const blank =
      copy.frame === "reference"
        ? bareReference(copy, pen)
        : blankCell(copy, rect.width - 2 * metrics.padX, pen);
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
  /** What is said of it in small type. */
  readonly aside: (statement: Statement) => string;
  /** Between two lines to write on. */
  readonly distance: number;
}

/** "see 8" without the label of 8. */
function bareReference(copy: CellCopy, { type }: Pen): CellCopy {
  const { lead, tail } = copy.around!;
  const bare = type.paragraph([...lead, ...tail], copy.direction);
  return { ...copy, lines: (width) => bare.lines(width, "filled") };
}

function blankCell(copy: CellCopy, width: number, pen: Pen): CellCopy {
  const rtl = copy.direction === "rtl";
  const count = Math.round(copy.height(width) / copy.leading);
  const leads = pen.type.paragraph(copy.around!.lead, copy.direction).lines(width, "filled");
  const asides = asideLines(copy, width, pen).slice(-Math.max(1, count - leads.length));

  /** Sets words at the beginning or end of a line, wherever the script begins. */
  const at = (words: Line, side: "begin" | "end"): readonly Run[] => {
    const x = (side === "begin") === rtl ? width - words.width : 0;
    return words.runs.map((run) => ({ ...run, x: run.x + x }));
  };
  const before = new Map(leads.map((lead, index) => [index, lead]));
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
  const room = (words: Line | undefined) => (words === undefined ? 0 : words.width + copy.size * BESIDE);
  const lowest = copy.leading * (count - 0.5) + copy.size * BELOW;
  const many = Math.max(1, Math.min(count, Math.floor(lowest / pen.distance + 0.25)));
  for (let index = many - 1; index >= 0; index--) {
    const y = lowest - (index * copy.leading * count) / many;
    const beside = Math.floor(y / copy.leading);
    const [begin, end] = [room(before.get(beside)), room(after.get(beside))];
    const length = width - begin - end;
    if (length > copy.size) rules.push({ x: rtl ? end : begin, y, width: length });
  }
  return { ...copy, lines: () => lines, rules };
}

/** What of a cell's words is only a clue: who says it and where, that it is unstated, and where the reasoning goes on. */
function asideLines(copy: CellCopy, width: number, { type, metrics, aside }: Pen): readonly Line[] {
  const said = aside(copy.statement);
  const own: Span[] =
    said === "" ? [] : [{ text: said, weight: "italic", size: metrics.small, tone: "muted" }];
  const spans = [...own, ...copy.around!.tail];
  return spans.length === 0 ? [] : type.paragraph(spans, copy.direction).lines(width);
}
