import type { StatementId } from "../model/map.ts";
import type { Outline, Panel, Place } from "./outline.ts";
import { overview } from "./views.ts";
import { wordsFor } from "../language/index.ts";

/**
 * The outline of each figure of a divided map: first an overview of the main line, then the panels, as many together
 * as `shares` says. Numbers stay those of the whole map.
 */
export function divide(
  whole: Outline,
  panels: readonly Panel[],
  shares: readonly number[],
  depth: number,
): Outline[] {
  const words = wordsFor(whole.map.lang);
  const groups: (readonly Panel[])[] = [];
  let from = 0;
  for (const share of shares) {
    groups.push(panels.slice(from, from + share));
    from += share;
  }
  const figureOf = new Map<StatementId, number>();
  groups.forEach((group, index) => {
    for (const cell of group.flatMap(cellsOf))
      if (cell.kind === "full") figureOf.set(cell.statement, index + 2);
  });
  const place = (figure: number, name: string | undefined): Place => ({
    figure,
    figures: groups.length + 1,
    overview: figure === 1,
    name,
    figureOf,
  });
  return [
    { ...overview(whole, depth), place: place(1, words.overview) },
    ...groups.map((group, index): Outline => ({
      ...whole,
      panels: group,
      place: place(index + 2, nameOf(group)),
    })),
  ];
}

const cellsOf = ({ heads, blocks }: Panel) => [...heads, ...blocks.flatMap((block) => block.cells)];

/** The titles of a figure's panels, each once. */
function nameOf(panels: readonly Panel[]): string | undefined {
  const titles = new Set(panels.flatMap(({ title }) => (title === undefined ? [] : [title])));
  return titles.size === 0 ? undefined : [...titles].join("; ");
}
