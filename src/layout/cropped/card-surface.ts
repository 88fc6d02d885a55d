import { cardHeight, cardWidth } from "../cards/shaped-card.ts";
import type { Metrics } from "../metrics.ts";
import type { ShapedPanel } from "../panels/panel.ts";
import type { Plan } from "../panels/plans.ts";
import type { TreePlan } from "../trees/index.ts";
import type { ShapedTree } from "../trees/tree.ts";

/** About the surface of the cards of a panel that is laid out in this way, px². */
export function cardSurface(panel: ShapedPanel, plan: Plan, metrics: Metrics): number {
  if (plan.kind !== "packed") return 0;
  return plan.trees.reduce(
    (sum, { nesting, plan: own }, index) => sum + inTree(panel.trees[index]![nesting]!, own, metrics),
    0,
  );
}

function inTree({ cards }: ShapedTree, plan: TreePlan, metrics: Metrics): number {
  const sections =
    plan.kind === "stack"
      ? plan.sections.map((one) => ({ ...one, cards: one.cards.map((index) => cards[index]!) }))
      : [{ cards, measures: plan.measures }];
  return sections
    .flatMap(({ cards: own, measures }) =>
      own.map((shaped) => {
        const layer = shaped.card.depth - own[0]!.card.depth;
        const measure = measures[Math.min(layer, measures.length - 1)]!;
        return cardWidth(measure, metrics) * cardHeight(shaped, measure, metrics);
      }),
    )
    .reduce((sum, one) => sum + one, 0);
}
