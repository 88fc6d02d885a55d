import { describe, expect, test } from "vitest";
import { mirrored, shifted, shiftedPoint, straightened } from "../../../src/layout/trees/tree.ts";
import type { TreeLayout } from "../../../src/layout/trees/tree.ts";

type Way = readonly (readonly [x: number, y: number])[];
const straight = (way: Way) => straightened(way.map(([x, y]) => ({ x, y }))).map(({ x, y }) => [x, y]);

describe("a line keeps", () => {
  test("its ends and its corners, and no point between them", () => {
    expect(
      straight([
        [0, 0],
        [5, 0],
        [9, 0],
        [9, 4],
        [9, 8],
      ]),
    ).toEqual([
      [0, 0],
      [9, 0],
      [9, 8],
    ]);
    expect(
      straight([
        [0, 0],
        [9, 0],
      ]),
    ).toEqual([
      [0, 0],
      [9, 0],
    ]);
    expect(straight([])).toEqual([]);
  });

  test("no point twice, nor one that is a hair off", () => {
    expect(
      straight([
        [0, 0],
        [0, 0],
        [4, 0],
        [4, 0.005],
        [4, 6],
      ]),
    ).toEqual([
      [0, 0],
      [4, 0],
      [4, 6],
    ]);
    expect(
      straight([
        [0, 0],
        [4, 0.005],
        [8, 0],
      ]),
    ).toEqual([
      [0, 0],
      [8, 0],
    ]);
    expect(
      straight([
        [0, 0],
        [4, 0.02],
        [8, 0.04],
      ]),
    ).toHaveLength(3);
  });

  test("points on a slanting way", () => {
    expect(
      straight([
        [0, 0],
        [2, 2],
        [4, 4],
      ]),
    ).toHaveLength(3);
  });
});

/** A card 30 px wide at 10,20 in a tree of 100 by 80 px, and a line from it to the corner. */
const LAYOUT = {
  width: 100,
  height: 80,
  cards: [{ sized: { node: { width: 30 } }, at: { x: 10, y: 20 } }],
  lines: [
    {
      kind: "step",
      main: true,
      points: [
        { x: 40, y: 25 },
        { x: 100, y: 0 },
      ],
    },
  ],
} as unknown as TreeLayout;

test("a tree that is shifted has all of itself in the new place", () => {
  expect(shiftedPoint({ x: 1, y: 2 }, { x: 10, y: 20 })).toEqual({ x: 11, y: 22 });
  const { cards, lines, ...size } = shifted(LAYOUT, { x: 5, y: 7 });
  expect(size).toEqual({ width: 100, height: 80 });
  expect(cards).toEqual([{ sized: LAYOUT.cards[0]!.sized, at: { x: 15, y: 27 } }]);
  expect(lines).toEqual([
    {
      ...LAYOUT.lines[0],
      points: [
        { x: 45, y: 32 },
        { x: 105, y: 7 },
      ],
    },
  ]);
});

test("a tree that is mirrored has its conclusion at the other side", () => {
  const { cards, lines, ...size } = mirrored(LAYOUT);
  expect(size).toEqual({ width: 100, height: 80 });
  expect(cards[0]!.at).toEqual({ x: 60, y: 20 });
  expect(lines[0]!.points).toEqual([
    { x: 60, y: 25 },
    { x: 0, y: 0 },
  ]);
  expect(lines[0]!.main).toBe(true);
  expect(mirrored(mirrored(LAYOUT))).toEqual(LAYOUT);
});
