import { arrivalPort, reasonPort } from "../cards/shaped-card.ts";
import type { ShapedCard } from "../cards/shaped-card.ts";
import { arrivesAlone, sizedCard } from "../cards/sized-card.ts";
import type { SizedCard } from "../cards/sized-card.ts";
import { assignHeights } from "../elk/assign-heights.ts";
import { layoutGraph } from "../elk/elk.ts";
import type { Point } from "../../geometry.ts";
import type { LayoutGraph, Placement } from "../elk/graph.ts";
import type { StatementId } from "../../model/map.ts";
import type { Metrics } from "../metrics.ts";
import { bundled } from "./bundles.ts";
import type { ArrivingLine } from "./bundles.ts";
import { withShafts } from "./shafts.ts";
import { isMainLine, shiftedPoint, straightened } from "./tree.ts";
import type { PlacedLine, TreeLayout } from "./tree.ts";

/** How cards are laid out by ELK in layers, one for each depth. */
interface ForestPlan {
  readonly direction: "left" | "up";
  /** Of the claims in each layer, px; deeper layers take the last one. */
  readonly measures: readonly number[];
  /** True: no column higher than the highest one must be, lines less straight. Only sideways. */
  readonly snug: boolean;
}

/** Cards as nodes, and the lines between them as edges. */
interface Forest {
  readonly graph: LayoutGraph;
  readonly sized: readonly SizedCard[];
  /** Those whose lines are edges. */
  readonly joined: readonly ShapedCard[];
}

/** Lays out cards in reading order, the first of which is of layer 0. Lines that leave the forest are left out. */
export async function layoutForest(
  cards: readonly ShapedCard[],
  plan: ForestPlan,
  main: ReadonlySet<StatementId>,
  metrics: Metrics,
): Promise<TreeLayout> {
  const { graph, sized, joined } = forestGraph(cards, plan, metrics);
  return placed(sized, joined, await layoutGraph(graph), main);
}

/** What ELK is given of these cards; the benchmark hands it to bare ELK. */
export function forestGraph(cards: readonly ShapedCard[], plan: ForestPlan, metrics: Metrics): Forest {
  const first = cards[0]?.card.depth ?? 0;
  const { measures } = plan;
  const alone = new Set(cards.filter(arrivesAlone).map(({ card }) => card.id));
  const sized = cards.map((card) =>
    sizedCard(
      card,
      measures[Math.min(card.card.depth - first, measures.length - 1)]!,
      plan.direction,
      metrics,
      alone.has(card.arrivesAt?.card ?? "") ? "start" : "middle",
    ),
  );
  const joined = cards.filter(({ card, arrivesAt }) => card.depth > first && arrivesAt !== undefined);
  const tops = plan.snug ? topsOf(sized, joined, first, metrics) : undefined;
  const graph: LayoutGraph = {
    direction: plan.direction,
    spacing: { node: metrics.nodeGap, layer: metrics.layerGap, edge: metrics.edgeGap },
    nodes: sized.map(({ node }) => (tops === undefined ? node : { ...node, top: tops.get(node.id)! })),
    edges: joined.map(({ card, arrivesAt }) => ({
      id: lineId(card.id),
      conclusion: arrivalPort(arrivesAt!),
      reason: reasonPort(card.id),
    })),
  };
  return { graph, sized, joined };
}

const lineId = (card: string) => `l.${card}`;

function topsOf(
  sized: readonly SizedCard[],
  joined: readonly ShapedCard[],
  first: number,
  metrics: Metrics,
): ReadonlyMap<string, number> {
  const ports = new Map(
    sized.flatMap(({ node }) => node.ports.map((port) => [port.id, { node: node.id, port }] as const)),
  );
  return assignHeights(
    sized.map(({ shaped, node }) => ({ id: node.id, layer: shaped.card.depth - first, height: node.height })),
    joined.map(({ card, arrivesAt }) => {
      const from = ports.get(arrivalPort(arrivesAt!))!;
      const to = ports.get(reasonPort(card.id))!;
      return { from: from.node, fromY: from.port.y, to: to.node, toY: to.port.y };
    }),
    metrics.nodeGap,
  );
}

function placed(
  sized: readonly SizedCard[],
  joined: readonly ShapedCard[],
  placement: Placement,
  main: ReadonlySet<StatementId>,
): TreeLayout {
  const rowsOf = new Map(sized.map(({ shaped }) => [shaped.card.id, shaped.card.rows]));
  const lanes = new Map<string, { readonly node: string; readonly points: readonly Point[] }>();
  for (const { node, lanes: own } of sized) {
    for (const [port, points] of own) lanes.set(port, { node: node.id, points });
  }
  const ways = joined.map(({ card, arrivesAt }) => {
    const lane = lanes.get(arrivalPort(arrivesAt!));
    const at = lane === undefined ? { x: 0, y: 0 } : placement.nodes.get(lane.node)!;
    const rest = (lane?.points ?? []).map((point) => shiftedPoint(point, at));
    return straightened([...placement.edges.get(lineId(card.id))!, ...rest]);
  });
  const direct = withShafts(
    directWays(
      ways,
      joined.map(({ arrivesAt }) => arrivesAt!.card),
    ),
    joined.map(({ card }) => card.depth),
  );
  const lines = joined.map(({ card, arrivesAt }, index): ArrivingLine => {
    const to = rowsOf.get(arrivesAt!.card)![arrivesAt!.row]!;
    const line: PlacedLine = {
      block: card.block!,
      kind: "step",
      points: direct[index]!,
      main: isMainLine(card, to, main),
    };
    return { line, arrival: arrivalPort(arrivesAt!) };
  });
  const cards = sized.map((one) => ({ sized: one, at: placement.nodes.get(one.node.id)! }));
  return { width: placement.width, height: placement.height, cards, lines: bundled(lines) };
}

/**
 * Lines that run below a card to lanes beside it, without a detour before they turn there. `goals`: the card of each; its
 * lines in the order of their lanes. One that comes from beyond its lane is left if the next one would cross it.
 */
function directWays(
  ways: readonly (readonly Point[])[],
  goals: readonly string[],
): readonly (readonly Point[])[] {
  const left = new Set<string>();
  return ways.map((points, index) => {
    const [start, , out, turn, lane] = points;
    const goal = goals[index]!;
    if (start === undefined || out === undefined || turn === undefined || lane === undefined) return points;
    const isBack = out.x > start.x && lane.x < turn.x && lane.y === turn.y;
    if (!isBack || left.has(goal)) return points;
    const next = ways.find((_, other) => other > index && goals[other] === goal)?.[0];
    if (start.x < lane.x && next !== undefined && next.x < lane.x) {
      left.add(goal);
      return points;
    }
    return [start, { x: start.x, y: turn.y }, ...points.slice(4)];
  });
}
