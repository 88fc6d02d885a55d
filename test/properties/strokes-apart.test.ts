import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAP_FILES, drawnPages, mapNamed, mapOf } from "../support/draw.ts";
import { argumentMaps } from "../support/maps.ts";
import { strokeFaults } from "../support/stroke-faults.ts";

const ROOMS = [{}, { paper: "a4" }, { width: 160 }, { width: 80 }] as const;

describe.each(MAP_FILES)("no two strokes of %s run along each other too near", (file) => {
  test.each(ROOMS)("%j", { timeout: 60_000 }, async (options) => {
    const found = (await drawnPages(mapOf(file), options)).map(strokeFaults);
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

/** Unstated premises beside the rule of a step, beside strips, below each other, above an objection, and at the end of cards. */
const MAP = `
lang: LANG
main: [top, mid]
voices: { ann: Ann, ben: Ben }
premises:
  a: { text: Ann and Ben say this in more words than one line of a narrow card has room for., voice: [ann, ben] }
  b: { text: This is unstated and has a voice., voice: ann, unstated: true }
  c: { text: This is unstated too., unstated: true }
  d: { text: This is unstated and spoken against., unstated: true }
  e: { text: It is not so., voice: ben }
  f: { text: What joins them is unstated., unstated: true }
  g: { text: Ann says this., voice: ann }
conclusions:
  top: { text: The claim of all., voice: ann }
  mid: { text: The claim below it., voice: ann }
inferences:
  - { from: [mid, f], to: top }
  - { from: [a, b, c], to: mid }
  - { from: [g, d], to: top }
  - { from: e, against: d }
`;

test.each(["en", "ar"])("nor in a map with all that may stand beside each other (%s)", async (lang) => {
  for (const options of [...ROOMS, { direction: "up" }, { style: "classic" }] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const pages = await drawnPages(mapNamed("map.yaml", MAP.replace("LANG", lang)), options);
    const found = pages.map(strokeFaults);
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    expect(found.reduce((sum, { frames }) => sum + frames, 0)).toBe(4);
    expect(found.reduce((sum, { strips }) => sum + strips, 0)).toBeGreaterThan(5);
  }
});

test.each([
  [{}, 15],
  [{ paper: "a4", minType: 0.1 }, 6],
  [{ direction: "up", width: 120 }, 6],
] as const)("nor in any map: %j", { timeout: 120_000 }, async (options, numRuns) => {
  let frames = 0;
  await fc.assert(
    fc.asyncProperty(argumentMaps(), async (map) => {
      const found = (await drawnPages(map, options)).map(strokeFaults);
      frames += found.reduce((sum, one) => sum + one.frames, 0);
      expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    }),
    { seed: 5, numRuns, endOnFailure: true },
  );
  expect(frames).toBeGreaterThan(0);
});
