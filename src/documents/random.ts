import type { ArgumentMap } from "../model/map.ts";

/** Numbers from 0 up to 1 that follow from a seed: the same on every machine (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed that differs from map to map, so that nobody who knows the order of one map knows that of the next (FNV-1a). */
export function seedOf({ title, statements }: ArgumentMap, seed: number): number {
  const named = [title ?? "", ...statements.map(({ id }) => id)].join("\n");
  let mixed = 0x811c9dc5;
  for (const unit of named) mixed = Math.imul(mixed ^ unit.codePointAt(0)!, 0x01000193);
  return (mixed + seed) >>> 0;
}

/** Things in an order that chance gives them. */
export function shuffled<T>(all: readonly T[], next: () => number): T[] {
  const left = [...all];
  return all.map(() => left.splice(Math.floor(next() * left.length), 1)[0]!);
}

/** A, B, …, Z, AA, AB, … */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
