import type { StatementId } from "../../model/map.ts";
import { partKey } from "../outline.ts";
import type { Outline, Panel, FigurePlace } from "../outline.ts";
import { cellsOf } from "../cells.ts";
import { nameAfter } from "../labels.ts";
import { overview } from "../views.ts";
import { briefly } from "../../model/number-runs.ts";
import { commaOf, semicolonOf, wordsFor } from "../../language/index.ts";

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
  const names = pages.map((panels) => nameOf(panels, whole));
  const made = pages.map((panels, index): Outline => {
    const own = names[index]!;
    const isShared = names.filter(({ name }) => name === own.name).length > 1;
    return {
      ...whole,
      panels,
      place: {
        ...place(index + first, false, undefined),
        ...(isShared && own.name !== undefined ? toldApart(own, panels, whole) : own),
      },
    };
  });
  if (depth === undefined) return made;
  return [{ ...overview(whole, depth), place: place(1, true, words.overview) }, ...made];
}

type Named = Pick<FigurePlace, "name" | "named" | "again" | "shown">;

/** The numbers of what stands in full in a figure tell its name from the same one of another figure. */
function toldApart(own: Named, panels: readonly Panel[], { map, numbers }: Outline): Named {
  const words = wordsFor(map.lang);
  const here = panels.flatMap(cellsOf).flatMap(({ kind, statement }) => (kind === "full" ? [statement] : []));
  const runs = briefly(here.map((id) => numbers.get(id)!).toSorted((a, b) => a - b));
  if (runs.length === 0) return own;
  const shown = runs.slice(0, MOST_RUNS).join(commaOf(words)) + (runs.length > MOST_RUNS ? " …" : "");
  const statement = map.statements.find(({ id }) => id === own.named);
  if (statement === undefined) return { ...own, name: `${own.name} (${shown})` };
  return { ...own, shown, name: nameAfter(statement, own.again, words, undefined, shown) };
}

const MOST_RUNS = 3;

/** The titles of a figure's panels, each once; without titles, the claim of the main line that it argues for, or what it begins with. */
function nameOf(panels: readonly Panel[], { map, numbers, main }: Outline): Named {
  const words = wordsFor(map.lang);
  const titles = new Set(panels.flatMap(({ title }) => (title === undefined ? [] : [title])));
  if (titles.size > 0) return { name: [...titles].join(semicolonOf(words)) };
  const heads = panels.flatMap((panel) => panel.heads);
  const head = heads.find(({ statement }) => main.includes(statement)) ?? heads[0];
  const statement = map.statements.find(({ id }) => id === head?.statement);
  if (statement === undefined) return { name: undefined };
  const { id: named } = statement;
  if (head!.kind === "full") return { name: nameAfter(statement, undefined, words), named };
  const again = numbers.get(named)!;
  return { name: nameAfter(statement, again, words), named, again };
}
