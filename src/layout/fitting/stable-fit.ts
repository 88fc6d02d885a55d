import { ptOfPx } from "../../geometry.ts";
import type { FittedFigure, ShapedFigure } from "../figure.ts";
import { placeFurniture } from "../furniture/furniture.ts";
import { filled } from "../packing/choose-shapes.ts";
import { sizeOf } from "../packing/slicing-tree.ts";
import type { Arrangement } from "../packing/slicing-tree.ts";
import { byRank, everyWay } from "../packing/stable-arrangement.ts";
import { LEAST_TYPE } from "../paper.ts";
import type { Room } from "../paper.ts";
import type { Choices, Estimates } from "./estimates.ts";
import { largestScale } from "./fitter.ts";
import type { Attempt, Candidate, Fitter, Strategy } from "./fitter.ts";

/** Sizes of type come in steps of this factor, so that small edits keep the size. */
const STEP = 1.005;
/**
 * A simpler plan is taken if its type is smaller by no more than this many steps: 5 %, which is hardly visible, while a plan
 * that wins by less would be lost again at the next edit.
 */
const SIMPLER = 10;
/** By how many steps the first guess may exceed what was promised. */
const HOPE = 3;
/** More panels than this have too many arrangements to try each of them. */
const MOST_PANELS = 5;
/** Where there are more panels than this, only the last this many of their lists are chosen from. */
const TOGETHER = 3;
const LAST = 2;
/** How many figures may be laid out, and how many steps their type may fall. */
const TRIES = 8;
const STEPS = 40;
const ROUNDING = 1e-9;

/** A way to set the figure, before its panels have sizes. */
interface Way {
  readonly room: Room;
  readonly arrangement: Arrangement;
  /** By rising width. */
  readonly choices: Choices;
}

/** Of each panel lists of sketches, the simplest first. */
type Tiers = readonly Choices[];

/**
 * A figure in type that is nearly the largest that can be had, in the first way that allows it, in an order that depends
 * on no text: so small edits rarely change the plan, and if so then mostly that of one column. Undefined where there are
 * too many panels, or estimates were wrong too often. `promise`: about the scale to be reached; `enough`: the type, pt,
 * that no simpler plan may miss; `least`: a scale, where nothing is looked for below it.
 */
export async function stableFigure(
  ...asked: Parameters<typeof stableAttempt>
): Promise<FittedFigure | undefined> {
  return (await stableAttempt(...asked))?.fitted;
}

/** Such a figure, and the candidate that it came from. */
export async function stableAttempt(
  fitter: Fitter,
  tiers: Tiers,
  rooms: readonly Room[],
  promise: number,
  enough: number,
  least = 0,
): Promise<Attempt | undefined> {
  const attempts = await fitter.attempts(stableFit(fitter.shaped, tiers, rooms, promise, enough, least));
  return attempts.find(fits);
}

/** Whether a figure came out small enough for the scale that was wanted. */
const fits = ({ candidate, fitted }: Attempt) => fitted.sheet.scale >= candidate.scale;

function stableFit(
  shaped: ShapedFigure,
  tiers: Tiers,
  rooms: readonly Room[],
  promise: number,
  enough: number,
  least: number,
): Strategy {
  const ways = waysOf(tiers, rooms);
  const levels = new Levels(shaped, enough);
  const highest = Math.min(levels.of(promise) + HOPE, levels.of(levels.largest) + 1);
  let top = highest;
  return (estimates, attempts) => {
    if (attempts.length === TRIES || attempts.some(fits)) return undefined;
    for (; top > highest - STEPS && levels.scaleOf(top) > least - ROUNDING; top--) {
      const candidate = firstAt(top, ways, levels, shaped, estimates, attempts);
      if (candidate !== undefined) return candidate;
    }
    return undefined;
  };
}

function waysOf(tiers: Tiers, rooms: readonly Room[]): readonly Way[] {
  const count = tiers.length;
  const forms = count === 0 || count > MOST_PANELS ? [] : byRank(everyWay(count));
  const most = Math.max(0, ...tiers.map((own) => own.length));
  const kept = count <= TOGETHER ? most : Math.min(most, LAST);
  // Lists of different panels are paired from their ends, as the last ones hold the most.
  const all = Array.from({ length: kept }, (_, tier) =>
    tiers.map((own) => own[Math.max(0, own.length - kept + tier)]!),
  );
  return rooms.flatMap((room) =>
    forms.flatMap((arrangement) => all.map((choices) => ({ room, arrangement, choices }))),
  );
}

/** Scales in steps, counted from the least type that can be read well. */
class Levels {
  readonly largest: number;
  readonly #least: number;
  /** Levels below which a map would be divided over figures, or over more of them. */
  readonly #floors: readonly number[];

  constructor(shaped: ShapedFigure, enough: number) {
    const pt = ptOfPx(shaped.metrics.body);
    this.largest = largestScale(shaped);
    this.#least = LEAST_TYPE / pt;
    this.#floors = [0, Math.ceil(this.#exact(enough / pt))];
  }

  scaleOf(level: number): number {
    return Math.min(this.#least * STEP ** level, this.largest);
  }

  of(scale: number): number {
    return Math.floor(this.#exact(scale));
  }

  /** The lowest level that may be taken for a simpler plan where this one can be reached. */
  below(top: number): number {
    return Math.max(top - SIMPLER, ...this.#floors.filter((floor) => floor <= top));
  }

  #exact(scale: number): number {
    return Math.log(scale / this.scaleOf(0)) / Math.log(STEP);
  }
}

/** The first way with type of nearly this level that has not been tried, if any way has type of this level. */
function firstAt(
  top: number,
  ways: readonly Way[],
  levels: Levels,
  shaped: ShapedFigure,
  estimates: Estimates,
  attempts: readonly Attempt[],
): Candidate | undefined {
  const at = (way: Way, level: number) => candidateAt(way, levels.scaleOf(level), shaped, estimates);
  if (!ways.some((way) => at(way, top) !== undefined)) return undefined;
  const least = levels.below(top);
  for (const way of ways) {
    if (at(way, least) === undefined) continue;
    for (let level = top; level >= least; level--) {
      const found = at(way, level);
      if (found !== undefined && !attempts.some(({ candidate }) => areSame(candidate, found))) return found;
    }
  }
  return undefined;
}

function candidateAt(
  { room, arrangement, choices }: Way,
  scale: number,
  { metrics, furniture, least }: ShapedFigure,
  estimates: Estimates,
): Candidate | undefined {
  const own = { width: room.width / scale - 2, height: room.height / scale - 2 };
  if (least > own.width) return undefined;
  const shapes = estimates.safe(choices);
  // What is narrower than the room may need more room for what stands around the map.
  for (let width = own.width, turn = 0; turn < 2; turn++) {
    const { bottom } = placeFurniture(furniture, width, 0, metrics);
    const left = { width: own.width, height: own.height - bottom };
    const chosen = filled(arrangement, shapes, left, metrics.panelGap);
    if (chosen === undefined) return undefined;
    const sizes = chosen.map((shape, index) => shapes[index]![shape]!);
    const size = sizeOf(arrangement, sizes, metrics.panelGap);
    width = Math.max(size.width, least);
    if (placeFurniture(furniture, width, size.height, metrics).bottom > own.height) continue;
    const sketches = chosen.map((shape, index) => choices[index]![shape]!);
    return { sketches, arrangement, room, scale, most: scale };
  }
  return undefined;
}

function areSame(a: Candidate, b: Candidate): boolean {
  return (
    a.scale === b.scale &&
    a.room === b.room &&
    a.arrangement === b.arrangement &&
    a.sketches.every((sketch, index) => sketch === b.sketches[index])
  );
}
