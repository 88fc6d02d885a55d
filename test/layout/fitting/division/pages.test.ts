import { expect, test } from "vitest";
import { Pages } from "../../../../src/layout/fitting/division/pages.ts";
import { unitsOf } from "../../../../src/layout/fitting/division/units.ts";
import { cellsOf } from "../../../../src/outline/cells.ts";
import type { Panel } from "../../../../src/outline/outline.ts";
import { converging, roomOf } from "../../../support/rooms.ts";

const SIZE = 8;
/** Type falls with the square root of what stands on a page. */
const promise = (panels: readonly Panel[]) => 32 / Math.sqrt(panels.flatMap(cellsOf).length);

test("where pages come out larger than promises were trusted, fewer are tried", () => {
  const room = roomOf(400, 400);
  const units = unitsOf(converging(8, 4), room, { size: SIZE, share: 0.1 }, promise);
  const pages = new Pages(units, {
    promise,
    surface: () => Infinity,
    parts: false,
    enough: SIZE,
    parted: () => false,
  });
  const first = pages.fewest(SIZE);
  expect(
    pages.correct(
      first,
      first.map(({ type }) => type * 0.6),
    ),
  ).toBe(false);
  const wary = pages.fewest(SIZE);
  expect(wary.length).toBeGreaterThan(first.length);
  // These have just the type that was promised at first.
  expect(
    pages.correct(
      wary,
      wary.map(({ panels }) => promise(panels)),
    ),
  ).toBe(true);
  expect(pages.fewest(SIZE).length).toBeLessThan(wary.length);
});
