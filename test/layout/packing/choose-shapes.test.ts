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
