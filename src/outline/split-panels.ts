import { cellsOf } from "./cells.ts";
import type { Block, Cell, Outline, Panel } from "./outline.ts";

/** A panel of more blocks than this is cut … */
const MOST = 120;
/** … into parts of at most this many, if it can be. */
const PART = 60;

/**
 * Cuts panels that are too large to be laid out, or taken in, at once. A whole branch that is cut off becomes a panel of
 * its own with its conclusion at the head; in its old place a reference says where the reasoning continues.
 */
export function cut(outline: Outline): Outline {
  if (outline.panels.every((panel) => panel.blocks.length <= MOST)) return outline;
  const panels = outline.panels.flatMap((panel) =>
    panel.blocks.length <= MOST ? [panel] : cutPanel(panel, PART),
  );
  return { ...outline, panels };
}

/** Parts of at most `size` blocks and bare heads each, in reading order: a head goes with its tree. A single block is never divided. */
export function cutPanel(panel: Panel, size: number): Panel[] {
  const pieces = treesOf(panel).flatMap((tree) => cutTree(tree, size));
  const parts: Panel[] = [];
  let filled: Panel[] = [];
  let weight = 0;
  for (const piece of pieces) {
    const own = weightOf(piece);
    if (filled.length > 0 && weight + own > size) {
      parts.push(...rejoined(filled));
      [filled, weight] = [[], 0];
    }
    filled.push(piece);
    weight += own;
  }
  return [...parts, ...rejoined(filled)];
}

/** Each head with all that hangs on it, as a panel of its own. */
export function treesOf(panel: Panel): Panel[] {
  if (panel.heads.length < 2) return [panel];
  const trees = new Map(
    panel.heads.map((head) => [head.id, { ...panel, heads: [head], blocks: [] as Block[] }]),
  );
  /** By cell or block: the head that it hangs on. */
  const roots = new Map(panel.heads.map(({ id }) => [id, id]));
  for (const block of panel.blocks) {
    const root = roots.get(block.target.id)!;
    roots.set(block.id, root);
    for (const { id } of block.cells) roots.set(id, root);
    trees.get(root)!.blocks.push(block);
  }
  return [...trees.values()];
}

/** Neighbours of one group are one panel again. */
export function rejoined(panels: readonly Panel[]): Panel[] {
  const joined: { -readonly [Key in keyof Panel]: Panel[Key] }[] = [];
  for (const panel of panels) {
    const last = joined.at(-1);
    if (last === undefined || last.group !== panel.group || last.title !== panel.title)
      joined.push({ ...panel });
    else {
      last.heads = [...last.heads, ...panel.heads];
      last.blocks = [...last.blocks, ...panel.blocks];
    }
  }
  return joined;
}

function cutTree(tree: Panel, size: number): Panel[] {
  if (weightOf(tree) <= size) return [tree];
  const { weights, cutCells } = weigh(tree, size);
  const parts = new Parts(tree, size, cutCells);
  for (const block of tree.blocks) parts.add(block, weights.get(block.id) ?? 1);
  return parts.panels();
}

/** How much there is to lay out in a panel, in blocks; a bare head takes about as much room as one. */
export function weightOf({ heads, blocks }: Panel): number {
  const goals = new Set(blocks.map(({ target }) => target.id));
  return blocks.length + heads.filter(({ id }) => !goals.has(id)).length;
}

/** How many blocks hang together with each block, itself included, once the cells in `cutCells` are cut off. */
interface Weights {
  readonly weights: ReadonlyMap<string, number>;
  readonly cutCells: ReadonlySet<string>;
}

/** From the leaves up: if a block and everything below it exceeds the limit, its heaviest branches are cut off. */
function weigh(panel: Panel, size: number): Weights {
  const weights = new Map<string, number>();
  /** Blocks below a cell, or undercutting a block. */
  const hanging = new Map<string, number>();
  const cutCells = new Set<string>();
  for (const block of panel.blocks.toReversed()) {
    const branches = block.cells
      .map((cell) => ({ id: cell.id, weight: hanging.get(cell.id) ?? 0 }))
      .toSorted((a, b) => b.weight - a.weight);
    let weight = branches.reduce((sum, branch) => sum + branch.weight, 1 + (hanging.get(block.id) ?? 0));
    for (const branch of branches) {
      if (weight <= size || branch.weight === 0) break;
      cutCells.add(branch.id);
      weight -= branch.weight;
    }
    weights.set(block.id, weight);
    hanging.set(block.target.id, (hanging.get(block.target.id) ?? 0) + weight);
  }
  return { weights, cutCells };
}

export const blocksIn = ({ panels }: Outline): number =>
  panels.reduce((sum, panel) => sum + weightOf(panel), 0);

interface Part {
  readonly heads: Cell[];
  readonly blocks: Block[];
}

/** Where the next block of a cell goes, and the id of the cell there. */
interface Place {
  part: Part;
  cell: string;
  filled: number;
}

class Parts {
  readonly #panel: Panel;
  readonly #size: number;
  readonly #cutCells: ReadonlySet<string>;
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #parts: Part[] = [];
  /** For heads and cells that are cut off. */
  readonly #places = new Map<string, Place>();
  /** The part of each block, and of each cell that stays with its block. */
  readonly #partOf = new Map<string, Part>();

  constructor(panel: Panel, size: number, cutCells: ReadonlySet<string>) {
    this.#panel = panel;
    this.#size = size;
    this.#cutCells = cutCells;
    this.#cells = new Map(cellsOf(panel).map((cell) => [cell.id, cell]));
    const first = this.#open();
    for (const head of panel.heads) {
      first.heads.push(head);
      this.#places.set(head.id, { part: first, cell: head.id, filled: 0 });
    }
  }

  add(block: Block, weight: number): void {
    const { id } = block.target;
    if (this.#cutCells.has(id) && !this.#places.has(id)) this.#cutOff(id);
    const place = this.#places.get(id);
    if (place === undefined) this.#put(block, this.#partOf.get(id)!);
    else {
      if (place.filled > 0 && place.part.blocks.length + weight > this.#size) this.#continue(id, place);
      place.filled += weight;
      this.#put({ ...block, target: { ...block.target, id: place.cell } }, place.part);
    }
  }

  panels(): Panel[] {
    const { group, title } = this.#panel;
    return this.#parts.map(({ heads, blocks }) => ({
      group,
      title,
      heads,
      blocks: blocks.map((block) => ({
        ...block,
        cells: block.cells.map((cell) =>
          this.#cutCells.has(cell.id) ? { ...cell, kind: "reference" as const } : cell,
        ),
      })),
    }));
  }

  #open(): Part {
    const part: Part = { heads: [], blocks: [] };
    this.#parts.push(part);
    return part;
  }

  #put(block: Block, part: Part): void {
    part.blocks.push(block);
    this.#partOf.set(block.id, part);
    for (const cell of block.cells) this.#partOf.set(cell.id, part);
  }

  /** The cell moves to the head of a part of its own. */
  #cutOff(id: string): void {
    const head: Cell = { ...this.#cells.get(id)!, id: `h.${id}` };
    const part = this.#open();
    part.heads.push(head);
    this.#places.set(id, { part, cell: head.id, filled: 0 });
  }

  /** The cell has more reasons than one part holds: the others follow under a reference to it. */
  #continue(id: string, place: Place): void {
    const part = this.#open();
    const head: Cell = {
      ...this.#cells.get(id)!,
      id: `h.${id}.${this.#parts.length}`,
      kind: "reference",
      main: false,
    };
    part.heads.push(head);
    place.part = part;
    place.cell = head.id;
  }
}
