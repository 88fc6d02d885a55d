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

  test("has one group below the other where they are too wide, their columns aligned", () => {
    expect(grid(entries([60, 40], [45, 50]), 115)).toEqual([
      [0, 0],
      [0, 65],
      [1, 0],
      [1, 65],
    ]);
    // Where there is no room for that, each has its own.
    expect(grid(entries([60, 40], [45, 50]), 108)).toEqual([
      [0, 0],
      [0, 65],
      [1, 0],
      [1, 50],
    ]);
  });

  test("has columns that begin where others do, where there is no room for all in line", () => {
    expect(grid(entries([30, 20, 30, 30], [60, 40]), 125)).toEqual([
      [0, 0],
      [0, 35],
      [0, 60],
      [0, 95],
      [1, 0],
      [1, 65],
    ]);
    expect(grid(entries([30, 20, 30, 30], [60, 25]), 125)).toEqual([
      [0, 0],
      [0, 35],
      [0, 60],
      [0, 95],
      [1, 0],
      [1, 95],
    ]);
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
