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

const written = (at: Arrangement): string =>
  at.kind === "panel"
    ? String(at.index + 1)
    : `(${written(at.first)}${at.kind === "row" ? " " : "/"}${written(at.second)})`;

test("what reads both ways comes first, panels beside each other before panels below", () => {
  expect(byRank(everyWay(3)).map(written)).toEqual([
    "((1 2) 3)",
    "(1 (2/3))",
    "((1/2)/3)",
    "(1/(2 3))",
    "((1 2)/3)",
    "((1/2) 3)",
  ]);
});

test("of ways that read alike, those come first that divide last what comes last, and then those with more columns", () => {
  const four = byRank(everyWay(4)).map(written);
  const isBefore = (one: string, other: string) => four.indexOf(one) < four.indexOf(other);
  expect(isBefore("((1/2)/(3 4))", "(1/((2 3) 4))")).toBe(true);
  expect(isBefore("(((1 2)/3)/4)", "(((1 2) 3)/4)")).toBe(true);
  expect(isBefore("(((1/2)/3) 4)", "(((1 2)/3) 4)")).toBe(true);
});

/** So many parts that are equally large. */
const alike = (count: number): readonly Size[] =>
  Array.from({ length: count }, () => ({ width: 50, height: 100 }));

/** How many parts each column holds. */
const filledColumns = (at: Arrangement): number[] =>
  at.kind === "row" ? [...filledColumns(at.first), ...filledColumns(at.second)] : [order(at).length];

test("few parts are arranged in every way that reads in order, by rows or by columns", () => {
  expect(calmArrangements([], 10)).toEqual([]);
  expect(calmArrangements(alike(3), 10)).toEqual(byRank(everyWay(3)));
  const four = calmArrangements(alike(4), 10).map(written);
  expect(four).toContain("((1 2)/(3 4))");
  expect(four).toContain("((1/2) (3/4))");
  // The third part stands below the second one in a row whose end is the fourth.
  expect(four).not.toContain("(((1 2)/3) 4)");
  expect(calmArrangements(alike(5), 10).length).toBeGreaterThan(5);
});

test("more parts fill columns one after the other, from one column to as many as are allowed", () => {
  expect(calmArrangements(alike(6), 10).map(filledColumns)).toEqual([
    [6],
    [3, 3],
    [2, 2, 2],
    // Four even columns are no lower than three.
    [1, 1, 1, 1, 1, 1],
  ]);
  expect(calmArrangements(alike(6), 10, 5, 2).map(filledColumns)).toEqual([[6], [3, 3]]);
  expect(calmArrangements(alike(3), 10, 2).map(filledColumns)).toEqual([[3], [2, 1], [1, 1, 1]]);
});

test("a part that grows a little goes to no other column, one that grows much does", () => {
  const grown = (by: number) => [...alike(5), { width: 50, height: 100 * by }];
  const columns = (sizes: readonly Size[]) => calmArrangements(sizes, 10).map(filledColumns);
  expect(columns(grown(1.05))).toEqual(columns(alike(6)));
  expect(columns(grown(0.8))).toEqual(columns(alike(6)));
  expect(columns(grown(3))).toContainEqual([4, 2]);
});
