import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { layoutPanel } from "../../../src/layout/elk/arrange-panel.ts";
import { figureCopy } from "../../../src/layout/figure.ts";
import { TIGHT } from "../../../src/layout/metrics.ts";
import type { Shape } from "../../../src/layout/packing/slicing-tree.ts";
import type { PanelCopy } from "../../../src/layout/blocks/panel.ts";
import {
  besideSketches,
  classicSketches,
  onRungs,
  plainSketch,
  spread,
  unbeaten,
  underSketches,
  uprightSketches,
} from "../../../src/layout/fitting/estimates.ts";
import type { Sketch } from "../../../src/layout/fitting/estimates.ts";
import { outlineOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const shapes: fc.Arbitrary<Shape[]> = fc.array(
  fc.record({ width: fc.integer({ min: 5, max: 400 }), height: fc.integer({ min: 5, max: 400 }) }),
  { minLength: 1, maxLength: 30 },
);

test("what another one beats in both width and height is left out, and nothing else", () => {
  fc.assert(
    fc.property(shapes, (all) => {
      const kept = unbeaten(all);
      for (const one of all)
        expect(kept.some(({ width, height }) => width <= one.width && height <= one.height)).toBe(true);
      kept.slice(1).forEach((one, i) => {
        expect(one.width).toBeGreaterThan(kept[i]!.width);
        expect(one.height).toBeLessThan(kept[i]!.height);
      });
    }),
    { seed: 7, numRuns: 60 },
  );
});

test("a spread keeps both ends, the order, and no more than asked for", () => {
  const all = Array.from({ length: 100 }, (_, i) => i);
  expect(spread(all, 5)).toEqual([0, 25, 50, 74, 99]);
  expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3]);
});

describe("sketches of a panel", () => {
  let panel: PanelCopy;
  beforeAll(async () => {
    const copy = figureCopy(outlineOf("car-free-centre.yaml"), await testTypesetter(), TIGHT, {
      style: "blocks",
    });
    panel = copy.panels[0]!;
  });

  const MADE: readonly (readonly [string, (panel: PanelCopy) => readonly Sketch[], number])[] = [
    ["beside", (copy) => besideSketches(copy, "left", TIGHT), 0.08],
    ["under", (copy) => underSketches(copy, "left", TIGHT), 0.12],
    ["upright", (copy) => uprightSketches(copy, TIGHT), 0.5],
    ["classic", (copy) => classicSketches(copy, "left", TIGHT), 0.5],
    ["classic upright", (copy) => classicSketches(copy, "up", TIGHT), 0.5],
  ];

  test.each(MADE)("%s: the wider, the lower", (_, made) => {
    const sketches = made(panel);
    expect(sketches.length).toBeGreaterThan(2);
    expect(unbeaten([...sketches])).toEqual(sketches.toSorted((a, b) => a.width - b.width));
  });

  test.each(MADE)("%s: laid out, about as large as was guessed", async (_, made, off) => {
    for (const sketch of spread(made(panel), 2)) {
      const { width, height } = await layoutPanel(panel, sketch.plan, TIGHT);
      expect(Math.abs(width / sketch.width - 1)).toBeLessThan(off);
      expect(Math.abs(height / sketch.height - 1)).toBeLessThan(off);
    }
  });

  test("the plain one has the columns of a figure that need not fit", async () => {
    const { plan, width, height } = plainSketch(panel, "left", TIGHT);
    const laid = await layoutPanel(panel, plan, TIGHT);
    expect(laid.width).toBeCloseTo(width, 0);
    expect(laid.height / height).toBeGreaterThan(0.9);
    expect(laid.height / height).toBeLessThan(1.1);
  });

  test("on rungs, some are left for all heights, none much wider than the narrowest of its height", () => {
    const all = besideSketches(panel, "left", TIGHT);
    const chosen = onRungs(all);
    expect(unbeaten([...chosen])).toEqual(chosen);
    for (const one of chosen) expect(all).toContain(one);
    for (const { width, height } of all)
      expect(chosen.some((one) => one.width <= width && one.height <= height * 1.021)).toBe(true);
  });
});
