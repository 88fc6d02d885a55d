import { expect, test } from "vitest";
import { transformed } from "../../src/scene/transform.ts";
import { box, group, run, scene, shape } from "../support/scenes.ts";

const SHEET = { width: 1000, height: 800, scale: 2, x: 10, y: 20 };

test("type and lines grow with what they stand on", () => {
  const made = transformed(scene([run("text"), shape(box(0, 0, 50, 30))]), SHEET);
  const [text, drawn] = made.items;
  expect(text).toMatchObject({
    x: 50,
    y: 100,
    width: 200,
    size: 32,
    text: "text",
    paint: { colour: "#222222" },
  });
  expect(drawn).toMatchObject({
    stroke: { width: 4, dash: [12, 6], paint: { colour: "#aa3300" } },
    fill: { colour: "#fff8e0" },
  });
});

test("every point of a path is moved, control points too", () => {
  const made = transformed(scene([shape(box(0, 0, 50, 30))]), SHEET);
  const [drawn] = made.items;
  expect(drawn).toMatchObject({
    path: [
      { op: "move", x: 10, y: 20 },
      { op: "line", x: 100, y: 20 },
      { op: "cubic", x1: 110, y1: 20, x2: 110, y2: 20, x: 110, y: 30 },
      { op: "line", x: 110, y: 80 },
      { op: "line", x: 10, y: 80 },
      { op: "close" },
    ],
  });
});

test("groups keep their names, whatever they hold is transformed", () => {
  const inner = group("statement", "s-a", [run("inside", { x: 1, y: 2 })]);
  const made = transformed(scene([group("panel", "g-", [inner])]), SHEET);
  expect(made.items).toMatchObject([
    { id: "g-", role: "panel", items: [{ id: "s-a", label: "label of s-a", items: [{ x: 12, y: 24 }] }] },
  ]);
});

test("what has no line gets none, and the scene that was given stays as it was", () => {
  const given = scene([shape(box(0, 0, 5, 5), { stroke: undefined })]);
  const before = structuredClone(given);
  expect(transformed(given, SHEET).items).toMatchObject([{ stroke: undefined }]);
  expect(given).toEqual(before);
});

test("at its own size and place nothing changes", () => {
  const given = scene([run("text"), group("panel", "g-", [shape(box(1, 2, 30, 40))])]);
  expect(transformed(given, { ...SHEET, scale: 1, x: 0, y: 0 })).toEqual(given);
});
