import { expect, test } from "vitest";
import { arrangementsOf } from "../../../src/layout/cropped/ways.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import { firstGood, surface } from "../../../src/layout/cropped/first-good.ts";

const [square, larger, largest] = [1000, 1200, 1300].map((side) => ({ width: side, height: side }));

test("the first that takes hardly more surface than the least, whatever comes after", () => {
  expect(firstGood([larger!, square!])).toBe(larger);
  expect(firstGood([largest!, square!])).toBe(square);
  expect(firstGood([largest!, larger!, square!])).toBe(larger);
  expect(firstGood([])).toBeUndefined();
});

test("a ribbon counts for more than its surface", () => {
  const ribbon = { width: 10_000, height: 400 };
  expect(surface(square!)).toBe(1_000_000);
  expect(surface(ribbon)).toBeGreaterThan(10 * surface(square!));
  expect(surface({ width: 400, height: 10_000 })).toBeGreaterThan(10 * surface(square!));
  expect(surface({ width: 1500, height: 1000 })).toBe(1_500_000);
});

test("what is small counts for no surface, and what is low may be wider, but no ribbon", () => {
  const sizes = [
    { width: 280, height: 380 },
    { width: 570, height: 280 },
    { width: 400, height: 400 },
  ];
  expect(new Set(sizes.map(surface)).size).toBe(1);
  expect(surface({ width: 570, height: 100 })).toBeGreaterThan(surface(sizes[0]!));
  expect(surface({ width: 200, height: 800 })).toBeGreaterThan(surface(sizes[0]!));
});

test("two groups stay beside each other where one of them grows by a reason", () => {
  const small = { width: 614, height: 572 };
  const kinds = [1032, 1060, 1092].map((height) => {
    const found = firstGood(arrangementsOf([{ width: 1258, height }, small], LOOSE.panelGap));
    return found?.arrangement.kind;
  });
  expect(kinds).toEqual(["row", "row", "row"]);
});
