import { describe, expect, test } from "vitest";
import type { Point } from "../../../src/geometry.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import { forestGraph, layoutForest } from "../../../src/layout/trees/forest.ts";
import { FLAT, shapedIn } from "../../support/cards.ts";

const text = (id: string) => `${id}: The statement called ${id} goes on for more than a line.`;

/** Two premises that count together, with reasons of their own: lines to the first one climb beside their card. */
const mapOf = (reasons: readonly (readonly [from: string, to: string])[]) => `
premises:
${reasons.map(([from]) => `  ${text(from)}`).join("\n")}
conclusions:
${["top", "a", "b"].map((id) => `  ${text(id)}`).join("\n")}
inferences:
  - { from: [a, b], to: top }
${reasons.map(([from, to]) => `  - { from: ${from}, to: ${to} }`).join("\n")}
`;

const PLAN = { direction: "up", measures: [200], snug: false } as const;
const NONE: ReadonlySet<string> = new Set();

/** Which ways a line goes sideways, a step after the other: 1 to the right, -1 to the left. */
const sideways = (points: readonly Point[]) =>
  points
    .slice(1)
    .flatMap(({ x }, i) => (Math.abs(x - points[i]!.x) < 0.01 ? [] : [Math.sign(x - points[i]!.x)]));

describe("in an upright forest", () => {
  test.each([
    ["one line", [["c", "a"]]],
    [
      "two lines",
      [
        ["c", "a"],
        ["d", "a"],
      ],
    ],
    [
      "lines to both premises",
      [
        ["c", "a"],
        ["d", "b"],
      ],
    ],
    [
      "three lines",
      [
        ["c", "a"],
        ["d", "a"],
        ["e", "b"],
      ],
    ],
  ] as const)("%s below a card go to their lanes without a way to and fro", async (_, reasons) => {
    const cards = await shapedIn(mapOf(reasons), FLAT);
    const { lines } = await layoutForest(cards, PLAN, NONE, LOOSE);
    expect(lines).toHaveLength(reasons.length + 1);
    // The last step leads from the lane to the row.
    for (const { points } of lines) {
      const ways = sideways(points);
      const last = ways.length > 1 ? ways.slice(0, -1) : ways;
      expect(new Set(last).size).toBeLessThanOrEqual(1);
    }
  });
});

describe("what ELK is given of cards", () => {
  const made = shapedIn(
    mapOf([
      ["c", "a"],
      ["d", "b"],
    ]),
    FLAT,
  );

  test("is a node for each in the measure of its layer, deeper ones in the last, and an edge for each line", async () => {
    const cards = await made;
    const { graph, sized, joined } = forestGraph(
      cards,
      { ...PLAN, direction: "left", measures: [300, 200] },
      LOOSE,
    );
    expect(graph.spacing).toEqual({ node: LOOSE.nodeGap, layer: LOOSE.layerGap, edge: LOOSE.edgeGap });
    expect(sized.map(({ frame }) => frame.width - 2 * LOOSE.padX)).toEqual([300, 200, 200, 200]);
    expect(joined).toEqual(cards.slice(1));
    const ids = cards.map(({ card }) => card.id);
    expect(graph.edges).toEqual([
      { id: `l.${ids[1]}`, conclusion: `${ids[0]}<0.0`, reason: `${ids[1]}>` },
      { id: `l.${ids[2]}`, conclusion: `${ids[1]}<0.0`, reason: `${ids[2]}>` },
      { id: `l.${ids[3]}`, conclusion: `${ids[1]}<1.0`, reason: `${ids[3]}>` },
    ]);
    for (const { top } of graph.nodes) expect(top).toBeUndefined();
  });

  test("are their heights too where columns are to be low, and lines that leave the forest are left out", async () => {
    const cards = (await made).slice(1);
    const { graph, joined } = forestGraph(cards, { ...PLAN, direction: "left", snug: true }, LOOSE);
    expect(joined).toEqual(cards.slice(1));
    const tops = graph.nodes.map(({ top }) => top!);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
    expect(tops[2]! - tops[1]!).toBeGreaterThanOrEqual(graph.nodes[1]!.height + LOOSE.nodeGap - 0.001);
  });
});
