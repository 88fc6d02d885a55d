import { ptOfPx } from "../geometry.ts";
import type { Item, Scene, TextItem } from "./scene.ts";
import { groupsIn, textsIn } from "./walk.ts";

/** How large the type of some drawings is, pt. */
export interface TypeSize {
  readonly smallest: number;
  /** In which most words of the statements are set; of anything, where there is none. Claims of the main line are larger. */
  readonly body: number;
}

export function typeSizeOf(scenes: readonly Scene[]): TypeSize | undefined {
  const all = scenes.flatMap(({ items }) => sizesIn(items));
  if (all.length === 0) return undefined;
  const statements = scenes
    .flatMap(({ items }) => groupsIn(items))
    .filter(({ role }) => role === "statement")
    .flatMap(({ items }) => textsIn(items));
  const texts = statements.length > 0 ? statements : scenes.flatMap(({ items }) => textsIn(items));
  return { smallest: pt(least(all)), body: pt(usual(texts)) };
}

const sizesIn = (items: readonly Item[]) => textsIn(items).map(({ size }) => size);

/** The size of most letters; of equals, the larger one. */
function usual(texts: readonly TextItem[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of texts) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
}

/** Not by spreading into `Math.min`: a map may have more texts than a call has arguments. */
const least = (sizes: readonly number[]) => sizes.reduce((a, b) => Math.min(a, b));

const pt = (px: number) => Math.round(ptOfPx(px) * 100) / 100;
