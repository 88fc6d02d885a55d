import type { Rect } from "../geometry.ts";
import type { Sheet } from "../layout/figure-layout.ts";
import type { Item, Scene, Segment } from "./scene.ts";
import { changed } from "./walk.ts";

/** Sets a figure on its sheet: everything is scaled and moved, type and lines included. */
export function transformed(scene: Scene, sheet: Sheet): Scene {
  return { ...scene, items: placed(scene.items, sheet) };
}

/** Items moved to the right and down by these px. */
export const shifted = (items: readonly Item[], x: number, y: number): Item[] =>
  placed(items, { scale: 1, x, y });

const placed = (items: readonly Item[], { scale, x: dx, y: dy }: Pick<Sheet, "scale" | "x" | "y">) =>
  mapped(items, { x: (value) => value * scale + dx, y: (value) => value * scale + dy, scale });

/** Where things go: type, lines and dashes are scaled, and every place is moved by itself. */
interface Mapping {
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  readonly scale: number;
}

export function mapped(items: readonly Item[], { x, y, scale }: Mapping): Item[] {
  const segment = (one: Segment): Segment => {
    switch (one.op) {
      case "move":
      case "line":
        return { op: one.op, x: x(one.x), y: y(one.y) };
      case "cubic":
        return {
          op: "cubic",
          x1: x(one.x1),
          y1: y(one.y1),
          x2: x(one.x2),
          y2: y(one.y2),
          x: x(one.x),
          y: y(one.y),
        };
      case "close":
        return one;
    }
  };
  const area = (one: Rect): Rect => ({
    x: x(one.x),
    y: y(one.y),
    width: x(one.x + one.width) - x(one.x),
    height: y(one.y + one.height) - y(one.y),
  });
  return changed(items, {
    group: (one) => (one.area === undefined ? one : { ...one, area: area(one.area) }),
    shape: (one) => ({
      ...one,
      path: one.path.map(segment),
      stroke: one.stroke && {
        ...one.stroke,
        width: one.stroke.width * scale,
        dash: one.stroke.dash.map((length) => length * scale),
      },
    }),
    text: (one) => ({
      ...one,
      x: x(one.x),
      y: y(one.y),
      width: one.width * scale,
      size: one.size * scale,
    }),
  });
}
