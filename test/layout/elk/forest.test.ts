import { beforeAll, describe, expect, test } from "vitest";
import type { NodeCopy } from "../../../src/layout/blocks/block.ts";
import { figureCopy } from "../../../src/layout/figure.ts";
import { layoutForest } from "../../../src/layout/elk/forest.ts";
import type { Forest, ForestPlan } from "../../../src/layout/elk/forest.ts";
import { TIGHT } from "../../../src/layout/metrics.ts";
import { overlap } from "../../support/geometry.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

let nodes: readonly NodeCopy[];
beforeAll(async () => {
  const outline = outlineIn(`
premises: { a: The first premise., b: The second premise here., c: A third one altogether., d: A fourth that objects., e: One more. }
conclusions: { mid: In between stands this., top: This is the end of it. }
inferences:
  - { id: step, from: [mid, a], to: top }
  - { from: [b, e], to: mid }
  - { from: c, against: a }
  - { from: d, against: step }
`);
  const copy = figureCopy(outline, await testTypesetter(), TIGHT, { style: "blocks" });
  nodes = copy.panels[0]!.trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
});

const boxes = ({ nodes: placed }: Forest) =>
  placed.map(({ sized: { node, copy }, at }) => ({
    id: copy.id,
    depth: copy.depth,
    box: { x: at.x, y: at.y, width: node.width, height: node.height },
  }));

const PLANS: readonly ForestPlan[] = [
  { direction: "left", measures: [120], snug: true },
  { direction: "left", measures: [120, 80], snug: false },
  { direction: "up", measures: [120], snug: false },
];

describe.each(PLANS)("a forest laid out by %j", (plan) => {
  let forest: Forest;
  beforeAll(async () => {
    forest = await layoutForest(nodes, plan, TIGHT);
  });

  test("holds every node, inside and apart from each other", () => {
    const all = boxes(forest);
    expect(all.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    all.forEach(({ box }, i) => {
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(-0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(forest.width + 0.01);
      expect(box.y + box.height).toBeLessThanOrEqual(forest.height + 0.01);
      for (const other of all.slice(i + 1)) expect(overlap(box, other.box)).toBeLessThanOrEqual(0.01);
    });
  });

  test("has layer after layer in the direction of the plan, in reading order", () => {
    const all = boxes(forest);
    for (const one of all)
      for (const other of all) {
        const [from, to] =
          plan.direction === "left"
            ? [one.box.x + one.box.width, other.box.x]
            : [one.box.y + one.box.height, other.box.y];
        if (one.depth < other.depth) expect(from).toBeLessThanOrEqual(to + 0.01);
      }
    const across = plan.direction === "left" ? "y" : "x";
    for (const depth of new Set(all.map((one) => one.depth))) {
      const layer = all.filter((one) => one.depth === depth).map(({ box }) => box[across]);
      expect(layer).toEqual(layer.toSorted((a, b) => a - b));
    }
  });

  test("has a line for every inference, from one node to another", () => {
    expect(forest.lines.map(({ block }) => block.id).toSorted()).toEqual(
      nodes.flatMap(({ block }) => (block === undefined ? [] : [block.id])).toSorted(),
    );
    const all = boxes(forest);
    for (const { block, points } of forest.lines) {
      const own = all.find(({ id }) => id === block.id)!.box;
      const [first] = points;
      expect(points.length).toBeGreaterThan(1);
      expect(first!.x).toBeGreaterThanOrEqual(own.x - 1);
      expect(first!.x).toBeLessThanOrEqual(own.x + own.width + 1);
      expect(first!.y).toBeGreaterThanOrEqual(own.y - 1);
      expect(first!.y).toBeLessThanOrEqual(own.y + own.height + 1);
    }
  });
});

test("a snug forest is no higher than its highest column, but for a trifle", async () => {
  const forest = await layoutForest(nodes, { direction: "left", measures: [90], snug: true }, TIGHT);
  const columns = new Map<number, number>();
  for (const { depth, box } of boxes(forest))
    columns.set(depth, (columns.get(depth) ?? -TIGHT.nodeGap) + box.height + TIGHT.nodeGap);
  expect(forest.height).toBeLessThanOrEqual(Math.max(...columns.values()) + 6.01);
});

test("deeper layers take the last measure", async () => {
  const widths = async (measures: readonly number[]) => {
    const forest = await layoutForest(nodes, { direction: "left", measures, snug: true }, TIGHT);
    return forest.nodes.map(({ sized }) => sized.frame.width);
  };
  expect(await widths([120, 80])).toEqual(await widths([120, 80, 80, 80]));
  expect(await widths([120, 80])).not.toEqual(await widths([120, 80, 70]));
});

test("a part of a forest begins with its own first layer, without the line that leaves it", async () => {
  const [, ...branch] = nodes;
  const forest = await layoutForest(branch, { direction: "left", measures: [100], snug: true }, TIGHT);
  const first = Math.min(...branch.map(({ depth }) => depth));
  expect(forest.lines).toHaveLength(branch.filter(({ depth }) => depth > first).length);
});
