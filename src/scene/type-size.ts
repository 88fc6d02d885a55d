import { ptOfPx } from "../geometry.ts";
import type { Item, Scene } from "./scene.ts";
import { groupsIn, textsIn } from "./walk.ts";

/** How large the type of some drawings is, pt. */
export interface TypeSize {
  readonly smallest: number;
  /** Of the statements; of anything, where there is none. */
  readonly body: number;
}

export function typeSizeOf(scenes: readonly Scene[]): TypeSize | undefined {
  const all = scenes.flatMap(({ items }) => sizesIn(items));
  if (all.length === 0) return undefined;
  const statements = scenes
    .flatMap(({ items }) => groupsIn(items))
    .filter(({ role }) => role === "statement")
    .flatMap(({ items }) => sizesIn(items));
  return { smallest: pt(least(all)), body: pt(most(statements.length === 0 ? all : statements)) };
}

const sizesIn = (items: readonly Item[]) => textsIn(items).map(({ size }) => size);

/** Not by spreading into `Math.min`: a map may have more texts than a call has arguments. */
const least = (sizes: readonly number[]) => sizes.reduce((a, b) => Math.min(a, b));
const most = (sizes: readonly number[]) => sizes.reduce((a, b) => Math.max(a, b));

const pt = (px: number) => Math.round(ptOfPx(px) * 100) / 100;
