import { add } from "../model/lists.ts";
import type { Inference } from "../model/map.ts";
import type { Block, Cell, Panel } from "./outline.ts";

/**
 * Cells below one premise that may stand between it and the next one of its step, where something leads to others of them
 * too, and where nothing does: then the reader knows without words what all that stands below them leads to.
 */
const MOST_BETWEEN = { several: 12, one: 4 };

/**
 * Says of each step whether its premises stand together, because what leads to one of them would part it too far from the
 * next. `last`: what leads on in a card of its own, and so parts nothing.
 */
export function arranged(panel: Panel, last: ReadonlySet<Inference>): Panel {
  const below = cellsBelow(panel, last);
  const isTogether = ({ cells }: Block) => {
    const counts = cells.map(({ id }) => below.get(id) ?? 0);
    const most = Math.max(0, ...counts.slice(0, -1));
    const isOne = counts.filter((count) => count > 0).length === 1;
    return most > MOST_BETWEEN[isOne ? "one" : "several"];
  };
  const blocks = panel.blocks.map((block): Block =>
    isTogether(block) ? { ...block, together: true } : block,
  );
  return { ...panel, blocks };
}

/** How many cells lead to each cell or step, from the leaves up. */
function cellsBelow({ blocks }: Panel, last: ReadonlySet<Inference>): ReadonlyMap<string, number> {
  const below = new Map<string, number>();
  for (const { id, cells, target, inference } of blocks.toReversed()) {
    if (last.has(inference)) continue;
    const own = [id, ...cells.map((cell) => cell.id)].reduce((sum, one) => sum + (below.get(one) ?? 0), 0);
    below.set(target.id, (below.get(target.id) ?? 0) + cells.length + own);
  }
  return below;
}

/**
 * The cells of a panel as they are read: each premise before what leads to it, and this before the next premise, unless
 * the premises stand together; then what questions their step; and what is `last` below them after all that.
 */
export function inReadingOrder({ heads, blocks }: Panel, last: ReadonlySet<Inference>): readonly Cell[] {
  const onto = new Map<string, Block[]>();
  for (const block of blocks) add(onto, block.target.id, block);
  const at = (id: string) => onto.get(id) ?? [];
  const isLast = ({ inference }: Block) => last.has(inference);
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
