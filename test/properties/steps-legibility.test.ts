import { describe, expect, test } from "vitest";
import type { ArgumentMap } from "../../src/model/map.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { annotatedOf, drawnPages } from "../support/draw.ts";
import type { Drawable } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";
import { illegible, notOnce } from "../support/legibility.ts";
import { chain, mapOf, tree } from "../support/steps.ts";

/** ms; a machine may be busy with something else. */
const SLOWLY = { timeout: 240_000 };

const MAPS: readonly (readonly [string, ArgumentMap])[] = [
  ["a chain of 80 objections to steps", mapOf({ undercuts: [80, chain] })],
  ["a tree of 100 objections to steps", mapOf({ undercuts: [100, tree] })],
  ["60 objections to one step", mapOf({ undercuts: [60, () => 0] })],
  ["objections to steps with reasons of their own", mapOf({ undercuts: [60, tree], supported: 3 })],
  ["objections to steps in groups", mapOf({ undercuts: [60, tree], groups: 3 })],
  ["steps of 30 and 60 premises", mapOf({ linked: [30, 60] })],
  ["a step of 148 premises", mapOf({ linked: [148] })],
  ["long steps beside objections to steps", mapOf({ undercuts: [40, chain], linked: [40, 12, 7] })],
];

async function faults(given: Drawable, options: DrawOptions): Promise<string[]> {
  const { map } = annotatedOf(given);
  const pages = await drawnPages(given, options);
  return [
    ...faultsOf(pages, "left"),
    ...notOnce(map, pages),
    ...pages.flatMap((page, i) => illegible(page).map((fault) => `figure ${i + 1}: ${fault}`)),
  ];
}

describe.each(MAPS)("%s", (_, map) => {
  test("on A4", SLOWLY, async () => {
    expect(await faults(map, { paper: "a4" })).toEqual([]);
  });
});

test.each([MAPS[1]!, MAPS[5]!])("%s in a column of 160 mm", SLOWLY, async (_, map) => {
  expect(await faults(map, { width: 160 })).toEqual([]);
});

test.each([MAPS[0]!, MAPS[1]!, MAPS[5]!])("%s in the classic style", SLOWLY, async (_, map) => {
  expect(await faults(map, { paper: "a4", style: "classic" })).toEqual([]);
});
