import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, inset, mmOfPx, moved, overlap, ptOfPx, pxOfMm, touch, union } from "../src/geometry.ts";
import type { Rect } from "../src/geometry.ts";

const at = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

test("an inch is 96 px, 72 pt and 25.4 mm", () => {
  expect(pxOfMm(25.4)).toBeCloseTo(96, 9);
  expect(mmOfPx(96)).toBeCloseTo(25.4, 9);
  expect(ptOfPx(96)).toBe(72);
});

test("rectangles are moved and made smaller on all sides", () => {
  expect(moved(at(1, 2, 30, 40), { x: 5, y: -2 })).toEqual(at(6, 0, 30, 40));
  expect(inset(at(1, 2, 30, 40), 3)).toEqual(at(4, 5, 24, 34));
  expect(inset(at(4, 5, 24, 34), -3)).toEqual(at(1, 2, 30, 40));
});

describe("two rectangles", () => {
  const a = at(0, 0, 10, 10);

  test.each([
    ["one inside the other", at(2, 2, 3, 3), true, true],
    ["across a corner", at(8, 8, 10, 10), true, true],
    ["edge to edge", at(10, 0, 5, 10), false, true],
    ["corner to corner", at(10, 10, 5, 5), false, true],
    ["beside each other", at(11, 0, 5, 10), false, false],
    ["below each other", at(0, -7, 10, 5), false, false],
  ])("%s", (_, b, overlaps, touches) => {
    expect([overlap(a, b), overlap(b, a)]).toEqual([overlaps, overlaps]);
    expect([touch(a, b), touch(b, a)]).toEqual([touches, touches]);
  });

  test("that share less than the slack do not overlap", () => {
    expect(overlap(a, at(9.995, 0, 5, 10), 0.01)).toBe(false);
    expect(overlap(a, at(9.9, 0, 5, 10), 0.01)).toBe(true);
  });

  test("one may stick out of the other by the slack", () => {
    for (const b of [at(-2, 0, 5, 5), at(0, -2, 5, 5), at(7, 0, 5, 5), at(0, 7, 5, 5)])
      expect([contains(a, b), contains(a, b, 1.9), contains(a, b, 2)]).toEqual([false, false, true]);
  });

  test("their union holds both, and nothing smaller does", () => {
    const whole = fc.integer({ min: -50, max: 50 });
    const length = fc.integer({ min: 0, max: 50 });
    const rect = fc.record({ x: whole, y: whole, width: length, height: length });
    fc.assert(
      fc.property(rect, rect, (one, other) => {
        const both = union(one, other);
        expect([contains(both, one), contains(both, other)]).toEqual([true, true]);
        const smaller = [
          { ...both, width: both.width - 1 },
          { ...both, height: both.height - 1 },
          { ...both, x: both.x + 1, width: both.width - 1 },
          { ...both, y: both.y + 1, height: both.height - 1 },
        ];
        for (const less of smaller) expect(contains(less, one) && contains(less, other)).toBe(false);
      }),
    );
  });
});
