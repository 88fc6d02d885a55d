import type { Rect } from "../geometry.ts";
import type { GroupItem, Item, Segment, ShapeItem, TextItem } from "./scene.ts";

/** Goes to every item in reading order, to a group before what it holds. */
export function visit(items: readonly Item[], see: (item: Item) => void): void {
  for (const item of items) {
    see(item);
    if (item.kind === "group") visit(item.items, see);
  }
}

/** Every group, in reading order. */
export const groupsIn = (items: readonly Item[]): GroupItem[] => allOf(items, "group");
/** Every text, in reading order. */
export const textsIn = (items: readonly Item[]): TextItem[] => allOf(items, "text");
/** Every shape, in the order in which they are painted. */
export const shapesIn = (items: readonly Item[]): ShapeItem[] => allOf(items, "shape");

function allOf<Kind extends Item["kind"]>(
  items: readonly Item[],
  kind: Kind,
): Extract<Item, { kind: Kind }>[] {
  const found: Extract<Item, { kind: Kind }>[] = [];
  visit(items, (item) => {
    if (item.kind === kind) found.push(item as Extract<Item, { kind: Kind }>);
  });
  return found;
}

/** Texts that follow each other up to the next one that begins a paragraph. */
interface Paragraph {
  readonly kind: "paragraph";
  readonly texts: readonly TextItem[];
}

/** Items in which the texts of each paragraph stand together. */
export function inParagraphs(items: readonly Item[]): (Paragraph | ShapeItem | GroupItem)[] {
  const made: (Paragraph | ShapeItem | GroupItem)[] = [];
  let open: TextItem[] | undefined;
  for (const item of items) {
    if (item.kind !== "text") {
      made.push(item);
      open = undefined;
    } else if (open === undefined || item.begins) {
      open = [item];
      made.push({ kind: "paragraph", texts: open });
    } else open.push(item);
  }
  return made;
}

/** How to change each kind of item; a kind that is left out stays as it is. */
interface Changes {
  /** Receives the group as it was; its items are changed on their own. */
  readonly group?: (group: GroupItem) => GroupItem;
  readonly shape?: (shape: ShapeItem) => ShapeItem;
  readonly text?: (text: TextItem) => TextItem;
}

/** Items, each changed. */
export function changed(items: readonly Item[], changes: Changes): Item[] {
  return items.map((item): Item => {
    switch (item.kind) {
      case "group":
        return { ...(changes.group?.(item) ?? item), items: changed(item.items, changes) };
      case "shape":
        return changes.shape?.(item) ?? item;
      case "text":
        return changes.text?.(item) ?? item;
    }
  });
}

/** How far a line of text reaches above and below its baseline, as shares of its type size. */
const ASCENT = 0.8;
const DESCENT = 0.25;

/** The rectangle around all that is drawn; undefined where nothing is. A line is as wide as its path: not at all. */
export function boundsOf(items: readonly Item[]): Rect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  visit(items, (item) => {
    if (item.kind === "shape") for (const segment of item.path) takeSegment(segment, take);
    else if (item.kind === "text") {
      take(item.x, item.y - ASCENT * item.size);
      take(item.x + item.width, item.y + DESCENT * item.size);
    }
  });
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** A curve lies inside the rectangle around its control points. */
function takeSegment(segment: Segment, take: (x: number, y: number) => void): void {
  if (segment.op === "close") return;
  take(segment.x, segment.y);
  if (segment.op !== "cubic") return;
  take(segment.x1, segment.y1);
  take(segment.x2, segment.y2);
}
