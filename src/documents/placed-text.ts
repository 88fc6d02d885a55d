import type { Rect } from "../geometry.ts";
import type { ShapedText } from "../layout/cards/shaped-text.ts";
import { textLayout } from "../layout/finish.ts";
import type { PaintedTheme } from "../scene/paint.ts";
import type { GroupItem, Item } from "../scene/scene.ts";
import { textItems } from "../scene/text.ts";
import type { Setter } from "./book/setter.ts";

/** A text in a place of its own, px, and what belongs to it. */
export const placedText = (
  group: Pick<GroupItem, "id" | "role" | "label">,
  shaped: ShapedText,
  at: Rect,
  theme: PaintedTheme,
  more: readonly Item[] = [],
): GroupItem => ({
  kind: "group",
  ...group,
  items: [...textItems(textLayout(shaped, at), theme), ...more],
});

/** px; what a text on one line takes, rounding included. */
export const widthOfLine = ({ maxWidth }: ShapedText): number => maxWidth + 1;

/** "2 / 3": which page of how many, in small type as all that stands in a head. */
export const pageCount = (number: number, count: number): string => `${number} / ${count}`;

/** That count on the first line of a room, at its left or its right end. */
export function pageNumber(
  { id, number, count }: { readonly id: string; readonly number: number; readonly count: number },
  { x, y, width }: Pick<Rect, "x" | "y" | "width">,
  atLeft: boolean,
  setter: Setter,
  theme: PaintedTheme,
): GroupItem {
  const label = pageCount(number, count);
  const shaped = setter.shaped([{ text: label, size: "small", tone: "muted" }]);
  const own = widthOfLine(shaped);
  const at = { x: atLeft ? x : x + width - own, y, width: own, height: shaped.leading };
  return placedText({ id, role: "page-number", label }, shaped, at, theme);
}
