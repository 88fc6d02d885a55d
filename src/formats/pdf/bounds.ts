import type { GroupItem, Item, Segment, TextItem } from "../../scene/scene.ts";

/** px */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far a line of text reaches above and below its baseline, as shares of its type size. */
const ASCENT = 0.8;
const DESCENT = 0.25;

/** The box around all that a group draws; undefined for an empty one. */
export function bounds(group: GroupItem): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  const visit = (item: Item) => {
    if (item.kind === "group") item.items.forEach(visit);
    else if (item.kind === "shape") for (const segment of item.path) takeSegment(segment, take);
    else takeText(item, take);
  };
  group.items.forEach(visit);
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** A curve lies inside the box of its control points. */
function takeSegment(segment: Segment, take: (x: number, y: number) => void): void {
  if (segment.op === "close") return;
  take(segment.x, segment.y);
  if (segment.op !== "cubic") return;
  take(segment.x1, segment.y1);
  take(segment.x2, segment.y2);
}

function takeText({ x, y, width, size }: TextItem, take: (x: number, y: number) => void): void {
  take(x, y - ASCENT * size);
  take(x + width, y + DESCENT * size);
}
