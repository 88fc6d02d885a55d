import type { Rect } from "../../geometry.ts";
import { mapped } from "../../scene/transform.ts";
import type { Scene } from "../../scene/scene.ts";

/**
 * Moves the columns of a poster apart, so that each stands in the middle of sheets of this width, px: lines and frames
 * that run from one into another are longer then. All sheets have the same width.
 */
export function spread(
  drawing: Scene,
  columns: readonly (readonly Rect[])[],
  width: number,
): { readonly drawing: Scene; readonly columns: readonly (readonly Rect[])[] } {
  const edges = columns.map(([first]) => first!);
  const shifts = edges.map((edge, index) => index * width + (width - edge.width) / 2 - edge.x);
  const shiftAt = (x: number) =>
    shifts[
      Math.max(
        0,
        edges.findLastIndex((edge) => x >= edge.x),
      )
    ]!;
  return {
    drawing: {
      ...drawing,
      width: width * columns.length,
      items: mapped(drawing.items, { x: (x) => x + shiftAt(x), y: (y) => y, scale: 1 }),
    },
    columns: columns.map((parts, index) => parts.map((part) => ({ ...part, x: index * width, width }))),
  };
}
