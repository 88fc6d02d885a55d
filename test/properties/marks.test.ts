import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdicts } from "../../src/annotations/verdicts/verdicts.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { MAP_FILES, drawnPages, mapOf } from "../support/draw.ts";
import type { Drawable } from "../support/draw.ts";
import { barFaults } from "../support/bar-faults.ts";
import { markFaults } from "../support/mark-faults.ts";
import { tabFaults } from "../support/tab-faults.ts";
import { argumentMaps } from "../support/maps.ts";

const faults = async (map: Drawable, options: DrawOptions) =>
  (await drawnPages(map, options)).flatMap((page) => [
    ...markFaults(page),
    ...tabFaults(page),
    ...barFaults(page),
  ]);

/** A large map takes long in the classic style. */
const LARGE = "china-russia-europe.yaml";
const ROOMS = [{}, { paper: "a4" }, { width: 160 }, { width: 80 }] as const;

describe.each(MAP_FILES)("no text of %s touches a line, a strip or a sign", (file) => {
  const all = ROOMS.flatMap((room) => [
    { ...room, style: "blocks" } as const,
    ...(file === LARGE && !("paper" in room) ? [] : [{ ...room, style: "classic" } as const]),
  ]);
  test.each(all)("%j", async (options) => {
    const map = mapOf(file);
    expect(await faults(verdicts.annotate({ map }), options)).toEqual([]);
  });
});

describe("no text of any map touches a line, a strip or a sign", () => {
  test.each([
    [{ style: "blocks" }, 8],
    [{ style: "blocks", width: 80 }, 8],
    [{ style: "blocks", paper: "a4", minType: 0.1 }, 8],
    [{ style: "blocks", direction: "up", width: 120 }, 4],
    [{ style: "classic" }, 4],
    [{ style: "classic", direction: "right", paper: "a4", minType: 0.1 }, 4],
  ] as const)("%j", { timeout: 60_000 }, async (options, numRuns) => {
    await fc.assert(
      fc.asyncProperty(argumentMaps(), async (map) => {
        expect(await faults(verdicts.annotate({ map }), options)).toEqual([]);
      }),
      { seed: 5, numRuns },
    );
  });
});
