import { describe, expect, test } from "vitest";
import { bundled } from "../../../src/layout/trees/bundles.ts";
import type { ArrivingLine } from "../../../src/layout/trees/bundles.ts";
import type { Block } from "../../../src/outline/outline.ts";

type Way = readonly (readonly [x: number, y: number])[];

const BLOCK: Block = {} as Block;

const line = (way: Way, { main = false, arrival = "top 0" } = {}): ArrivingLine => ({
  line: { block: BLOCK, kind: "step", points: way.map(([x, y]) => ({ x, y })), main },
  arrival,
});

/** Of each line how it is drawn, with a last "joins" where it ends at another. */
const drawn = (...lines: readonly ArrivingLine[]) =>
  bundled(lines).map(({ points, joins }) => [
    ...points.map(({ x, y }) => [x, y]),
    ...(joins === true ? ["joins"] : []),
  ]);

// All arrive from the right at (0, 0).
const STRAIGHT: Way = [
  [40, 0],
  [0, 0],
];
const FROM_BELOW: Way = [
  [40, 10],
  [20, 10],
  [20, 0],
  [0, 0],
];
const FROM_FURTHER_BELOW: Way = [
  [40, 20],
  [20, 20],
  [20, 0],
  [0, 0],
];

describe("lines to one place", () => {
  test("are a trunk, drawn once, and branches that end where they join it", () => {
    expect(drawn(line(STRAIGHT), line(FROM_BELOW))).toEqual([
      [...STRAIGHT],
      [[40, 10], [20, 10], [20, 0], "joins"],
    ]);
    expect(drawn(line(FROM_BELOW), line(STRAIGHT))).toEqual([[...FROM_BELOW], [[40, 0], [20, 0], "joins"]]);
  });

  test("join in the middle of a stretch, and go on together round corners", () => {
    expect(drawn(line(FROM_FURTHER_BELOW), line(FROM_BELOW))).toEqual([
      [...FROM_FURTHER_BELOW],
      [[40, 10], [20, 10], "joins"],
    ]);
    expect(drawn(line(FROM_BELOW), line(FROM_FURTHER_BELOW))).toEqual([
      [...FROM_BELOW],
      [[40, 20], [20, 20], [20, 10], "joins"],
    ]);
  });

  test("join that with which they have the longest way in common", () => {
    const joined = [[40, 20], [20, 20], [20, 10], "joins"];
    expect(drawn(line(STRAIGHT), line(FROM_BELOW), line(FROM_FURTHER_BELOW))[2]).toEqual(joined);
    expect(drawn(line(FROM_BELOW), line(STRAIGHT), line(FROM_FURTHER_BELOW))[2]).toEqual(joined);
  });

  test("lead to the end if they are of the main line, whichever comes first", () => {
    expect(drawn(line(STRAIGHT), line(FROM_BELOW, { main: true }))).toEqual([
      [[40, 0], [20, 0], "joins"],
      [...FROM_BELOW],
    ]);
  });

  test("are left whole where they have no more than their end in common, or not even that", () => {
    const steep: Way = [
      [0, 40],
      [0, 0],
    ];
    expect(drawn(line(STRAIGHT), line(steep))).toEqual([[...STRAIGHT], [...steep]]);
    const beside: Way = [
      [40, 3],
      [0, 3],
    ];
    expect(drawn(line(STRAIGHT), line(beside))).toEqual([[...STRAIGHT], [...beside]]);
  });
});

test("lines to other places are left whole", () => {
  expect(drawn(line(STRAIGHT), line(FROM_BELOW, { arrival: "top 1" }))).toEqual([
    [...STRAIGHT],
    [...FROM_BELOW],
  ]);
});
