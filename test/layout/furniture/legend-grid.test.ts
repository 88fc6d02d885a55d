import { describe, expect, test } from "vitest";
import { legendGrid } from "../../../src/layout/furniture/legend-grid.ts";
import type { GridEntry } from "../../../src/layout/furniture/legend-grid.ts";

const GAPS = { column: 5, group: 10 };
const entries = (...groups: readonly (readonly number[])[]): GridEntry[] =>
  groups.flatMap((widths, group) => widths.map((full) => ({ full, group })));

/** For each entry its row and where it begins. */
const grid = (all: readonly GridEntry[], width: number) =>
  legendGrid(all, width, GAPS).map(({ row, x }) => [row, x]);

describe("a legend", () => {
  test("that fits stands in one row, its groups further apart", () => {
    expect(grid(entries([30, 30], [20]), 95)).toEqual([
      [0, 0],
      [0, 35],
      [0, 75],
    ]);
    expect(grid([], 95)).toEqual([]);
  });

  test("has its groups side by side, each in columns that are read downwards", () => {
    expect(grid(entries([30, 20, 25], [20, 15]), 90)).toEqual([
      [0, 0],
      [1, 0],
      [0, 35],
      [0, 70],
      [1, 70],
    ]);
  });

  test("has groups one below the other where they are too wide, in one column", () => {
    expect(grid(entries([60, 40], [45, 50], [30]), 70)).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
    ]);
    expect(grid(entries([40, 30, 20, 35], [45, 50], [30, 20, 20]), 130)).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [0, 50],
      [1, 50],
      [2, 50],
      [3, 50],
      [4, 50],
    ]);
  });

  test("parts a group whose rest stands below another one only where that saves rows", () => {
    const all = entries([40, 40], [40, 40, 40, 40, 40, 40], [40, 40]);
    expect(grid(all, 90).map(([row]) => row)).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
    expect(grid(entries([40, 40], [40, 40, 40]), 90).map(([row]) => row)).toEqual([0, 1, 0, 1, 2]);
  });

  test("has columns of one group as high as each other", () => {
    expect(grid(entries([20, 30, 20, 20], [50, 20, 20]), 125).map(([row]) => row)).toEqual([
      0, 1, 0, 1, 0, 1, 2,
    ]);
  });

  test("keeps what heads others together with the first of them", () => {
    const all = entries([30, 30], [40, 40]).map((one, index) => ({ ...one, heads: index === 2 }));
    expect(grid(all, 95)).toEqual([
      [0, 0],
      [1, 0],
      [0, 40],
      [1, 40],
    ]);
  });

  test("begins where columns of the figure do, if there is room", () => {
    const all = entries([30, 30], [20, 15]);
    const at = (width: number) => legendGrid(all, width, GAPS, [3, 50, 72]).map(({ x }) => x);
    expect(at(100)).toEqual([0, 0, 50, 50]);
    expect(at(69)).toEqual([0, 0, 40, 40]);
  });

  test("that is wider than its figure stands in one column", () => {
    expect(grid(entries([150, 30], [120]), 100)).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
  });

  test("has no two entries on each other, and none in a row that it need not have", () => {
    for (let width = 60; width < 700; width += 37) {
      const all = entries([50, 20, 60, 33, 47], [80, 20, 31], Array<number>(23).fill(29));
      const places = legendGrid(all, width, GAPS);
      const rows = Math.max(...places.map(({ row }) => row)) + 1;
      for (let row = 0; row < rows; row++) {
        const own = places
          .map((place, index) => ({ ...place, end: place.x + all[index]!.full }))
          .filter((place) => place.row === row)
          .toSorted((a, b) => a.x - b.x);
        expect(own.length).toBeGreaterThan(0);
        own
          .slice(1)
          .forEach(({ x }, index) => expect(x).toBeGreaterThanOrEqual(own[index]!.end + GAPS.column));
        if (width >= 80) for (const { end } of own) expect(end).toBeLessThanOrEqual(width);
      }
    }
  });

  test("of very many voices is set in a moment", () => {
    const started = process.cpuUsage().user;
    legendGrid(entries(Array<number>(5000).fill(60)), 400, GAPS);
    expect(process.cpuUsage(undefined).user - started).toBeLessThan(2e6);
  });
});
