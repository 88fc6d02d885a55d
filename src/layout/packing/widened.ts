import type { Size } from "../../geometry.ts";
import { sizeOf } from "./slicing-tree.ts";
import type { Arrangement } from "./slicing-tree.ts";

/**
 * How wide each panel of an arrangement becomes where the whole is `width` wide: those in a column take all of it, those
 * in a row share what is left as evenly as the widths that they have allow.
 */
export function widened(
  root: Arrangement,
  sizes: readonly Size[],
  width: number,
  gap: number,
): readonly number[] {
  const widths: number[] = [];
  const stack = [{ at: root, width }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { at, width: own } = next;
    if (at.kind === "panel") {
      widths[at.index] = own;
    } else if (at.kind === "column") {
      stack.push({ at: at.first, width: own }, { at: at.second, width: own });
    } else {
      const parts = inRow(at);
      const shares = raised(
        parts.map((part) => sizeOf(part, sizes, gap).width),
        own - gap * (parts.length - 1),
      );
      parts.forEach((part, index) => stack.push({ at: part, width: shares[index]! }));
    }
  }
  return widths;
}

function inRow(root: Arrangement): Arrangement[] {
  const parts: Arrangement[] = [];
  const stack = [root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.kind === "row") stack.push(at.second, at.first);
    else parts.push(at);
  }
  return parts;
}

/** px; less is not worth sharing out. */
const SLACK = 0.01;

/**
 * Lengths that come to `sum`, the least ones raised first. None is raised above its own limit as long as another one is
 * below that; a sum that they exceed leaves them as they are.
 */
export function raised(
  lengths: readonly number[],
  sum: number,
  limits: readonly number[] = [],
): readonly number[] {
  const made = [...lengths];
  const limitOf = (index: number) => limits[index] ?? Infinity;
  let left = sum - lengths.reduce((all, length) => all + length, 0);
  while (left > SLACK) {
    const open = made.flatMap((length, index) =>
      length < limitOf(index) - SLACK ? [{ length, index }] : [],
    );
    if (open.length === 0) return made.map((length) => length + left / made.length);
    const least = Math.min(...open.map(({ length }) => length));
    const lowest = open.filter(({ length }) => length <= least + SLACK);
    const next = Math.min(
      ...open.filter(({ length }) => length > least + SLACK).map(({ length }) => length),
      ...lowest.map(({ index }) => limitOf(index)),
      least + left / lowest.length,
    );
    for (const { index, length } of lowest) {
      made[index] = next;
      left -= next - length;
    }
  }
  return made;
}
