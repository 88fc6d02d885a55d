import { along, distance } from "../../geometry.ts";
import type { Point } from "../../geometry.ts";
import type { PlacedLine } from "../../layout/trees/tree.ts";
import type { Role } from "../../outline/outline.ts";
import { BAR_HALF } from "./corner.ts";
import { barShape, headShape } from "./ends.ts";
import type { PaintedTheme } from "../paint.ts";
import type { ShapeItem, Stroke } from "../scene.ts";
import { dashed, shape, way, wayLength } from "../shapes.ts";

/** px; the radius in which lines turn. */
export const BEND = 4;
const ARROW = { length: 7, half: 3.4 };
/** Between claims of the main line. */
export const MAIN_ARROW = { length: 9, half: 5 };
const BAR = { half: BAR_HALF, width: 2.4, off: 2.6 };
export const DASH_OBJECTION = [5, 3];

/** The line of an inference: an arrow for support, dashed with a bar at its end for an objection; no end where it joins another. */
export function lineShapes(
  { points, main, joins }: Pick<PlacedLine, "points" | "joins"> & { readonly main?: boolean },
  role: Role,
  theme: PaintedTheme,
): ShapeItem[] {
  const end = points.at(-1)!;
  const before = points.at(-2) ?? end;
  const stroke = strokeOf(role, main, theme);
  if (joins === true) return [strokeShape(points, stroke)];
  if (role === "support") {
    const arrow = main === true && distance(before, end) >= MAIN_ARROW.length ? MAIN_ARROW : ARROW;
    const neck = along(end, before, arrow.length);
    const stop = along(end, before, arrow.length - 1);
    const [dx, dy] = across(end, before, arrow.half);
    return [
      strokeShape([...points.slice(0, -1), stop], stroke),
      headShape(
        [end, { x: neck.x + dx, y: neck.y + dy }, { x: neck.x - dx, y: neck.y - dy }],
        stroke.paint,
        theme,
      ),
    ];
  }
  const foot = along(end, before, BAR.off);
  const [dx, dy] = across(end, before, BAR.half);
  return [
    strokeShape([...points.slice(0, -1), foot], stroke),
    barShape(
      { x: foot.x + dx, y: foot.y + dy },
      { x: foot.x - dx, y: foot.y - dy },
      { paint: stroke.paint, width: BAR.width },
      theme,
    ),
  ];
}

/** From a premise's box to the junction where the premises of a step meet. */
export function premiseShapes(
  { points, main }: Pick<PlacedLine, "points" | "main">,
  role: Role,
  theme: PaintedTheme,
): ShapeItem[] {
  return [strokeShape(points, strokeOf(role, main, theme))];
}

const strokeShape = (points: readonly Point[], stroke: Stroke): ShapeItem =>
  shape(way(points, BEND), undefined, { ...stroke, dash: wholeDashes(stroke.dash, wayLength(points, BEND)) });

/** Dashes a little longer or shorter, so that a line of this length begins and ends with a dash, and touches what it joins. */
export function wholeDashes(dash: readonly number[], length: number): readonly number[] {
  const [on = 0, off = 0] = dash;
  if (dash.length !== 2) return dash;
  const count = Math.max(2, Math.round((length + off) / (on + off)));
  const share = length / (count * on + (count - 1) * off);
  return dash.map((one) => Math.round(one * share * 1000) / 1000);
}

/** Solid for support, and heavy between claims of the main line; dashed for an objection. */
function strokeOf(role: Role, main: boolean | undefined, { line, lines = {} }: PaintedTheme): Stroke {
  const { lineDash: dash, lineWidth: share = 1 } = lines;
  return role === "support"
    ? dashed(line.support, (main === true ? 2.6 : 1.2) * share, dash ?? [])
    : dashed(line.objection, 1.4 * share, dash ?? DASH_OBJECTION);
}

/** A step of this length at right angles to the way from `a` to `b`. */
function across(a: Point, b: Point, length: number): [number, number] {
  const to = along(a, b, length);
  return [-(to.y - a.y), to.x - a.x];
}
