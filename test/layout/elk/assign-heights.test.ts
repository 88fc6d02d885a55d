import fc from "fast-check";
import { expect, test } from "vitest";
import { assignHeights } from "../../../src/layout/elk/assign-heights.ts";
import type { Stacked, Tie } from "../../../src/layout/elk/assign-heights.ts";

const GAP = 10;
/** px by which the highest column may give way. */
const PLAY = 6;

interface Forest {
  readonly nodes: readonly Stacked[];
  readonly ties: readonly Tie[];
}

/** Columns of blocks, in each of which every block leads to one of the column before, in order. */
const forests: fc.Arbitrary<Forest> = fc
  .array(
    fc.array(
      fc.record({
        height: fc.integer({ min: 10, max: 200 }),
        parent: fc.nat({ max: 99 }),
        at: fc.nat({ max: 100 }),
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((columns) => {
    const nodes: Stacked[] = [];
    const ties: Tie[] = [];
    columns.forEach((column, layer) => {
      const before = columns[layer - 1];
      const parents = column.map(({ parent }) => parent % (before?.length ?? 1)).toSorted((a, b) => a - b);
      column.forEach(({ height, at }, i) => {
        const id = `${layer}.${i}`;
        nodes.push({ id, layer, height });
        if (before === undefined) return;
        const parent = parents[i]!;
        ties.push({
          from: `${layer - 1}.${parent}`,
          fromY: (before[parent]!.height * at) / 100,
          to: id,
          toY: 8,
        });
      });
    });
    return { nodes, ties };
  });

const columnsOf = (nodes: readonly Stacked[]) =>
  [...new Set(nodes.map(({ layer }) => layer))].map((layer) => nodes.filter((one) => one.layer === layer));

const stacked = (column: readonly Stacked[]) =>
  column.reduce((sum, { height }) => sum + height, GAP * (column.length - 1));

test("every block has a top, in order and with the gap between neighbours", () => {
  fc.assert(
    fc.property(forests, ({ nodes, ties }) => {
      const tops = assignHeights(nodes, ties, GAP);
      expect([...tops.keys()].toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
      for (const column of columnsOf(nodes)) {
        column.slice(1).forEach((node, i) => {
          const before = column[i]!;
          expect(tops.get(node.id)!).toBeGreaterThanOrEqual(
            tops.get(before.id)! + before.height + GAP - 1e-6,
          );
        });
      }
    }),
    { seed: 51, numRuns: 300 },
  );
});

test("no column is higher than the highest must be, but for some play", () => {
  fc.assert(
    fc.property(forests, ({ nodes, ties }) => {
      const tops = assignHeights(nodes, ties, GAP);
      const highest = Math.max(...columnsOf(nodes).map(stacked));
      for (const { id, height } of nodes) {
        expect(tops.get(id)!).toBeGreaterThanOrEqual(-1e-6);
        expect(tops.get(id)! + height).toBeLessThanOrEqual(highest + PLAY + 1e-6);
      }
    }),
    { seed: 52, numRuns: 300 },
  );
});

test("blocks may come column by column or mixed", () => {
  fc.assert(
    fc.property(forests, ({ nodes, ties }) => {
      const mixed = nodes.toSorted(
        (a, b) => Number(a.id.split(".")[1]) - Number(b.id.split(".")[1]) || b.layer - a.layer,
      );
      expect(assignHeights(mixed, ties, GAP)).toEqual(assignHeights(nodes, ties, GAP));
    }),
    { seed: 53, numRuns: 100 },
  );
});

test("a line that can be straight is straight", () => {
  const nodes = [
    { id: "head", layer: 0, height: 40 },
    { id: "first", layer: 1, height: 100 },
    { id: "second", layer: 1, height: 60 },
    { id: "deep", layer: 2, height: 20 },
  ];
  const ties = [
    { from: "head", fromY: 20, to: "first", toY: 10 },
    { from: "head", fromY: 20, to: "second", toY: 10 },
    { from: "second", fromY: 30, to: "deep", toY: 10 },
  ];
  const tops = assignHeights(nodes, ties, GAP);
  expect(tops.get("deep")! + 10).toBeCloseTo(tops.get("second")! + 30, 6);
});

test("the first column stands where its lines are straight too", () => {
  const nodes = [
    { id: "head", layer: 0, height: 40 },
    { id: "reason", layer: 1, height: 200 },
  ];
  const tops = assignHeights(nodes, [{ from: "head", fromY: 20, to: "reason", toY: 100 }], GAP);
  expect(tops.get("head")! + 20).toBeCloseTo(tops.get("reason")! + 100, 6);
});

test("no blocks need no place", () => {
  expect(assignHeights([], [], GAP).size).toBe(0);
});

test("columns begin at one height unless a line is straight because they do not", () => {
  const nodes = [
    { id: "a", layer: 0, height: 200 },
    { id: "b", layer: 1, height: 190 },
  ];
  const tie = (toY: number) => [{ from: "a", fromY: 10, to: "b", toY }];
  expect([...assignHeights(nodes, tie(120), GAP).values()]).toEqual([0, 0]);
  const [a, b] = [...assignHeights(nodes, tie(14), GAP).values()];
  expect(a! + 10).toBe(b! + 14);
});
