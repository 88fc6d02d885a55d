import type { Point } from "../../geometry.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Item } from "../../scene/scene.ts";
import { polygon, shape, solid, way } from "../../scene/shapes.ts";

/** px; the radius in which it turns. */
const BEND = 6;

/** From one claim upwards to the end of a way, at the claim that it supports. */
export function supportArrow(points: readonly Point[], body: number, theme: PaintedTheme): Item[] {
  const head = body * 0.5;
  const paint = theme.line.support;
  const { x, y } = points.at(-1)!;
  return [
    shape(way([...points.slice(0, -1), { x, y: y + head }], BEND), undefined, solid(paint, 3)),
    shape(
      polygon([
        { x, y },
        { x: x - head, y: y + head * 1.3 },
        { x: x + head, y: y + head * 1.3 },
      ]),
      paint,
      undefined,
    ),
  ];
}
