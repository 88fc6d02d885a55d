import type { Panel } from "../outline/outline.ts";
import type { FigureLayout } from "./figure.ts";

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
          nodes: layout.nodes.filter(({ sized: { copy } }) =>
            copy.block === undefined
              ? copy.cells.every(({ cell }) => cells.has(cell.id))
              : ids.has(copy.block.id),
          ),
          lines: layout.lines.filter(({ block }) => ids.has(block.id)),
        },
      };
    }),
  };
}

/** The figure without what stands below it. Nothing moves. */
export function withoutNotes(figure: FigureLayout): FigureLayout {
  return {
    ...figure,
    furniture: { ...figure.furniture, caption: undefined, legend: [], source: undefined },
  };
}
