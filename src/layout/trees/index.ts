import type { Direction, StatementId } from "../../model/map.ts";
import type { Metrics } from "../metrics.ts";
import { layoutForest } from "./forest.ts";
import { layoutStack } from "./stack.ts";
import type { StackPlan } from "./stack.ts";
import { mirrored } from "./tree.ts";
import type { ShapedTree, TreeLayout } from "./tree.ts";

/** One way to lay out a tree. */
export type TreePlan = LayersPlan | StackPlan;

/** The head in the first layer, its reasons in the next. */
export interface LayersPlan {
  readonly kind: "layers";
  readonly direction: Direction;
  readonly measures: readonly number[];
  readonly snug: boolean;
}

export async function layoutTree(
  tree: ShapedTree,
  plan: TreePlan,
  main: ReadonlySet<StatementId>,
  metrics: Metrics,
): Promise<TreeLayout> {
  if (plan.kind === "stack") {
    const layout = await layoutStack(tree, plan, main, metrics);
    return plan.side === "right" ? mirrored(layout) : layout;
  }
  const direction = plan.direction === "up" ? "up" : "left";
  const layout = await layoutForest(tree.cards, { ...plan, direction }, main, metrics);
  return plan.direction === "right" ? mirrored(layout) : layout;
}
