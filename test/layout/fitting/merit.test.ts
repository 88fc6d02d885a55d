import { expect, test } from "vitest";
import { COMFORTABLE, FLUENT, LEAST_BODY, NARROWEST, merit } from "../../../src/layout/fitting/merit.ts";

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by);

test("larger type never reads worse, and longer lines do not up to 48 characters", () => {
  const sizes = steps(5, 14, 0.1).map((type) => merit(type, 30));
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  const measures = steps(10, 48, 1).map((measure) => merit(9, measure));
  expect(measures).toEqual(measures.toSorted((a, b) => a - b));
});

test("what is not to be printed is worth nothing", () => {
  expect(merit(LEAST_BODY - 0.1, 30)).toBe(0);
  expect(merit(9, NARROWEST - 1)).toBe(0);
  expect(merit(LEAST_BODY, NARROWEST)).toBeGreaterThan(0.5);
});

test("type for fluent reading in comfortable lines is worth 1; more type gains little, lines that are too long lose", () => {
  expect(merit(FLUENT, COMFORTABLE)).toBe(1);
  expect(merit(11, 30)).toBeCloseTo(1.05, 6);
  expect(merit(30, 30)).toBe(merit(11, 30));
  expect(merit(9, 70)).toBeLessThan(merit(9, 48));
  expect(merit(9, 1000)).toBeCloseTo(0.8 * merit(9, 48), 6);
});
