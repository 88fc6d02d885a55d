import type { Panel } from "../outline/outline.ts";
import type { PlacedBracket } from "./cards/sized-card.ts";
import type { FigureLayout } from "./figure.ts";
import type { PlacedCard } from "./trees/tree.ts";

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
      const placed = figure.panels[index]!;
      const { layout } = placed;
      const ids = new Set(panel.blocks.map(({ id }) => id));
      const cells = new Set(
        [...panel.heads, ...panel.blocks.flatMap((block) => block.cells)].map(({ id }) => id),
      );
      return {
        ...placed,
        layout: {
          ...layout,
          cards: layout.cards.flatMap((card) => cardPart(card, ids, cells)),
          lines: layout.lines.filter(({ block }) => ids.has(block.id)),
        },
      };
    }),
  };
}

/** A card with only those of its rows and nested inferences that are shown; its frame ends below them. */
function cardPart(
  { sized, at }: PlacedCard,
  blocks: ReadonlySet<string>,
  cells: ReadonlySet<string>,
): PlacedCard[] {
  const shown = sized.rows.map(({ shaped: { row } }) =>
    row.kind === "cell" && row.block === undefined ? cells.has(row.cell.id) : blocks.has(row.block!.id),
  );
  const rows = sized.rows.filter((_, index) => shown[index]);
  const last = rows.at(-1);
  if (last === undefined) return [];
  if (rows.length === sized.rows.length) return [{ sized, at }];
  /** How many rows are shown before each. */
  const before = shown.map((_, index) => shown.slice(0, index).filter(Boolean).length);
  const brackets = sized.brackets
    .filter(({ bracket }) => blocks.has(bracket.block.id))
    .map((placed): PlacedBracket => {
      const { bracket } = placed;
      const end = before[bracket.last]! - (shown[bracket.last] === true ? 0 : 1);
      const rect = rows[end]!.rect;
      const own = { ...bracket, first: before[bracket.first]!, last: end };
      return { ...placed, bracket: own, bottom: Math.min(placed.bottom, rect.y + rect.height) };
    });
  const frame = { ...sized.frame, height: last.rect.y + last.rect.height - sized.frame.y + 3 };
  return [{ sized: { ...sized, rows, brackets, frame }, at }];
}

/** The figure without what stands below it. Nothing moves. */
export function withoutNotes(figure: FigureLayout): FigureLayout {
  return {
    ...figure,
    furniture: { ...figure.furniture, caption: undefined, legend: [], source: undefined },
  };
}
