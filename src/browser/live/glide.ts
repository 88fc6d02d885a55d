import type { Point } from "../../geometry.ts";
import { calm, zoomOf } from "../dom.ts";

const LASTS_MS = 320;
const EASE = "cubic-bezier(0.2, 0, 0, 1)";
/** More cells would not move smoothly, and the eye could not follow them. */
const MOST_CELLS = 1500;

/** The position of every cell, in px of its figure at the figure's own size; by figure and id. */
type Places = ReadonlyMap<string, Point>;

export function cellPlaces(stage: Element): Places {
  const places = new Map<string, Point>();
  for (const picture of stage.querySelectorAll<SVGSVGElement>("svg.map")) {
    const origin = picture.getBoundingClientRect();
    const zoom = zoomOf(picture);
    for (const cell of cellsIn(picture)) {
      const { left, top } = areaOf(cell).getBoundingClientRect();
      places.set(keyOf(cell), { x: (left - origin.left) / zoom, y: (top - origin.top) / zoom });
    }
  }
  return places;
}

/** The median distance that cells have moved, px of the figure. */
export function shiftBetween(before: Places, after: Places): Point {
  const shifts = [...after].flatMap(([key, to]) => {
    const from = before.get(key);
    return from === undefined ? [] : [{ x: to.x - from.x, y: to.y - from.y }];
  });
  return { x: middle(shifts.map(({ x }) => x)), y: middle(shifts.map(({ y }) => y)) };
}

/** Moves every cell, and the block around it, from its old position to its new one. */
export function glide(stage: Element, before: Places, after: Places): void {
  if (calm() || before.size === 0 || after.size > MOST_CELLS) return;
  const away = (cell: Element): Point | undefined => {
    const [from, to] = [before.get(keyOf(cell)), after.get(keyOf(cell))];
    return from === undefined || to === undefined ? undefined : { x: from.x - to.x, y: from.y - to.y };
  };
  for (const picture of stage.querySelectorAll("svg.map")) {
    const carried = new Map<Element, Point>();
    for (const block of picture.querySelectorAll("[data-from]")) {
      const [way] = cellsIn(block).flatMap((cell) => away(cell) ?? []);
      if (way === undefined) appear(block);
      else {
        carried.set(block, way);
        move(block, way);
      }
    }
    for (const cell of cellsIn(picture)) {
      const block = cell.closest("[data-from]");
      const by = block === null ? undefined : carried.get(block);
      const way = away(cell);
      if (way !== undefined) move(cell, { x: way.x - (by?.x ?? 0), y: way.y - (by?.y ?? 0) });
      else if (block === null || by !== undefined) appear(cell);
    }
  }
}

function move(part: Element, { x, y }: Point): void {
  if (Math.hypot(x, y) < 0.5) return;
  part.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], {
    duration: LASTS_MS,
    easing: EASE,
  });
}

function appear(part: Element): void {
  part.animate([{ opacity: 0 }, { opacity: 1 }], { duration: LASTS_MS, easing: "ease-in" });
}

const cellsIn = (part: Element): Element[] => [...part.querySelectorAll(".statement[id], .reference[id]")];
const areaOf = (cell: Element): Element => cell.querySelector(":scope > .area") ?? cell;
const keyOf = (cell: Element): string => `${cell.closest("figure")?.id ?? ""} ${cell.id}`;

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
