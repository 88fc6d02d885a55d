import { overlap, pxOfMm } from "../../geometry.ts";
import type { Rect } from "../../geometry.ts";
import type { Grid } from "./grids.ts";

/**
 * Divides a surface into as many columns as a grid has, each as wide as a sheet at most, and each of these into as many
 * parts as the grid has rows. Cuts across run straight through all columns if they can, else through each by itself. No
 * cut runs through any of the `whole` rectangles. Undefined where that is impossible.
 */
export function lattice(
  surface: Rect,
  whole: readonly Rect[],
  { sheet, columns, rows }: Grid,
): readonly (readonly Rect[])[] | undefined {
  if (whole.some(({ width, height }) => width > sheet.width || height > sheet.height)) return undefined;
  const across = evenly(surface, whole, "x", columns, sheet.width);
  if (across === undefined) return undefined;
  const strips = across.map(({ from, to }) => ({ ...surface, x: from, width: to - from }));
  const straight = evenly(surface, whole, "y", rows, sheet.height);
  const divided: (readonly Rect[])[] = [];
  for (const strip of strips) {
    const inside = whole.filter((rect) => overlap(rect, strip, 0.01));
    const parts = straight ?? evenly(strip, inside, "y", rows, sheet.height);
    if (parts === undefined) return undefined;
    divided.push(parts.map(({ from, to }) => ({ ...strip, y: from, height: to - from })));
  }
  return divided;
}

type Axis = "x" | "y";

/** A part of a stretch, from one cut to the next. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where a cut may run, and how much white stands on each side of it, px. */
interface CutPlace {
  readonly at: number;
  readonly clear: number;
}

/** px; as much white on each side of a cut leaves nothing of a word on the strip that neighbouring sheets share. */
const CLEAR = pxOfMm(4);
/** What a cut without any white costs, as a share of the square of a sheet's side: as much as parts that differ by a third of it. */
const TIGHT = 0.06;

/**
 * Cuts a region into `count` parts, none longer than `limit`: of all ways the one of least cost, which is less where parts
 * are more even and where cuts run through more white.
 */
function evenly(
  region: Rect,
  whole: readonly Rect[],
  axis: Axis,
  count: number,
  limit: number,
): readonly Part[] | undefined {
  const [start, end] = extent(region, axis);
  const edge = (at: number): CutPlace => ({ at, clear: CLEAR });
  const places = [edge(start), ...gaps(region, whole, axis), edge(end)];
  // By place: the least cost of as many parts as are done that end there, and for each number of parts where the last begins.
  let costs = places.map((_, index) => (index === 0 ? 0 : Infinity));
  const begins: number[][] = [];
  for (let done = 0; done < count; done++) {
    const begin: number[] = [];
    const next: number[] = [];
    for (let last = 0; last < places.length; last++) {
      const { at: to, clear } = places[last]!;
      const tight = (1 - Math.min(1, clear / CLEAR)) * TIGHT * limit ** 2;
      let [least, from] = [Infinity, -1];
      for (let index = last - 1; index >= 0 && to - places[index]!.at <= limit + 0.01; index--) {
        const cost = costs[index]! + (to - places[index]!.at) ** 2 + tight;
        if (cost < least) [least, from] = [cost, index];
      }
      next.push(least);
      begin.push(from);
    }
    costs = next;
    begins.push(begin);
  }
  if (costs.at(-1) === Infinity) return undefined;
  const parts: Part[] = [];
  let last = places.length - 1;
  for (const begin of begins.toReversed()) {
    const from = begin[last]!;
    parts.unshift({ from: places[from]!.at, to: places[last]!.at });
    last = from;
  }
  return parts;
}

/** px; a wide gap can be cut in several places. */
const STEP = 40;

/** Where a cut across the region meets no rectangle. */
function gaps(region: Rect, whole: readonly Rect[], axis: Axis): CutPlace[] {
  const [start, end] = extent(region, axis);
  const sorted = whole.map((rect) => extent(rect, axis)).toSorted((a, b) => a[0] - b[0]);
  const places: CutPlace[] = [];
  let reached = start;
  for (const [low, high] of [...sorted, [end, end] as const]) {
    const gap = low - reached;
    if (gap > 1) {
      const count = Math.max(1, Math.floor(gap / STEP));
      for (let index = 0; index < count; index++) {
        const off = (gap * (index + 0.5)) / count;
        places.push({ at: reached + off, clear: Math.min(off, gap - off) });
      }
    }
    reached = Math.max(reached, high);
  }
  return places.filter(({ at }) => at > start + 1 && at < end - 1);
}

const extent = ({ x, y, width, height }: Rect, axis: Axis): readonly [number, number] =>
  axis === "x" ? [x, x + width] : [y, y + height];
