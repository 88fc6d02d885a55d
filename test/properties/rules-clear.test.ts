import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAP_FILES, drawnPages, mapOf } from "../support/draw.ts";
import { ruleFaults } from "../support/mark-faults.ts";
import { argumentMaps } from "../support/maps.ts";

const ROOMS = [{}, { paper: "a4" }] as const;

describe.each(MAP_FILES)("no rule, rail or line of %s comes near a word", (file) => {
  test.each(ROOMS)("%j", async (options) => {
    const found = (await drawnPages(mapOf(file), options)).map(ruleFaults);
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

test.each([
  [{}, 25],
  [{ paper: "a4", minType: 0.1 }, 10],
] as const)("the same in any map: %j", { timeout: 60_000 }, async (options, numRuns) => {
  let rules = 0;
  await fc.assert(
    fc.asyncProperty(argumentMaps(), async (map) => {
      const found = (await drawnPages(map, options)).map(ruleFaults);
      rules += found.reduce((sum, one) => sum + one.rules, 0);
      expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    }),
    { seed: 7, numRuns },
  );
  expect(rules).toBeGreaterThan(0);
});
