import { expect, test } from "vitest";
import { rowEnds } from "../../../src/layout/furniture/legend-rows.ts";
import type { RowEntry } from "../../../src/layout/furniture/legend-rows.ts";

const signs = (...widths: number[]): RowEntry[] => widths.map((full) => ({ sign: "support", full }));
const voices = (...widths: number[]): RowEntry[] =>
  widths.map((full, pattern) => ({ sign: { pattern, text: "Ann" }, full }));

/** How wide the rows are. */
const rows = (entries: readonly RowEntry[], gap: number, width: number): number[][] => {
  const ends = [0, ...rowEnds(entries, gap, width), entries.length];
  return ends.slice(1).map((end, row) => entries.slice(ends[row], end).map(({ full }) => full));
};

test("a legend that fits stands in one row", () => {
  expect(rows(signs(30, 30, 30), 5, 100)).toEqual([[30, 30, 30]]);
  expect(rows([], 5, 100)).toEqual([[]]);
});

test("rows are as few as can be, and as even as they can be", () => {
  expect(rows(signs(30, 30, 30), 5, 99)).toEqual([[30, 30], [30]]);
  // Filled one after the other they would be 90, 90 and 20 wide.
  expect(rows(signs(40, 45, 10, 40, 30, 20), 5, 100)).toEqual([
    [40, 45],
    [10, 40],
    [30, 20],
  ]);
});

test("an entry that no row holds has one of its own", () => {
  expect(rows(signs(30, 150, 30), 5, 100)).toEqual([[30], [150], [30]]);
});

test("voices stand in one row where one holds them, if that takes no further row", () => {
  expect(rows([...signs(60), ...voices(30, 30), ...signs(20)], 5, 100)).toEqual([[60], [30, 30, 20]]);
  expect(rows([...signs(60, 20), ...voices(30, 30), ...signs(35)], 5, 105)).toEqual([
    [60, 20],
    [30, 30, 35],
  ]);
  // As even as can be where they have to be parted.
  expect(rows([...signs(60), ...voices(30, 70)], 5, 100)).toEqual([[60, 30], [70]]);
  expect(rows(voices(60, 60, 30), 5, 100)).toEqual([[60], [60, 30]]);
});
