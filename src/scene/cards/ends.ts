import type { Point } from "../../geometry.ts";
import type { Paint, PaintedTheme } from "../paint.ts";
import type { ShapeItem } from "../scene.ts";
import { line, move, polygon, shape, solid } from "../shapes.ts";

/** px; of the outline of a hollow end, and of how thick the bar is that it encloses. */
const OUTLINE = 0.8;
const HOLLOW_BAR = 2.6;

/** An arrowhead with these corners; hollow where the step does not count. */
export const headShape = (
  corners: readonly Point[],
  paint: Paint,
  { lines, cell }: PaintedTheme,
): ShapeItem =>
  lines?.hollow === true
    ? shape(polygon(corners), cell.fill, solid(paint, OUTLINE))
    : shape(polygon(corners), paint, undefined);

/** A bar from `a` to `b`, `width` px thick; hollow where the objection does not count. */
export function barShape(
  a: Point,
  b: Point,
  { paint, width }: { readonly paint: Paint; readonly width: number },
  { lines, cell }: PaintedTheme,
): ShapeItem {
  if (lines?.hollow !== true)
    return shape([move(a.x, a.y), line(b.x, b.y)], undefined, solid(paint, width * (lines?.lineWidth ?? 1)));
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const half = (HOLLOW_BAR - OUTLINE) / 2;
  const [dx, dy] = [(-(b.y - a.y) / length) * half, ((b.x - a.x) / length) * half];
  const corners = [
    { x: a.x + dx, y: a.y + dy },
    { x: b.x + dx, y: b.y + dy },
    { x: b.x - dx, y: b.y - dy },
    { x: a.x - dx, y: a.y - dy },
  ];
  return shape(polygon(corners), cell.fill, solid(paint, OUTLINE));
}
