import type { Size } from "../../geometry.ts";
import type { Arrangement } from "./slicing-tree.ts";

/** px; what is shared out inside an arrangement comes in steps of this size, so that it changes rarely. */
const GRID = 8;

/**
 * The shape that each panel takes in an arrangement that fills a room, or nothing where there is no room for it.
 *
 * What stands in a row has the whole height, and takes the least width; what stands in a column has the whole width, and
 * takes the least height. So a panel's shape depends on the room, and not on what stands beside it.
 * `shapes`: of each panel those that no other beats, by rising width.
 */
export function filled(
  root: Arrangement,
  shapes: readonly (readonly Size[])[],
  room: Size,
  gap: number,
): readonly number[] | undefined {
  const chosen: number[] = [];

  /** The least width at which `at` is no higher, and the least height at which it is no wider; infinite if there is none. */
  const narrowest = (at: Arrangement, height: number): number => {
    if (at.kind === "panel") return shapes[at.index]!.find((one) => one.height <= height)?.width ?? Infinity;
    if (at.kind === "row") return narrowest(at.first, height) + gap + narrowest(at.second, height);
    return least(room.width, (width) => lowest(at, width) <= height);
  };
  const lowest = (at: Arrangement, width: number): number => {
    if (at.kind === "panel")
      return shapes[at.index]!.findLast((one) => one.width <= width)?.height ?? Infinity;
    if (at.kind === "column") return lowest(at.first, width) + gap + lowest(at.second, width);
    return least(room.height, (height) => narrowest(at, height) <= width);
  };

  /** Of a row, all have the same height; of a column, the same width. */
  const put = (at: Arrangement, way: "row" | "column", size: number): void => {
    if (at.kind === "panel") {
      const all = shapes[at.index]!;
      chosen[at.index] =
        way === "row"
          ? all.findIndex((one) => one.height <= size)
          : all.findLastIndex((one) => one.width <= size);
    } else {
      const inner = at.kind === way ? size : way === "row" ? narrowest(at, size) : lowest(at, size);
      put(at.first, at.kind, inner);
      put(at.second, at.kind, inner);
    }
  };

  // A lone panel uses the whole width, because a page is filled from its top.
  const upright = root.kind !== "row";
  const fits = upright ? lowest(root, room.width) <= room.height : narrowest(root, room.height) <= room.width;
  if (!fits) return undefined;
  put(root, upright ? "column" : "row", upright ? room.width : room.height);
  return chosen;
}

/** The least multiple of the grid, up to `most`, for which `does` holds; it holds for every greater one too. */
function least(most: number, does: (size: number) => boolean): number {
  let low = 1;
  let high = Math.floor(most / GRID);
  if (high < 1 || !does(high * GRID)) return Infinity;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (does(middle * GRID)) high = middle;
    else low = middle + 1;
  }
  return low * GRID;
}
