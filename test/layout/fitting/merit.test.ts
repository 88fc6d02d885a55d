import { describe, expect, test } from "vitest";
import {
  areWasteful,
  COMFORTABLE,
  FLUENT,
  NARROWEST,
  merit,
  narrowestIn,
} from "../../../src/layout/fitting/merit.ts";
import { CHARACTER, LOOSE, measureOf } from "../../../src/layout/metrics.ts";
import { LEAST_TYPE } from "../../../src/layout/paper.ts";

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by);

test("larger type never reads worse, and longer lines do not up to 48 characters", () => {
  const sizes = steps(5, 14, 0.1).map((type) => merit(type, 30));
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  const measures = steps(10, 48, 1).map((measure) => merit(9, measure));
  expect(measures).toEqual(measures.toSorted((a, b) => a - b));
});

test("what is not to be printed is worth nothing", () => {
  expect(merit(LEAST_TYPE - 0.1, 30)).toBe(0);
  expect(merit(9, NARROWEST - 1)).toBe(0);
  expect(merit(LEAST_TYPE, NARROWEST)).toBeGreaterThan(0.5);
});

test("type for fluent reading in comfortable lines is worth 1; more type gains little, lines that are too long lose", () => {
  expect(merit(FLUENT, COMFORTABLE)).toBe(1);
  expect(merit(11, 30)).toBeCloseTo(1.05, 6);
  expect(merit(30, 30)).toBe(merit(11, 30));
  expect(merit(9, 70)).toBeLessThan(merit(9, 48));
  expect(merit(9, 1000)).toBeCloseTo(0.8 * merit(9, 48), 6);
});

test("type between the least and a fluent size is worth more by its share of the way", () => {
  expect(merit(LEAST_TYPE, 30)).toBeCloseTo(0.8, 6);
  expect(merit((LEAST_TYPE + FLUENT) / 2, 30)).toBeCloseTo(0.9, 6);
  expect(merit(FLUENT, 30)).toBeCloseTo(1, 6);
  expect(merit((FLUENT + 11) / 2, 30)).toBeCloseTo(1.025, 6);
  // A figure that comes out a hair below the least size has been rounded.
  expect(merit(LEAST_TYPE - 0.004, 30)).toBeCloseTo(0.8, 2);
});

test("lines between the narrowest and comfortable ones, and longer than wide ones, are worth less by their share", () => {
  expect(merit(FLUENT, NARROWEST)).toBeCloseTo(0.85, 6);
  expect(merit(FLUENT, 22)).toBeCloseTo(0.925, 6);
  expect(merit(FLUENT, 48)).toBe(1);
  expect(merit(FLUENT, 64)).toBeCloseTo(0.9, 6);
  expect(merit(FLUENT, 80)).toBeCloseTo(0.8, 6);
});

test("pages are wasteful that have more than 1.6 times the surface of their cells, or of one page", () => {
  expect(areWasteful(3, 3 / 1.6)).toBe(false);
  expect(areWasteful(3, 3 / 1.6 - 0.01)).toBe(true);
  expect(areWasteful(1, 0.1)).toBe(false);
  expect(areWasteful(2, 0.9)).toBe(true);
});

describe("the narrowest a text is set", () => {
  const indented = (within: number) => Math.floor((within - 2 * LOOSE.padX - 2 * LOOSE.indent) / CHARACTER);

  test("is what was asked for, where nothing limits the width", () => {
    expect(narrowestIn({}, 24, LOOSE)).toBe(measureOf(24));
  });

  test("in a column leaves room for two reasons inside each other", () => {
    expect(indented(160)).toBe(17);
    expect(narrowestIn({ within: 160 }, 24, LOOSE)).toBe(measureOf(17));
    expect(narrowestIn({ within: 500 }, 24, LOOSE)).toBe(measureOf(24));
  });

  test("has at least twelve characters, however narrow the column", () => {
    expect(narrowestIn({ within: 60 }, 24, LOOSE)).toBe(measureOf(12));
    expect(narrowestIn({ within: 60 }, 10, LOOSE)).toBe(measureOf(10));
  });
});
