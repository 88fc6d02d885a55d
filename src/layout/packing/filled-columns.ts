/** What stands in columns, filled one after the other up to a height. */
import type { Size } from "../../geometry.ts";

/** Asked for many times, so numbers alone. */
export const heightsOf = (leaves: readonly Size[]): Float64Array =>
  Float64Array.from(leaves, ({ height }) => height);

/** The least height at which they stand in this many columns. */
export function leastHeight(heights: Float64Array, columns: number, gap: number): number {
  let low = 0;
  let high = -gap;
  for (const height of heights) {
    low = Math.max(low, height);
    high += height + gap;
  }
  for (let turn = 0; turn < 30 && high - low > 0.5; turn++) {
    const middle = (low + high) / 2;
    if (standIn(heights, columns, middle, gap)) high = middle;
    else low = middle;
  }
  return high;
}

/** Whether they stand in so many columns, none of which is higher than this. */
function standIn(heights: Float64Array, columns: number, most: number, gap: number): boolean {
  let count = 1;
  let filled = -gap;
  for (let index = 0; index < heights.length; index++) {
    const height = heights[index]!;
    if (filled + gap + height > most + 0.01) {
      count += 1;
      if (count > columns) return false;
      filled = -gap;
    }
    filled += gap + height;
  }
  return count <= columns;
}

/** One column after the other, each filled up to a height. */
export function columnsOf<T extends Size>(leaves: readonly T[], most: number, gap: number): T[][] {
  const columns: T[][] = [];
  let filled = Infinity;
  for (const leaf of leaves) {
    if (filled + gap + leaf.height > most + 0.01) {
      columns.push([]);
      filled = -gap;
    }
    columns.at(-1)!.push(leaf);
    filled += gap + leaf.height;
  }
  return columns;
}

/** The size of `columnsOf`. */
export function sizeInColumns(leaves: readonly Size[], most: number, gap: number): Size {
  let [width, height] = [-gap, 0];
  let own = { width: 0, height: 0 };
  let filled = Infinity;
  for (const leaf of leaves) {
    if (filled + gap + leaf.height > most + 0.01) {
      if (filled < Infinity) [width, height] = [width + (gap + own.width), Math.max(height, own.height)];
      own = { width: leaf.width, height: leaf.height };
      filled = -gap;
    } else {
      own.width = Math.max(own.width, leaf.width);
      own.height = own.height + gap + leaf.height;
    }
    filled += gap + leaf.height;
  }
  return { width: width + (gap + own.width), height: Math.max(height, own.height) };
}
