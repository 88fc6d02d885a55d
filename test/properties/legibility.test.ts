import { describe, expect, test } from "vitest";
import type { Shape } from "../bench/shapes.mjs";
import type { ArgumentMap } from "../../src/model/map.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { MAP_FILES, drawnPages, mapOf } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";
import { illegible, notOnce } from "../support/legibility.ts";
import { generated } from "../support/maps.ts";
import { shaped } from "../support/shapes.ts";

/** ms; a machine may be busy with something else. */
const SLOWLY = { timeout: 120_000 };

const SHAPED: readonly (readonly [Shape, number])[] = [
  ["forest", 5],
  ["forest", 12],
  ["forest", 30],
  ["forest", 60],
  ["ring", 3],
  ["ring", 6],
  ["debate", 12],
  ["debate", 30],
  ["chain", 12],
  ["chain", 40],
  ["fan", 10],
  ["fan", 40],
];

const MAPS: readonly (readonly [string, ArgumentMap])[] = [
  ...[20, 40, 60, 150, 300].map((count) => [`a tree of ${count}`, generated(count)] as const),
  ["a tree of 80 in groups", generated(80, { groups: 4 })],
  ["a tree of 80 with many references", generated(80, { shared: 0.3 })],
  ...MAP_FILES.map((file) => [file, mapOf(file)] as const),
  ...SHAPED.map(([shape, count]) => [`a ${shape} of ${count}`, shaped(shape, count)] as const),
];

async function faults(map: ArgumentMap, options: DrawOptions): Promise<string[]> {
  const pages = await drawnPages(map, options);
  return [
    ...faultsOf(pages, map.lang === "ar" ? "right" : "left"),
    ...notOnce(map, pages),
    ...pages.flatMap((page, i) => illegible(page).map((fault) => `figure ${i + 1}: ${fault}`)),
  ];
}

describe.each(MAPS)("%s", (_, map) => {
  test("on A4", SLOWLY, async () => {
    expect(await faults(map, { paper: "a4" })).toEqual([]);
  });

  test("in a column of 160 mm", SLOWLY, async () => {
    expect(await faults(map, { width: 160 })).toEqual([]);
  });
});
