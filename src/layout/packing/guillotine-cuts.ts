import { overlap } from "../../geometry.ts";
import type { Rect, Size } from "../../geometry.ts";

type Axis = "x" | "y";

/** A part of a stretch, from one cut to the next. */
interface Strip {
  readonly from: number;
  readonly to: number;
}

/**
 * Divides a surface into parts that a sheet can hold, as few as are found, in reading order: strip by strip.
 * No cut runs through any of the `whole` rectangles. Where that cannot be, parts overlap as far as they must
 * for each rectangle to be whole on one of them. Undefined if one of them is larger than a sheet.
 */
export function tiles(surface: Rect, whole: readonly Rect[], most: Size): Rect[][] | undefined {
  if (whole.some(({ width, height }) => width > most.width || height > most.height)) return undefined;
  const { strips } = new Divider(most).divided(surface, whole, 0);
  return strips.map((strip) => [...strip]);
}

interface Division {
  /** The parts of each strip of the first cut. */
  readonly strips: readonly (readonly Rect[])[];
  /** The number of parts; each that overlaps another counts more. */
  readonly cost: number;
}

/** Deeper, only the first way that is found is taken, … */
const THOROUGH = 4;
/** … and no cuts are tried but those that are needed. */
const INVENTIVE = 2;

/** Finds the same part by many ways, and divides it once. */
class Divider {
  readonly #most: Size;
  readonly #known = new Map<string, Division>();

  constructor(most: Size) {
    this.#most = most;
  }

  divided(region: Rect, whole: readonly Rect[], depth: number): Division {
    const most = this.#most;
    if (region.width <= most.width + 0.01 && region.height <= most.height + 0.01)
      return { strips: [[region]], cost: whole.some((rect) => overlap(rect, region, 0.01)) ? 1 : EMPTY };
    const key = [region.x, region.y, region.width, region.height, depth].map((n) => n.toFixed(1)).join(" ");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const inside = whole.filter((rect) => overlap(rect, region, 0.01));
    const cut = this.#cut(region, inside, depth);
    // Where parts must overlap anyway, a cut before that may only add a sliver.
    const overlapped =
      cut === undefined || (depth < THOROUGH && cut.cost >= OVERLAPPING)
        ? this.#overlapping(region, inside, depth)
        : undefined;
    const found = cut !== undefined && cut.cost <= (overlapped?.cost ?? Infinity) ? cut : overlapped!;
    this.#known.set(key, found);
    return found;
  }

  #cut(region: Rect, whole: readonly Rect[], depth: number): Division | undefined {
    let best: Division | undefined;
    const consider = (axis: Axis, strips: readonly Strip[]) => {
      const made = joined(strips.map((strip) => this.divided(part(region, axis, strip), whole, depth + 1)));
      if (best === undefined || made.cost < best.cost) best = made;
    };
    for (const axis of AXES) {
      const strips = evenStrips(region, whole, axis, this.#most);
      if (strips !== undefined && (best === undefined || depth < THOROUGH)) consider(axis, strips);
    }
    if (depth < INVENTIVE) {
      // Something wide lies across all gaps: a cut beside it, needless by itself, may open them.
      for (const axis of AXES)
        for (const at of some(gaps(region, whole, axis))) {
          const [start, end] = extent(region, axis);
          consider(axis, [
            { from: start, to: at },
            { from: at, to: end },
          ]);
        }
    }
    return best;
  }

  /** Strips of full size that overlap, each beginning before whatever the last one did not hold whole. */
  #overlapping(region: Rect, whole: readonly Rect[], depth: number): Division {
    const axis = region.width > this.#most.width + 0.01 ? "x" : "y";
    const limit = axis === "x" ? this.#most.width : this.#most.height;
    const [start, end] = extent(region, axis);
    const strips: Strip[] = [];
    for (let from = start; ;) {
      const to = Math.min(end, from + limit);
      strips.push({ from, to });
      if (to >= end - 0.01) break;
      const cutOff = whole.map((rect) => extent(rect, axis)).filter(([, high]) => high > to);
      const next = Math.min(to, ...cutOff.map(([low]) => low));
      from = next > from + 0.01 ? next : to;
    }
    const { cost, ...rest } = joined(
      strips.map((strip) => this.divided(part(region, axis, strip), whole, depth + 1)),
    );
    return { ...rest, cost: cost + OVERLAPPING };
  }
}

const AXES = ["x", "y"] as const;
/** A sheet with nothing on it but lines, or left out for having none. */
const EMPTY = 0.7;
/** What overlapping costs: more than any number of sheets. */
const OVERLAPPING = 1000;
/** So many cuts are tried at most. */
const TRIED = 6;

const some = (all: readonly number[]): readonly number[] =>
  all.length <= TRIED
    ? all
    : Array.from({ length: TRIED }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / TRIED)]!);

const joined = (parts: readonly Division[]): Division => ({
  strips: parts.map((one) => one.strips.flat()),
  cost: parts.reduce((sum, { cost }) => sum + cost, 0),
});

/** Cuts through gaps: the fewest strips that fit, then the most even ones. Undefined if there is nothing to cut. */
function evenStrips(region: Rect, whole: readonly Rect[], axis: Axis, most: Size): Strip[] | undefined {
  const [start, end] = extent(region, axis);
  const limit = axis === "x" ? most.width : most.height;
  const places = [start, ...gaps(region, whole, axis), end];
  type Best = { readonly cost: number; readonly uneven: number; readonly from: number };
  const best: Best[] = [{ cost: 0, uneven: 0, from: 0 }];
  for (let to = 1; to < places.length; to++) {
    let found: Best | undefined;
    for (let from = 0; from < to; from++) {
      const length = places[to]! - places[from]!;
      const before = best[from]!;
      // What does not fit is cut the other way first; that costs more than it seems to.
      const cost = before.cost + (length <= limit + 0.01 ? 1 : Math.ceil(length / limit) + 1);
      const uneven = before.uneven + length ** 2;
      if (found === undefined || cost < found.cost || (cost === found.cost && uneven < found.uneven))
        found = { cost, uneven, from };
    }
    best.push(found!);
  }
  const strips: Strip[] = [];
  for (let to = places.length - 1; to > 0; to = best[to]!.from)
    strips.unshift({ from: places[best[to]!.from]!, to: places[to]! });
  return strips.length > 1 ? strips : undefined;
}

/** px; a wide gap can be cut in several places. */
const STEP = 40;

/** Where a cut across the region meets no rectangle. */
function gaps(region: Rect, whole: readonly Rect[], axis: Axis): number[] {
  const [start, end] = extent(region, axis);
  const sorted = whole.map((rect) => extent(rect, axis)).toSorted((a, b) => a[0] - b[0]);
  const places: number[] = [];
  let reached = start;
  for (const [low, high] of [...sorted, [end, end] as const]) {
    const gap = low - reached;
    if (gap > 1) {
      const count = Math.max(1, Math.floor(gap / STEP));
      for (let index = 0; index < count; index++) places.push(reached + (gap * (index + 0.5)) / count);
    }
    reached = Math.max(reached, high);
  }
  return places.filter((place) => place > start + 1 && place < end - 1);
}

const extent = ({ x, y, width, height }: Rect, axis: Axis): readonly [number, number] =>
  axis === "x" ? [x, x + width] : [y, y + height];

const part = (region: Rect, axis: Axis, { from, to }: Strip): Rect =>
  axis === "x" ? { ...region, x: from, width: to - from } : { ...region, y: from, height: to - from };
