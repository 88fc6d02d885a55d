import { contains, touch } from "../geometry.ts";
import type { Point, Rect } from "../geometry.ts";
import type { GroupItem, Item, Segment, ShapeItem } from "./scene.ts";
import { line, move, polygon } from "./shapes.ts";
import { boundsOf } from "./walk.ts";

/**
 * The part of a drawing that lies in a window: words, statements and tips of arrows only if the whole of them does, lines
 * as far as they reach. A sign that lies outside `core`, where neighbours overlap, is never shown in part.
 */
export function clipped(items: readonly Item[], window: Rect, core = window): Item[] {
  return items.flatMap((item): Item[] => {
    switch (item.kind) {
      case "text":
        return isWhole([item], window) ? [item] : [];
      case "shape":
        return clippedShape(item, window, core);
      case "group":
        return clippedGroup(item, window, core);
    }
  });
}

function clippedGroup(group: GroupItem, window: Rect, core: Rect): Item[] {
  if (group.role === "statement" || group.role === "reference")
    return isWhole([group], window) ? [group] : [];
  const items = clipped(group.items, window, core);
  // Lines that only pass by belong to a step that is named on another sheet.
  return items.some(({ kind }) => kind !== "shape") ? [{ ...group, items }] : items;
}

/** px by which a line may be thicker than its path. */
const SLACK = 2.5;

/** Whether all items lie in the window; true if they draw nothing. */
function isWhole(items: readonly Item[], window: Rect): boolean {
  const bounds = boundsOf(items);
  return bounds === undefined || contains(window, bounds, SLACK);
}

function clippedShape(shape: ShapeItem, window: Rect, core: Rect): Item[] {
  const bounds = boundsOf([shape]);
  if (bounds === undefined || !touch(window, bounds)) return [];
  if (contains(window, bounds, SLACK)) return [shape];
  if (isTip(shape) || (isSmall(bounds, window) && !touch(core, bounds))) return [];
  const paths = pathsOf(shape.path);
  const made: Item[] = [];
  if (shape.fill !== undefined) {
    const path = paths.flatMap((points) => polygon(clippedSurface(points, window)));
    if (path.length > 0) made.push({ ...shape, path, stroke: undefined });
  }
  if (shape.stroke !== undefined) {
    const path = paths.flatMap((points) => clippedLine(points, window));
    if (path.length > 0) made.push({ ...shape, path, fill: undefined });
  }
  return made;
}

/** A sign, such as a bar or a tab, is smaller than this share of a window; lines and frames are longer. */
const SMALL = 1 / 12;

const isSmall = ({ width, height }: Rect, window: Rect): boolean =>
  Math.max(width, height) < SMALL * Math.max(window.width, window.height);

/** A triangle without an outline. */
const isTip = ({ path, fill, stroke }: ShapeItem): boolean =>
  fill !== undefined && stroke === undefined && path.length === 4 && path[3]!.op === "close";

/** How many straight pieces stand for a curve. */
const PIECES = 6;

function pathsOf(path: readonly Segment[]): Point[][] {
  const paths: Point[][] = [];
  for (const one of path) {
    const own = paths.at(-1)!;
    if (one.op === "move") paths.push([{ x: one.x, y: one.y }]);
    else if (one.op === "line") own.push({ x: one.x, y: one.y });
    else if (one.op === "close") own.push(own[0]!);
    else {
      const from = own.at(-1)!;
      for (let index = 1; index <= PIECES; index++) {
        const t = index / PIECES;
        const at = (a: number, b: number, c: number, d: number) =>
          a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;
        own.push({ x: at(from.x, one.x1, one.x2, one.x), y: at(from.y, one.y1, one.y2, one.y) });
      }
    }
  }
  return paths;
}

/** The four edges of a window: how far inside a point is. */
function edges({ x, y, width, height }: Rect): readonly ((at: Point) => number)[] {
  return [(at) => at.x - x, (at) => x + width - at.x, (at) => at.y - y, (at) => y + height - at.y];
}

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

function clippedSurface(points: readonly Point[], window: Rect): Point[] {
  let left = [...points];
  for (const depth of edges(window)) {
    const kept: Point[] = [];
    left.forEach((to, index) => {
      const from = left.at(index - 1)!;
      const [a, b] = [depth(from), depth(to)];
      if (a < 0 !== b < 0) kept.push(between(from, to, a / (a - b)));
      if (b >= 0) kept.push(to);
    });
    left = kept;
  }
  return left;
}

function clippedLine(points: readonly Point[], window: Rect): Segment[] {
  const path: Segment[] = [];
  let last: Point | undefined;
  points.slice(1).forEach((to, index) => {
    const from = points[index]!;
    let [enter, leave] = [0, 1];
    for (const depth of edges(window)) {
      const [a, b] = [depth(from), depth(to)];
      if (a < 0 && b < 0) leave = -1;
      else if (a < 0) enter = Math.max(enter, a / (a - b));
      else if (b < 0) leave = Math.min(leave, a / (a - b));
    }
    if (leave <= enter) {
      last = undefined;
      return;
    }
    const begin = between(from, to, enter);
    if (last === undefined || enter > 0) path.push(move(begin.x, begin.y));
    last = between(from, to, leave);
    path.push(line(last.x, last.y));
    if (leave < 1) last = undefined;
  });
  return path;
}
