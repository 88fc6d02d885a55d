import { cellsOf } from "../outline/cells.ts";
import type { Panel } from "../outline/outline.ts";
import type { BracketLayout, CardLayout, FigureLayout } from "./figure-layout.ts";

/** What of a figure is shown: the first so many panels, and of all their blocks the first so many. */
export interface Shown {
  readonly panels: number;
  readonly blocks: number;
}

/** The steps in which a figure is built up: the heads of a panel, then its inferences one by one, then the next panel. */
export function stepsOf({ outline }: FigureLayout): Shown[] {
  const steps: Shown[] = [];
  let blocks = 0;
  outline.panels.forEach((panel, index) => {
    steps.push({ panels: index + 1, blocks });
    for (let own = 1; own <= panel.blocks.length; own++)
      steps.push({ panels: index + 1, blocks: blocks + own });
    blocks += panel.blocks.length;
  });
  return steps;
}

/** A part of a laid-out figure. What is shown stands where it stands in the whole. */
export function partOf(figure: FigureLayout, { panels, blocks }: Shown): FigureLayout {
  let left = blocks;
  const shown = figure.outline.panels.slice(0, panels).map((panel): Panel => {
    const own = panel.blocks.slice(0, left);
    left -= own.length;
    return { ...panel, blocks: own };
  });
  return {
    ...figure,
    outline: { ...figure.outline, panels: shown },
    panels: shown.map((panel, index) => {
      const whole = figure.panels[index]!;
      const ids = new Set(panel.blocks.map(({ id }) => id));
      const cells = new Set(cellsOf(panel).map(({ id }) => id));
      return {
        ...whole,
        cards: whole.cards.flatMap((card) => cardPart(card, ids, cells)),
        lines: whole.lines.filter(({ block }) => ids.has(block.id)),
      };
    }),
  };
}

/** A card with only those of its rows and nested inferences that are shown; its frame ends below them. */
function cardPart(card: CardLayout, blocks: ReadonlySet<string>, cells: ReadonlySet<string>): CardLayout[] {
  const shown = card.rows.map(({ row }) =>
    row.kind === "cell" && row.block === undefined ? cells.has(row.cell.id) : blocks.has(row.block!.id),
  );
  const rows = card.rows.filter((_, index) => shown[index]);
  const last = rows.at(-1);
  if (last === undefined) return [];
  if (rows.length === card.rows.length) return [card];
  /** How many rows are shown before each. */
  const before = shown.map((_, index) => shown.slice(0, index).filter(Boolean).length);
  const brackets = card.brackets
    .filter(({ bracket }) => blocks.has(bracket.block.id))
    .map((placed): BracketLayout => {
      const { bracket } = placed;
      const end = before[bracket.last]! - (shown[bracket.last] === true ? 0 : 1);
      const { rect } = rows[end]!;
      const own = { ...bracket, first: before[bracket.first]!, last: end };
      return { ...placed, bracket: own, bottom: Math.min(placed.bottom, rect.y + rect.height) };
    });
  const frame = { ...card.frame, height: last.rect.y + last.rect.height - card.frame.y + 3 };
  return [{ ...card, rows, brackets, frame }];
}

/** The figure without what stands below it. Nothing moves. */
export function withoutNotes(figure: FigureLayout): FigureLayout {
  return {
    ...figure,
    furniture: { ...figure.furniture, caption: undefined, legend: [], source: undefined },
  };
}
