import { composed, leastWidth } from "../figure.ts";
import type { FittedFigure, ShapedFigure } from "../figure.ts";
import { placeFurniture } from "../furniture/furniture.ts";
import { arrangements } from "../packing/slicing-tree.ts";
import type { Arrangement } from "../packing/slicing-tree.ts";
import type { Room } from "../paper.ts";
import type { Sketch } from "../panels/plans.ts";
import type { Choices } from "./estimates.ts";
import { inRoom, largestScale } from "./fitter.ts";
import type { Attempt, Candidate, Fitter, Strategy } from "./fitter.ts";

/** A plan must win by this factor to be taken instead of a simpler one, so that small edits rarely change it. */
const CALM = 1.02;
/** How many candidates are laid out. */
const ROUNDS = 4;
/** Shapes of a panel that the arrangement chooses from. */
const SHAPES = 40;

/** The candidate of the largest type by the estimates, until one is laid out that no other promises to surpass. */
export function largestTypeFit(shaped: ShapedFigure, sketches: Choices, rooms: readonly Room[]): Strategy {
  const { furniture, metrics } = shaped;
  const choices = sketches.map((all) => spread(all, SHAPES));
  const most = largestScale(shaped);
  return (estimates, attempts) => {
    if (attempts.length === ROUNDS) return undefined;
    const reached = largestOf(attempts)?.sheet.scale ?? 0;
    const tried = new Set(attempts.map(({ candidate }) => keyOf(candidate.room, candidate.arrangement)));
    let best: Omit<Candidate, "sketches"> | undefined;
    for (const { width, height, arrangement } of arrangements(
      estimates.expected(choices),
      metrics.panelGap,
    )) {
      const full = Math.max(width, leastWidth(furniture));
      const { bottom } = placeFurniture(furniture, full, height, metrics);
      for (const room of rooms) {
        const { scale } = inRoom(room, { width: full, height: bottom }, most);
        if (scale <= (best?.scale ?? reached)) continue;
        if (!tried.has(keyOf(room, arrangement))) best = { arrangement, room, scale, most };
      }
    }
    return best && { ...best, sketches: chosen(choices, best.arrangement) };
  };
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
  const figure = composed(shaped, [], undefined);
  return { figure, sheet: inRoom(rooms[0]!, figure, largestScale(shaped)) };
}

function largestOf(attempts: readonly Attempt[]): FittedFigure | undefined {
  let best: FittedFigure | undefined;
  for (const { fitted } of attempts)
    if (best === undefined || fitted.sheet.scale > best.sheet.scale * CALM) best = fitted;
  return best;
}

const keyOf = (room: Room, arrangement: Arrangement) => JSON.stringify([room.width, arrangement]);

/** At most `count` of them, spread from the narrowest to the widest. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, i) => all[Math.round((i * (all.length - 1)) / (count - 1))]!);
}

/** For each panel the sketch whose shape the arrangement uses. */
function chosen(choices: Choices, root: Arrangement): Sketch[] {
  const found: Sketch[] = [];
  const stack: Arrangement[] = [root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.kind === "panel") found[at.index] = choices[at.index]![at.shape]!;
    else stack.push(at.first, at.second);
  }
  return found;
}
