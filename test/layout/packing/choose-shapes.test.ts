import type { Size } from "../../../src/geometry.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filled } from "../../../src/layout/packing/choose-shapes.ts";
import { sizeOf } from "../../../src/layout/packing/slicing-tree.ts";
import type { Arrangement } from "../../../src/layout/packing/slicing-tree.ts";
import { everyWay } from "../../../src/layout/packing/stable-arrangement.ts";

const GAP = 7;

const leaf = (index: number): Arrangement => ({ kind: "panel", index, shape: 0 });
const row = (first: Arrangement, second: Arrangement): Arrangement => ({ kind: "row", first, second });
const column = (first: Arrangement, second: Arrangement): Arrangement => ({ kind: "column", first, second });

/** From narrow and high to wide and low. */
const LADDER = [1, 2, 3, 4, 5, 6].map((n) => ({ width: 100 * n, height: 720 / n }));

test("a lone panel spends the width of the room", () => {
  expect(filled(leaf(0), [LADDER], { width: 1000, height: 400 }, GAP)).toEqual([5]);
  expect(filled(leaf(0), [LADDER], { width: 430, height: 400 }, GAP)).toEqual([3]);
  expect(filled(leaf(0), [LADDER], { width: 150, height: 400 }, GAP)).toBeUndefined();
  expect(filled(leaf(0), [LADDER], { width: 1000, height: 100 }, GAP)).toBeUndefined();
});

test("in a row each takes its least width, in a column its least height", () => {
  const room = { width: 520, height: 500 };
  expect(filled(row(leaf(0), leaf(1)), [LADDER, LADDER], room, GAP)).toEqual([1, 1]);
  expect(filled(column(leaf(0), leaf(1)), [LADDER, LADDER], room, GAP)).toEqual([4, 4]);
});

test("panels fit a room that is exactly as large as they are", () => {
  const one = [[{ width: 101, height: 203 }], [{ width: 45, height: 203 }]];
  expect(filled(row(leaf(0), leaf(1)), one, { width: 101 + GAP + 45, height: 203 }, GAP)).toEqual([0, 0]);
  expect(filled(row(leaf(0), leaf(1)), one, { width: 100 + GAP + 45, height: 203 }, GAP)).toBeUndefined();
  expect(filled(row(leaf(0), leaf(1)), one, { width: 101 + GAP + 45, height: 202 }, GAP)).toBeUndefined();
  const high = 203 + GAP + 203;
  expect(filled(column(leaf(0), leaf(1)), one, { width: 101, height: high }, GAP)).toEqual([0, 0]);
  expect(filled(column(leaf(0), leaf(1)), one, { width: 100, height: high }, GAP)).toBeUndefined();
  expect(filled(column(leaf(0), leaf(1)), one, { width: 101, height: high - 1 }, GAP)).toBeUndefined();
});

test("what stands below each other in a row shares the least width, in steps of eight px, that is low enough", () => {
  const room = { width: 1000, height: 400 };
  // At 200 px, two of them are 360 px high each; at 400 px, 180 px.
  const inRow = row(leaf(0), column(leaf(1), leaf(2)));
  expect(filled(inRow, [LADDER, LADDER, LADDER], room, GAP)).toEqual([1, 3, 3]);
  // At the height of 240 px, two beside each other are 300 px wide each.
  const below = column(leaf(0), row(leaf(1), leaf(2)));
  expect(filled(below, [LADDER, LADDER, LADDER], { width: 700, height: 400 }, GAP)).toEqual([5, 2, 2]);
});

test("the first panel of a row is set alike, whatever stands beside it", () => {
  const room = { width: 1000, height: 250 };
  const other = LADDER.map(({ width, height }) => ({ width: width - 30, height: height * 0.9 }));
  const [first] = filled(row(leaf(0), leaf(1)), [LADDER, LADDER], room, GAP)!;
  expect(filled(row(leaf(0), leaf(1)), [LADDER, other], room, GAP)![0]).toBe(first);
});

describe.each([1, 2, 3, 4])("%i panels", (count) => {
  const panel = fc
    .uniqueArray(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 6 })
    .chain((widths) =>
      fc
        .uniqueArray(fc.integer({ min: 20, max: 400 }), {
          minLength: widths.length,
          maxLength: widths.length,
        })
        .map((heights): Size[] => {
          const rising = widths.toSorted((a, b) => a - b);
          const falling = heights.toSorted((a, b) => b - a);
          return rising.map((width, i) => ({ width, height: falling[i]! }));
        }),
    );
  const panels = fc.array(panel, { minLength: count, maxLength: count });
  const side = fc.integer({ min: 100, max: 1200 });

  test("what is chosen fits the room", () => {
    let told = 0;
    fc.assert(
      fc.property(panels, side, side, (shapes, width, height) => {
        for (const way of everyWay(count)) {
          const chosen = filled(way, shapes, { width, height }, GAP);
          if (chosen === undefined) continue;
          told += 1;
          const sizes = chosen.map((shape, index) => shapes[index]![shape]!);
          const size = sizeOf(way, sizes, GAP);
          expect(size.width).toBeLessThanOrEqual(width);
          expect(size.height).toBeLessThanOrEqual(height);
        }
      }),
      { seed: 51, numRuns: 60 },
    );
    expect(told).toBeGreaterThan(20);
  });

  test("what fits in the narrowest of all shapes, one above the other, is not turned away", () => {
    fc.assert(
      fc.property(panels, (shapes) => {
        const all = shapes.map((own) => own[0]!);
        const way = everyWay(count).find((one) => one.kind !== "row")!;
        const size = sizeOf(way, all, GAP);
        // In steps of eight px, of which a row in a column may need one more.
        const room = { width: size.width + 8 * count, height: size.height + 8 * count };
        const widest = shapes[0]!.findLastIndex(({ width }) => width <= room.width);
        if (way.kind === "panel") expect(filled(way, shapes, room, GAP)).toEqual([widest]);
        else expect(filled(way, shapes, room, GAP)).toBeDefined();
      }),
      { seed: 52, numRuns: 40 },
    );
  });
});
