import type { Size } from "../../../src/geometry.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unbeaten } from "../../../src/layout/packing/curves.ts";
import {
  arrangedAs,
  arrangements,
  shapesIn,
  sizeOf,
  slots,
} from "../../../src/layout/packing/slicing-tree.ts";
import type { Arrangement } from "../../../src/layout/packing/slicing-tree.ts";
import { everyWay } from "../../../src/layout/packing/stable-arrangement.ts";
import { excess, overlap } from "../../support/geometry.ts";

const GAP = 7;
const SLACK = 1e-6;

const shape: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 5, max: 400 }),
  height: fc.integer({ min: 5, max: 400 }),
});
const panels = (most: number) =>
  // Without a size, arrays have no more than eleven items.
  fc.array(fc.array(shape, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: most, size: "max" });

/** Panels in the order in which an arrangement is read, each with the shape that it has there. */
function leaves(root: Arrangement): { index: number; shape: number }[] {
  if (root.kind === "panel") return [{ index: root.index, shape: root.shape }];
  return [...leaves(root.first), ...leaves(root.second)];
}

const sizesIn = (all: readonly (readonly Size[])[], root: Arrangement) =>
  leaves(root).map(({ index, shape }) => all[index]![shape]!);

test("nothing can be arranged in no way", () => {
  expect(arrangements([], GAP)).toEqual([]);
});

test("one panel is arranged in each of its shapes that no other beats", () => {
  const shapes = [
    { width: 10, height: 30 },
    { width: 20, height: 20 },
    { width: 25, height: 25 },
  ];
  expect(arrangements([shapes], GAP)).toEqual([
    { ...shapes[0], arrangement: { kind: "panel", index: 0, shape: 0 } },
    { ...shapes[1], arrangement: { kind: "panel", index: 0, shape: 1 } },
  ]);
});

test("two panels stand beside or below each other", () => {
  const made = arrangements([[{ width: 10, height: 20 }], [{ width: 30, height: 5 }]], GAP);
  expect(made.map(({ width, height, arrangement }) => [arrangement.kind, width, height])).toEqual([
    ["column", 30, 32],
    ["row", 47, 20],
  ]);
});

test("many panels stand in one column, in two, and so on to one row of all", () => {
  const count = 14;
  const made = arrangements(
    Array.from({ length: count }, () => [{ width: 10, height: 20 }]),
    GAP,
  );
  const along = (size: number, some: number) => some * size + (some - 1) * GAP;
  expect(made.map(({ width, height }) => [width, height])).toEqual(
    // So many in each of two columns, of three …; six columns of three or two are no lower than five.
    [1, 2, 3, 4, 5, 7, 14].map((columns) => [along(10, columns), along(20, Math.ceil(count / columns))]),
  );
});

describe.each([
  ["few", 6],
  ["many", 24],
])("%s panels", (_, most) => {
  test("all stand in every arrangement, in their order", () => {
    fc.assert(
      fc.property(panels(most), (all) => {
        const made = arrangements(all, GAP);
        expect(made.length).toBeGreaterThan(0);
        for (const { arrangement } of made)
          expect(leaves(arrangement).map(({ index }) => index)).toEqual(all.map((_, i) => i));
      }),
      { seed: 41, numRuns: 30 },
    );
  });

  test("no arrangement beats another in both width and height", () => {
    fc.assert(
      fc.property(panels(most), (all) => {
        const made = arrangements(all, GAP);
        made.slice(1).forEach((one, i) => {
          expect(one.width).toBeGreaterThan(made[i]!.width);
          expect(one.height).toBeLessThan(made[i]!.height);
        });
      }),
      { seed: 42, numRuns: 30 },
    );
  });

  test("an arrangement is as large as it says, and its panels fill it without overlapping", () => {
    fc.assert(
      fc.property(panels(most), (all) => {
        for (const { arrangement, width, height } of arrangements(all, GAP)) {
          const sizes = sizesIn(all, arrangement);
          const size = sizeOf(arrangement, sizes, GAP);
          expect(size.width).toBeCloseTo(width, 6);
          expect(size.height).toBeCloseTo(height, 6);
          const places = slots(arrangement, sizes, GAP);
          expect(places).toHaveLength(all.length);
          const whole = { x: 0, y: 0, width, height };
          places.forEach((place, i) => {
            expect(place.width).toBeGreaterThanOrEqual(sizes[i]!.width - SLACK);
            expect(place.height).toBeGreaterThanOrEqual(sizes[i]!.height - SLACK);
            expect(excess(place, whole)).toBeLessThanOrEqual(SLACK);
            const most = Math.max(-GAP, ...places.slice(i + 1).map((other) => overlap(place, other)));
            expect(most).toBeLessThanOrEqual(-GAP + SLACK);
          });
          expect(Math.max(...places.map((one) => one.x + one.width))).toBeCloseTo(width, 6);
          expect(Math.max(...places.map((one) => one.y + one.height))).toBeCloseTo(height, 6);
        }
      }),
      { seed: 43, numRuns: 20 },
    );
  });

  test("a panel stands neither left of nor above the one before it", () => {
    fc.assert(
      fc.property(panels(most), (all) => {
        for (const { arrangement } of arrangements(all, GAP)) {
          const places = slots(arrangement, sizesIn(all, arrangement), GAP);
          places.slice(1).forEach((place, i) => {
            const before = places[i]!;
            const right = place.x >= before.x + before.width + GAP - SLACK;
            const below = place.y >= before.y + before.height + GAP - SLACK;
            expect(right || below).toBe(true);
          });
        }
      }),
      { seed: 44, numRuns: 20 },
    );
  });
});

const leaf = (index: number): Arrangement => ({ kind: "panel", index, shape: 0 });

test("what is over in a row of rows goes to its last panel: the others stay", () => {
  const rows: Arrangement = {
    kind: "column",
    first: { kind: "row", first: { kind: "row", first: leaf(0), second: leaf(1) }, second: leaf(2) },
    second: leaf(3),
  };
  const sizes = [10, 20, 30, 60 + 2 * GAP + 9].map((width) => ({ width, height: 10 }));
  expect(slots(rows, sizes, GAP).map(({ width }) => width)).toEqual([10, 20, 39, 83]);
});

test("a panel is drawn as high as its neighbour, unless it would be mostly blank", () => {
  const row: Arrangement = {
    kind: "row",
    first: { kind: "row", first: leaf(0), second: leaf(1) },
    second: leaf(2),
  };
  const sizes = [100, 90, 40].map((height) => ({ width: 10, height }));
  expect(slots(row, sizes, GAP).map(({ height }) => height)).toEqual([100, 100, 40]);
});

describe("of all arrangements, in all shapes of their panels", () => {
  /** Every choice of one shape of each panel. */
  const choices = (all: readonly (readonly Size[])[]): Size[][] =>
    all.reduce<Size[][]>(
      (made, shapes) => made.flatMap((before) => shapes.map((one) => [...before, one])),
      [[]],
    );
  /** Sizes that no other beats, the narrowest first. */
  const best = (ways: readonly Arrangement[], all: readonly (readonly Size[])[]) =>
    unbeaten(ways.flatMap((way) => choices(all).map((sizes) => sizeOf(way, sizes, GAP))));
  const sizesOf = (made: readonly Size[]) => made.map(({ width, height }) => ({ width, height }));

  test("those are found that no other beats", () => {
    fc.assert(
      fc.property(panels(3), (all) => {
        const few = all.map((shapes) => unbeaten(shapes).slice(0, 3));
        expect(sizesOf(arrangements(few, GAP))).toEqual(best(everyWay(few.length), few));
      }),
      { seed: 45, numRuns: 60 },
    );
  });

  test("so they are where the arrangement is given", () => {
    fc.assert(
      fc.property(panels(3), (all) => {
        const few = all.map((shapes) => unbeaten(shapes).slice(0, 3));
        for (const way of everyWay(few.length)) {
          const made = arrangedAs(way, few, GAP);
          expect(sizesOf(made)).toEqual(best([way], few));
          for (const { arrangement, ...size } of made) {
            expect(shapesIn(arrangement)).toHaveLength(few.length);
            const chosen = shapesIn(arrangement).map((shape, index) => few[index]![shape]!);
            expect(sizeOf(arrangement, chosen, GAP)).toEqual(size);
          }
        }
      }),
      { seed: 46, numRuns: 30 },
    );
  });
});
