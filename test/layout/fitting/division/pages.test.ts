import { describe, expect, test } from "vitest";
import { leastOf, Pages } from "../../../../src/layout/fitting/division/pages.ts";
import type { DividedPage, Paper } from "../../../../src/layout/fitting/division/pages.ts";
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
  // A small difference is chance.
  const hardlyLarger = wary.map(({ panels }) => promise(panels) * 0.62);
  expect(pages.correct(wary, hardlyLarger)).toBe(false);
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

/** Units of one group, each of surface 1, on pages of such a surface, in type that depends on how many share a page. */
function pagesOf(count: number, typeOf: (count: number) => number, more: Partial<Paper> = {}): Pages {
  const units = Array.from({ length: count }, (_, index): Unit => {
    const cell = { id: `${index}`, statement: `${index}`, kind: "full", main: false } as const;
    const tree: Panel = { group: "g", title: undefined, heads: [cell], blocks: [] };
    return { pieces: new Pieces(tree, 1), index: 0, panel: 0, surface: 1 };
  });
  return new Pages(units, {
    promise: (panels) => typeOf(panels.flatMap(cellsOf).length),
    surface: () => Infinity,
    enough: SIZE,
    parted: () => false,
    ...more,
  });
}
const ends = (pages: readonly DividedPage[]) => pages.map(({ to }) => to);

describe("as few pages as can be", () => {
  test("hold as many units as type of the size allows, in their order", () => {
    const pages = pagesOf(10, (count) => (count <= 4 ? 9 : 7)).fewest(SIZE);
    expect(pages.map(({ from, to, type }) => [from, to, type])).toEqual([
      [0, 4, 9],
      [4, 8, 9],
      [8, 10, 9],
    ]);
    expect(pagesOf(0, () => 9).fewest(SIZE)).toEqual([]);
  });

  test("have one unit each where none is large enough", () => {
    const pages = pagesOf(3, () => 5).fewest(SIZE);
    expect(ends(pages)).toEqual([1, 2, 3]);
    expect(leastOf(pages)).toBe(5);
  });

  test("are covered by text up to 72 %", () => {
    expect(ends(pagesOf(16, () => 9, { surface: () => 10 }).fewest(SIZE))).toEqual([7, 14, 16]);
    expect(pagesOf(16, () => 9, { surface: () => 10 }).share(pagesOf(2, () => 5).fewest(SIZE), SIZE)).toBe(
      16 / 20,
    );
  });
});

describe("in the largest type", () => {
  test("pages are as many, and share the units so that the smallest type grows", () => {
    const pages = pagesOf(10, (count) => 8 * Math.sqrt(8 / count));
    const fewest = pages.fewest(SIZE);
    expect(ends(fewest)).toEqual([8, 10]);
    const largest = pages.largest(fewest, SIZE, 20);
    expect(ends(largest)).toEqual([5, 10]);
    // No larger than is asked for: then they need not be even.
    expect(leastOf(pages.largest(fewest, SIZE, 8.05))).toBeLessThan(leastOf(largest));
  });

  test("pages that are too small stay as they are", () => {
    const pages = pagesOf(3, () => 5);
    const fewest = pages.fewest(SIZE);
    expect(pages.largest(fewest, SIZE, 11)).toBe(fewest);
  });
});

test("what a page came out as stands for what it promised", () => {
  const pages = pagesOf(6, (count) => (count <= 3 ? 9 : 7));
  const first = pages.fewest(SIZE);
  expect(ends(first)).toEqual([3, 6]);
  // The first page alone disappoints: the others are still trusted.
  pages.correct(first, [7.5, 9]);
  expect(ends(pages.fewest(SIZE))).toEqual([2, 5, 6]);
});

test.each([
  ["up to 5 % is chance: other pages are still trusted", 0.95, [3, 7, 11, 12]],
  ["more is to be expected of other pages too", 0.94, [3, 6, 9, 12]],
])("where a page comes out smaller than was promised, %s", (_, ratio, expected) => {
  const pages = pagesOf(12, (count) => (count <= 3 ? 12 : count === 4 ? 10 : 7));
  const [first] = pages.fewest(9.6);
  expect(first!.to).toBe(4);
  pages.correct([first!], [10 * ratio]);
  expect(ends(pages.fewest(9.6))).toEqual(expected);
});

test("runs that are joined are counted from the first unit of a page, and end where their tree does", () => {
  const treeOf = (name: string, count: number): readonly Unit[] => {
    const together = (from: number, to: number): Panel => {
      const id = `${name} ${from}-${to}`;
      const cell = { id, statement: id, kind: "full", main: false } as const;
      return { group: "g", title: undefined, heads: [cell], blocks: [] };
    };
    const pieces = { together } as unknown as Pieces;
    return Array.from({ length: count }, (_, index) => ({ pieces, index, panel: 0, surface: 1 }));
  };
  const idsOf = (panels: readonly Panel[]) => panels.flatMap(cellsOf).map(({ id }) => id);
  const pages = new Pages([...treeOf("a", 1), ...treeOf("b", 2), ...treeOf("c", 4)], {
    promise: (panels, isFirst) => {
      const ids = idsOf(panels);
      return (isFirst && ids.length > 1) || ids.includes("c 0-4") ? 7 : 9;
    },
    surface: () => Infinity,
    enough: SIZE,
    parted: () => false,
  });
  const found = pages.fewest(SIZE).map(({ panels }) => idsOf(panels));
  expect(found).toEqual([["a 0-1"], ["b 0-2", "c 0-1", "c 1-4"]]);
});

test("type counts for less where it is large only because the main line is parted, but it is still enough", () => {
  const typed = (type: number) => pagesOf(1, () => type, { parted: () => true }).fewest(SIZE)[0]!.type;
  expect(typed(10)).toBeCloseTo(8.8, 6);
  expect(typed(8.5)).toBe(SIZE);
  expect(typed(7)).toBe(7);
});

test("what no page joins is measured once", () => {
  const asked: string[] = [];
  const promise = (panels: readonly Panel[]) => {
    asked.push(
      panels
        .flatMap(cellsOf)
        .map(({ id }) => id)
        .join(" "),
    );
    return 5;
  };
  const units = Array.from({ length: 4 }, (_, index): Unit => {
    const cell = { id: `${index}`, statement: `${index}`, kind: "full", main: false } as const;
    const tree: Panel = { group: "g", title: undefined, heads: [cell], blocks: [] };
    return { pieces: new Pieces(tree, 1), index: 0, panel: 0, surface: 1 };
  });
  const paper: Paper = { promise, surface: () => Infinity, enough: SIZE, parted: () => false };
  expect(ends(new Pages(units, paper).fewest(SIZE))).toEqual([1, 2, 3, 4]);
  expect(asked).toContain("0 1 2 3");
  expect(asked).toEqual([...new Set(asked)]);
});

test("what leads to each other is joined as far as type allows, else drawn apart on one page", () => {
  const room = roomOf(400, 400);
  const units = unitsOf(converging(4, 4), room, { size: SIZE, share: 0.05 }, () => 100);
  const { pieces } = units[0]!;
  const own = units.filter((unit) => unit.pieces === pieces);
  expect(own.length).toBeGreaterThan(3);
  const of = (least: number) => {
    const pages = new Pages(own, {
      promise: (panels) => (panels.flatMap(({ heads }) => heads).length >= least ? 9 : 7),
      surface: () => Infinity,
      enough: SIZE,
      parted: () => false,
    });
    const [page] = pages.fewest(SIZE);
    return { ...page!, heads: page!.panels.flatMap(({ heads }) => heads).length };
  };
  const whole = of(1);
  expect([whole.to, whole.type]).toEqual([own.length, 9]);
  const apart = of(whole.heads + 1);
  expect([apart.to, apart.type]).toEqual([own.length, 9]);
  expect(apart.heads).toBeGreaterThan(whole.heads);
});

test.each([
  ["also where type then misses what will do by 2 %", 0.985, 1],
  ["not where it misses that by more", 0.975, 2],
])("a tree stands on a page in one part, %s", (_, joined, parts) => {
  const together = (from: number, to: number): Panel => {
    const id = `${from}-${to}`;
    return {
      group: "g",
      title: undefined,
      heads: [{ id, statement: id, kind: "full", main: false }],
      blocks: [],
    };
  };
  const pieces = { together } as unknown as Pieces;
  const units = [0, 1].map((index): Unit => ({ pieces, index, panel: 0, surface: 1 }));
  const pages = new Pages(units, {
    promise: (panels) => (panels.flatMap(({ heads }) => heads).length === 1 ? SIZE * joined : SIZE * 1.005),
    surface: () => Infinity,
    enough: SIZE,
    parted: () => false,
  });
  const [page, ...others] = pages.largest(pages.fewest(SIZE), SIZE, 11);
  expect(others).toEqual([]);
  expect(page!.panels.flatMap(({ heads }) => heads)).toHaveLength(parts);
});

test("only a page with the whole map is promised as one that names no other figure", () => {
  const units = unitsOf(converging(4, 3), roomOf(400, 400), { size: SIZE, share: 0.1 }, promise);
  const whole: boolean[] = [];
  const paper: Paper = {
    promise: (panels, _, isAll) => {
      whole.push(isAll);
      return isAll ? SIZE : promise(panels);
    },
    surface: () => Infinity,
    enough: SIZE,
    parted: () => false,
  };
  expect(new Pages(units, paper).fewest(SIZE)).toHaveLength(1);
  expect(whole).toContain(true);
  expect(new Pages(units, { ...paper, promise }).fewest(SIZE).length).toBeGreaterThan(1);
});
