import fc from "fast-check";
import { expect, test } from "vitest";
import { withAlignedTops } from "../../../src/layout/packing/aligned-tops.ts";

const GAP = 10;

/** Columns of parts of these heights. */
const columns = (heights: readonly (readonly number[])[]) =>
  heights.flatMap((column, index) => {
    let y = 0;
    return column.map((height) => {
      const place = { x: index * 110, y, width: 100, height };
      y += height + GAP;
      return place;
    });
  });
const topsOf = (heights: readonly (readonly number[])[]) =>
  withAlignedTops(columns(heights)).map(({ y }) => y);

test("tops that nearly are at one height are", () => {
  expect(
    topsOf([
      [100, 50, 50],
      [104, 50, 46],
      [60, 150],
    ]),
  ).toEqual([0, 114, 174, 0, 114, 174, 0, 70]);
});

test("what is set further apart stays", () => {
  const far = [
    [100, 50],
    [120, 50],
  ];
  expect(topsOf(far)).toEqual(columns(far).map(({ y }) => y));
});

test("the whole becomes hardly higher", () => {
  const steps = [
    [100, 100, 100, 100],
    [104, 104, 104, 100],
    [108, 100, 112, 100],
  ];
  const most = Math.max(...columns(steps).map(({ y, height }) => y + height));
  expect(Math.max(...withAlignedTops(columns(steps)).map(({ y, height }) => y + height))).toBeLessThanOrEqual(
    most + 6,
  );
});

test("no part comes nearer to the one above it, in any columns", () => {
  const heights = fc.array(fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(heights, (given) => {
      const before = columns(given);
      const after = withAlignedTops(before);
      after.forEach((one, index) => {
        expect(one.y).toBeGreaterThanOrEqual(before[index]!.y);
        const next = after[index + 1];
        if (next?.x === one.x) expect(next.y).toBeGreaterThanOrEqual(one.y + one.height + GAP);
      });
    }),
    { seed: 1 },
  );
});
