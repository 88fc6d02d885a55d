import type { Block, Cell, Outline, Panel } from "./outline.ts";

/** A panel of more blocks than this is cut. */
const MOST = 120;
/** Parts are made of about this many blocks at the most. */
const PART = 80;

/**
 * Cuts panels that are too large to be laid out, or taken in, at once. A branch that is cut off becomes a panel of its
 * own with its conclusion at the head; in its old place a reference says where the reasoning goes on.
 */
export function cut(outline: Outline): Outline {
  if (outline.panels.every((panel) => panel.blocks.length <= MOST)) return outline;
  return {
    ...outline,
    panels: outline.panels.flatMap((panel) => (panel.blocks.length <= MOST ? [panel] : parts(panel))),
  };
}

interface Part {
  readonly heads: Cell[];
  readonly blocks: Block[];
}

/** Reads the blocks in order and opens a new part wherever a whole branch no longer fits in the one at hand. */
function parts(panel: Panel): Panel[] {
  const below = branchSizes(panel);
  const whole: Part = { heads: [...panel.heads], blocks: [] };
  const made: Part[] = [whole];
  /** The part that holds a cell or block, and the id under which it stands there. */
  const place = new Map<string, { readonly part: Part; readonly id: string }>();
  for (const head of panel.heads) place.set(head.id, { part: whole, id: head.id });
  const cells = new Map(panel.blocks.flatMap((block) => block.cells.map((cell) => [cell.id, cell])));
  const replaced = new Map<string, Cell>();
  const full = new Map<Part, number>();

  for (const block of panel.blocks) {
    let { part, id } = place.get(block.target.id)!;
    const cell = cells.get(block.target.id) ?? panel.heads.find((head) => head.id === block.target.id);
    const used = full.get(part) ?? 0;
    const fits = used + 1 <= PART && (used + (below.get(block.id) ?? 1) <= PART || used < PART / 2);
    if (!fits && block.target.kind === "cell" && cell !== undefined) {
      const taken = part.blocks.some((one) => one.target.id === id);
      const isHead = part.heads.some((head) => head.id === id);
      if (!taken && !isHead) {
        // Nothing hangs on the cell yet: it moves to the head of a part of its own.
        const head: Cell = { ...cell, id: `h.${cell.id}` };
        replaced.set(cell.id, { ...cell, kind: "reference" });
        part = { heads: [head], blocks: [] };
        id = head.id;
      } else {
        // Some of its reasons are drawn with it: the others follow under a reference to it.
        const head: Cell = { ...cell, id: `h.${cell.id}.${made.length}`, kind: "reference", main: false };
        part = { heads: [head], blocks: [] };
        id = head.id;
      }
      made.push(part);
      place.set(block.target.id, { part, id });
    }
    const moved: Block = { ...block, target: { ...block.target, id } };
    part.blocks.push(moved);
    full.set(part, (full.get(part) ?? 0) + 1);
    place.set(block.id, { part, id: block.id });
    for (const one of block.cells) place.set(one.id, { part, id: one.id });
  }
  return made.map(({ heads, blocks }, index): Panel => ({
    group: panel.group,
    title: index === 0 ? panel.title : undefined,
    heads,
    blocks: blocks.map((block) => ({
      ...block,
      cells: block.cells.map((cell) => replaced.get(cell.id) ?? cell),
    })),
  }));
}

/** How many blocks hang on each block, itself included. */
function branchSizes(panel: Panel): Map<string, number> {
  const holder = new Map(panel.blocks.flatMap((block) => block.cells.map((cell) => [cell.id, block.id])));
  const sizes = new Map<string, number>();
  for (const block of panel.blocks.toReversed()) {
    const size = (sizes.get(block.id) ?? 0) + 1;
    sizes.set(block.id, size);
    const above = block.target.kind === "block" ? block.target.id : holder.get(block.target.id);
    if (above !== undefined) sizes.set(above, (sizes.get(above) ?? 0) + size);
  }
  return sizes;
}
