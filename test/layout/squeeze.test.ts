import fc from "fast-check";
import { expect, test } from "vitest";
import { squeeze } from "../../src/layout/squeeze.ts";

const GAP = 7;
/** As in squeeze.ts: what the highest column may give way. */
const PLAY = 6;

const forests = fc.array(
  fc.record({ layer: fc.nat(4), height: fc.integer({ min: 10, max: 200 }), tie: fc.nat(1000) }),
  { minLength: 1, maxLength: 40 },
);

test("columns keep their order and their gaps, and none is higher than it must be", () => {
  fc.assert(
    fc.property(forests, (plan) => {
      const nodes = plan.map(({ layer, height }, i) => ({ id: `n${i}`, layer, height }));
      const ties = plan.flatMap(({ layer, tie }, i) => {
        const others = nodes.filter((node) => node.layer === layer - 1);
        const from = others[tie % Math.max(1, others.length)];
        return from === undefined ? [] : [{ from: from.id, fromY: 5, to: `n${i}`, toY: 8 }];
      });
      const tops = squeeze(nodes, ties, GAP);
      const columns = [0, 1, 2, 3, 4].map((layer) => nodes.filter((node) => node.layer === layer));
      const most = Math.max(
        ...columns.map((column) => column.reduce((sum, node) => sum + node.height + GAP, -GAP)),
      );
      for (const column of columns) {
        column.forEach((node, i) => {
          const top = tops.get(node.id)!;
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + node.height).toBeLessThanOrEqual(most + PLAY + 1e-6);
          const next = column[i + 1];
          if (next !== undefined)
            expect(tops.get(next.id)!).toBeGreaterThanOrEqual(top + node.height + GAP - 1e-6);
        });
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});

test("a reason stands level with its conclusion where there is room", () => {
  const nodes = [
    { id: "head", layer: 0, height: 40 },
    { id: "one", layer: 1, height: 60 },
    { id: "deep", layer: 2, height: 300 },
  ];
  const ties = [{ from: "head", fromY: 20, to: "one", toY: 10 }];
  const tops = squeeze(nodes, ties, GAP);
  expect(tops.get("head")! + 20).toBeCloseTo(tops.get("one")! + 10);
});
