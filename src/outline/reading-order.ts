import { add } from "../model/lists.ts";
import type { Inference } from "../model/map.ts";
import type { Block, Cell, Panel } from "./outline.ts";

/**
 * Says of each step by which the line that the map names goes on, `along`, that its premises stand together: its claim is
 * read at once with what it counts together with. This depends on no count, so that no edit turns the order.
 */
export const arranged = (panel: Panel, along: ReadonlySet<Inference>): Panel => ({
  ...panel,
  blocks: panel.blocks.map((block): Block =>
    along.has(block.inference) ? { ...block, together: true } : block,
  ),
});

/**
 * The cells of a panel as they are read: each premise before what leads to it, and this before the next premise, unless
 * the premises stand together; then what questions their step; and what goes on `along` the line after all that.
 */
export function inReadingOrder({ heads, blocks }: Panel, along: ReadonlySet<Inference>): readonly Cell[] {
  const onto = new Map<string, Block[]>();
  for (const block of blocks) add(onto, block.target.id, block);
  const at = (id: string) => onto.get(id) ?? [];
  const isLast = ({ inference }: Block) => along.has(inference);
  const read: Cell[] = [];
  type Next = Cell | Block;
  const below = (cells: readonly Cell[], step: string | undefined, together = false): Next[] => {
    const all = cells.map(({ id }) => at(id));
    const usual = all.map((own) => own.filter((block) => !isLast(block)));
    return [
      ...(together ? [...cells, ...usual.flat()] : cells.flatMap((cell, place) => [cell, ...usual[place]!])),
      ...(step === undefined ? [] : at(step)),
      ...all.flat().filter(isLast),
    ];
  };
  // A stack of our own: arguments can be thousands deep.
  const stack: Next[] = heads.flatMap((head) => below([head], head.step?.id)).toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if ("cells" in next) stack.push(...below(next.cells, next.id, next.together).toReversed());
    else read.push(next);
  }
  return read;
}
