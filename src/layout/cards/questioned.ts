import { TAB, tabOut } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import type { Card } from "./nesting.ts";

/** px from a tab on the edge of a card to the middle of that rule, which has ground around it. */
const BESIDE_TAB = 1.65;

/** px from the edge of a card to the rule inside it that stands for its step, where something nested questions that step. */
export const questionedAt = (metrics: Metrics): number => TAB.width / 2 - tabOut(metrics) + BESIDE_TAB;

/** Whether a card holds something that questions its own step. */
export const isQuestioned = ({ block, brackets }: Card): boolean =>
  block !== undefined &&
  brackets.some(({ block: { role, target } }) => role === "undercut" && target.id === block.id);
