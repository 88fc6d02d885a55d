import { along, distance } from "../../geometry.ts";
import type { Point } from "../../geometry.ts";
import { add } from "../../model/lists.ts";
import type { PlacedLine } from "./tree.ts";

/** A line, and where it ends; lines to one place share the end of their ways. */
export interface ArrivingLine {
  readonly line: PlacedLine;
  readonly arrival: string;
}

/**
 * Lines that arrive at one place are a trunk with branches: the first is drawn whole, each other one only to where it
 * joins what is drawn already. So a dash is never drawn over a gap of another, and a mark only once. The main line is
 * drawn first: its heavy line leads to the end.
 */
export function bundled(lines: readonly ArrivingLine[]): PlacedLine[] {
  const drawn = new Map<string, (readonly Point[])[]>();
  const joined = new Map<ArrivingLine, PlacedLine>();
  for (const one of lines.toSorted((a, b) => Number(b.line.main) - Number(a.line.main))) {
    const { line, arrival } = one;
    const before = drawn.get(arrival) ?? [];
    let best: Joint | undefined;
    for (const other of before) {
      const joint = jointOf(line.points, other);
      if (joint !== undefined && (best === undefined || joint.shared > best.shared)) best = joint;
    }
    add(drawn, arrival, line.points);
    joined.set(one, best === undefined ? line : { ...line, points: best.points, joins: true });
  }
  return lines.map((one) => joined.get(one)!);
}

interface Joint {
  /** px of the way to the end that both have in common. */
  readonly shared: number;
  /** From the line's beginning to where it meets the other. */
  readonly points: readonly Point[];
}

/** Follows both lines back from their common end for as long as they run together. */
function jointOf(line: readonly Point[], other: readonly Point[]): Joint | undefined {
  const [own, theirs] = [line.toReversed(), other.toReversed()];
  if (distance(own[0]!, theirs[0]!) > NEAR) return undefined;
  let shared = 0;
  let [i, j] = [1, 1];
  let at = own[0]!;
  while (i < own.length && j < theirs.length) {
    const [next, beside] = [own[i]!, theirs[j]!];
    const [a, b] = [distance(at, next), distance(at, beside)];
    const step = Math.min(a, b);
    if (distance(along(at, next, step), along(at, beside, step)) > NEAR) break;
    shared += step;
    at = a <= b ? next : beside;
    if (a <= step + NEAR) i += 1;
    if (b <= step + NEAR) j += 1;
  }
  return shared <= NEAR ? undefined : { shared, points: [...own.slice(i).toReversed(), at] };
}

/** px */
const NEAR = 0.05;
