import { along, distance, isStraight } from "../geometry.ts";
import type { Point, Rect } from "../geometry.ts";
import type { Paint } from "./paint.ts";
import type { Segment, ShapeItem, Stroke } from "./scene.ts";

/** The plain figures that everything is drawn with. Lengths in px. */
export function solid(paint: Paint, width: number): Stroke {
  return { paint, width, dash: [] };
}

export function dashed(paint: Paint, width: number, dash: readonly number[]): Stroke {
  return { paint, width, dash };
}

export function shape(
  path: readonly Segment[],
  fill: Paint | undefined,
  stroke: Stroke | undefined,
): ShapeItem {
  return { kind: "shape", path, fill, stroke };
}

export const move = (x: number, y: number): Segment => ({ op: "move", x, y });
export const line = (x: number, y: number): Segment => ({ op: "line", x, y });
const close: Segment = { op: "close" };

export function polygon(points: readonly Point[]): Segment[] {
  const [first, ...rest] = points;
  return first === undefined ? [] : [move(first.x, first.y), ...rest.map(({ x, y }) => line(x, y)), close];
}

export function rectangle({ x, y, width, height }: Rect): Segment[] {
  return polygon([
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]);
}

/** How far the corners of a rectangle are rounded or bevelled. */
interface Corners {
  readonly top: number;
  readonly bottom: number;
}

/** A quarter circle as a cubic curve reaches this share of its radius towards the corner. */
const ARC = 0.5523;

function corner(from: Point, at: Point, to: Point): Segment {
  const towards = (a: Point, b: Point) => ({ x: a.x + (b.x - a.x) * ARC, y: a.y + (b.y - a.y) * ARC });
  const one = towards(from, at);
  const two = towards(to, at);
  return { op: "cubic", x1: one.x, y1: one.y, x2: two.x, y2: two.y, x: to.x, y: to.y };
}

/** A rectangle with rounded or, for objections, bevelled corners. */
export function box({ x, y, width, height }: Rect, corners: Corners, style: "round" | "bevel"): Segment[] {
  const [t, b] = [corners.top, corners.bottom];
  const turn = (from: Point, at: Point, to: Point): Segment =>
    style === "round" ? corner(from, at, to) : line(to.x, to.y);
  const r = x + width;
  const d = y + height;
  const path: Segment[] = [move(x + t, y), line(r - t, y)];
  if (t > 0) path.push(turn({ x: r - t, y }, { x: r, y }, { x: r, y: y + t }));
  path.push(line(r, d - b));
  if (b > 0) path.push(turn({ x: r, y: d - b }, { x: r, y: d }, { x: r - b, y: d }));
  path.push(line(x + b, d));
  if (b > 0) path.push(turn({ x: x + b, y: d }, { x, y: d }, { x, y: d - b }));
  path.push(line(x, y + t));
  if (t > 0) path.push(turn({ x, y: y + t }, { x, y }, { x: x + t, y }));
  path.push(close);
  return path;
}

/** How much of the way before and after a point is taken by its bend. */
const bendAt = (before: Point, at: Point, after: Point, radius: number): number =>
  Math.min(radius, distance(before, at) / 2, distance(at, after) / 2);

/** A way along right-angled points, its bends rounded. */
export function way(points: readonly Point[], radius: number): Segment[] {
  const path: Segment[] = [];
  points.forEach((at, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined) path.push(move(at.x, at.y));
    else if (after === undefined) path.push(line(at.x, at.y));
    else {
      const bend = bendAt(before, at, after, radius);
      const from = along(at, before, bend);
      const to = along(at, after, bend);
      path.push(line(from.x, from.y), corner(from, at, to));
    }
  });
  return path;
}

/** The length of such a way: a bend is shorter than its corner. */
export function wayLength(points: readonly Point[], radius: number): number {
  return points.slice(1).reduce((sum, at, index) => {
    const [before, after] = [points[index]!, points[index + 2]];
    const turns = after !== undefined && !isStraight(before, at, after);
    return sum + distance(before, at) - (turns ? bendAt(before, at, after, radius) * (2 - Math.PI / 2) : 0);
  }, 0);
}
