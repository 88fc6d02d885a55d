import { cellsOf, goalsAt } from "../cells.ts";
import type { Block, Cell, Panel } from "../outline.ts";
import { inParts, partsIn, standsFor, withPartsJoined } from "./steps.ts";

/**
 * A tree of reasoning in pieces of at most this many blocks, in reading order; a step of many premises counts as several.
 *
 * A whole branch that is cut off has its conclusion at the head of a piece; in its old place a reference says where the
 * reasoning continues. Of more reasons for one statement than a piece holds, the first stay with it and the last go on in
 * the next ones under a reference to it, and so do objections to a step and its premises: the step stands there again with
 * a reference to its first premise. Neighbouring pieces can be put together again: what was cut between them is then whole.
 */
export class Pieces {
  readonly #tree: Panel;
  readonly #cells: ReadonlyMap<string, Cell>;
  /** The steps of the tree, by index. */
  readonly #steps: ReadonlyMap<number, Block>;
  /** The steps by the id of their block. */
  readonly #whole: ReadonlyMap<string, Block>;
  /** The piece that each block and cell is in; a cell is in that of its block. */
  readonly #pieceOf = new Map<string, number>();
  /** For each cell or block, the first piece with a block that leads to it. */
  readonly #reasonsIn = new Map<string, number>();
  /** By piece, with their places in the tree; of steps the parts. */
  readonly #blocks: { readonly block: Block; readonly place: number }[][];

  constructor(tree: Panel, size: number) {
    const blocks = tree.blocks.flatMap(inParts);
    this.#tree = tree;
    this.#cells = new Map(cellsOf(tree).map((cell) => [cell.id, cell]));
    this.#steps = new Map(tree.blocks.map((block) => [block.inference.index, block]));
    this.#whole = new Map(tree.blocks.map((block) => [block.id, block]));
    this.#blocks = Array.from({ length: this.#assign({ ...tree, blocks }, size) }, () => []);
    blocks.forEach((block, place) => {
      const piece = this.#pieceOf.get(block.id)!;
      this.#blocks[piece]!.push({ block, place });
      const goal = block.target.id;
      this.#reasonsIn.set(goal, Math.min(piece, this.#reasonsIn.get(goal) ?? piece));
    });
  }

  /** The pieces from one up to another as one panel. */
  together(from: number, to: number): Panel {
    const { group, title } = this.#tree;
    const heads: Cell[] = from === 0 ? [...this.#tree.heads] : [];
    const own = this.#blocks.slice(from, to).flat();
    const isHere = (piece: number) => piece >= from && piece < to;
    const headFor = new Map<string, string>();
    const blocks = own
      .toSorted((a, b) => a.place - b.place)
      .map(({ block }): Block => {
        const cells = block.cells.map((cell) =>
          this.#isCutOff(cell.id) && !isHere(this.#reasonsIn.get(cell.id)!)
            ? { ...cell, kind: "reference" as const, cutOff: true as const }
            : cell,
        );
        const goal = block.target.id;
        if (isHere(this.#pieceOf.get(goal)!)) return { ...block, cells };
        let head = headFor.get(goal);
        if (head === undefined) {
          const begins = this.#isCutOff(goal) && isHere(this.#reasonsIn.get(goal)!);
          head = begins ? `h.${goal}` : `h.${goal}.${this.#pieceOf.get(block.id)! + 1}`;
          heads.push(begins ? { ...this.#cells.get(goal)!, id: head } : this.#again(goal, head));
          headFor.set(goal, head);
        }
        return { ...block, cells, target: { ...block.target, id: head } };
      });
    return {
      group,
      title,
      heads,
      blocks: withPartsJoined(blocks, ({ inference }) => this.#steps.get(inference.index)!),
    };
  }

  /** The head of a piece in which more leads to a cell or questions a step; `id` is what it leads to there. */
  #again(goal: string, id: string): Cell {
    const again = { kind: "reference", main: false, cutOff: true } as const;
    const block = this.#whole.get(goal);
    if (block === undefined) return { ...this.#cells.get(goal)!, ...again, id };
    const { inference, role, label } = block;
    return { ...standsFor(block), ...again, id: `${id}.0`, step: { id, inference, role, label } };
  }

  /** Each of the pieces as a panel of its own. */
  apart(): readonly Panel[] {
    return this.#blocks.map((_, index) => this.together(index, index + 1));
  }

  /** Whether all reasons for a cell stand in other pieces than the cell itself would. */
  #isCutOff(cell: string): boolean {
    const reasons = this.#reasonsIn.get(cell);
    // The premises of a step that is questioned in other pieces stay where it leads to.
    return this.#cells.has(cell) && reasons !== undefined && reasons !== this.#pieceOf.get(cell);
  }

  /** Assigns every block to a piece; how many pieces there are. */
  #assign(tree: Panel, size: number): number {
    const { heads, blocks } = tree;
    const { weights, cut } = weigh(tree, size);
    const filled = [0];
    const open = () => filled.push(0) - 1;
    const weightOf = ({ id }: Block) => weights.get(id) ?? 1;
    /** By the first part of a step: how much all of them weigh. They are parted only where one piece does not hold them. */
    const together = new Map<string, number>();
    for (const block of blocks) {
      const { id } = this.#steps.get(block.inference.index)!;
      together.set(id, (together.get(id) ?? 0) + weightOf(block));
    }
    /** The piece that takes the next blocks of a head, or of what is cut off from its cell or step: never an earlier one again. */
    const places = new Map<string, OpenPiece>();
    for (const { id } of heads) {
      places.set(id, { piece: 0, used: false });
      this.#pieceOf.set(id, 0);
    }
    for (const block of blocks) {
      const goal = block.target.id;
      if (cut.has(goal) && !places.has(goal)) places.set(goal, { piece: open(), used: false });
      const place = places.get(goal);
      if (place !== undefined) {
        const own = Math.max(weightOf(block), Math.min(size, together.get(block.id) ?? 0));
        if (place.used && filled[place.piece]! + own > size) place.piece = open();
        place.used = true;
      }
      const piece = place?.piece ?? this.#pieceOf.get(goal)!;
      filled[piece]! += 1;
      this.#pieceOf.set(block.id, piece);
      for (const { id } of block.cells) this.#pieceOf.set(id, piece);
    }
    return filled.length;
  }
}

/** The piece for the next block of one goal. */
interface OpenPiece {
  piece: number;
  used: boolean;
}

/** How much there is to lay out in a panel, in blocks; a bare head takes about as much room as one. */
export function weightOf({ heads, blocks }: Panel): number {
  const goals = new Set(blocks.map(({ target }) => target.id));
  return (
    blocks.reduce((sum, block) => sum + partsIn(block), 0) +
    heads.filter((head) => !goalsAt(head).some((goal) => goals.has(goal))).length
  );
}

/** How many blocks hang together with each block, itself included, once what leads to the cells and steps in `cut` is cut off. */
interface Weights {
  readonly weights: ReadonlyMap<string, number>;
  readonly cut: ReadonlySet<string>;
}

/** From the leaves up: if a block and everything below it exceeds the limit, its heaviest branches are cut off. */
function weigh(panel: Panel, size: number): Weights {
  const weights = new Map<string, number>();
  /** Blocks below a cell, or undercutting a block. */
  const hanging = new Map<string, number>();
  const cut = new Set<string>();
  for (const block of panel.blocks.toReversed()) {
    const branches = [...block.cells, block]
      .map(({ id }) => ({ id, weight: hanging.get(id) ?? 0 }))
      .toSorted((a, b) => b.weight - a.weight);
    let weight = branches.reduce((sum, branch) => sum + branch.weight, 1);
    for (const branch of branches) {
      if (weight <= size || branch.weight === 0) break;
      cut.add(branch.id);
      weight -= branch.weight;
    }
    weights.set(block.id, weight);
    hanging.set(block.target.id, (hanging.get(block.target.id) ?? 0) + weight);
  }
  return { weights, cut };
}
