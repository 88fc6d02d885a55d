import { oncePer } from "../../model/once-per.ts";
import { TAB, tabOut } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import type { Card, CardRow } from "./nesting.ts";

/** px from a tab on the edge of a card to the middle of that rule, which has ground around it. */
const BESIDE_TAB = 2.15;
/** px that the premises of a step leave to its rule. */
const RULE_ROOM = 2;

/** px from the edge of a row of its premises to that rule. */
export const ruleInRow = (metrics: Metrics): number =>
  TAB.width / 2 - tabOut(metrics) + BESIDE_TAB - RULE_ROOM;

/** px from the edge of a card to the rule inside it that stands for its step. */
export const stepRuleAt = (metrics: Metrics): number => metrics.stepRoom + RULE_ROOM + ruleInRow(metrics);

/** Whether a card holds something that questions its own step. */
const isQuestioned = ({ block, brackets }: Card): boolean =>
  block !== undefined &&
  brackets.some(({ block: { role, target } }) => role === "undercut" && target.id === block.id);

/** A premise of the card's own step that counts together with one before it. */
const isFurther = (row: CardRow): boolean => row.kind === "cell" && row.depth === 0 && row.premise > 0;

/** Whether the step of a card has a rule in it: it joins several premises, and what questions the step ends at it. */
export const hasStepRule = oncePer((card: Card): boolean => card.rows.some(isFurther) || isQuestioned(card));

/** px by which the rows of a card, and the rules beside them, stand further in for the rule of its step. */
export const stepRoomIn = (card: Card, { stepRoom }: Pick<Metrics, "stepRoom">): number =>
  hasStepRule(card) ? stepRoom : 0;

/** px from the side of a card where lines of text begin to a row in it. */
export const insetOf = (
  card: Card,
  { depth }: CardRow,
  metrics: Pick<Metrics, "indent" | "stepRoom">,
): number =>
  stepRoomIn(card, metrics) + (depth === 0 && hasStepRule(card) ? RULE_ROOM : depth * metrics.indent);

/** Whether a row is a premise of the card's own step below what is nested under the one before it. */
export const isAfterReasons = (rows: readonly CardRow[], index: number): boolean =>
  (rows[index - 1]?.depth ?? 0) > 0 && isFurther(rows[index]!);

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
