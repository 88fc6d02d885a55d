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

/** At most `count` of them, spread from the first to the last. */
export function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, i) => all[Math.round((i * (all.length - 1)) / (count - 1))]!);
}
