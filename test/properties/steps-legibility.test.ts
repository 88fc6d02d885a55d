import { describe, expect, test } from "vitest";
import type { ArgumentMap } from "../../src/model/map.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { WORDS, random } from "../bench/maps.mjs";
import { annotatedOf, drawnPages } from "../support/draw.ts";
import type { Drawable } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";
import { illegible, notOnce } from "../support/legibility.ts";
import { mapNamed } from "../support/map-files.ts";

/** ms; a machine may be busy with something else. */
const SLOWLY = { timeout: 240_000 };

interface Shape {
  /** Statements that question a step, and of which step each does so, by its place; the first step is that of statement 0. */
  readonly undercuts?: readonly [count: number, target: (index: number) => number];
  /** Premises of steps that count together, each for a claim of its own. */
  readonly linked?: readonly number[];
  /** Reasons for what questions a step: one for each of so many. */
  readonly supported?: number;
  readonly groups?: number;
}

/** A map in which steps, rather than statements, are what is large. */
function mapOf({ undercuts: [count, target] = [0, () => 0], linked = [], supported, groups = 0 }: Shape) {
  const next = random(count + linked.reduce((sum, one) => sum + one, 7));
  const sentence = () =>
    Array.from({ length: 8 + Math.floor(next() * 11) }, () => WORDS[Math.floor(next() * WORDS.length)]).join(
      " ",
    );
  const premises: string[] = [];
  const conclusions = ["  main: The main claim holds"];
  const inferences = [];
  const state = (into: string[], id: string, group = 0) =>
    into.push(
      groups === 0 ? `  ${id}: ${sentence()}` : `  ${id}: { text: ${sentence()}, group: g${group % groups} }`,
    );
  if (count > 0) {
    state(premises, "p0");
    inferences.push("  - { id: i0, from: p0, to: main }");
  }
  for (let i = 1; i <= count; i++) {
    const isSupported = supported !== undefined && i % supported === 0;
    state(isSupported ? conclusions : premises, `p${i}`, Math.floor(i / 20));
    inferences.push(`  - { id: i${i}, from: p${i}, against: i${target(i)} }`);
    if (!isSupported) continue;
    state(premises, `s${i}`, Math.floor(i / 20));
    inferences.push(`  - { from: s${i}, to: p${i} }`);
  }
  linked.forEach((many, claim) => {
    state(conclusions, `c${claim}`, claim);
    const ids = Array.from({ length: many }, (_, i) => `l${claim}x${i}`);
    for (const id of ids) state(premises, id, claim);
    inferences.push(`  - { from: [${ids.join(", ")}], to: c${claim} }`, `  - { from: c${claim}, to: main }`);
  });
  const titles = Array.from({ length: groups }, (_, group) => `  g${group}: Part ${group}`);
  return mapNamed(
    "map.yaml",
    [
      "title: Steps",
      ...(groups === 0 ? [] : ["groups:", ...titles]),
      "conclusions:",
      ...conclusions,
      "premises:",
      ...premises,
      "inferences:",
      ...inferences,
    ].join("\n"),
  );
}

const chain = (index: number) => index - 1;
const tree = (index: number) => Math.floor((index - 1) / 3);

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
