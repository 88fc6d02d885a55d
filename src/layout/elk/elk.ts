import type { Point } from "../../geometry.ts";
import type { ELK, ElkExtendedEdge, ElkNode, LayoutOptions } from "elkjs/lib/elk-api.js";
import { LruCache } from "../../text/lru-cache.ts";
import type { LayoutEdge, LayoutGraph, LayoutNode, LayoutPort, Placement, Side } from "./graph.ts";

/** ELK counts layers from an edge's source, and ours lead from the conclusion to its reasons. */
const DIRECTIONS: Record<LayoutGraph["direction"], string> = { left: "RIGHT", up: "DOWN" };
const SIDES: Record<Side, string> = { left: "WEST", right: "EAST", top: "NORTH", bottom: "SOUTH" };

/** The side at which a layer begins. */
const STARTS: Record<LayoutGraph["direction"], string> = { left: "LEFT", up: "TOP" };
/** Ten times as much as other lines. */
const STRAIGHT: LayoutOptions = { "elk.layered.priority.straightness": "10" };

const BASE: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
  "elk.separateConnectedComponents": "false",
  // The order is given, so one attempt is enough.
  "elk.layered.thoroughness": "1",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
};

const IN_MODEL_ORDER = {
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.crossingMinimization.forceNodeModelOrder": "true",
};
const SIMPLEX = { ...IN_MODEL_ORDER, "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX" };
const BRANDES_KOEPF = {
  ...IN_MODEL_ORDER,
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
  "elk.layered.nodePlacement.bk.fixedAlignment": "BALANCED",
};

/**
 * Tried in turn: each is plainer than the one before, since ELK throws on rare combinations.
 * Sideways, straight lines matter most; upright, that conclusions stand over the middle of their reasons.
 * Compaction pays only where blocks of one layer differ in depth; sideways it would only spoil the alignment of columns.
 */
const STRATEGIES: Record<LayoutGraph["direction"], readonly LayoutOptions[]> = {
  left: [SIMPLEX, BRANDES_KOEPF],
  up: [
    { ...BRANDES_KOEPF, "elk.layered.compaction.postCompaction.strategy": "EDGE_LENGTH" },
    BRANDES_KOEPF,
    SIMPLEX,
  ],
};

/**
 * Where the tops are given, ELK places columns and lines only. The tops give the order, too: to keep that of the input, ELK
 * takes a time that grows with the cube of the nodes in a layer.
 */
const GIVEN = {
  "elk.layered.nodePlacement.strategy": "INTERACTIVE",
  "elk.layered.crossingMinimization.strategy": "INTERACTIVE",
};

const strategiesFor = ({ direction, nodes }: LayoutGraph): readonly LayoutOptions[] =>
  nodes[0]?.top === undefined ? STRATEGIES[direction] : [GIVEN];

/**
 * ELK runs in this thread and is asked without the detour over timers that its stand-in for a worker takes:
 * a search lays out many small graphs, and each would wait some milliseconds.
 */
function workerFactory(elkWorker: typeof import("elkjs/lib/elk-worker.min.js").default): Worker {
  const inner = new elkWorker.Worker();
  const worker = {
    postMessage: (message: unknown) => inner.dispatcher.saveDispatch({ data: message }),
    terminate: () => {},
    onmessage: (_: { data: unknown }) => {},
  };
  inner.onmessage = (event) => worker.onmessage(event);
  return worker as unknown as Worker;
}

let engine: Promise<ELK> | undefined;

/** ELK is large; it is loaded when something is laid out, not when a map is only checked. */
async function loadEngine(): Promise<ELK> {
  const { default: api } = await import("elkjs/lib/elk-api.js");
  const { default: elkWorker } = await import("elkjs/lib/elk-worker.min.js");
  return new api.default({ workerFactory: () => workerFactory(elkWorker) });
}

/** While an author writes, most graphs of a map stay the same; a note or a colour changes none. */
const kept = new LruCache<Placement>(1_500_000);

/** For programs that measure how long a layout takes. */
export const forgetLayouts = (): void => kept.clear();

/** Lays the graph out. Throws only if ELK fails in every way that is tried. */
export async function layoutGraph(graph: LayoutGraph): Promise<Placement> {
  if (graph.edges.length === 0 && graph.nodes.every(({ top }) => top !== undefined)) return stacked(graph);
  const key = JSON.stringify(graph);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const placed = await askElk(graph);
  // A placement is about as large as its graph, which is the key.
  kept.set(key, placed, 2 * key.length);
  return placed;
}

async function askElk(graph: LayoutGraph): Promise<Placement> {
  engine ??= loadEngine();
  const elk = await engine;
  let failure: unknown;
  for (const strategy of strategiesFor(graph)) {
    try {
      const input = elkGraph(graph, strategy);
      // oxlint-disable-next-line no-await-in-loop -- each is tried only if the one before failed
      return placement(graph, await elk.layout(input));
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Without lines there is one column, and its heights are given: nothing is left to lay out. */
function stacked(graph: LayoutGraph): Placement {
  return normalise(graph, new Map(graph.nodes.map(({ id, top }) => [id, { x: 0, y: top! }])), new Map());
}

/** The graph as ELK's JSON; also what the benchmark hands to bare ELK. */
export function elkGraph(graph: LayoutGraph, strategy: LayoutOptions = strategiesFor(graph)[0]!): ElkNode {
  const { spacing } = graph;
  return {
    id: "root",
    layoutOptions: {
      ...BASE,
      ...strategy,
      "elk.direction": DIRECTIONS[graph.direction],
      "elk.spacing.nodeNode": String(spacing.node),
      "elk.spacing.edgeNode": String(spacing.edge),
      "elk.spacing.edgeEdge": String(spacing.edge),
      "elk.layered.spacing.nodeNodeBetweenLayers": String(spacing.layer),
      "elk.layered.spacing.edgeNodeBetweenLayers": String(Math.max(spacing.edge, spacing.approach ?? 0)),
      "elk.layered.spacing.edgeEdgeBetweenLayers": String(spacing.edge),
    },
    children: graph.nodes.map((node) => elkNode(node, graph.direction)),
    edges: graph.edges.map(elkEdge),
  };
}

function elkNode(node: LayoutNode, direction: LayoutGraph["direction"]): ElkNode {
  return {
    id: node.id,
    width: node.width,
    height: node.height,
    ports: node.ports.map(elkPort),
    ...(node.top === undefined ? {} : { x: 0, y: node.top }),
    layoutOptions: {
      "elk.portConstraints": "FIXED_POS",
      ...(node.aligned === true ? { "elk.alignment": STARTS[direction] } : {}),
    },
  };
}

function elkPort(port: LayoutPort) {
  return {
    id: port.id,
    x: port.x,
    y: port.y,
    width: 0,
    height: 0,
    layoutOptions: { "elk.port.side": SIDES[port.side] },
  };
}

function elkEdge(edge: LayoutEdge): ElkExtendedEdge {
  const { id, conclusion, reason, straight } = edge;
  return {
    id,
    sources: [conclusion],
    targets: [reason],
    ...(straight === true ? { layoutOptions: STRAIGHT } : {}),
  };
}

function placement(graph: LayoutGraph, result: ElkNode): Placement {
  const nodes = new Map<string, Point>();
  const edges = new Map<string, readonly Point[]>();
  for (const child of result.children ?? []) nodes.set(child.id, { x: child.x ?? 0, y: child.y ?? 0 });
  for (const edge of result.edges ?? []) {
    const section = edge.sections?.[0];
    if (section === undefined) throw new Error(`the layout lost the line ${edge.id}`);
    edges.set(edge.id, [section.endPoint, ...(section.bendPoints ?? []).toReversed(), section.startPoint]);
  }
  return normalise(graph, nodes, edges);
}

/** Moves everything to the top left corner and measures what is there. */
function normalise(
  graph: LayoutGraph,
  nodes: Map<string, Point>,
  edges: Map<string, readonly Point[]>,
): Placement {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  const grow = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const node of graph.nodes) {
    const at = nodes.get(node.id);
    if (at === undefined || !Number.isFinite(at.x + at.y))
      throw new Error(`the layout lost the node ${node.id}`);
    grow(at.x, at.y);
    grow(at.x + node.width, at.y + node.height);
  }
  for (const points of edges.values()) for (const point of points) grow(point.x, point.y);
  if (graph.nodes.length === 0) return { width: 0, height: 0, nodes, edges };
  const move = ({ x, y }: Point): Point => ({ x: x - left, y: y - top });
  return {
    width: right - left,
    height: bottom - top,
    nodes: new Map([...nodes].map(([id, at]) => [id, move(at)])),
    edges: new Map([...edges].map(([id, points]) => [id, points.map(move)])),
  };
}
