import { ptOfPx } from "../geometry.ts";
import type { GroupItem, Item, Scene } from "./scene.ts";
import { groupsIn, textsIn } from "./walk.ts";

/** How large the type of some drawings is, pt. */
export interface TypeSize {
  readonly smallest: number;
  /** The smallest type of statements (claims of the main line are larger), else of paragraphs, else the largest of all. */
  readonly body: number;
}

export function typeSizeOf(scenes: readonly Scene[]): TypeSize | undefined {
  const all = scenes.flatMap(({ items }) => sizesIn(items));
  if (all.length === 0) return undefined;
  const smallest = least(all);
  const groups = scenes.flatMap(({ items }) => groupsIn(items));
  const told = (tells: GroupItem["role"]) =>
    groups
      .filter(({ role }) => role === tells)
      .map(({ items }) => most(sizesIn(items)))
      // A blank to fill in has only a number.
      .filter((size) => size > smallest);
  // On pages of text, statements are paragraphs; their title is larger.
  const [statements, paragraphs] = [told("statement"), told("paragraph")];
  const sizes = statements.length > 0 ? statements : paragraphs;
  return { smallest: pt(smallest), body: pt(sizes.length > 0 ? least(sizes) : most(all)) };
}

const sizesIn = (items: readonly Item[]) => textsIn(items).map(({ size }) => size);

/** Not by spreading into `Math.min`: a map may have more texts than a call has arguments. */
const least = (sizes: readonly number[]) => sizes.reduce((a, b) => Math.min(a, b));
const most = (sizes: readonly number[]) => sizes.reduce((a, b) => Math.max(a, b), 0);

const pt = (px: number) => Math.round(ptOfPx(px) * 100) / 100;
