import { expect, test } from "vitest";
import { firstGood, surface } from "../../../src/layout/cropped/first-good.ts";

const [square, larger, largest] = [1000, 1200, 1300].map((side) => ({ width: side, height: side }));

test("the first that takes hardly more surface than the least, whatever comes after", () => {
  expect(firstGood([larger!, square!])).toBe(larger);
  expect(firstGood([largest!, square!])).toBe(square);
  expect(firstGood([largest!, larger!, square!])).toBe(larger);
  expect(firstGood([larger!, square!], 1.1)).toBe(square);
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
