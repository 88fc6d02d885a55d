import { expect, test } from "vitest";
import type { Point } from "../../../src/geometry.ts";
import { withShafts } from "../../../src/layout/trees/shafts.ts";

/** A line from a card at `from` to one at `to` that turns at `at`; px. */
const step = (from: number, at: number, to: number): Point[] => [
  { x: from, y: 0 },
  { x: at, y: 0 },
  { x: at, y: 50 },
  { x: to, y: 50 },
];
const turnsOf = (ways: readonly (readonly Point[])[]) => ways.map((points) => points[1]!.x);

test("a line turns as far from where it leads as an arrow with a shaft takes, if the gutter is that wide", () => {
  expect(turnsOf(withShafts([step(116, 108, 100)], [1]))).toEqual([112]);
  expect(turnsOf(withShafts([step(126, 113, 100)], [1]))).toEqual([118]);
  expect(turnsOf(withShafts([step(140, 120, 100)], [1]))).toEqual([120]);
  // The other way round.
  expect(turnsOf(withShafts([step(84, 92, 100)], [1]))).toEqual([88]);
});

test("the lines of one layer keep their order and their distances, and no other layer moves", () => {
  const ways = [step(120, 106, 100), step(120, 112, 100), step(220, 210, 200)];
  expect(turnsOf(withShafts(ways, [1, 1, 2]))).toEqual([110, 116, 216]);
});

test("straight lines, and those that turn more often, stay", () => {
  const straight = [
    { x: 116, y: 0 },
    { x: 100, y: 0 },
  ];
  const often = [...step(116, 108, 104), { x: 104, y: 70 }, { x: 100, y: 70 }];
  expect(withShafts([straight], [1])).toEqual([straight]);
  expect(withShafts([often, step(116, 106, 100)], [1, 1])).toEqual([often, step(116, 106, 100)]);
});
