import { add } from "../model/lists.ts";
import type { Block, Cell, Panel, Step } from "./outline.ts";

/** All cells of a panel: its heads, then those of its blocks. */
export const cellsOf = ({ heads, blocks }: Panel): readonly Cell[] => [
  ...heads,
  ...blocks.flatMap((block) => block.cells),
];

/** What blocks may lead to at a head: its cell, or the step that it stands for. */
export const goalsAt = ({ id, step }: Cell): readonly string[] => (step === undefined ? [id] : [id, step.id]);

/** The step that a head stands for, as one that stands here again. */
export const stepAt = (head: Cell): Step | undefined =>
  head.step === undefined ? undefined : { ...head.step, cells: [head], parted: "further" };

/** The blocks of a panel, each before all that leads to it and this before the next: so drawn, no line crosses another. */
export function depthFirst({ heads, blocks }: Panel): readonly Block[] {
  const onto = new Map<string, Block[]>();
  for (const block of blocks) add(onto, block.target.id, block);
  const ordered: Block[] = [];
  const stack: Block[] = [];
  const enter = (ids: readonly string[]) => {
    for (const id of ids.toReversed())
      for (const block of (onto.get(id) ?? []).toReversed()) stack.push(block);
  };
  enter(heads.flatMap(goalsAt));
  for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
    ordered.push(block);
    enter([block.id, ...block.cells.map(({ id }) => id)]);
  }
  return ordered;
}

/** A statement that is used again is joined by a line, unless it is only mentioned, or cut off on purpose. */
export const isJoined = ({ kind, mentioned, cutOff }: Cell): boolean =>
  kind === "reference" && mentioned !== true && cutOff !== true;
