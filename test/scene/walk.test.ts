import { expect, test } from "vitest";
import type { Item } from "../../src/scene/scene.ts";
import { boundsOf, changed, groupsIn, shapesIn, textsIn, visit } from "../../src/scene/walk.ts";
import { box, group, run, shape } from "../support/scenes.ts";

const inner = group("statement", "s-a", [run("a", { x: 50, width: 30, y: 60, size: 10 })]);
const items: readonly Item[] = [
  run("before"),
  group("panel", "p", [shape(box(0, 10, 40, 20)), inner, run("between")]),
  group("legend", "legend", []),
];

test("items are visited in reading order, a group before what it holds", () => {
  const seen: string[] = [];
  visit(items, (item) => seen.push(item.kind === "group" ? item.id : item.kind === "text" ? item.text : "~"));
  expect(seen).toEqual(["before", "p", "~", "s-a", "a", "between", "legend"]);
});

test("each kind is found at any depth", () => {
  expect(groupsIn(items).map(({ id }) => id)).toEqual(["p", "s-a", "legend"]);
  expect(textsIn(items).map(({ text }) => text)).toEqual(["before", "a", "between"]);
  expect(shapesIn(items)).toHaveLength(1);
});

test("each item is changed once, and the given ones stay as they were", () => {
  const before = structuredClone(items);
  const made = changed(items, {
    group: (one) => ({ ...one, id: `new-${one.id}` }),
    text: (one) => ({ ...one, text: `${one.text}!` }),
    shape: (one) => ({ ...one, fill: undefined }),
  });
  expect(groupsIn(made).map(({ id }) => id)).toEqual(["new-p", "new-s-a", "new-legend"]);
  expect(textsIn(made).map(({ text }) => text)).toEqual(["before!", "a!", "between!"]);
  expect(shapesIn(made).map(({ fill }) => fill)).toEqual([undefined]);
  expect(items).toEqual(before);
  expect(changed(items, {})).toEqual(before);
});

test("bounds hold the points of paths, the handles of curves, and letters above and below the line", () => {
  expect(boundsOf([shape(box(5, 10, 40, 20))])).toEqual({ x: 5, y: 10, width: 40, height: 20 });
  const curve = shape([
    { op: "move", x: 0, y: 0 },
    { op: "cubic", x1: -5, y1: 3, x2: 12, y2: 30, x: 10, y: 4 },
  ]);
  expect(boundsOf([curve])).toEqual({ x: -5, y: 0, width: 17, height: 30 });
  expect(boundsOf([inner])).toEqual({ x: 50, y: 52, width: 30, height: 10.5 });
});

test("what draws nothing has no bounds", () => {
  expect(boundsOf([])).toBeUndefined();
  expect(boundsOf([group("legend", "legend", [shape([])])])).toBeUndefined();
});
