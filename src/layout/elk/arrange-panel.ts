import type { Point } from "../../geometry.ts";
import type { Direction } from "../../model/map.ts";
import { classic } from "../classic/classic.ts";
import type { ClassicPlan } from "../classic/classic.ts";
import { cellWidth, nodeHeight, reasonPort, sizeNode } from "../blocks/block.ts";
import type { NodeCopy } from "../blocks/block.ts";
import { layoutForest } from "./forest.ts";
import type { Forest } from "./forest.ts";
import type { Metrics } from "../metrics.ts";
import { mirrored } from "../blocks/panel.ts";
import type { PanelCopy, PanelLayout, PlacedLine, PlacedNode, Tree } from "../blocks/panel.ts";

/** One way to lay a panel out. */
export type Plan = BesidePlan | UnderPlan | ClassicPlan;

/** Heads in the first layer, their reasons in the next. */
export interface BesidePlan {
  readonly kind: "beside";
  readonly direction: Direction;
  readonly measures: readonly number[];
  readonly snug: boolean;
}

/** Each head across the panel, its reasons below it: for pages, where a column for a single cell is wasteful. */
export interface UnderPlan {
  readonly kind: "under";
  readonly side: "left" | "right";
  /** Of the panel's inside, px. */
  readonly width: number;
  /** For each tree: its branches in sections one below the other, each with columns of its own. */
  readonly trees: readonly (readonly Section[])[];
}

export interface Section {
  /** How many branches stand in this section. */
  readonly branches: number;
  readonly measures: readonly number[];
}

export function layoutPanel(panel: PanelCopy, plan: Plan, metrics: Metrics): Promise<PanelLayout> {
  switch (plan.kind) {
    case "beside":
      return beside(panel, plan, metrics);
    case "under":
      return under(panel, plan, metrics);
    case "classic":
      return classic(panel, plan, metrics);
  }
}

async function beside(copy: PanelCopy, plan: BesidePlan, metrics: Metrics): Promise<PanelLayout> {
  const nodes = copy.trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
  const direction = plan.direction === "up" ? "up" : "left";
  const forest = await layoutForest(nodes, { direction, measures: plan.measures, snug: plan.snug }, metrics);
  const layout: PanelLayout = { copy, ...forest };
  return plan.direction === "right" ? mirrored(layout) : layout;
}

/** px from the left edge to the blocks below a head: room for the lanes of their lines. */
export function gutterOf({ head }: Tree, metrics: Metrics): number {
  return LANE * (head.arrivals.get(head.id) ?? 0) + metrics.edgeGap;
}

const LANE = 8;

async function under(copy: PanelCopy, plan: UnderPlan, metrics: Metrics): Promise<PanelLayout> {
  const nodes: PlacedNode[] = [];
  const lines: PlacedLine[] = [];
  const heads: { readonly node: NodeCopy; readonly y: number }[] = [];
  let y = 0;
  let { width } = plan;
  for (const [index, tree] of copy.trees.entries()) {
    heads.push({ node: tree.head, y });
    y += nodeHeight(tree.head, plan.width - cellWidth(0, metrics), metrics);
    const bottom = y;
    const gutter = gutterOf(tree, metrics);
    const tops: { readonly node: PlacedNode; readonly at: Point }[] = [];
    let first = 0;
    for (const { branches, measures } of plan.trees[index]!) {
      const members = tree.branches.slice(first, first + branches).flat();
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      const forest = await layoutForest(members, { direction: "left", measures, snug: true }, metrics);
      y += metrics.nodeGap;
      const moved = shifted(forest, gutter, y);
      for (const node of moved.nodes) {
        nodes.push(node);
        if (node.sized.copy.depth === 1) tops.push({ node, at: headerPoint(node) });
      }
      lines.push(...moved.lines);
      width = Math.max(width, gutter + forest.width);
      y += forest.height;
      first += branches;
    }
    lines.push(...headLines(tops, bottom));
    if (index < copy.trees.length - 1) y += metrics.nodeGap * 2;
  }
  const placedHeads = heads.map(({ node, y: top }): PlacedNode => ({
    sized: sizeNode(node, width - cellWidth(0, metrics), "left", metrics),
    at: { x: 0, y: top },
  }));
  const order = new Map(readingOrder(copy).map((node, position) => [node.id, position]));
  const all = [...placedHeads, ...nodes].toSorted(
    (a, b) => order.get(a.sized.copy.id)! - order.get(b.sized.copy.id)!,
  );
  const layout: PanelLayout = { copy, width, height: y, nodes: all, lines };
  return plan.side === "right" ? mirrored(layout) : layout;
}

function readingOrder(copy: PanelCopy): NodeCopy[] {
  return copy.trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
}

function shifted(forest: Forest, dx: number, dy: number): Forest {
  const shift = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return {
    ...forest,
    nodes: forest.nodes.map(({ sized, at }) => ({ sized, at: shift(at) })),
    lines: forest.lines.map((line) => ({ ...line, points: line.points.map(shift) })),
  };
}

function headerPoint({ sized, at }: PlacedNode): Point {
  const port = sized.node.ports.find(({ id }) => id === reasonPort(sized.copy.block!.id))!;
  return { x: at.x + port.x, y: at.y + port.y };
}

/**
 * Lines that climb beside the blocks to the head above. Each stretch of one kind has a lane; a lower stretch climbs
 * further outside, so that no line crosses another.
 */
function headLines(
  tops: readonly { readonly node: PlacedNode; readonly at: Point }[],
  bottom: number,
): PlacedLine[] {
  const ports = tops.map(({ node }) => node.sized.copy.arrivesAt);
  const lanes = [...new Set(ports)].toReversed();
  return tops.map(({ node, at }, index): PlacedLine => {
    const x = LANE * (lanes.indexOf(ports[index]) + 0.75);
    return { block: node.sized.copy.block!, kind: "step", points: [at, { x, y: at.y }, { x, y: bottom }] };
  });
}
