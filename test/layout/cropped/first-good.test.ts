import { expect, test } from "vitest";
import { firstGood, surface } from "../../../src/layout/cropped/first-good.ts";

const [square, larger, largest] = [100, 120, 130].map((side) => ({ width: side, height: side }));

test("the first that takes hardly more surface than the least, whatever comes after", () => {
  expect(firstGood([larger!, square!])).toBe(larger);
  expect(firstGood([largest!, square!])).toBe(square);
  expect(firstGood([largest!, larger!, square!])).toBe(larger);
  expect(firstGood([larger!, square!], 1.1)).toBe(square);
  expect(firstGood([])).toBeUndefined();
});

test("a ribbon counts for more than its surface", () => {
  const ribbon = { width: 1000, height: 10 };
  expect(surface(square!)).toBe(10_000);
  expect(surface(ribbon)).toBeGreaterThan(10 * surface(square!));
  expect(surface({ width: 10, height: 1000 })).toBeGreaterThan(10 * surface(square!));
  expect(surface({ width: 150, height: 100 })).toBe(15_000);
});
