import type { Size } from "../../geometry.ts";

/** Those that no other beats in both width and height, the narrowest first. Less than `slack` px lower is not lower. */
export function unbeaten<T extends Size>(all: readonly T[], slack = 0): T[] {
  const sorted = all.toSorted((a, b) => a.width - b.width || a.height - b.height);
  let lowest = Infinity;
  return sorted.filter(({ height }) => {
    const better = height < lowest - slack;
    if (better) lowest = height;
    return better;
  });
}

/**
 * Two lists that rise in width and fall in height as one, without what another one there beats or equals; of equals, the
 * one of the first list stays. What `unbeaten` keeps of it is what it keeps of both.
 */
export function mergedCurve<T extends Size>(first: readonly T[], second: readonly T[]): readonly T[] {
  const made: T[] = [];
  let lowest = Infinity;
  for (let i = 0, j = 0; i < first.length || j < second.length;) {
    const [one, other] = [first[i], second[j]];
    const isFirst =
      other === undefined ||
      (one !== undefined &&
        (one.width < other.width || (one.width === other.width && one.height <= other.height)));
    const next = isFirst ? one! : other;
    if (isFirst) i += 1;
    else j += 1;
    if (next.height >= lowest) continue;
    lowest = next.height;
    made.push(next);
  }
  return made;
}

/** At most `count` of them, spread from the first to the last. */
export function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, i) => all[Math.round((i * (all.length - 1)) / (count - 1))]!);
}
