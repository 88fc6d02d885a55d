import type { Size } from "../../geometry.ts";

/** Width by height of the widest and the tallest figure that still sits well on a screen or page. */
const WIDEST = 1.6;
const TALLEST = 0.7;
/** px, and px²: what is lower may be half as wide again, and what has less surface is small enough however it is laid out. */
const LOW = 360;
const SMALL = 250_000;
/** How much more surface than the least a way to lay out may take that comes before. */
const TOLERANCE = 1.5;

/** The less surface the better, unless that makes a ribbon. */
export function surface({ width, height }: Size): number {
  const across = width / Math.max(height, Math.min(LOW, height * 1.5)) / WIDEST;
  return Math.max(width * height, SMALL) * Math.max(1, across, (TALLEST * height) / width) ** 2;
}

/**
 * The first of several ways to lay out that takes hardly more surface than the least. The best one changes with every edit
 * that makes another one better by a trifle; the first good one stays until it is good no more.
 * `all`: by preference, which must not depend on sizes.
 */
export function firstGood<T extends Size>(all: readonly T[]): T | undefined {
  const costs = all.map(surface);
  const most = costs.reduce((least, cost) => Math.min(least, cost), Infinity) * TOLERANCE;
  return all.find((_, index) => costs[index]! <= most);
}
