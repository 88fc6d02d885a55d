import { expect, test } from "vitest";
import { packedClasses, packedSketches } from "../../../src/layout/panels/packed.ts";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { shapedFigure } from "../../../src/layout/figure.ts";
import { measureOf, TIGHT } from "../../../src/layout/metrics.ts";
import { outline } from "../../../src/outline/build.ts";
import { layout } from "../../../src/pipeline.ts";
import { edited } from "../../bench/calm-edits.mjs";
import type { EditKind } from "../../bench/calm-edits.mjs";
import { drawing, moves } from "../../bench/calm-measure.mjs";
import { mapOf } from "../../support/draw.ts";
import { shaped } from "../../support/shapes.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH = { style: "blocks", annotation: UNANNOTATED } as const;

test.each([3, 7])(
  "the classes of a forest of %i hold each arrangement once, no better than all sketches",
  async (count) => {
    const figure = shapedFigure(outline(shaped("forest", count)), await testTypesetter(), TIGHT, WISH);
    const [panel] = figure.panels;
    const narrowest = measureOf(24);
    const all = packedSketches(panel!, { direction: "left", narrowest }, TIGHT);
    const classes = packedClasses(panel!, "left", narrowest, TIGHT);
    expect(classes.length).toBeGreaterThan(3);
    const names = classes.map((own) => {
      const ways = new Set(
        own.map(({ plan }) =>
          JSON.stringify([
            plan.trees.map(({ nesting }) => nesting),
            JSON.stringify(plan.arrangement).replaceAll(/"shape":\d+/gu, ""),
          ]),
        ),
      );
      expect(ways.size).toBe(1);
      return [...ways][0];
    });
    expect(new Set(names).size).toBe(names.length);
    const least = (sketches: typeof all) => Math.min(...sketches.map(({ width, height }) => width * height));
    expect(Math.min(...classes.map(least))).toBeGreaterThanOrEqual(least(all) * 0.8);
  },
);

const KINDS: readonly EditKind[] = ["words added", "premise added", "inference added", "objection added"];

test.each(["bird-in-hand.yaml", "cycle-lane.yaml", "car-free-centre.yaml"])(
  "on A4, edits to %s move what they leave alone by less than a line and a half",
  async (file) => {
    const map = { ...mapOf(file), figure: {} };
    const drawn = async (of: typeof map) =>
      drawing((await layout(of, { paper: "a4" }, await testTypesetter())).value, { rtl: false, paper: true });
    const before = await drawn(map);
    const distances: number[] = [];
    for (const kind of KINDS) {
      for (const seed of [1, 2, 3]) {
        const edit = edited(map, kind, seed * 7919)!;
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        distances.push(moves(before, await drawn(edit.map), edit.touched).raw.mean);
      }
    }
    expect(distances.reduce((sum, one) => sum + one, 0) / distances.length).toBeLessThan(25);
  },
);
