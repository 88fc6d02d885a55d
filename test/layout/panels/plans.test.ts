import { beforeAll, describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { shapedFigure } from "../../../src/layout/figure.ts";
import { measureOf, TIGHT } from "../../../src/layout/metrics.ts";
import { sketchesOf, tiersOf } from "../../../src/layout/panels/plans.ts";
import type { Sketch } from "../../../src/layout/panels/plans.ts";
import { outlineOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH = { direction: "left", style: "blocks", narrowest: measureOf(24) } as const;

let all: readonly Sketch[];
let tiers: readonly (readonly Sketch[])[];
let classic: readonly (readonly Sketch[])[];
beforeAll(async () => {
  const wish = { style: "blocks", annotation: UNANNOTATED } as const;
  const [panel] = shapedFigure(outlineOf("car-free-centre.yaml"), await testTypesetter(), TIGHT, wish).panels;
  all = sketchesOf(panel!, WISH, TIGHT);
  tiers = tiersOf(panel!, WISH, TIGHT);
  classic = tiersOf(panel!, { ...WISH, style: "classic" }, TIGHT);
});

describe("the lists from which a plan is chosen", () => {
  test("end with all sketches, and before these with the same in rungs", () => {
    expect(tiers.length).toBeGreaterThan(2);
    expect(tiers.at(-1)).toEqual(all);
    const known = new Set(all.map((sketch) => JSON.stringify(sketch)));
    expect(tiers.at(-2)!.length).toBeLessThan(all.length);
    for (const sketch of tiers.at(-2)!) expect(known.has(JSON.stringify(sketch))).toBe(true);
  });

  test("hold one sketch for each rung of 2 % of height, the narrowest, and none that another beats", () => {
    const rungOf = ({ height }: Sketch) => Math.ceil(Math.log(height) / Math.log(1.02));
    for (const own of tiers.slice(0, -1)) {
      expect(new Set(own.map(rungOf)).size).toBe(own.length);
      own.slice(1).forEach(({ width, height }, before) => {
        expect(width).toBeGreaterThan(own[before]!.width);
        expect(height).toBeLessThan(own[before]!.height);
      });
    }
    const rungs = tiers.at(-2)!;
    const shared = rungs.filter((one) => all.filter((other) => rungOf(other) === rungOf(one)).length > 1);
    expect(shared.length).toBeGreaterThan(0);
    for (const one of rungs) {
      const same = all.filter((other) => rungOf(other) === rungOf(one));
      expect(one.width).toBe(Math.min(...same.map(({ width }) => width)));
    }
    // What is left out is beaten by a sketch on another rung.
    for (const { width, height } of all)
      expect(rungs.some((one) => one.width <= width && one.height <= height * 1.02)).toBe(true);
  });

  test("are one in the classic style", () => {
    expect(classic).toHaveLength(1);
  });
});
