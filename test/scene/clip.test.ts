import { expect, test } from "vitest";
import type { Rect } from "../../src/geometry.ts";
import { clipped } from "../../src/scene/clip.ts";
import { shapesIn } from "../../src/scene/walk.ts";
import { wordsIn } from "../support/pages.ts";
import { run, shape } from "../support/scenes.ts";

const window: Rect = { x: 0, y: 0, width: 100, height: 100 };
const diagonal = shape(
  [
    { op: "move", x: -50, y: 50 },
    { op: "line", x: 150, y: 50 },
    { op: "line", x: 150, y: 80 },
    { op: "line", x: 50, y: 80 },
  ],
  { fill: undefined },
);

test("lines end at the window", () => {
  const [item] = clipped([diagonal], window);
  const points = item!.kind === "shape" ? item!.path : [];
  expect(points).toEqual([
    { op: "move", x: 0, y: 50 },
    { op: "line", x: 100, y: 50 },
    { op: "move", x: 100, y: 80 },
    { op: "line", x: 50, y: 80 },
  ]);
});

test("surfaces are cut, words are whole or absent", () => {
  const box = shape(
    [
      { op: "move", x: 50, y: 50 },
      { op: "line", x: 150, y: 50 },
      { op: "line", x: 150, y: 150 },
      { op: "line", x: 50, y: 150 },
      { op: "close" },
    ],
    { stroke: undefined },
  );
  const items = clipped(
    [box, run("inside", { x: 0, width: 50 }), run("beyond", { x: 70, width: 50 })],
    window,
  );
  expect(wordsIn(items)).toBe("inside");
  const corners = shapesIn(items).flatMap(({ path }) =>
    path.flatMap((one) => (one.op === "close" ? [] : [`${one.x} ${one.y}`])),
  );
  expect(new Set(corners)).toEqual(new Set(["50 50", "100 50", "100 100", "50 100"]));
});

test("the tip of an arrow is whole or absent", () => {
  const tip = (x: number) =>
    shape(
      [
        { op: "move", x, y: 50 },
        { op: "line", x: x + 3, y: 55 },
        { op: "line", x: x - 3, y: 55 },
        { op: "close" },
      ],
      { stroke: undefined },
    );
  expect(clipped([tip(50), tip(100), tip(150)], window)).toEqual([tip(50)]);
});

test("a sign is not shown in part where neighbours overlap, a line is", () => {
  const bar = (x: number, y: number, long: number) =>
    shape(
      [
        { op: "move", x, y },
        { op: "line", x: x + long, y },
      ],
      { fill: undefined },
    );
  const core: Rect = { x: 10, y: 10, width: 80, height: 80 };
  const shown = (x: number, long: number) => clipped([bar(x, 50, long)], window, core).length;
  expect(shown(97, 6)).toBe(0);
  expect(shown(92, 6)).toBe(1);
  expect(shown(96, 30)).toBe(1);
  expect(clipped([bar(97, 50, 6)], window)).toHaveLength(1);
});

test("only a single triangle without an outline is such a tip: other surfaces are cut", () => {
  const corners = [
    { op: "move", x: 100, y: 50 },
    { op: "line", x: 120, y: 70 },
    { op: "line", x: 80, y: 70 },
  ] as const;
  const xsOf = (one: ReturnType<typeof shape>) =>
    shapesIn(clipped([one], window)).map(({ path }) =>
      Math.max(...path.map((part) => (part.op === "close" ? 0 : part.x))),
    );
  const close = { op: "close" } as const;
  const none = { stroke: undefined };
  expect(xsOf(shape([...corners, close], none))).toEqual([]);
  // With an outline, both the surface and the outline are cut.
  expect(xsOf(shape([...corners, close]))).toEqual([100, 100]);
  expect(xsOf(shape([...corners, { op: "line", x: 90, y: 60 }], none))).toEqual([100]);
  expect(xsOf(shape([...corners, close, ...corners, close], none))).toEqual([100]);
});
