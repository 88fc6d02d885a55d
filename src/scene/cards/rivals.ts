import type { Point } from "../../geometry.ts";
import { RIVAL_BAR } from "../../layout/metrics.ts";
import type { PaintedTheme } from "../paint.ts";
import type { ShapeItem } from "../scene.ts";
import { line, move, shape, solid } from "../shapes.ts";

/** px */
const SHAFT = 1.6;

/** A line with a bar at both ends: in grey, because it neither supports nor speaks against one of them alone. */
export function rivalShapes(from: Point, to: Point, { frame }: PaintedTheme): ShapeItem[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [
    (-(to.y - from.y) / length) * RIVAL_BAR.half,
    ((to.x - from.x) / length) * RIVAL_BAR.half,
  ];
  return [
    shape([move(from.x, from.y), line(to.x, to.y)], undefined, solid(frame.head, SHAFT)),
    ...[from, to].map(({ x, y }) =>
      shape([move(x - dx, y - dy), line(x + dx, y + dy)], undefined, solid(frame.head, RIVAL_BAR.width)),
    ),
  ];
}
