/** What ELK is asked, and what becomes of its answers; the engine itself is replaced. */
import api from "elkjs/lib/elk-api.js";
import type { ElkNode } from "elkjs/lib/elk-api.js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { elkGraph, forgetLayouts, layoutGraph } from "../../../src/layout/elk/elk.ts";
import type { LayoutGraph, LayoutNode } from "../../../src/layout/elk/graph.ts";

const prototype = (
  api as unknown as { default: { prototype: { layout: (graph: ElkNode) => Promise<ElkNode> } } }
).default.prototype;
const elk = vi.spyOn(prototype, "layout");
beforeEach(() => {
  forgetLayouts();
  elk.mockReset();
});
afterEach(() => {
  forgetLayouts();
});

const node = (id: string, top?: number): LayoutNode => ({
  id,
  width: 80,
  height: 30,
  ports: [
    { id: `${id}>`, side: "left", x: 0, y: 8 },
    { id: `${id}<`, side: "right", x: 80, y: 15 },
  ],
  ...(top === undefined ? {} : { top }),
});

const graphOf = (direction: LayoutGraph["direction"], nodes: readonly LayoutNode[]): LayoutGraph => ({
  direction,
  spacing: { node: 10, layer: 20, edge: 5 },
  nodes,
  edges: [{ id: "line", conclusion: "head<", reason: "reason>" }],
});

const PAIR = [node("head"), node("reason")];

/** As ELK would answer, with the head at 30,40. */
const placed: ElkNode = {
  id: "root",
  children: [
    { id: "head", x: 30, y: 40 },
    { id: "reason", x: 150, y: 20 },
  ],
  edges: [
    {
      id: "line",
      sources: ["head<"],
      targets: ["reason>"],
      sections: [
        {
          id: "s",
          startPoint: { x: 110, y: 55 },
          bendPoints: [
            { x: 130, y: 55 },
            { x: 130, y: 28 },
          ],
          endPoint: { x: 150, y: 28 },
        },
      ],
    },
  ],
};

const optionsAsked = () => elk.mock.calls.map(([graph]) => graph.layoutOptions ?? {});
const placementOf = (options: Record<string, string>) => options["elk.layered.nodePlacement.strategy"];
const compactionOf = (options: Record<string, string>) =>
  options["elk.layered.compaction.postCompaction.strategy"];

describe("where ELK fails, it is asked in a plainer way", () => {
  test.each([
    ["left", 2, ["NETWORK_SIMPLEX", "BRANDES_KOEPF"], [undefined, undefined]],
    ["up", 3, ["BRANDES_KOEPF", "BRANDES_KOEPF", "NETWORK_SIMPLEX"], ["EDGE_LENGTH", undefined, undefined]],
  ] as const)("%s: %i ways", async (direction, count, placements, compactions) => {
    elk.mockRejectedValue(new Error("a rare combination"));
    for (let i = 1; i < count; i++) elk.mockRejectedValueOnce(new Error("a rare combination"));
    elk.mockResolvedValueOnce(placed);
    const { nodes } = await layoutGraph(graphOf(direction, PAIR));
    expect([...nodes.keys()]).toEqual(["head", "reason"]);
    expect(optionsAsked().map(placementOf)).toEqual(placements);
    expect(optionsAsked().map(compactionOf)).toEqual(compactions);
  });

  test("and where it fails in every way, the last error is reported", async () => {
    elk.mockRejectedValueOnce(new Error("first")).mockRejectedValueOnce(new Error("last"));
    await expect(layoutGraph(graphOf("left", PAIR))).rejects.toThrow("last");
    expect(elk).toHaveBeenCalledTimes(2);
    // What failed is not remembered.
    elk.mockResolvedValueOnce(placed);
    expect((await layoutGraph(graphOf("left", PAIR))).nodes.size).toBe(2);
  });

  test("an answer without a line or a node counts as a failure", async () => {
    const { edges, ...others } = placed;
    elk.mockResolvedValueOnce({ ...others, edges: [{ ...edges![0]!, sections: [] }] });
    elk.mockResolvedValueOnce(placed);
    expect((await layoutGraph(graphOf("left", PAIR))).edges.size).toBe(1);
    forgetLayouts();
    elk.mockResolvedValue({ ...placed, children: [placed.children![0]!] });
    await expect(layoutGraph(graphOf("left", PAIR))).rejects.toThrow("the layout lost the node reason");
    elk.mockResolvedValue({ ...others, edges: [{ ...edges![0]!, sections: [] }] });
    await expect(layoutGraph(graphOf("left", PAIR))).rejects.toThrow("the layout lost the line line");
    elk.mockResolvedValue({ ...placed, children: [placed.children![0]!, { id: "reason", x: NaN, y: 0 }] });
    await expect(layoutGraph(graphOf("left", PAIR))).rejects.toThrow("the layout lost the node reason");
  });
});

test("tops that are given leave ELK the columns and lines only", async () => {
  elk.mockRejectedValue(new Error("no"));
  await expect(layoutGraph(graphOf("left", [node("head", 4), node("reason", 0)]))).rejects.toThrow("no");
  expect(optionsAsked().map(placementOf)).toEqual(["INTERACTIVE"]);
  expect(elk.mock.calls[0]![0].children!.map(({ x, y }) => [x, y])).toEqual([
    [0, 4],
    [0, 0],
  ]);
});

test("what needs no line and has its tops is a column, without ELK", async () => {
  const graph = { ...graphOf("left", [node("a", 7), node("b", 47)]), edges: [] };
  const { nodes, width, height } = await layoutGraph(graph);
  expect(elk).not.toHaveBeenCalled();
  expect([...nodes]).toEqual([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 0, y: 40 }],
  ]);
  expect([width, height]).toEqual([80, 70]);
});

test("everything is moved to the corner; lines run from the reason, with all their bends", async () => {
  elk.mockResolvedValueOnce(placed);
  const { nodes, edges, width, height } = await layoutGraph(graphOf("left", PAIR));
  expect(nodes.get("head")).toEqual({ x: 0, y: 20 });
  expect(nodes.get("reason")).toEqual({ x: 120, y: 0 });
  expect(edges.get("line")).toEqual([
    { x: 120, y: 8 },
    { x: 100, y: 8 },
    { x: 100, y: 35 },
    { x: 80, y: 35 },
  ]);
  expect([width, height]).toEqual([200, 50]);
});

test("a line that reaches further than every node counts too", async () => {
  const [edge] = placed.edges!;
  const [section] = edge!.sections!;
  const far = [
    { x: 0, y: 100 },
    { x: 300, y: 10 },
  ];
  elk.mockResolvedValueOnce({
    ...placed,
    edges: [{ ...edge!, sections: [{ ...section!, bendPoints: far }] }],
  });
  const { width, height, nodes } = await layoutGraph(graphOf("left", PAIR));
  expect([width, height]).toEqual([300, 90]);
  expect(nodes.get("head")).toEqual({ x: 30, y: 30 });
});

describe("the graph for ELK", () => {
  test("counts layers from the conclusion, keeps the given order, and has the spacing in px", () => {
    const { layoutOptions, edges } = elkGraph(graphOf("left", PAIR));
    expect(layoutOptions).toMatchObject({
      "elk.algorithm": "layered",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.direction": "RIGHT",
      "elk.layered.crossingMinimization.forceNodeModelOrder": "true",
      "elk.separateConnectedComponents": "false",
      "elk.spacing.nodeNode": "10",
      "elk.spacing.edgeEdge": "5",
      "elk.spacing.edgeNode": "5",
      "elk.layered.spacing.nodeNodeBetweenLayers": "20",
      "elk.layered.spacing.edgeNodeBetweenLayers": "5",
      "elk.layered.spacing.edgeEdgeBetweenLayers": "5",
    });
    expect(elkGraph(graphOf("up", PAIR)).layoutOptions!["elk.direction"]).toBe("DOWN");
    expect(edges).toEqual([{ id: "line", sources: ["head<"], targets: ["reason>"] }]);
  });

  test("keeps the last bend of a line from where it ends, if that is more than lines need", () => {
    const graph = graphOf("left", PAIR);
    const approach = (px: number) =>
      elkGraph({ ...graph, spacing: { ...graph.spacing, approach: px } }).layoutOptions![
        "elk.layered.spacing.edgeNodeBetweenLayers"
      ];
    expect(approach(12)).toBe("12");
    expect(approach(3)).toBe("5");
  });

  test("has ports where they are, on their sides", () => {
    const [head] = elkGraph(graphOf("left", PAIR)).children!;
    expect(head).toMatchObject({ id: "head", width: 80, height: 30 });
    expect(head!.layoutOptions).toEqual({ "elk.portConstraints": "FIXED_POS" });
    expect(head).not.toHaveProperty("x");
    expect(head!.ports!.map(({ x, y, layoutOptions }) => [x, y, layoutOptions!["elk.port.side"]])).toEqual([
      [0, 8, "WEST"],
      [80, 15, "EAST"],
    ]);
  });
});

test("a block that is to be aligned begins where its layer begins; others are left to ELK", () => {
  const alignments = (direction: LayoutGraph["direction"]) =>
    elkGraph(graphOf(direction, [{ ...node("head"), aligned: true }, node("reason")])).children!.map(
      ({ layoutOptions }) => layoutOptions!["elk.alignment"],
    );
  expect(alignments("left")).toEqual(["LEFT", undefined]);
  expect(alignments("up")).toEqual(["TOP", undefined]);
});
