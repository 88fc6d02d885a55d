import type { StatementId } from "../model/map.ts";
import { cellsOf } from "./cells.ts";
import type { Block, Panel } from "./outline.ts";

/** One entry of an argument in words: a statement without reasons, or a step of reasoning. */
export type ArgumentStep =
  | { readonly kind: "alone"; readonly statement: StatementId }
  | {
      readonly kind: "step";
      readonly block: Block;
      /** What the step leads to or attacks; undefined for another step. */
      readonly goal: StatementId | undefined;
    };

/** A panel as steps, in the order of its blocks. */
export function argumentSteps(panel: Panel): readonly ArgumentStep[] {
  const statements = new Map(cellsOf(panel).map(({ id, statement }) => [id, statement]));
  const steps: ArgumentStep[] = [];
  const heads = [...panel.heads];
  const alone = (statement: StatementId) => steps.push({ kind: "alone", statement });
  for (const block of panel.blocks) {
    const { target } = block;
    const head = heads.findIndex(({ id }) => id === target.id);
    const skipped = heads.splice(0, head + 1);
    // A supported statement is written with its reason; one that is only attacked, or stands alone, comes first.
    for (const cell of block.role === "support" ? skipped.slice(0, -1) : skipped) alone(cell.statement);
    steps.push({ kind: "step", block, goal: statements.get(target.id) });
  }
  for (const cell of heads) alone(cell.statement);
  return steps;
}
