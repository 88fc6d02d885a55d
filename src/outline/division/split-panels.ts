import { goalsAt } from "../cells.ts";
import type { Block, Outline, Panel } from "../outline.ts";
import { Pieces, weightOf } from "./pieces.ts";

/** A panel of more blocks than this is cut … */
const MOST_BLOCKS = 120;
/** … into parts of at most this many, if it can be. */
const PART = 60;

/**
 * Cuts panels that are too large to be laid out, or taken in, at once. A whole branch that is cut off becomes a panel of
 * its own with its conclusion at the head; in its old place a reference says where the reasoning continues.
 */
export function cut(outline: Outline): Outline {
  if (outline.panels.every((panel) => panel.blocks.length <= MOST_BLOCKS)) return outline;
  const panels = outline.panels.flatMap((panel) =>
    panel.blocks.length <= MOST_BLOCKS ? [panel] : cutPanel(panel, PART),
  );
  return { ...outline, panels };
}

/** Parts of at most `size` blocks and bare heads each, in reading order: a head goes with its tree. Of a single step only its premises are divided. */
export function cutPanel(panel: Panel, size: number): Panel[] {
  const pieces = treesOf(panel).flatMap((tree) => new Pieces(tree, size).apart());
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

/** Sizes, in blocks, of the parts of a tree: few and far apart, so that one more block rarely changes them. */
export const PARTS = [60, 40, 27, 18, 12, 8, 5];
/** With sizes between them, for the parts of one claim's reasons, which are of about one size. */
const EVEN = [...PARTS, 50, 33, 22, 15, 10, 6].toSorted((a, b) => b - a);

/**
 * The outline with each tree in parts of at most this many blocks; undefined if that leaves every tree whole. Parts of
 * one claim's reasons are as few as possible, of about equal size. Branches are not evened: the smallest size for so few
 * parts is the one that a single block more exceeds, and then everything moves.
 */
export function parted(outline: Outline, size: number): Outline | undefined {
  const isWhole = (panel: Panel) => treesOf(panel).every((tree) => weightOf(tree) <= size);
  if (outline.panels.every(isWhole)) return undefined;
  const panels = outline.panels.map(
    (panel) => rejoined(treesOf(panel).flatMap((tree) => evenParts(tree, size)))[0]!,
  );
  return { ...outline, panels };
}

function evenParts(tree: Panel, size: number): readonly Panel[] {
  let parts = new Pieces(tree, size).apart();
  if (!goOnWithOneClaim(parts)) return parts;
  for (const smaller of EVEN.filter((one) => one < size)) {
    const found = new Pieces(tree, smaller).apart();
    if (found.length > parts.length) break;
    parts = found;
  }
  return parts;
}

function goOnWithOneClaim([first, ...others]: readonly Panel[]): boolean {
  const claim = first!.heads[0]?.statement;
  return (
    others.length > 0 && others.every(({ heads }) => heads.length === 1 && heads[0]!.statement === claim)
  );
}

/** Each head with everything that leads to it, as a panel of its own. */
export function treesOf(panel: Panel): Panel[] {
  if (panel.heads.length < 2) return [panel];
  const trees = new Map(
    panel.heads.map((head) => [head.id, { ...panel, heads: [head], blocks: [] as Block[] }]),
  );
  /** By cell or block: the head that it leads to. */
  const roots = new Map(panel.heads.flatMap((head) => goalsAt(head).map((goal) => [goal, head.id])));
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

export const blocksIn = ({ panels }: Outline): number =>
  panels.reduce((sum, panel) => sum + weightOf(panel), 0);
