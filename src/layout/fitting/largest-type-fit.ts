import { arrangedFigure } from "../figure.ts";
import type { FittedFigure, ShapedFigure } from "../figure.ts";
import { placeFurniture } from "../furniture/furniture.ts";
import { spread } from "../packing/curves.ts";
import { arrangements, shapesIn } from "../packing/slicing-tree.ts";
import type { Arranged, Arrangement } from "../packing/slicing-tree.ts";
import type { Room } from "../paper.ts";
import { Estimates } from "./estimates.ts";
import type { Choices } from "./estimates.ts";
import { inRoom, largestScale, scaleIn } from "./fitter.ts";
import type { Attempt, Candidate, Fitter, Strategy } from "./fitter.ts";

/** A plan must win by this factor to be taken instead of a simpler one, so that small edits rarely change it. */
const CALM = 1.02;
/** How many candidates are laid out. */
const ROUNDS = 4;
/** Shapes of a panel that the arrangement chooses from. */
const SHAPES = 40;

/** The candidate of the largest type by the estimates, until one is laid out that no other promises to surpass. */
function largestTypeFit(shaped: ShapedFigure, sketches: Choices, rooms: readonly Room[]): Strategy {
  const choices = sketches.map((all) => spread(all, SHAPES));
  const most = largestScale(shaped);
  return (estimates, attempts) => {
    if (attempts.length === ROUNDS) return undefined;
    const reached = largestOf(attempts)?.sheet.scale ?? 0;
    const tried = new Set(attempts.map(({ candidate }) => keyOf(candidate.room, candidate.arrangement)));
    let best: Omit<Candidate, "sketches"> | undefined;
    for (const { arrangement, ...size } of outlinesOf(shaped, choices, estimates)) {
      for (const room of rooms) {
        const scale = scaleIn(room, size, most);
        if (scale <= (best?.scale ?? reached)) continue;
        if (!tried.has(keyOf(room, arrangement))) best = { arrangement, room, scale, most };
      }
    }
    if (best === undefined) return undefined;
    const chosen = shapesIn(best.arrangement);
    return { ...best, sketches: choices.map((all, index) => all[chosen[index]!]!) };
  };
}

/** About the largest scale of a figure in any of some rooms, as the first candidate would have it; asked for many rooms. */
export function largestPromise(
  shaped: ShapedFigure,
  sketches: Choices,
): (...rooms: readonly Room[]) => number {
  const choices = sketches.map((all) => spread(all, SHAPES));
  const outlines = outlinesOf(shaped, choices, new Estimates(shaped));
  const most = largestScale(shaped);
  return (...rooms) => {
    if (outlines.length === 0) return 1;
    let scale = -Infinity;
    for (const room of rooms) for (const size of outlines) scale = Math.max(scale, scaleIn(room, size, most));
    return scale;
  };
}

/** The ways to arrange panels of about these sizes, and how large the whole figure then is. */
function outlinesOf(
  { furniture, metrics, least }: ShapedFigure,
  choices: Choices,
  estimates: Estimates,
): readonly Arranged[] {
  return arrangements(estimates.expected(choices), metrics.panelGap).map(({ width, height, arrangement }) => {
    const full = Math.max(width, least);
    return { arrangement, width: full, height: placeFurniture(furniture, full, height, metrics).bottom };
  });
}

/** The figure of the largest type; of several that hardly differ, the first. A figure without panels has no attempts. */
export async function largestFigure(
  fitter: Fitter,
  sketches: Choices,
  rooms: readonly Room[],
): Promise<FittedFigure> {
  const { shaped } = fitter;
  const found = largestOf(await fitter.attempts(largestTypeFit(shaped, sketches, rooms)));
  if (found !== undefined) return found;
  const figure = arrangedFigure(shaped, [], undefined);
  return { figure, sheet: inRoom(rooms[0]!, figure, largestScale(shaped)) };
}

function largestOf(attempts: readonly Attempt[]): FittedFigure | undefined {
  let best: FittedFigure | undefined;
  for (const { fitted } of attempts)
    if (best === undefined || fitted.sheet.scale > best.sheet.scale * CALM) best = fitted;
  return best;
}

const keyOf = (room: Room, arrangement: Arrangement) => JSON.stringify([room.width, arrangement]);
