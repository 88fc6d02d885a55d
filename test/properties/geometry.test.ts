import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArgumentMap, Direction } from "../../src/model/map.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { MAP_FILES, drawnPages, mapOf } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";
import { argumentMaps, generated } from "../support/maps.ts";

async function faults(map: ArgumentMap, options: DrawOptions & { direction: Direction }): Promise<string[]> {
  return faultsOf(await drawnPages(map, options), options.direction);
}

describe("everything has its place in any map", () => {
  test.each([
    [{ direction: "left", style: "blocks" }, 80],
    [{ direction: "right", style: "blocks" }, 30],
    [{ direction: "up", style: "blocks" }, 80],
    [{ direction: "left", style: "classic" }, 30],
    [{ direction: "right", style: "classic" }, 10],
    [{ direction: "up", style: "classic" }, 30],
    // On a page, of whatever size the type then is
    [{ direction: "left", style: "blocks", paper: "a4", minType: 0.1 }, 40],
    [{ direction: "right", style: "blocks", paper: "a4", minType: 0.1 }, 10],
    [{ direction: "up", style: "blocks", paper: "a4", minType: 0.1 }, 20],
    [{ direction: "left", style: "classic", paper: "a4", minType: 0.1 }, 10],
    // On as many pages as type of this size needs
    [{ direction: "left", style: "blocks", paper: "a4", minType: 11 }, 20],
    [{ direction: "right", style: "classic", paper: "letter", minType: 11 }, 5],
    [{ direction: "up", style: "blocks", paper: "a3", minType: 11 }, 10],
    // In a column of text
    [{ direction: "left", style: "blocks", width: 120 }, 20],
    [{ direction: "right", style: "blocks", width: 70 }, 10],
    [{ direction: "up", style: "classic", width: 100, type: 9 }, 10],
  ] as const)("%j", { timeout: 60_000 }, async (options, numRuns) => {
    await fc.assert(
      fc.asyncProperty(argumentMaps(), async (map) => {
        expect(await faults(map, options)).toEqual([]);
      }),
      { seed: 3, numRuns },
    );
  });
});

describe("everything has its place in a large map", () => {
  test.each([
    [200, {}, { direction: "left" }],
    [200, { groups: 5, shared: 0.2 }, { direction: "up" }],
    [150, { objections: 0.5 }, { direction: "left", style: "classic" }],
    [120, { groups: 3 }, { direction: "left", paper: "a4" }],
    [500, {}, { direction: "left" }],
  ] as const)("%i statements, %j, %j", { timeout: 60_000 }, async (count, shape, options) => {
    expect(await faults(generated(count, shape), options)).toEqual([]);
  });
});

describe.each(MAP_FILES)("everything has its place in %s", (file) => {
  const all = (["left", "right", "up"] as const).flatMap((direction) =>
    (["blocks", "classic"] as const).flatMap((style) =>
      ([{}, { paper: "a4", minType: 0.1 }, { paper: "letter" }, { paper: "a3" }] as const).map((sheet) => ({
        direction,
        style,
        ...sheet,
      })),
    ),
  );
  test.each(all)("%j", async (options) => {
    expect(await faults(mapOf(file), options)).toEqual([]);
  });
});
