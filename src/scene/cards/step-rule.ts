import type { BracketLayout, CardLayout, RowLayout } from "../../layout/figure-layout.ts";
import type { Point } from "../../geometry.ts";
import type { Metrics } from "../../layout/metrics.ts";
import { stepRuleAt } from "../../layout/cards/own-step.ts";
import type { PlacedLine } from "../../layout/trees/tree.ts";
import { LEAVES_AT } from "../../layout/cards/sized-card.ts";
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

/** The rows of the premises of a card's own step, if it has several. */
function premisesOf({ rows }: CardLayout): readonly RowLayout[] {
  const all = rows.filter(({ kind, row: { depth } }) => kind === "cell" && depth === 0);
  return all.length > 1 ? all : [];
}

/** Where the line of a card goes on inside it: beside the premises that it joins, and to what questions the step. */
export function stepRuleX(card: CardLayout, metrics: Metrics): number | undefined {
  if (questioning(card).length === 0 && premisesOf(card).length === 0) return undefined;
  return cardEdge(card, stepRuleAt(metrics));
}

/** Between which heights the premises of a card's own step are joined, if it has several. */
export function jointOf(
  card: CardLayout,
  { body, padY }: Metrics,
): { readonly top: number; readonly bottom: number } | undefined {
  const [first, ...rest] = premisesOf(card).map(({ rect }) => rect);
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    top: first.y + Math.min(first.height / 2, LEAVES_AT * body),
    bottom: last.y + last.height - padY * 0.5,
  };
}

/** The way of the step inside its card: from its last premise, or what questions it, to where the card's line leaves the card. */
export function stepRule(
  card: CardLayout,
  lines: readonly PlacedLine[],
  metrics: Metrics,
): readonly Point[] | undefined {
  const x = stepRuleX(card, metrics);
  const start = lines.find(({ kind }) => kind === "step")?.points[0];
  if (x === undefined || start === undefined) return undefined;
  const bottom = Math.max(
    ...questioning(card).map((one) => turnAt(one, card, metrics) + BAR),
    jointOf(card, metrics)?.bottom ?? -Infinity,
  );
  const { y, width } = card.frame;
  const isTop = Math.abs(start.y - y) < NEAR && Math.abs(start.x - x) < NEAR;
  const isNear = Math.abs(start.x - x) < width / 2;
  if (isTop) return [{ x, y: bottom }, start];
  return [{ x, y: bottom }, { x, y: Math.max(start.y, y) }, ...(isNear ? [start] : [])];
}
