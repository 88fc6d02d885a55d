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

interface Chain {
  /** Less where parts are more even, and where cuts run through more white. */
  readonly cost: number;
  readonly parts: readonly Part[];
}

/** px; as much white on each side of a cut leaves nothing of a word on the strip that neighbouring sheets share. */
const CLEAR = pxOfMm(4);
/** What a cut without any white costs, as a share of the square of a sheet's side: as much as parts that differ by a third of it. */
const TIGHT = 0.06;

/** Cuts a region into `count` parts, none longer than `limit`, as even as gaps allow, and rather through white than between lines. */
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
  let chains: (Chain | undefined)[] = places.map((_, index) =>
    index === 0 ? { cost: 0, parts: [] } : undefined,
  );
  for (let done = 0; done < count; done++) {
    chains = places.map(({ at: to, clear }, last): Chain | undefined => {
      const tight = (1 - Math.min(1, clear / CLEAR)) * TIGHT * limit ** 2;
      let best: Chain | undefined;
      for (let index = last - 1; index >= 0 && to - places[index]!.at <= limit + 0.01; index--) {
        const before = chains[index];
        if (before === undefined) continue;
        const { at: from } = places[index]!;
        const cost = before.cost + (to - from) ** 2 + tight;
        if (best === undefined || cost < best.cost) best = { cost, parts: [...before.parts, { from, to }] };
      }
      return best;
    });
  }
  return chains.at(-1)?.parts;
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
