import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { croppedFigure } from "../../src/layout/figure.ts";
import { fittedFigure } from "../../src/layout/fit.ts";
import { PAPERS } from "../../src/layout/paper.ts";
import type { ArgumentMap, Direction, Style } from "../../src/model/map.ts";
import { outline } from "../../src/outline/build.ts";
import { cut } from "../../src/outline/cut.ts";
import { scene } from "../../src/scene/build.ts";
import type { Typesetter } from "../../src/text/typesetter.ts";
import { THEMES } from "../../src/themes/index.ts";
import { faultsOf } from "../support/faults.ts";
import { argumentMaps } from "../support/maps.ts";
import { testTypesetter } from "../support/typesetter.ts";

let type: Typesetter;
beforeAll(async () => {
  type = await testTypesetter();
});

async function faults(map: ArgumentMap, direction: Direction, style: Style, paper?: "a4"): Promise<string[]> {
  const ordered = cut(outline(map));
  const figure =
    paper === undefined
      ? await croppedFigure(ordered, type, direction, style)
      : await fittedFigure(ordered, type, { direction, style }, PAPERS[paper]);
  return faultsOf(figure, scene(figure, THEMES.plain), direction);
}

describe("everything has its place", () => {
  test.each([
    ["left", "blocks", undefined, 100],
    ["right", "blocks", undefined, 40],
    ["up", "blocks", undefined, 100],
    ["left", "classic", undefined, 60],
    ["up", "classic", undefined, 60],
    ["left", "blocks", "a4", 40],
    ["up", "blocks", "a4", 20],
  ] as const)(
    "%s, %s, %s",
    async (direction, style, paper, numRuns) => {
      await fc.assert(
        fc.asyncProperty(argumentMaps(), async (map) => {
          expect(await faults(map, direction, style, paper)).toEqual([]);
        }),
        { seed: 3, numRuns },
      );
    },
    120_000,
  );
});
