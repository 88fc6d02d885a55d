import { describe, expect, test } from "vitest";
import type { PlacedLine } from "../../../src/layout/trees/tree.ts";
import type { Block } from "../../../src/outline/outline.ts";
import { joined } from "../../../src/scene/cards/joint.ts";

type Way = readonly (readonly [x: number, y: number])[];

const line = (way: Way, joins = false): PlacedLine => ({
  block: {} as Block,
  kind: "step",
  points: way.map(([x, y]) => ({ x, y })),
  main: false,
  ...(joins ? { joins } : {}),
});

/** A line that ends at another, as it is drawn. */
const end = (way: Way, other: Way): Way => {
  const one = line(way, true);
  return joined(one, [one, line(other)]).points.map(({ x, y }) => [x, y] as const);
};

const TRUNK: Way = [
  [40, 10],
  [20, 10],
  [20, 0],
  [0, 0],
];

describe("a line that ends at the corner of another one", () => {
  test("goes straight on to where the bend of the other one ends", () => {
    expect(
      end(
        [
          [40, 0],
          [20, 0],
        ],
        TRUNK,
      ),
    ).toEqual([
      [40, 0],
      [16, 0],
    ]);
  });

  test("turns with a bend of its own where it comes from the other side", () => {
    expect(
      end(
        [
          [40, -10],
          [20, -10],
          [20, 0],
        ],
        TRUNK,
      ),
    ).toEqual([
      [40, -10],
      [20, -10],
      [20, 0],
      [12, 0],
    ]);
  });

  test("goes no further than half of the way that is left", () => {
    const short: Way = [
      [40, 10],
      [20, 10],
      [20, 0],
      [16, 0],
    ];
    expect(
      end(
        [
          [40, 0],
          [20, 0],
        ],
        short,
      ),
    ).toEqual([
      [40, 0],
      [18, 0],
    ]);
  });

  test("is left as it is where the other one has a point but no corner", () => {
    const straight: Way = [
      [40, 0],
      [20, 0],
      [0, 0],
    ];
    const own: Way = [
      [20, 20],
      [20, 0],
    ];
    expect(end(own, straight)).toEqual(own);
  });

  test("is left as it is where it ends at a stretch, and where it joins none", () => {
    expect(
      end(
        [
          [40, 5],
          [20, 5],
        ],
        TRUNK,
      ),
    ).toEqual([
      [40, 5],
      [20, 5],
    ]);
    const whole = line([
      [40, 0],
      [20, 0],
    ]);
    expect(joined(whole, [whole, line(TRUNK)])).toBe(whole);
  });
});
