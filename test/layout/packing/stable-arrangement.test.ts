import type { Size } from "../../../src/geometry.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrangements, sizeOf } from "../../../src/layout/packing/slicing-tree.ts";
import type { Arrangement } from "../../../src/layout/packing/slicing-tree.ts";
import { byRank, calmest, everyWay } from "../../../src/layout/packing/stable-arrangement.ts";

const GAP = 7;
const SLACK = 1e-6;

const shape: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 5, max: 400 }),
  height: fc.integer({ min: 5, max: 400 }),
});

const order = (at: Arrangement): number[] =>
  at.kind === "panel" ? [at.index] : [...order(at.first), ...order(at.second)];

test("there are as many ways as there are slicings that keep the order, and no two are alike", () => {
  expect([1, 2, 3, 4, 5, 6].map((count) => everyWay(count).length)).toEqual([1, 2, 6, 22, 90, 394]);
  const made = everyWay(5);
  for (const one of made) expect(order(one)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(90);
});

test("columns come before rows", () => {
  const kinds = byRank(everyWay(4)).map(({ kind }) => kind);
  expect(kinds.lastIndexOf("row")).toBeLessThan(kinds.indexOf("column"));
});

describe("the calmest arrangement", () => {
  const shapes = fc.array(shape, { minLength: 1, maxLength: 9 });
  const surface = ({ width, height }: Size) => width * height;
  const costOf = (all: readonly Size[], root: Arrangement) => surface(sizeOf(root, all, GAP));

  test("is none where there is nothing to arrange", () => {
    expect(calmest([], GAP, surface)).toBeUndefined();
  });

  test("keeps the order, and costs hardly more than any that no other beats", () => {
    fc.assert(
      fc.property(shapes, (all) => {
        const made = calmest(all, GAP, surface)!;
        expect(order(made)).toEqual(all.map((_, i) => i));
        const unbeaten = arrangements(
          all.map((one) => [one]),
          GAP,
        );
        const least = Math.min(...unbeaten.map((one) => surface(one)));
        expect(costOf(all, made)).toBeLessThanOrEqual(least * 1.05 + SLACK);
      }),
      { seed: 45, numRuns: 40 },
    );
  });

  test("of two that are nearly as good, columns are taken, whichever is a little better", () => {
    for (const height of [19, 20, 21]) {
      const all = [
        { width: 100, height: 100 },
        { width: 100 + height - 20, height: 100 },
      ];
      expect(calmest(all, GAP, surface)!.kind).toBe("row");
    }
  });
});
