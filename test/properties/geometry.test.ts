import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArgumentMap, Direction } from "../../src/model/map.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { MAP_FILES, drawn, mapOf } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";
import { argumentMaps } from "../support/maps.ts";

async function faults(map: ArgumentMap, options: DrawOptions & { direction: Direction }): Promise<string[]> {
  const { figure, scene } = await drawn(map, options);
  return faultsOf(figure, scene, options.direction);
}

describe("everything has its place in any map", () => {
  test.each([
    [{ direction: "left", style: "blocks" }, 80],
    [{ direction: "right", style: "blocks" }, 30],
    [{ direction: "up", style: "blocks" }, 80],
    [{ direction: "left", style: "classic" }, 30],
    [{ direction: "right", style: "classic" }, 10],
    [{ direction: "up", style: "classic" }, 30],
    [{ direction: "left", style: "blocks", paper: "a4" }, 40],
    [{ direction: "right", style: "blocks", paper: "a4" }, 10],
    [{ direction: "up", style: "blocks", paper: "a4" }, 20],
    [{ direction: "left", style: "classic", paper: "a4" }, 5],
  ] as const)("%j", { timeout: 60_000 }, async (options, numRuns) => {
    await fc.assert(
      fc.asyncProperty(argumentMaps(), async (map) => {
        expect(await faults(map, options)).toEqual([]);
      }),
      { seed: 3, numRuns },
    );
  });
});

describe.each(MAP_FILES)("everything has its place in %s", (file) => {
  const all = (["left", "right", "up"] as const).flatMap((direction) =>
    (["blocks", "classic"] as const).flatMap((style) =>
      ([undefined, "a4", "letter", "a3"] as const).map((paper) => ({
        direction,
        style,
        ...(paper === undefined ? {} : { paper }),
      })),
    ),
  );
  test.each(all)("%j", async (options) => {
    expect(await faults(mapOf(file), options)).toEqual([]);
  });
});
