import { expect, test } from "vitest";
import { distance } from "../../../src/geometry.ts";
import type { Point } from "../../../src/geometry.ts";
import { lineShapes } from "../../../src/scene/cards/line.ts";
import { painted } from "../../../src/scene/paint.ts";
import type { Segment } from "../../../src/scene/scene.ts";
import { plain } from "../../../src/themes/plain.ts";

/** Measured along chords. */
function lengthOf(path: readonly Segment[]): number {
  let at: Point | undefined;
  let sum = 0;
  for (const one of path) {
    if (one.op === "close") continue;
    for (const to of at !== undefined && one.op === "cubic" ? chords(at, one) : [one]) {
      sum += at === undefined ? 0 : distance(at, to);
      at = { x: to.x, y: to.y };
    }
  }
  return sum;
}

const chords = (from: Point, to: Extract<Segment, { op: "cubic" }>): Point[] =>
  Array.from({ length: 100 }, (_, index) => {
    const t = (index + 1) / 100;
    const u = 1 - t;
    const between = (a: number, b: number, c: number, d: number) =>
      u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d;
    return { x: between(from.x, to.x1, to.x2, to.x), y: between(from.y, to.y1, to.y2, to.y) };
  });

test.each([[0], [1], [2]])("the line of an objection with %i bends ends with a whole dash", (bends) => {
  const points = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 41 },
    { x: 60, y: 41 },
  ].slice(0, bends + 2);
  const [way] = lineShapes({ points }, "rebut", painted(plain));
  const [on = 0, off = 0] = way!.stroke!.dash;
  const count = (lengthOf(way!.path) + off) / (on + off);
  expect(Math.abs(count - Math.round(count))).toBeLessThan(0.01);
});
