import type { Rect, Size } from "../../geometry.ts";
import { mergedCurve, spread, unbeaten } from "./curves.ts";
import { columnsOf, heightsOf, leastHeight, sizeInColumns } from "./filled-columns.ts";

/**
 * Arranging panels on a surface without changing their order: rows of columns of rows …
 *
 * Each stretch of neighbouring panels can be split in two that stand beside or below each other. Every panel
 * comes in several shapes; of each stretch only those arrangements are kept that no other beats in both width and height.
 */
export type Arrangement =
  | {
      readonly kind: "panel";
      readonly index: number;
      /** which of the panel's shapes */ readonly shape: number;
    }
  | { readonly kind: "row" | "column"; readonly first: Arrangement; readonly second: Arrangement };

export interface Arranged extends Size {
  readonly arrangement: Arrangement;
}

/** How many arrangements are kept of a stretch, and px by which one must be lower to count as lower. */
const KEPT = 32;
const SLACK = 0.01;
/** More panels than this are filled into columns one after the other. */
const SEARCHED = 12;

/** Ways to arrange the panels, none of which another beats in both width and height. */
export function arrangements(panels: readonly (readonly Size[])[], gap: number): readonly Arranged[] {
  if (panels.length === 0) return [];
  return panels.length <= SEARCHED ? slicings(panels, gap) : columnings(panels, gap);
}

function slicings(panels: readonly (readonly Size[])[], gap: number): readonly Arranged[] {
  const best = new Map<string, readonly Arranged[]>();
  for (let length = 1; length <= panels.length; length++) {
    for (let from = 0; from + length <= panels.length; from++) {
      const to = from + length;
      let found: readonly Arranged[] =
        length > 1
          ? []
          : panels[from]!.map(({ width, height }, shape) => ({
              width,
              height,
              arrangement: { kind: "panel", index: from, shape },
            }));
      for (let middle = from + 1; middle < to; middle++) {
        const first = best.get(`${from} ${middle}`)!;
        const second = best.get(`${middle} ${to}`)!;
        found = mergedCurve(mergedCurve(found, besides(first, second, gap)), belows(first, second, gap));
      }
      best.set(`${from} ${to}`, spread(unbeaten(found, SLACK), KEPT));
    }
  }
  return best.get(`0 ${panels.length}`)!;
}

/** The sizes that one arrangement can take, none of which another beats. */
export function arrangedAs(
  at: Arrangement,
  panels: readonly (readonly Size[])[],
  gap: number,
): readonly Arranged[] {
  if (at.kind === "panel")
    return panels[at.index]!.map(({ width, height }, shape) => ({
      width,
      height,
      arrangement: { ...at, shape },
    }));
  const [first, second] = [at.first, at.second].map((part) => arrangedAs(part, panels, gap));
  const made = (at.kind === "row" ? besides : belows)(first!, second!, gap);
  return spread(unbeaten(made, SLACK), KEPT);
}

function beside(first: Arranged, second: Arranged, gap: number): Arranged {
  return {
    width: first.width + gap + second.width,
    height: Math.max(first.height, second.height),
    arrangement: { kind: "row", first: first.arrangement, second: second.arrangement },
  };
}

function below(first: Arranged, second: Arranged, gap: number): Arranged {
  return {
    width: Math.max(first.width, second.width),
    height: first.height + gap + second.height,
    arrangement: { kind: "column", first: first.arrangement, second: second.arrangement },
  };
}

/** For each height that either has, both in their narrowest shape: from the narrowest and highest pair on. */
function besides(first: readonly Arranged[], second: readonly Arranged[], gap: number): Arranged[] {
  const made: Arranged[] = [];
  for (let i = 0, j = 0; i < first.length && j < second.length;) {
    const [a, b] = [first[i]!, second[j]!];
    made.push(beside(a, b, gap));
    if (a.height >= b.height) i += 1;
    if (b.height >= a.height) j += 1;
  }
  return made;
}

/** For each width that either has, both in their lowest shape; the narrowest and highest first. */
function belows(first: readonly Arranged[], second: readonly Arranged[], gap: number): Arranged[] {
  const made: Arranged[] = [];
  for (let i = first.length - 1, j = second.length - 1; i >= 0 && j >= 0;) {
    const [a, b] = [first[i]!, second[j]!];
    made.push(below(a, b, gap));
    if (a.width >= b.width) i -= 1;
    if (b.width >= a.width) j -= 1;
  }
  return made.toReversed();
}

/** Widths of a column that are tried. */
const COLUMN_WIDTHS = 24;

/** For each width of a column: panels in their lowest shape that is no wider, in one column, two, three …, as even as can be. */
function columnings(panels: readonly (readonly Size[])[], gap: number): readonly Arranged[] {
  const widths = panels.flatMap((shapes) => shapes.map(({ width }) => width)).toSorted((a, b) => a - b);
  const least = panels.reduce((most, shapes) => Math.max(most, Math.min(...shapes.map((s) => s.width))), 0);
  const tried = new Set([
    least,
    ...spread(
      widths.filter((width) => width >= least),
      COLUMN_WIDTHS,
    ),
  ]);
  const found: (Size & { readonly leaves: readonly Arranged[]; readonly most: number })[] = [];
  for (const width of tried) {
    const leaves = panels.map((shapes, index) => lowestWithin(shapes, width, index));
    const heights = heightsOf(leaves);
    for (let columns = 1; columns <= Math.min(leaves.length, MOST_COLUMNS); columns++) {
      const most = leastHeight(heights, columns, gap);
      const size = sizeInColumns(leaves, most, gap);
      found.push({ width: size.width, height: size.height, leaves, most });
    }
  }
  // There are many ways, so only those that are kept are built.
  return unbeaten(found, SLACK).map(({ leaves, most }) => standing(leaves, most, gap));
}

/** In this many columns, none of which is higher than that requires. */
export const evenColumns = (leaves: readonly Arranged[], columns: number, gap: number): Arranged =>
  standing(leaves, leastHeight(heightsOf(leaves), columns, gap), gap);

const standing = (leaves: readonly Arranged[], most: number, gap: number): Arranged =>
  columnsOf(leaves, most, gap)
    .map((column) => column.reduce((one, next) => below(one, next, gap)))
    .reduce((row, next) => beside(row, next, gap));

const MOST_COLUMNS = 48;

function lowestWithin(shapes: readonly Size[], width: number, index: number): Arranged {
  let best = 0;
  shapes.forEach((one, shape) => {
    if (
      one.width <= width + 0.01 &&
      (shapes[best]!.width > width + 0.01 || one.height < shapes[best]!.height)
    )
      best = shape;
  });
  return { ...shapes[best]!, arrangement: { kind: "panel", index, shape: best } };
}

/** Of each panel the shape that an arrangement uses. */
export function shapesIn(root: Arrangement): readonly number[] {
  const shapes: number[] = [];
  const stack: Arrangement[] = [root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.kind === "panel") shapes[at.index] = at.shape;
    else stack.push(at.first, at.second);
  }
  return shapes;
}

/** The size of an arrangement whose panels turned out as `sizes`. */
export function sizeOf(arrangement: Arrangement, sizes: readonly Size[], gap: number): Size {
  const { width, height } = measure(arrangement, sizes, gap);
  return { width, height };
}

interface Measured extends Size {
  readonly arrangement: Arrangement;
  readonly parts: readonly Measured[];
}

/** Rows in rows and columns in columns are flattened, so that only the last of their panels takes spare room. */
function measure(root: Arrangement, sizes: readonly Size[], gap: number): Measured {
  if (root.kind === "panel") return { ...sizes[root.index]!, arrangement: root, parts: [] };
  const parts = flattened(root).map((part) => measure(part, sizes, gap));
  const sum = (side: "width" | "height") =>
    parts.reduce((all, part) => all + part[side], gap * (parts.length - 1));
  const most = (side: "width" | "height") => Math.max(...parts.map((part) => part[side]));
  return root.kind === "row"
    ? { width: sum("width"), height: most("height"), arrangement: root, parts }
    : { width: most("width"), height: sum("height"), arrangement: root, parts };
}

function flattened(root: Arrangement & { kind: "row" | "column" }): Arrangement[] {
  const parts: Arrangement[] = [];
  const stack: Arrangement[] = [root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.kind === root.kind) stack.push(at.second, at.first);
    else parts.push(at);
  }
  return parts;
}

/** A panel is drawn up to this many times as high to end where its neighbour does; any more would be mere blank surface. */
const STRETCH = 1.25;

/**
 * Gives every panel its place. All stand as near to the first corner as they can, so that none moves because a panel in
 * another row or column grew; the last one of each takes what is left.
 */
export function slots(arrangement: Arrangement, sizes: readonly Size[], gap: number): readonly Rect[] {
  const placed: Rect[] = [];
  const put = (part: Measured, x: number, y: number, width: number, height: number): void => {
    const { arrangement: at, parts } = part;
    if (at.kind === "panel") {
      placed[at.index] = { x, y, width, height: height <= part.height * STRETCH ? height : part.height };
      return;
    }
    let offset = 0;
    for (const [index, next] of parts.entries()) {
      const isLast = index === parts.length - 1;
      if (at.kind === "row") {
        put(next, x + offset, y, isLast ? width - offset : next.width, height);
        offset += next.width + gap;
      } else {
        put(next, x, y + offset, width, isLast ? height - offset : next.height);
        offset += next.height + gap;
      }
    }
  };
  const whole = measure(arrangement, sizes, gap);
  put(whole, 0, 0, whole.width, whole.height);
  return placed;
}
