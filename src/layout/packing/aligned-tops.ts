import type { Rect } from "../../geometry.ts";

/** px; tops that differ by no more than this look as if they were to be at one height. */
const NEAR = 8;
/** px that the whole may become higher. */
const PLAY = 6;
/** px between tops that are the same. */
const SAME = 0.5;
/** Every part is compared with every other. */
const MOST = 200;

/** The places of parts beside each other, the tops of which are at one height where they nearly are. */
export function withAlignedTops(places: readonly Rect[]): readonly Rect[] {
  if (places.length > MOST) return places;
  const tops = places.map(({ y }) => y);
  const lowest = Math.max(...places.map(({ y, height }) => y + height)) + PLAY;
  const isBeside = (one: number, other: number) => !overlap(places[one]!, places[other]!);
  const done = new Set<number>();
  const order = () => [...tops.keys()].filter((at) => !done.has(at)).toSorted((a, b) => tops[a]! - tops[b]!);
  for (let [at] = order(); at !== undefined; [at] = order()) {
    done.add(at);
    const top = tops[at]!;
    const near = [...tops.keys()].filter(
      (other) => tops[other]! > top + SAME && tops[other]! <= top + NEAR && isBeside(at, other),
    );
    const by = Math.max(0, ...near.map((other) => tops[other]! - top));
    if (by === 0) continue;
    const moved = withAllBelow(at, places, tops);
    if (moved.every((one) => tops[one]! + places[one]!.height + by <= lowest))
      for (const one of moved) tops[one]! += by;
  }
  return places.map((place, index) => ({ ...place, y: tops[index]! }));
}

/** A part and what stands below it, and below that. */
function withAllBelow(at: number, places: readonly Rect[], tops: readonly number[]): readonly number[] {
  const moved = new Set([at]);
  for (const one of moved)
    for (const other of places.keys())
      if (tops[other]! > tops[one]! && overlap(places[one]!, places[other]!)) moved.add(other);
  return [...moved];
}

/** Whether one stands above or below the other. */
const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width;
