import { oncePer } from "../../model/once-per.ts";
import { TAB, tabOut } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import type { Card, CardRow } from "./nesting.ts";

/** px from a tab on the edge of a card to the middle of that rule, which has ground around it. */
const BESIDE_TAB = 2.15;
/** px that the premises of a step leave to its rule. */
const RULE_ROOM = 2;

/** px from the edge of a card to the rule inside it that stands for its step. */
export const stepRuleAt = (metrics: Metrics): number => TAB.width / 2 - tabOut(metrics) + BESIDE_TAB;

/** px from the edge of a row of its premises to that rule. */
export const ruleInRow = (metrics: Metrics): number => stepRuleAt(metrics) - RULE_ROOM;

/** Whether a card holds something that questions its own step. */
const isQuestioned = ({ block, brackets }: Card): boolean =>
  block !== undefined &&
  brackets.some(({ block: { role, target } }) => role === "undercut" && target.id === block.id);

/** A premise of the card's own step that counts together with one before it. */
const isFurther = (row: CardRow): boolean => row.kind === "cell" && row.depth === 0 && row.premise > 0;

/** Whether the step of a card has a rule in it: it joins several premises, and what questions the step ends at it. */
export const hasStepRule = oncePer((card: Card): boolean => card.rows.some(isFurther) || isQuestioned(card));

/** px from the side of a card where lines of text begin to a row in it. */
export const insetOf = (card: Card, { depth }: CardRow, { indent }: Pick<Metrics, "indent">): number =>
  depth === 0 && hasStepRule(card) ? RULE_ROOM : depth * indent;

/**
 * Whether a row begins what leads to the premises that stand together above it: it is set off from them, so that none of
 * them reads as a part of it.
 */
export function isBelowPremises(rows: readonly CardRow[], index: number): boolean {
  const above = rows[index - 1];
  const row = rows[index]!;
  if (above?.kind !== "cell" || !isFurther(above) || above.block?.together !== true) return false;
  // What questions the step leads to no premise.
  return row.kind === "cell" && row.depth > 0 && row.block?.role !== "undercut";
}
