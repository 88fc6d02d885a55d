import { cardWidth } from "../cards/shaped-card.ts";
import { classic } from "../classic/classic.ts";
import type { Size } from "../../geometry.ts";
import { measureOf } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import { withAlignedTops } from "../packing/aligned-tops.ts";
import { slots } from "../packing/slicing-tree.ts";
import { widened } from "../packing/widened.ts";
import { layoutTree } from "../trees/index.ts";
import { shifted } from "../trees/tree.ts";
import type { TreeLayout } from "../trees/tree.ts";
import { wider } from "../trees/wider.ts";
import { gapOf } from "./packed.ts";
import type { PackedPlan } from "./packed.ts";
import type { ArrangedPanel, ShapedPanel } from "./panel.ts";
import type { Plan } from "./plans.ts";

/** Places the cards of a panel and routes its lines, as a plan has it. */
export function layoutPanel(panel: ShapedPanel, plan: Plan, metrics: Metrics): Promise<ArrangedPanel> {
  return plan.kind === "classic" ? classic(panel, plan, metrics) : layoutPacked(panel, plan, metrics);
}

export async function layoutPacked(
  shaped: ShapedPanel,
  { arrangement, trees, width: wanted, gain = Infinity }: PackedPlan,
  metrics: Metrics,
): Promise<ArrangedPanel> {
  const layouts: TreeLayout[] = [];
  for (const [index, { nesting, plan }] of trees.entries()) {
    const tree = shaped.trees[index]![nesting]!;
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    layouts.push(await layoutTree(tree, plan, shaped.main, metrics));
  }
  if (arrangement === undefined) return { shaped, width: 0, height: 0, cards: [], lines: [] };
  const gap = gapOf(shaped, metrics);
  const set =
    wanted === undefined || gain < Infinity
      ? await widen(layouts, slots(arrangement, layouts, gap), shaped, trees, metrics)
      : trees;
  if (wanted !== undefined) {
    const widths = widened(arrangement, layouts, wanted, gap);
    const goals = widths.map((width, index) => (width <= layouts[index]!.width * (1 + gain) ? width : 0));
    await fill(layouts, goals, shaped, set, metrics);
  }
  const places = withAlignedTops(
    slots(arrangement, layouts, gap).map(({ x, y }, index) => {
      const { width, height } = layouts[index]!;
      return { x, y, width, height };
    }),
  );
  const width = Math.max(...places.map((slot, index) => slot.x + layouts[index]!.width));
  const height = Math.max(...places.map((slot, index) => slot.y + layouts[index]!.height));
  const rtl = trees.some(({ plan }) => (plan.kind === "stack" ? plan.side : plan.direction) === "right");
  const moved = layouts.map((layout, index) => {
    const { x, y } = places[index]!;
    return shifted(layout, { x: rtl ? width - x - layout.width : x, y });
  });
  return {
    shaped,
    width,
    height,
    cards: moved.flatMap(({ cards }) => cards),
    lines: moved.flatMap(({ lines }) => lines),
  };
}

/** A tree of a single card is as wide as its column: a narrower one would seem to weigh less. Gives the plans by which trees are set. */
async function widen(
  layouts: TreeLayout[],
  places: readonly Size[],
  shaped: ShapedPanel,
  trees: PackedPlan["trees"],
  metrics: Metrics,
): Promise<PackedPlan["trees"]> {
  if (trees.length < 2) return trees;
  const set = [...trees];
  for (const [index, { nesting, plan }] of trees.entries()) {
    const tree = shaped.trees[index]![nesting]!;
    if (tree.cards.length > 1 || plan.kind !== "layers") continue;
    const measure = Math.min(places[index]!.width - cardWidth(0, metrics), measureOf(WIDEST));
    if (measure <= plan.measures[0]!) continue;
    const wide = { ...plan, measures: [measure] };
    set[index] = { nesting, plan: wide };
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    layouts[index] = await layoutTree(tree, wide, shaped.main, metrics);
  }
  return set;
}

/** Each tree as wide as it may be. */
async function fill(
  layouts: TreeLayout[],
  widths: readonly number[],
  shaped: ShapedPanel,
  trees: PackedPlan["trees"],
  metrics: Metrics,
): Promise<void> {
  for (const [index, { nesting, plan }] of trees.entries()) {
    const tree = shaped.trees[index]![nesting]!;
    const wide = wider(tree, plan, layouts[index]!, widths[index]!, metrics);
    if (wide === plan) continue;
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    const layout = await layoutTree(tree, wide, shaped.main, metrics);
    if (layout.width <= widths[index]! + SLACK) layouts[index] = layout;
  }
}

/** px */
const SLACK = 0.01;

/** Characters of the widest line. */
const WIDEST = 52;
