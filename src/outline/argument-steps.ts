import type { StatementId } from "../model/map.ts";
import type { Block, Outline, Panel } from "./outline.ts";
import { listed, proseFor } from "../language/index.ts";
import type { ProseWords } from "../language/index.ts";

/** How an argument is told step by step: a statement that stands for itself, or a step of reasoning. */
export type ArgumentStep =
  | { readonly kind: "alone"; readonly statement: StatementId }
  | {
      readonly kind: "step";
      readonly block: Block;
      /** "Independent reason 1 of 2 for 8", "Objection to the step from 2 and 3 to 1" */
      readonly lead: string;
      readonly premises: readonly StatementId[];
      /** What follows from them, and the words between; none where a step only objects. */
      readonly conclusion: { readonly statement: StatementId; readonly therefore: string } | undefined;
      /** What the step leads to or attacks; undefined for another step. */
      readonly goal: StatementId | undefined;
    };

/** A panel as steps, in the order of their numbers: premises, "therefore", conclusion. */
export function argumentSteps(panel: Panel, { map, numbers }: Outline): readonly ArgumentStep[] {
  return new StepsOfPanel(panel, numbers, proseFor(map.lang)).panel();
}

class StepsOfPanel {
  readonly #panel: Panel;
  readonly #numbers: Outline["numbers"];
  readonly #prose: ProseWords;
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #cells: ReadonlyMap<string, StatementId>;
  /** The reasons for each cell. */
  readonly #reasons = new Map<string, Block[]>();

  constructor(panel: Panel, numbers: Outline["numbers"], prose: ProseWords) {
    const { heads, blocks } = panel;
    this.#panel = panel;
    this.#numbers = numbers;
    this.#prose = prose;
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

  panel(): readonly ArgumentStep[] {
    const steps: ArgumentStep[] = [];
    const heads = [...this.#panel.heads];
    const alone = (statement: StatementId) => steps.push({ kind: "alone", statement });
    for (const block of this.#panel.blocks) {
      const head = heads.findIndex(({ id }) => id === block.target.id);
      const skipped = heads.splice(0, head + 1);
      // A supported statement is told with its reason; one that is only attacked, or stands alone, comes before.
      for (const cell of block.role === "support" ? skipped.slice(0, -1) : skipped) alone(cell.statement);
      steps.push(this.#step(block));
    }
    for (const cell of heads) alone(cell.statement);
    return steps;
  }

  #step(block: Block): ArgumentStep {
    const goal = this.#goal(block);
    const isReason = block.role === "support";
    const prose = this.#prose;
    return {
      kind: "step",
      block,
      lead: isReason ? this.#reason(block) : this.#prose.objection(this.#target(block)),
      premises: block.cells.map(({ statement }) => statement),
      conclusion:
        isReason && goal !== undefined
          ? {
              statement: goal,
              therefore: block.cells.length === 1 ? prose.therefore : prose.together(this.#premises(block)),
            }
          : undefined,
      goal,
    };
  }

  #reason(block: Block): string {
    const conclusion = this.#target(block);
    const all = this.#reasons.get(block.target.id) ?? [];
    return all.length === 1
      ? this.#prose.reason(conclusion)
      : this.#prose.independent(all.indexOf(block) + 1, all.length, conclusion);
  }

  /** What a step leads to: a number, or another step in words. */
  #target(block: Block): string {
    const attacked = block.target.kind === "block" ? this.#blocks.get(block.target.id) : undefined;
    if (attacked === undefined) {
      const goal = this.#goal(block);
      return goal === undefined ? "" : String(this.#numbers.get(goal));
    }
    const target = this.#target(attacked);
    return attacked.role === "support"
      ? this.#prose.step(this.#premises(attacked), target)
      : this.#prose.stepAgainst(this.#premises(attacked), target);
  }

  #goal({ target }: Block): StatementId | undefined {
    return target.kind === "cell" ? this.#cells.get(target.id) : undefined;
  }

  #premises({ inference }: Block): string {
    return listed(
      inference.from.map((id) => this.#numbers.get(id) ?? ""),
      this.#prose,
    );
  }
}
