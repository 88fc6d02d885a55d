import type { Size } from "../../geometry.ts";

/** Width by height of the widest and the tallest figure that still suits a screen or page. */
const WIDEST = 1.6;
const TALLEST = 0.7;
/** px of height below which a figure may be half as wide again, and px² of surface below which any layout is small enough. */
const LOW = 360;
const SMALL = 250_000;
/** A preferred way to lay out may take up to this many times the least surface. */
const TOLERANCE = 1.5;

/** The less surface the better, unless that makes a ribbon. */
export function surface({ width, height }: Size): number {
  const across = width / Math.max(height, Math.min(LOW, height * 1.5)) / WIDEST;
  return Math.max(width * height, SMALL) * Math.max(1, across, (TALLEST * height) / width) ** 2;
}

/**
 * The first of several ways to lay out that takes hardly more surface than the least. The best one changes with every edit
 * that makes another one a little better; the first good one stays as long as it is good.
 * `all`: by preference, which must not depend on sizes.
 */
export function firstGood<T extends Size>(all: readonly T[]): T | undefined {
  const costs = all.map(surface);
  const most = costs.reduce((least, cost) => Math.min(least, cost), Infinity) * TOLERANCE;
  return all.find((_, index) => costs[index]! <= most);
}
