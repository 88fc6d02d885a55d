import { along, distance, isStraight } from "../../geometry.ts";
import type { Point } from "../../geometry.ts";
import type { PlacedLine } from "../../layout/trees/tree.ts";
import { BEND } from "./line.ts";

/**
 * A line that ends at the corner of another one, extended to where the two run together: the other line bends, so it does
 * not pass through its corner. `lines`: all of its panel.
 */
export function joined(line: PlacedLine, lines: readonly PlacedLine[]): PlacedLine {
  const { points, joins } = line;
  const [before, at] = [points.at(-2), points.at(-1)];
  if (joins !== true || before === undefined || at === undefined) return line;
  const next = afterFirstCorner(lines, at);
  if (next === undefined) return line;
  const room = distance(at, next) / 2;
  return isStraight(before, at, next)
    ? { ...line, points: [...points.slice(0, -1), along(at, next, Math.min(BEND, room))] }
    : { ...line, points: [...points, along(at, next, Math.min(2 * BEND, room))] };
}

/** Where the first line that has a corner at this point goes from there. */
function afterFirstCorner(lines: readonly PlacedLine[], at: Point): Point | undefined {
  for (const { points } of lines) {
    const after = afterCorner(points, at);
    if (after !== undefined) return after;
  }
  return undefined;
}

/** Where a way goes from its corner at this point, if it has one. */
function afterCorner(points: readonly Point[], at: Point): Point | undefined {
  for (let i = 1; i < points.length - 1; i++) {
    const [before, corner, after] = [points[i - 1]!, points[i]!, points[i + 1]!];
    if (distance(corner, at) <= NEAR && !isStraight(before, corner, after)) return after;
  }
  return undefined;
}

/** px */
const NEAR = 0.05;
