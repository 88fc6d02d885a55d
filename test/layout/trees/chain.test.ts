import { describe, expect, test } from "vitest";
import { bodyType } from "../../../src/layout/fitting/fit.ts";
import type { FittedFigure } from "../../../src/layout/figure.ts";
import { evenly } from "../../../src/layout/trees/chain.ts";
import type { Direction } from "../../../src/model/map.ts";
import { drawnPages } from "../../support/draw.ts";
import { faultsOf } from "../../support/faults.ts";
import { illegible } from "../../support/legibility.ts";
import { mapNamed } from "../../support/map-files.ts";

const WORDS = "what is said here has about as many words as statements have in most maps".split(" ");

/** Of so many claims, each the reason for the one before; `besides`: every second one has another reason of its own. */
function chain(count: number, besides = false) {
  const text = (id: string, n: number) =>
    `  ${id}: Of ${id} ${[...WORDS.slice(n % 7), ...WORDS.slice(0, n % 5)].join(" ")}.`;
  const ids = Array.from({ length: count }, (_, n) => `c${n}`);
  const extra = besides ? ids.filter((_, n) => n % 2 === 1 && n < count - 1) : [];
  return mapNamed(
    "chain.yaml",
    [
      "title: A chain",
      "premises:",
      ...[...extra.map((id) => `e${id}`), ids.at(-1)!].map(text),
      "conclusions:",
      ...ids.slice(0, -1).map(text),
      "inferences:",
      ...ids.slice(1).map((id, n) => `  - { from: ${id}, to: ${ids[n]!} }`),
      ...extra.map((id) => `  - { from: e${id}, to: ${id} }`),
    ].join("\n"),
  );
}

/** How many inferences stand one inside the other. */
const deepest = ({ figure }: Awaited<ReturnType<typeof drawnPages>>[number]): number =>
  Math.max(
    ...figure.panels.flatMap(({ cards }) => cards.flatMap(({ rows }) => rows.map(({ row }) => row.depth))),
  );

describe("a long chain on a page goes on beside itself and is no staircase", () => {
  test.each([
    [12, false, "left", 10.9],
    [20, false, "left", 10.4],
    [20, false, "right", 10.4],
    [30, false, "left", 9.4],
    [30, true, "left", 8.7],
    [40, true, "left", 8],
  ] as const)("%i claims, besides: %j, %s", async (count, besides, direction, least) => {
    const pages = await drawnPages(chain(count, besides), { paper: "a4", direction });
    expect(pages).toHaveLength(1);
    const [page] = pages;
    expect(bodyType(page as unknown as FittedFigure)).toBeGreaterThan(least);
    expect(deepest(page!)).toBeLessThanOrEqual(3);
    expect(faultsOf(pages, direction as Direction)).toEqual([]);
    expect(illegible(page!)).toEqual([]);
  });
});

test("a chain in a column of text", async () => {
  const pages = await drawnPages(chain(30), { width: 160 });
  expect(faultsOf(pages, "left")).toEqual([]);
  expect(pages.flatMap((page) => illegible(page))).toEqual([]);
});

test("the parts stand in order, in columns of about one height", () => {
  const parts = [3, 1, 2, 2, 4, 1, 1].map((height) => ({ height }));
  expect(evenly(parts, 1).map((own) => own.map(({ height }) => height))).toEqual([[3, 1, 2, 2, 4, 1, 1]]);
  expect(evenly(parts, 2).flat()).toEqual(parts);
  expect(evenly(parts, 2).map((own) => own.reduce((sum, { height }) => sum + height, 0))).toEqual([6, 8]);
});
