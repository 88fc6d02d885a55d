import type { Point } from "../../../src/geometry.ts";
import { describe, expect, test } from "vitest";
import { layoutGraph } from "../../../src/layout/elk/elk.ts";
import type { LayoutGraph, LayoutNode, Placement } from "../../../src/layout/elk/graph.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const SPACING = { node: 10, layer: 20, edge: 5 };

const sideways = (id: string, width: number, height: number, top?: number): LayoutNode => ({
  id,
  width,
  height,
  ports: [
    { id: `${id}>`, side: "left", x: 0, y: 8 },
    { id: `${id}<`, side: "right", x: width, y: height / 2 },
  ],
  ...(top === undefined ? {} : { top }),
});

const upright = (id: string, width: number, height: number): LayoutNode => ({
  id,
  width,
  height,
  ports: [
    { id: `${id}>`, side: "top", x: width / 2, y: 0 },
    { id: `${id}<`, side: "bottom", x: width / 2, y: height },
  ],
});

const edge = (conclusion: string, reason: string) => ({
  id: `${reason} to ${conclusion}`,
  conclusion: `${conclusion}<`,
  reason: `${reason}>`,
});

const EDGES = [edge("head", "one"), edge("head", "two"), edge("two", "deep")];

function portAt(graph: LayoutGraph, { nodes }: Placement, id: string): Point {
  const node = graph.nodes.find(({ ports }) => ports.some((port) => port.id === id))!;
  const port = node.ports.find((one) => one.id === id)!;
  const at = nodes.get(node.id)!;
  return { x: at.x + port.x, y: at.y + port.y };
}

const SIZES: readonly (readonly [id: string, width: number, height: number])[] = [
  ["head", 100, 40],
  ["one", 80, 60],
  ["two", 80, 30],
  ["deep", 50, 90],
];
const TOPS = [3, 0, 75, 12];

const GRAPHS = (
  [
    ["left", "left", SIZES.map((size) => sideways(...size))],
    ["left, with tops given", "left", SIZES.map((size, i) => sideways(...size, TOPS[i]))],
    ["up", "up", SIZES.map((size) => upright(...size))],
  ] as const
).map(([name, direction, nodes]): [string, LayoutGraph] => [
  name,
  { direction, spacing: SPACING, nodes, edges: EDGES },
]);

describe.each(GRAPHS)("%s", (_, graph) => {
  test("lines go from the port of the reason to that of the conclusion, at right angles", async () => {
    const placed = await layoutGraph(graph);
    for (const { id, conclusion, reason } of graph.edges) {
      const points = placed.edges.get(id)!;
      const ends = [points[0]!, points.at(-1)!];
      for (const [i, port] of [reason, conclusion].entries()) {
        const at = portAt(graph, placed, port);
        expect(ends[i]!.x).toBeCloseTo(at.x, 4);
        expect(ends[i]!.y).toBeCloseTo(at.y, 4);
      }
      points.slice(1).forEach((to, i) => {
        const from = points[i]!;
        expect(Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y))).toBeLessThan(1e-4);
      });
    }
  });

  test("everything stands from the top left corner within the size", async () => {
    const { nodes, edges, width, height } = await layoutGraph(graph);
    const points = [
      ...graph.nodes.flatMap((node) => {
        const at = nodes.get(node.id)!;
        return [at, { x: at.x + node.width, y: at.y + node.height }];
      }),
      ...[...edges.values()].flat(),
    ];
    expect(Math.min(...points.map(({ x }) => x))).toBeCloseTo(0, 6);
    expect(Math.min(...points.map(({ y }) => y))).toBeCloseTo(0, 6);
    expect(Math.max(...points.map(({ x }) => x))).toBeCloseTo(width, 6);
    expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(height, 6);
  });

  test("reasons stand behind their conclusion, in their order", async () => {
    const { nodes } = await layoutGraph(graph);
    const [along, across] = graph.direction === "left" ? (["x", "y"] as const) : (["y", "x"] as const);
    const head = nodes.get("head")!;
    const [one, two, deep] = ["one", "two", "deep"].map((id) => nodes.get(id)!);
    expect(one![along]).toBeGreaterThan(head[along]);
    expect(two![along]).toBeGreaterThan(head[along]);
    expect(deep![along]).toBeGreaterThan(two![along]);
    expect(two![across]).toBeGreaterThan(one![across]);
  });

  test("is laid out the same again", async () => {
    const [one, other] = [await layoutGraph(graph), await layoutGraph(structuredClone(graph))];
    expect(other).toEqual(one);
  });
});

test("tops that are given are kept", async () => {
  const [, graph] = GRAPHS[1]!;
  const { nodes } = await layoutGraph(graph);
  // Everything may be moved together, since what is highest stands at the top.
  const shift = nodes.get("head")!.y - 3;
  for (const { id, top } of graph.nodes) expect(nodes.get(id)!.y).toBeCloseTo(top! + shift, 4);
});

test("a lone block stands in the corner", async () => {
  const placed = await layoutGraph({
    direction: "left",
    spacing: SPACING,
    nodes: [sideways("only", 100, 40)],
    edges: [],
  });
  expect(placed).toMatchObject({ width: 100, height: 40 });
  expect(placed.nodes.get("only")).toEqual({ x: 0, y: 0 });
});

test("nothing takes no room", async () => {
  const placed = await layoutGraph({ direction: "up", spacing: SPACING, nodes: [], edges: [] });
  expect([placed.width, placed.height]).toEqual([0, 0]);
});

test("a layer of a thousand keeps its order, in a time that does not grow with its cube", async () => {
  const count = 1000;
  const reasons = Array.from({ length: count }, (_, i) => sideways(`r${i}`, 80, 30, i * 40));
  const graph: LayoutGraph = {
    direction: "left",
    spacing: SPACING,
    nodes: [sideways("head", 100, count * 40, 0), ...reasons],
    edges: reasons.map(({ id }) => edge("head", id)),
  };
  const start = cpuTime();
  const { nodes } = await layoutGraph(graph);
  // In the order of the input, 600 took over half a minute.
  expect(cpuTime() - start).toBeLessThan(30_000);
  expect(reasons.map(({ id }) => nodes.get(id)!.y)).toEqual(reasons.map(({ top }) => top));
}, 120_000);
