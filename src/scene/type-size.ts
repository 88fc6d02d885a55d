import type { GroupItem, Item, Scene } from "./scene.ts";

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
    .flatMap(({ items }) => statementsIn(items))
    .flatMap(({ items }) => sizesIn(items));
  return { smallest: pt(least(all)), body: pt(most(statements.length === 0 ? all : statements)) };
}

function statementsIn(items: readonly Item[]): GroupItem[] {
  return items.flatMap((item) =>
    item.kind !== "group" ? [] : item.role === "statement" ? [item] : statementsIn(item.items),
  );
}

function sizesIn(items: readonly Item[]): number[] {
  return items.flatMap((item) =>
    item.kind === "text" ? [item.size] : item.kind === "group" ? sizesIn(item.items) : [],
  );
}

/** Not by spreading into `Math.min`: a map may have more texts than a call has arguments. */
const least = (sizes: readonly number[]) => sizes.reduce((a, b) => Math.min(a, b));
const most = (sizes: readonly number[]) => sizes.reduce((a, b) => Math.max(a, b));

const pt = (px: number) => Math.round(px * 75) / 100;
