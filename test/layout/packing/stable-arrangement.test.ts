import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rect, Size } from "../../../src/geometry.ts";
import { slots } from "../../../src/layout/packing/slicing-tree.ts";
import type { Arrangement } from "../../../src/layout/packing/slicing-tree.ts";
import { byRank, calmArrangements, everyWay } from "../../../src/layout/packing/stable-arrangement.ts";

const order = (at: Arrangement): number[] =>
  at.kind === "panel" ? [at.index] : [...order(at.first), ...order(at.second)];

test("there are as many ways as there are slicings that keep the order, and no two are alike", () => {
  expect([1, 2, 3, 4, 5, 6].map((count) => everyWay(count).length)).toEqual([1, 2, 6, 22, 90, 394]);
  const made = everyWay(5);
  for (const one of made) expect(order(one)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(90);
});

/** The panels in the order in which they are met row by row, or column by column. */
function read(at: Arrangement, sizes: readonly Size[], along: "rows" | "columns"): number[] {
  const places = slots(at, sizes, 10);
  const key = ({ x, y }: Rect) => (along === "rows" ? [y, x] : [x, y]);
  return [...places.keys()].toSorted((a, b) => {
    const [[a1, a2], [b1, b2]] = [key(places[a]!) as [number, number], key(places[b]!) as [number, number]];
    return a1 - b1 || a2 - b2;
  });
}

test("panels of any sizes stand in order by rows or by columns, by rows where they can", () => {
  const size = fc.record({
    width: fc.integer({ min: 50, max: 900 }),
    height: fc.integer({ min: 50, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(size, { minLength: 1, maxLength: 30 }), (sizes) => {
      const inOrder = sizes.map((_, index) => index);
      const ways = calmArrangements(sizes, 10);
      const orders = ways.map((one) =>
        (["rows", "columns"] as const).map((along) => read(one, sizes, along)),
      );
      for (const both of orders) expect(both).toContainEqual(inOrder);
      expect(orders[0]![0]).toEqual(inOrder);
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("what reads both ways comes first, panels beside each other before panels below", () => {
  const written = (at: Arrangement): string =>
    at.kind === "panel"
      ? String(at.index + 1)
      : `(${written(at.first)}${at.kind === "row" ? " " : "/"}${written(at.second)})`;
  expect(byRank(everyWay(3)).map(written)).toEqual([
    "((1 2) 3)",
    "(1 (2/3))",
    "((1/2)/3)",
    "(1/(2 3))",
    "((1 2)/3)",
    "((1/2) 3)",
  ]);
});
