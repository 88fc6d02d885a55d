import { expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { shapedFigure } from "../../../src/layout/figure.ts";
import { Fitter } from "../../../src/layout/fitting/fitter.ts";
import { measureOf, TIGHT } from "../../../src/layout/metrics.ts";
import { sketchesOf } from "../../../src/layout/panels/plans.ts";
import { outlineOf, roomOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH = { direction: "left", style: "blocks", narrowest: measureOf(24) } as const;

/** A map's figure as its first sketches have it, and the same with trees that reach the edge. */
async function evened(file: string) {
  const wish = { style: "blocks", annotation: UNANNOTATED } as const;
  const shaped = shapedFigure(outlineOf(file), await testTypesetter(), TIGHT, wish);
  expect(shaped.panels).toHaveLength(1);
  const fitter = new Fitter(shaped);
  const [sketch] = sketchesOf(shaped.panels[0]!, WISH, TIGHT);
  const arrangement = { kind: "panel", index: 0, shape: 0 } as const;
  const candidate = { sketches: [sketch!], arrangement, room: roomOf(800, 800), scale: 1, most: 1 };
  const [attempt] = await fitter.attempts((_, made) => (made.length === 0 ? candidate : undefined));
  return { attempt: attempt!, even: await fitter.evened(attempt!), trees: shaped.panels[0]!.trees.length };
}

test("a lone tree has nothing above or below it whose edge it could reach, and is not laid out again", async () => {
  const { attempt, even, trees } = await evened("socrates.yaml");
  expect(trees).toBe(1);
  expect(even).toBe(attempt.fitted);
});

test("what is evened is no higher, no wider and set no smaller", async () => {
  const { attempt, even, trees } = await evened("bird-in-hand.yaml");
  expect(trees).toBeGreaterThan(1);
  expect(even.figure.height).toBeLessThanOrEqual(attempt.fitted.figure.height);
  expect(even.figure.width).toBeLessThanOrEqual(attempt.fitted.figure.width);
  expect(even.sheet.scale).toBeGreaterThanOrEqual(attempt.fitted.sheet.scale);
});
