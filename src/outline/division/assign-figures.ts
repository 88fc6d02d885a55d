import type { StatementId } from "../../model/map.ts";
import { partKey } from "../outline.ts";
import type { Outline, Panel, FigurePlace } from "../outline.ts";
import { cellsOf } from "../cells.ts";
import { nameAfter } from "../labels.ts";
import { overview } from "../views.ts";
import { semicolonOf, wordsFor } from "../../language/index.ts";

/**
 * The outline of each figure of a divided map: one for each of `pages` and, if it is `depth` steps deep, an overview of
 * the main line before them. Numbers stay those of the whole map.
 */
export function divide(
  whole: Outline,
  pages: readonly (readonly Panel[])[],
  depth: number | undefined,
): Outline[] {
  const words = wordsFor(whole.map.lang);
  const first = depth === undefined ? 1 : 2;
  const figureOf = new Map<StatementId, number>();
  const figureOfPart = new Map<string, number>();
  const figureOfStep = new Map<number, number>();
  pages.forEach((panels, index) => {
    for (const { kind, statement, part } of panels.flatMap(cellsOf)) {
      if (kind === "full") figureOf.set(statement, index + first);
      else if (part !== undefined) figureOfPart.set(partKey(statement, part), index + first);
    }
    for (const { inference, parted } of panels.flatMap(({ blocks }) => blocks))
      if (parted !== "further") figureOfStep.set(inference.index, index + first);
  });
  const figures = pages.length + first - 1;
  // A map that fits on one page after all is not divided.
  if (figures === 1) return [{ ...whole, panels: pages[0]! }];
  const place = (figure: number, isOverview: boolean, name: string | undefined): FigurePlace => ({
    figure,
    figures,
    overview: isOverview,
    name,
    figureOf,
    figureOfPart,
    figureOfStep,
  });
  const made = pages.map((panels, index): Outline => ({
    ...whole,
    panels,
    place: { ...place(index + first, false, undefined), ...nameOf(panels, whole) },
  }));
  if (depth === undefined) return made;
  return [{ ...overview(whole, depth), place: place(1, true, words.overview) }, ...made];
}

/** The titles of a figure's panels, each once; without titles, the name of what it begins with. */
function nameOf(
  panels: readonly Panel[],
  { map, numbers }: Outline,
): Pick<FigurePlace, "name" | "named" | "again"> {
  const words = wordsFor(map.lang);
  const titles = new Set(panels.flatMap(({ title }) => (title === undefined ? [] : [title])));
  if (titles.size > 0) return { name: [...titles].join(semicolonOf(words)) };
  const [head] = panels.flatMap((panel) => panel.heads);
  const statement = map.statements.find(({ id }) => id === head?.statement);
  if (statement === undefined) return { name: undefined };
  const { id: named } = statement;
  if (head!.kind === "full") return { name: nameAfter(statement, undefined, words), named };
  const again = numbers.get(named)!;
  return { name: nameAfter(statement, again, words), named, again };
}
