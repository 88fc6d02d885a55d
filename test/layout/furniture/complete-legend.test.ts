import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { MAP_FILES, drawnPages, mapOf } from "../../support/draw.ts";
import { legendFaults } from "../../support/legend-faults.ts";
import { argumentMaps, generated } from "../../support/maps.ts";

const faults = async (map: Parameters<typeof drawnPages>[0], options: DrawOptions) =>
  (await drawnPages(map, options)).flatMap(({ figure }) => legendFaults(figure, options.style === "classic"));

describe("a legend explains every sign that its figure uses, and nothing else", () => {
  test.each([
    [{}, 40],
    [{ style: "classic" }, 40],
    [{ direction: "up", paper: "a4", minType: 11 }, 20],
    [{ width: 100 }, 20],
  ] as const)("%j", { timeout: 60_000 }, async (options, numRuns) => {
    await fc.assert(
      fc.asyncProperty(argumentMaps(), async (map) => {
        expect(await faults(map, options)).toEqual([]);
      }),
      { seed: 11, numRuns },
    );
  });

  test.each([1, 2, 3])("a divided map with many objections, %i", { timeout: 60_000 }, async (seed) => {
    const map = generated(120, { seed, objections: 0.5, shared: 0.2 });
    expect(await faults(map, { paper: "a4", minType: 11 })).toEqual([]);
  });

  test.each(MAP_FILES)("%s", async (file) => {
    expect(await faults(mapOf(file), {})).toEqual([]);
    expect(await faults(mapOf(file), { paper: "a4", style: "classic" })).toEqual([]);
  });
});
