import type { Size } from "../../geometry.ts";
import type { Direction, StatementId } from "../../model/map.ts";
import { cardHeight, cardWidth, commonMeasure, leastMeasure } from "../cards/shaped-card.ts";
import type { ShapedCard } from "../cards/shaped-card.ts";
import { measureOf } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import { evenly } from "../trees/chain.ts";
import { rowsOf, widthOf } from "../trees/columns.ts";
import type { TreePlan } from "../trees/index.ts";
import type { TreeSketch } from "../trees/shapes.ts";
import { columnGap, gutterOf, lanesOf } from "../trees/stack.ts";
import { isMainLine, sectionsOf } from "../trees/tree.ts";
import type { ShapedTree } from "../trees/tree.ts";

/** Characters of the narrowest text where nothing must fit a page. */
export const NARROWEST = measureOf(30);

/** How much is nested, as an index into the degrees of nesting, and the measure of every column, px. */
interface TreeChoice {
  readonly nesting: number;
  readonly measure: number;
}

/**
 * Few and widely different, in the order in which they are preferred. Much is nested, because what is added to a card moves
 * only what stands below it, whereas a reason that grows out of its card moves to another column. Upright
 * maps are made to show levels, though, so in them little is nested.
 */
export function treeChoices(direction: Direction): readonly TreeChoice[] {
  const nestings = direction === "up" ? [0, 1, 2, 3, 4] : [4, 3, 2, 1, 0];
  return nestings.flatMap((nesting) => MEASURES.map((measure) => ({ nesting, measure })));
}

const MEASURES = [42, 60].map(measureOf);

/** The head across the tree and all that leads to it below, a column for each depth and every column of one measure. */
export function treeWay(
  nested: readonly ShapedTree[],
  { nesting, measure }: TreeChoice,
  direction: Direction,
  metrics: Metrics,
): TreeSketch {
  const tree = nested[nesting]!;
  if (direction === "up") return { nesting, ...upright(tree, measure, metrics) };
  const [head, ...others] = tree.cards;
  if (others.length === 0) {
    const { measures, ...size } = columns(tree.cards, measure, metrics);
    return { nesting, ...size, plan: { kind: "layers", direction, measures, snug: true } };
  }
  const below = others.map((_, index) => index + 1);
  const gutter = gutterOf(lanesOf(tree, [[0], below]).count, metrics);
  const rest = columns(others, measure, metrics);
  const width = gutter + Math.max(rest.width, cardWidth(leastMeasure(head!, NARROWEST, metrics), metrics));
  const own = width - gutter - cardWidth(0, metrics);
  return {
    nesting,
    width,
    height: cardHeight(head!, own, metrics) + metrics.nodeGap + rest.height,
    plan: {
      kind: "stack",
      side: direction,
      sections: [
        { cards: [0], measures: [own] },
        { cards: below, measures: rest.measures },
      ],
    },
  };
}

/** Cards in a column for each depth. Deep nesting makes a column wider than it was meant to be. */
function columns(
  cards: readonly ShapedCard[],
  measure: number,
  metrics: Metrics,
): Size & { readonly measures: readonly number[] } {
  const first = cards[0]!.card.depth;
  const measures: number[] = [];
  for (const card of cards) {
    const at = card.card.depth - first;
    measures[at] = Math.max(measures[at] ?? measure, leastMeasure(card, NARROWEST, metrics));
  }
  const heights = measures.map(() => -metrics.nodeGap);
  for (const card of cards) {
    const at = card.card.depth - first;
    heights[at]! += cardHeight(card, measures[at]!, metrics) + metrics.nodeGap;
  }
  return {
    width: widthOf(measures, metrics),
    height: heights.reduce((most, height) => Math.max(most, height), 0),
    measures,
  };
}

/** With the conclusion at the top: a layer is a row. */
function upright(
  { cards }: ShapedTree,
  wanted: number,
  metrics: Metrics,
): Size & { readonly plan: TreePlan } {
  const measure = commonMeasure(cards, wanted, NARROWEST, metrics);
  const { breadth, height } = rowsOf(cards, measure, metrics);
  return {
    width: breadth * (cardWidth(measure, metrics) + metrics.nodeGap + BESIDE),
    height,
    plan: { kind: "layers", direction: "up", measures: [measure], snug: false },
  };
}

/** px that a card takes beside itself: for lanes, and for lines that pass it. */
const BESIDE = 25;

/** Columns over which a deep tree is folded. */
const FOLDS = [1, 2, 3, 4, 6, 8];

/**
 * A tree that is deeper than it is broad, folded: the claims of its trunk one below the other, what else leads to each
 * beside it, and all that goes on beside itself in this many columns.
 */
export function foldedWays(
  nested: readonly ShapedTree[],
  { nesting, measure }: TreeChoice,
  direction: Direction,
  main: ReadonlySet<StatementId>,
  metrics: Metrics,
): readonly TreeSketch[] {
  const tree = nested[nesting]!;
  const trunk = trunkOf(tree, main);
  if (direction === "up" || trunk.length < LEAST_TRUNK) return [];
  const gutter = gutterOf(lanesOf(tree, trunk).count, metrics);
  const parts = trunk.map((members) => {
    const own = columns(
      members.map((index) => tree.cards[index]!),
      measure,
      metrics,
    );
    return { ...own, section: { cards: members, measures: own.measures } };
  });
  return FOLDS.filter((count) => count <= trunk.length).map((count): TreeSketch => {
    const folded = evenly(parts, count);
    const gap = columnGap(metrics);
    const width = folded.reduce((sum, own) => sum + gap + gutter + widest(own), -gap);
    const heights = folded.map((own) => own.reduce((sum, one) => sum + one.height + metrics.nodeGap, 0));
    return {
      nesting,
      width,
      height: heights.reduce((most, height) => Math.max(most, height), 0),
      plan: {
        kind: "stack",
        side: direction,
        sections: parts.map(({ section }) => section),
        columns: folded.map((own) => own.length),
      },
    };
  });
}

/** Cards of the shortest trunk that is folded. */
const LEAST_TRUNK = 6;

const widest = (sizes: readonly Size[]) => sizes.reduce((most, { width }) => Math.max(most, width), 0);

/**
 * From the head along the main line, then by the reason that most cards lead to: each card on that way, and all that leads
 * to it by other ways. What stands beside a card stands above all that follows in the trunk, so that beyond the main line
 * the trunk goes on only with the last reason.
 */
function trunkOf(tree: ShapedTree, main: ReadonlySet<StatementId>): readonly (readonly number[])[] {
  const { cards } = tree;
  const shapedOf = new Map(cards.map((one) => [one.card.id, one]));
  const weights = new Map<string, number>();
  const reasons = new Map<string, string[]>();
  for (const { card, arrivesAt } of cards.toReversed()) {
    const weight = (weights.get(card.id) ?? 0) + 1;
    weights.set(card.id, weight);
    if (arrivesAt === undefined) continue;
    weights.set(arrivesAt.card, (weights.get(arrivesAt.card) ?? 0) + weight);
    reasons.set(arrivesAt.card, [card.id, ...(reasons.get(arrivesAt.card) ?? [])]);
  }
  const isOnLine = (id: string) => {
    const { card, arrivesAt } = shapedOf.get(id)!;
    return isMainLine(card, shapedOf.get(arrivesAt!.card)!.rows[arrivesAt!.row]!.row, main);
  };
  const trunk = new Set<string>();
  for (let at = cards[0]?.card.id; at !== undefined;) {
    trunk.add(at);
    const own: readonly string[] = reasons.get(at) ?? [];
    const most = own.reduce((least, id) => Math.max(least, weights.get(id)!), 0);
    at = own.find(isOnLine) ?? own.slice(-1).find((id) => weights.get(id) === most);
  }
  return sectionsOf(tree, ({ card }) => trunk.has(card.id));
}
