import { expect, test } from "vitest";
import { Pages } from "../../../../src/layout/fitting/division/pages.ts";
import { unitsOf } from "../../../../src/layout/fitting/division/units.ts";
import type { Unit } from "../../../../src/layout/fitting/division/units.ts";
import { Pieces } from "../../../../src/outline/division/pieces.ts";
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

/** Where pages end that hold so many units, or so many in such type, each a claim of one of these groups. */
function endsOf(groups: readonly number[], typeOf: number | ((count: number) => number)): readonly number[] {
  const units = groups.map((panel, index): Unit => {
    const cell = { id: `${index}`, statement: `${index}`, kind: "full", main: false } as const;
    const tree: Panel = { group: `${panel}`, title: undefined, heads: [cell], blocks: [] };
    return { pieces: new Pieces(tree, 1), index: 0, panel, surface: 1 };
  });
  const pages = new Pages(units, {
    promise: (panels) => {
      const count = panels.flatMap(cellsOf).length;
      return typeof typeOf === "number" ? SIZE * (count <= typeOf ? 1.02 : 0.9) : typeOf(count);
    },
    surface: () => Infinity,
    parts: false,
    enough: SIZE,
    parted: () => false,
  });
  return pages.largest(pages.fewest(SIZE), SIZE, 11).map(({ to }) => to);
}

test("pages end where a group does, if the next ones have room for what is moved", () => {
  expect(endsOf([0, 0, 0, 0, 0, 0, 0, 0], 5)).toEqual([5, 8]);
  expect(endsOf([0, 0, 0, 0, 1, 1, 1, 1], 5)).toEqual([4, 8]);
  // The nearest of several ends; none that leaves too much to the next page.
  expect(endsOf([0, 0, 1, 1, 2, 2, 2, 2], 5)).toEqual([4, 8]);
  expect(endsOf([0, 0, 1, 1, 1, 1, 1, 1], 5)).toEqual([5, 8]);
});

test("ends are moved by no more than six units", () => {
  const groups = (first: number) => Array.from({ length: 18 }, (_, i) => (i < first ? 0 : 1));
  expect(endsOf(groups(6), 12)).toEqual([6, 18]);
  expect(endsOf(groups(6), 13)).toEqual([13, 18]);
});

test("an end of a group may cost 3 % of type, but no more", () => {
  const groups = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
  const withSixIn = (type: number) => endsOf(groups, (count) => (count <= 5 ? 10 : count === 6 ? type : 7));
  expect(withSixIn(9.72)).toEqual([4, 10]);
  expect(withSixIn(9.68)).toEqual([5, 10]);
});
