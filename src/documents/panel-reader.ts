import type { StatementId } from "../model/map.ts";
import type { Block, Panel } from "../outline/outline.ts";

/** Who leads to what in a panel. */
export class PanelReader {
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #cells: ReadonlyMap<string, StatementId>;
  readonly #reasons = new Map<string, Block[]>();

  constructor({ heads, blocks }: Panel) {
    const cells = [...heads, ...blocks.flatMap((block) => block.cells)];
    this.#blocks = new Map(blocks.map((block) => [block.id, block]));
    this.#cells = new Map(cells.map(({ id, statement }) => [id, statement]));
    for (const block of blocks) {
      if (block.role !== "support") continue;
      const all = this.#reasons.get(block.target.id);
      if (all === undefined) this.#reasons.set(block.target.id, [block]);
      else all.push(block);
    }
  }

  conclusion({ target }: Block): StatementId | undefined {
    return target.kind === "cell" ? this.#cells.get(target.id) : undefined;
  }

  attacked({ target }: Block): Block | undefined {
    return target.kind === "block" ? this.#blocks.get(target.id) : undefined;
  }

  /** The reasons for the same conclusion. */
  reasonsLike({ target }: Block): readonly Block[] {
    return this.#reasons.get(target.id) ?? [];
  }
}
