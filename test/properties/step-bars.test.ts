import fc from "fast-check";
import { expect, test } from "vitest";
import { drawnPages, mapNamed } from "../support/draw.ts";
import type { Drawable } from "../support/draw.ts";
import { argumentMaps } from "../support/maps.ts";
import { stepBars } from "../support/step-bar-faults.ts";
import type { DrawOptions } from "../../src/pipeline.ts";

/** A main line whose first step is questioned, by a claim with reasons, and beside it another reason. */
const MAP = `
main: [dredge, ships, trade]
premises: { t: Calls bring work., n: Other ports are deeper., u: { text: Work is good., unstated: true }, e: Mud comes back., f: Mud came back before. }
conclusions: { dredge: The harbour should be dredged., ships: Large ships will go elsewhere., trade: The town lives on trade., vain: Dredging is in vain. }
inferences:
  - { id: step, from: [ships, u], to: dredge }
  - { from: [trade, n], to: ships }
  - { from: t, to: trade }
  - { from: vain, against: step }
  - { from: [e, f], to: vain }
  - { from: n, against: step }
`;

const of = async (map: Drawable, options: DrawOptions, isJoined = true) =>
  (await drawnPages(map, options)).map((page) => stepBars(page, isJoined));

test.each([
  ["en", {}, true],
  ["en", { paper: "a4" }, true],
  ["en", { direction: "up" }, true],
  ["en", { direction: "up", width: 120 }, true],
  ["ar", { direction: "right" }, true],
  ["ar", { direction: "up" }, true],
  // Lines leave the card at its other side.
  ["en", { direction: "right" }, false],
] as const)(
  "what questions a step of the main line ends at the line of that step: %s, %j",
  async (lang, options, isJoined) => {
    const found = await of(mapNamed("map.yaml", `lang: ${lang}${MAP}`), options, isJoined);
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    expect(found.reduce((sum, { bars }) => sum + bars, 0)).toBeGreaterThan(0);
  },
);

test.each([
  [{}, 40],
  [{ paper: "a4", minType: 0.1 }, 15],
  [{ direction: "up", width: 120 }, 15],
] as const)("the same in any map: %j", { timeout: 60_000 }, async (options, numRuns) => {
  let bars = 0;
  await fc.assert(
    fc.asyncProperty(argumentMaps(), async (map) => {
      const found = await of(map, options);
      bars += found.reduce((sum, one) => sum + one.bars, 0);
      expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    }),
    { seed: 11, numRuns },
  );
  expect(bars).toBeGreaterThan(0);
});
