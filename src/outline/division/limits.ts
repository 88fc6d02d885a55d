import type { Outline } from "../outline.ts";

/** What can be divided over pages within two minutes and three gigabytes, far beyond any map that people read. */
const DIVISIBLE = {
  steps: 2000,
  panels: 3000,
  places: 15_000,
  undercuts: 2000,
  characters: 1_000_000,
  marked: 150_000,
};

/** One in so many characters of a text is a mark where its script, as Thai and Devanagari, writes with marks. */
const FEWEST_MARKS = 20;

/** What can be drawn in one figure within a minute and two gigabytes; they are counted with every step. */
const MOST_IN_FIGURE = 50_000;

/** Why a map cannot be drawn in one figure, as a sentence; undefined if it can. */
export function beyondFigure({ panels }: Outline): string | undefined {
  const count = panels
    .flatMap(({ heads, blocks }) => [heads.length, ...blocks.map(({ cells }) => 1 + cells.length)])
    .reduce((sum, own) => sum + own, 0);
  return count <= MOST_IN_FIGURE
    ? undefined
    : `A figure has at most ${MOST_IN_FIGURE} steps, statements and references to them, and this one has ${count}; draw a part of it as a view.`;
}

/** Why a map cannot be divided over pages, as a sentence; undefined if it can. */
export function beyondPages({ panels, map }: Outline): string | undefined {
  const depths = new Map<string, number>();
  const undercuts = new Map<string, number>();
  let places = 0;
  let steps = 0;
  for (const { heads, blocks } of panels) {
    places += heads.length;
    for (const { id, target, cells } of blocks) {
      const depth = (depths.get(target.id) ?? 0) + 1;
      steps = Math.max(steps, depth);
      if (target.kind === "block") undercuts.set(target.id, (undercuts.get(target.id) ?? 0) + 1);
      places += cells.length;
      for (const each of [id, ...cells.map((cell) => cell.id)]) depths.set(each, depth);
    }
  }
  const said = (what: string, most: number, count: number) =>
    `On pages, a map has at most ${most} ${what}, and this one has ${count}; draw it as one figure without paper, or a part of it as a view.`;
  if (steps > DIVISIBLE.steps) return said("steps one after the other", DIVISIBLE.steps, steps);
  if (panels.length > DIVISIBLE.panels) return said("groups", DIVISIBLE.panels, panels.length);
  const most = Math.max(0, ...undercuts.values());
  if (most > DIVISIBLE.undercuts) return said("objections to one step", DIVISIBLE.undercuts, most);
  const longest = map.statements.reduce((sofar, { text }) => Math.max(sofar, text.length), 0);
  if (longest > DIVISIBLE.characters) return said("characters in one text", DIVISIBLE.characters, longest);
  const marked = map.statements.reduce((sum, { text }) => sum + lengthWithMarks(text), 0);
  if (marked > DIVISIBLE.marked)
    return said("characters of scripts with marks on letters", DIVISIBLE.marked, marked);
  if (places > DIVISIBLE.places) return said("statements and references to them", DIVISIBLE.places, places);
  return undefined;
}

/** The length of a text whose letters are drawn as outlines, which takes far more than text. */
function lengthWithMarks(text: string): number {
  const marks = text.match(/\p{M}/gu)?.length ?? 0;
  return marks * FEWEST_MARKS < text.length ? 0 : text.length;
}
