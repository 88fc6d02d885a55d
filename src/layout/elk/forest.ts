import type { Point, Size } from "../../geometry.ts";
import type { Block } from "../../outline/outline.ts";
import { reasonPort, sizeNode } from "../blocks/block.ts";
import type { NodeCopy, SizedNode } from "../blocks/block.ts";
import { layoutGraph } from "./elk.ts";
import type { LayoutGraph, Placement } from "./graph.ts";
import type { Metrics } from "../metrics.ts";
import { straightened } from "../blocks/panel.ts";
import type { PlacedLine, PlacedNode } from "../blocks/panel.ts";
import { squeeze } from "./assign-heights.ts";

/** How a forest of blocks is laid out by ELK. */
export interface ForestPlan {
  readonly direction: "left" | "up";
  /** Width of the cells' text in px, by layer; deeper layers take the last one. */
  readonly measures: readonly number[];
  /** True: no column higher than the highest one must be, lines less straight. Only sideways. */
  readonly snug: boolean;
}

/** Nodes and lines from the forest's own top left corner. */
export interface Forest extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly lines: readonly PlacedLine[];
}

/** Lays out nodes in reading order, the first of which has `depth` of layer 0. Lines that leave the forest are left out. */
export async function layoutForest(
  nodes: readonly NodeCopy[],
  plan: ForestPlan,
  metrics: Metrics,
): Promise<Forest> {
  const { graph, sized, steps } = forestGraph(nodes, plan, metrics);
  return placed(sized, steps, await layoutGraph(graph));
}

/** A line to lay: which block's, and the port where it arrives. */
interface Step {
  readonly block: Block;
  readonly arrivesAt: string;
}

/** The graph that ELK lays out, and what stands behind its nodes and edges. */
export function forestGraph(
  nodes: readonly NodeCopy[],
  plan: ForestPlan,
  metrics: Metrics,
): { readonly graph: LayoutGraph; readonly sized: readonly SizedNode[]; readonly steps: readonly Step[] } {
  const first = nodes[0]?.depth ?? 0;
  const { measures } = plan;
  const sized = nodes.map((node) =>
    sizeNode(node, measures[Math.min(node.depth - first, measures.length - 1)]!, plan.direction, metrics),
  );
  const ports = new Map(
    sized.flatMap(({ node }) => node.ports.map((port) => [port.id, { node: node.id, port }])),
  );
  const steps = nodes.flatMap(({ block, depth, arrivesAt }): Step[] =>
    block === undefined || depth === first || arrivesAt === undefined ? [] : [{ block, arrivesAt }],
  );
  const tops = plan.snug
    ? squeeze(
        sized.map(({ copy, node }) => ({ id: node.id, layer: copy.depth - first, height: node.height })),
        steps.map(({ block, arrivesAt }) => {
          const from = ports.get(arrivesAt)!;
          const to = ports.get(reasonPort(block.id))!;
          return { from: from.node, fromY: from.port.y, to: to.node, toY: to.port.y };
        }),
        metrics.nodeGap,
      )
    : undefined;
  const graph: LayoutGraph = {
    direction: plan.direction,
    spacing: { node: metrics.nodeGap, layer: metrics.layerGap, edge: metrics.edgeGap },
    nodes:
      tops === undefined
        ? sized.map(({ node }) => node)
        : sized.map(({ node }) => ({ ...node, top: tops.get(node.id)! })),
    edges: steps.map(({ block, arrivesAt }) => ({
      id: lineId(block),
      conclusion: arrivesAt,
      reason: reasonPort(block.id),
    })),
  };
  return { graph, sized, steps };
}

const lineId = (block: Block) => `l.${block.id}`;

function placed(sized: readonly SizedNode[], steps: readonly Step[], placement: Placement): Forest {
  const lanes = new Map<string, { readonly node: string; readonly points: readonly Point[] }>();
  for (const { node, lanes: own } of sized) {
    for (const [port, points] of own) lanes.set(port, { node: node.id, points });
  }
  const lines = steps.map(({ block, arrivesAt }): PlacedLine => {
    const lane = lanes.get(arrivesAt);
    const at = lane === undefined ? { x: 0, y: 0 } : placement.nodes.get(lane.node)!;
    const rest = (lane?.points ?? []).map(({ x, y }) => ({ x: x + at.x, y: y + at.y }));
    return { block, kind: "step", points: straightened([...placement.edges.get(lineId(block))!, ...rest]) };
  });
  const nodes = sized.map((one) => ({ sized: one, at: placement.nodes.get(one.node.id)! }));
  return { width: placement.width, height: placement.height, nodes, lines };
}
