import type { Block, Cell, Panel } from "../outline.ts";

/** Premises of a step that are never parted: one with more of them can go on in other pieces. */
const MOST_PREMISES = 6;

/** How much a step weighs: the parts that it can be divided into. */
export const partsIn = ({ cells }: Block): number => Math.max(1, Math.ceil(cells.length / MOST_PREMISES));

/** A step in parts of about the same size, all of which lead to what it leads to; the first one has its id. */
export function inParts(block: Block): readonly Block[] {
  const count = partsIn(block);
  if (count === 1) return [block];
  return Array.from({ length: count }, (_, part) => {
    const edge = (at: number) => Math.round((block.cells.length * at) / count);
    const from = edge(part);
    return {
      ...block,
      id: part === 0 ? block.id : `${block.id}.from${from}`,
      cells: block.cells.slice(from, edge(part + 1)),
    };
  });
}

/** What stands for a step in another place: its first premise. */
export const standsFor = ({ cells }: Block): Cell =>
  cells.find(({ mentioned }) => mentioned !== true) ?? cells[0]!;

/**
 * Parts of one step are one again. Where others are missing, it is said of which kind it is; without its first premise it
 * begins with a reference to that.
 */
export function withPartsJoined(blocks: Panel["blocks"], wholeOf: (block: Block) => Block): readonly Block[] {
  const joined = new Map<number, Block>();
  for (const block of blocks) {
    const { index } = block.inference;
    const before = joined.get(index);
    joined.set(index, before === undefined ? block : { ...before, cells: [...before.cells, ...block.cells] });
  }
  return [...joined.values()].map((block): Block => {
    const whole = wholeOf(block);
    if (block.cells.length === whole.cells.length) return block;
    if (block.id === whole.id) return { ...block, parted: "first" };
    const again = { ...standsFor(whole), id: `${block.id}.again`, kind: "reference", cutOff: true } as const;
    return { ...block, cells: [again, ...block.cells], parted: "further" };
  });
}
