import { along, distance } from "../../src/geometry.ts";
import type { Point } from "../../src/geometry.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Segment } from "../../src/scene/scene.ts";
import { box, polygon, rectangle, way, wayLength } from "../../src/scene/shapes.ts";

const ops = (path: readonly Segment[]) => path.map(({ op }) => op).join(" ");
const pointsOf = (path: readonly Segment[]): Point[] =>
  path.flatMap((one): Point[] => {
    if (one.op === "close") return [];
    const end = { x: one.x, y: one.y };
    return one.op === "cubic" ? [{ x: one.x1, y: one.y1 }, { x: one.x2, y: one.y2 }, end] : [end];
  });

describe("a box", () => {
  const rect = { x: 10, y: 20, width: 100, height: 50 };

  test("with sharp corners is a rectangle", () => {
    expect(box(rect, { top: 0, bottom: 0 }, "round")).toEqual([
      { op: "move", x: 10, y: 20 },
      { op: "line", x: 110, y: 20 },
      { op: "line", x: 110, y: 70 },
      { op: "line", x: 10, y: 70 },
      { op: "line", x: 10, y: 20 },
      { op: "close" },
    ]);
    expect(ops(rectangle(rect))).toBe("move line line line close");
  });

  test("has its corners rounded or bevelled", () => {
    expect(ops(box(rect, { top: 5, bottom: 5 }, "round")).match(/cubic/g)).toHaveLength(4);
    expect(ops(box(rect, { top: 5, bottom: 0 }, "round")).match(/cubic/g)).toHaveLength(2);
    expect(ops(box(rect, { top: 5, bottom: 5 }, "bevel"))).not.toContain("cubic");
    expect(box(rect, { top: 6, bottom: 0 }, "bevel").slice(0, 3)).toEqual([
      { op: "move", x: 16, y: 20 },
      { op: "line", x: 104, y: 20 },
      { op: "line", x: 110, y: 26 },
    ]);
  });

  test("fills its rectangle and never leaves it", () => {
    const corner = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(corner, corner, fc.constantFrom("round", "bevel"), (top, bottom, style) => {
        const points = pointsOf(box(rect, { top, bottom }, style));
        const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
        expect([Math.min(...xs), Math.max(...xs)]).toEqual([10, 110]);
        expect([Math.min(...ys), Math.max(...ys)]).toEqual([20, 70]);
      }),
      { seed: 63 },
    );
  });
});

test("a polygon is closed; of no points it is nothing", () => {
  expect(polygon([])).toEqual([]);
  expect(
    ops(
      polygon([
        { x: 0, y: 0 },
        { x: 1, y: 0 },
        { x: 1, y: 1 },
      ]),
    ),
  ).toBe("move line line close");
});

describe("a way", () => {
  test("is as long as it is drawn, shorter than its corners", () => {
    const way: Point[] = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 80 },
    ];
    expect(wayLength(way, 0)).toBe(180);
    expect(wayLength(way, 4)).toBeCloseTo(180 - 8 + 2 * Math.PI, 6);
    // A bend takes no more than half of what is before and after it.
    expect(
      wayLength(
        [
          { x: 0, y: 0 },
          { x: 4, y: 0 },
          { x: 4, y: 80 },
        ],
        4,
      ),
    ).toBeCloseTo(84 - 4 + Math.PI, 6);
  });

  test("bends in curves of the radius", () => {
    const path = way(
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 80 },
      ],
      4,
    );
    expect(ops(path)).toBe("move line cubic line");
    expect(path[1]).toEqual({ op: "line", x: 96, y: 0 });
    expect(path[2]).toMatchObject({ x: 100, y: 4 });
    expect(path.at(-1)).toEqual({ op: "line", x: 100, y: 80 });
  });

  test("takes smaller curves where its parts are short, so that they do not run back", () => {
    const path = way(
      [
        { x: 0, y: 0 },
        { x: 50, y: 0 },
        { x: 50, y: 3 },
        { x: 90, y: 3 },
      ],
      4,
    );
    expect(path.filter(({ op }) => op === "cubic").map((one) => pointsOf([one]).at(-1))).toEqual([
      { x: 50, y: 1.5 },
      { x: 51.5, y: 3 },
    ]);
  });

  test("stays on its points where two of them are one", () => {
    for (const { x, y } of pointsOf(
      way(
        [
          { x: 0, y: 0 },
          { x: 5, y: 0 },
          { x: 5, y: 0 },
          { x: 5, y: 9 },
        ],
        4,
      ),
    )) {
      expect(Number.isFinite(x + y)).toBe(true);
    }
  });

  test("of one point is a move, of none nothing", () => {
    expect(way([{ x: 1, y: 2 }], 4)).toEqual([{ op: "move", x: 1, y: 2 }]);
    expect(way([], 4)).toEqual([]);
  });

  test("begins and ends where it should and stays between its points", () => {
    const points = fc
      .array(fc.integer({ min: -60, max: 60 }), { minLength: 2, maxLength: 8 })
      .map((steps) => {
        const found: Point[] = [{ x: 0, y: 0 }];
        steps.forEach((step, i) => {
          const { x, y } = found.at(-1)!;
          found.push(i % 2 === 0 ? { x: x + step, y } : { x, y: y + step });
        });
        return found;
      });
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 20 }), (all, radius) => {
        const drawn = pointsOf(way(all, radius));
        expect(drawn[0]).toEqual(all[0]);
        expect(drawn.at(-1)).toEqual(all.at(-1));
        for (const side of ["x", "y"] as const) {
          const [from, to] = [Math.min(...all.map((p) => p[side])), Math.max(...all.map((p) => p[side]))];
          for (const point of drawn) {
            expect(point[side]).toBeGreaterThanOrEqual(from - 1e-9);
            expect(point[side]).toBeLessThanOrEqual(to + 1e-9);
          }
        }
      }),
      { seed: 64, numRuns: 300 },
    );
  });
});

test("along goes so far towards a point, and nowhere between two that are one", () => {
  expect(along({ x: 0, y: 0 }, { x: 3, y: 4 }, 10)).toEqual({ x: 6, y: 8 });
  expect(along({ x: 2, y: 2 }, { x: 2, y: 2 }, 5)).toEqual({ x: 2, y: 2 });
  expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5);
});
