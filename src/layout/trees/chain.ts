import type { Size } from "../../geometry.ts";
import { cardHeight, cardWidth, commonMeasure } from "../cards/shaped-card.ts";
import type { Metrics } from "../metrics.ts";
import { columnGap, gutterOf, lanesOf } from "./stack.ts";
import type { StackPlan } from "./stack.ts";
import type { ShapedTree } from "./tree.ts";

/** Cards of the shortest chain that goes on beside itself. */
const LEAST = 6;
/** Columns that are tried, the widest measure as a multiple of the narrowest, and the factor from one to the next. */
const MOST_COLUMNS = 6;
const WIDEST = 2.4;
const WIDER = 1.15;

/**
 * A long chain, each of whose cards leads to the one before it: one below the other in columns beside each other, as even as
 * they can be. In layers it would take as many columns as it has cards, and nested it would be a staircase.
 */
export function chained(
  tree: ShapedTree,
  side: StackPlan["side"],
  narrowest: number,
  metrics: Metrics,
): (Size & { readonly plan: StackPlan })[] {
  const { cards } = tree;
  const isChain = cards.every(
    ({ arrivesAt }, index) => index === 0 || arrivesAt?.card === cards[index - 1]!.card.id,
  );
  if (cards.length < LEAST || !isChain) return [];
  const alone = cards.map((_, index) => [index]);
  const gutter = gutterOf(lanesOf(tree, alone).count, metrics);
  const least = commonMeasure(cards, narrowest, narrowest, metrics);
  const made: (Size & { readonly plan: StackPlan })[] = [];
  for (let measure = least; measure <= Math.max(least, narrowest * WIDEST); measure *= WIDER) {
    const heights = cards.map((card) => ({ height: cardHeight(card, measure, metrics) + metrics.nodeGap }));
    const sections = alone.map((own) => ({ cards: own, measures: [measure] }));
    for (let count = 2; count <= Math.min(MOST_COLUMNS, cards.length / 2); count++) {
      const columns = evenly(heights, count);
      const highest = Math.max(...columns.map((own) => own.reduce((sum, { height }) => sum + height, 0)));
      const width = gutter + cardWidth(measure, metrics) + columnGap(metrics);
      made.push({
        plan: { kind: "stack", side, sections, columns: columns.map(({ length }) => length) },
        width: columns.length * width - columnGap(metrics),
        // The line to the next column goes round below.
        height: highest - metrics.nodeGap + metrics.edgeGap,
      });
    }
  }
  return made;
}

/** The parts in their order, in this many columns of about the same height. */
export function evenly<T extends Pick<Size, "height">>(
  parts: readonly T[],
  count: number,
): readonly (readonly T[])[] {
  const whole = parts.reduce((sum, { height }) => sum + height, 0);
  const made: T[][] = [];
  let before = 0;
  for (const part of parts) {
    const at = Math.min(count - 1, Math.floor(((before + part.height / 2) / whole) * count));
    (made[at] ??= []).push(part);
    before += part.height;
  }
  return made.filter((own) => own !== undefined);
}
