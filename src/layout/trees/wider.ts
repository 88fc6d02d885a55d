import { mostMeasure } from "../cards/shaped-card.ts";
import type { ShapedCard } from "../cards/shaped-card.ts";
import type { Metrics } from "../metrics.ts";
import { raised } from "../packing/widened.ts";
import type { TreePlan } from "./index.ts";
import type { PlacedCard, ShapedTree, TreeLayout } from "./tree.ts";

/** A plan by which a tree becomes `width` px wide, as it was laid out narrower; cards in rows keep their width. */
export function wider(
  tree: ShapedTree,
  plan: TreePlan,
  layout: TreeLayout,
  width: number,
  metrics: Metrics,
): TreePlan {
  const spare = width - layout.width;
  if (spare < LEAST) return plan;
  if (plan.kind === "layers")
    return plan.direction === "up"
      ? plan
      : { ...plan, measures: widerLayers(tree.cards, plan.measures, spare, metrics) };
  const columns = plan.columns ?? [plan.sections.length];
  const placed = new Map(layout.cards.map((card) => [card.sized.node.id, card]));
  let next = 0;
  const sections = columns.flatMap((count) => {
    const own = plan.sections.slice(next, next + count).map((section) => {
      const cards = section.cards.map((index) => tree.cards[index]!);
      return { section, cards, width: widthOf(cards.map(({ card }) => placed.get(card.id)!)) };
    });
    next += count;
    const goal = Math.max(...own.map((one) => one.width)) + spare / columns.length;
    return own.map(({ section, cards, width: present }) => ({
      ...section,
      measures: widerLayers(cards, section.measures, goal - present, metrics),
    }));
  });
  return { ...plan, sections };
}

/** px; less is not seen. */
export const LEAST = 1;

function widthOf(cards: readonly PlacedCard[]): number {
  const left = Math.min(...cards.map(({ at }) => at.x));
  return Math.max(...cards.map(({ at, sized }) => at.x + sized.node.width)) - left;
}

/** The measures of layers that are so much wider together, the narrowest first, and none beyond its longest line before others. */
function widerLayers(
  cards: readonly ShapedCard[],
  measures: readonly number[],
  spare: number,
  metrics: Metrics,
): readonly number[] {
  const first = cards[0]!.card.depth;
  const count = Math.max(...cards.map(({ card }) => card.depth)) - first + 1;
  const own = Array.from({ length: count }, (_, layer) => measures[Math.min(layer, measures.length - 1)]!);
  const limits = own.map((_, layer) =>
    Math.max(
      ...cards.filter(({ card }) => card.depth - first === layer).map((card) => mostMeasure(card, metrics)),
    ),
  );
  return raised(
    own,
    own.reduce((all, measure) => all + measure, spare),
    limits,
  );
}
