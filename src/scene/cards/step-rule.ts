import type { BracketLayout, CardLayout } from "../../layout/figure-layout.ts";
import type { Point } from "../../geometry.ts";
import type { Metrics } from "../../layout/metrics.ts";
import { questionedAt } from "../../layout/cards/questioned.ts";
import type { PlacedLine } from "../../layout/trees/tree.ts";
import { BAR, hasTab, turnOf } from "../annotated/has-tab.ts";
import { cardEdge } from "./edge.ts";

/** px between two ends that are one point. */
const NEAR = 0.5;

/** Where the rule of what questions a step turns to the rule of that step. */
export function turnAt(
  { bracket, top }: BracketLayout,
  { rows }: Pick<CardLayout, "rows">,
  { body, reasonGap }: Metrics,
): number {
  const first = rows[bracket.first]!;
  // A tab stands below the turn.
  return first.kind === "cell" && hasTab(first) ? turnOf(top) : top + body * 0.75 + reasonGap * 0.5;
}

/** What questions the step that a card's line stands for, nested in that card. */
const questioning = ({ block, brackets }: CardLayout): readonly BracketLayout[] =>
  brackets.filter(
    ({ bracket }) =>
      block !== undefined && bracket.block.role === "undercut" && bracket.block.target.id === block.id,
  );

/** Where the line of a card goes on inside it, so that what questions the step ends at that line and not at the card. */
export function stepRuleX(card: CardLayout, metrics: Metrics): number | undefined {
  if (questioning(card).length === 0) return undefined;
  return cardEdge(card, questionedAt(metrics));
}

/** The way of the step inside its card: from what questions it to where the card's line leaves the card. */
export function stepRule(
  card: CardLayout,
  lines: readonly PlacedLine[],
  metrics: Metrics,
): readonly Point[] | undefined {
  const x = stepRuleX(card, metrics);
  const start = lines.find(({ kind }) => kind === "step")?.points[0];
  if (x === undefined || start === undefined) return undefined;
  const bottom = Math.max(...questioning(card).map((one) => turnAt(one, card, metrics))) + BAR;
  const { y, width } = card.frame;
  const isTop = Math.abs(start.y - y) < NEAR && Math.abs(start.x - x) < NEAR;
  const isNear = Math.abs(start.x - x) < width / 2;
  if (isTop) return [{ x, y: bottom }, start];
  return [{ x, y: bottom }, { x, y: Math.max(start.y, y) }, ...(isNear ? [start] : [])];
}
