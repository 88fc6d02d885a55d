import { expect, test } from "vitest";
import { fixed } from "../../src/scene/paint.ts";
import type { GroupItem, Item, TextItem } from "../../src/scene/scene.ts";
import { typeSizeOf } from "../../src/scene/type-size.ts";
import { scene } from "../support/scenes.ts";

const text = (size: number): TextItem => ({
  kind: "text",
  x: 0,
  y: 0,
  width: 10,
  text: "x",
  face: "sans-regular",
  size,
  paint: fixed("#000000"),
  direction: "ltr",
  begins: true,
});
const group = (role: GroupItem["role"], ...items: Item[]): GroupItem => ({
  kind: "group",
  id: role,
  role,
  label: "",
  items,
});
const sceneOf = (...items: Item[]) => scene(items);

test("the smallest of all type, and that of the statements, over all pages", () => {
  const statement = group("statement", text(12), text(8));
  const pages = [sceneOf(group("title", text(20)), group("panel", statement)), sceneOf(text(6.8))];
  expect(typeSizeOf(pages)).toEqual({ smallest: 5.1, body: 9 });
});

test("of statements in several sizes, that of the smallest; a blank with a number is none", () => {
  const claim = group("statement", text(15), text(15), text(10.8));
  const small = group("statement", text(12), text(10.8));
  expect(typeSizeOf([sceneOf(claim), sceneOf(small, group("statement", text(10.8)))])?.body).toBe(9);
  expect(typeSizeOf([sceneOf(claim)])?.body).toBe(11.25);
});

test("of pages of text, that of the paragraphs, not of the title", () => {
  const pages = [
    sceneOf(group("title", text(26)), group("paragraph", text(10), text(12)), group("caption", text(8))),
  ];
  expect(typeSizeOf(pages)).toEqual({ smallest: 6, body: 9 });
});

test("of pages without statements, the largest counts as body", () => {
  expect(typeSizeOf([sceneOf(text(16), text(12))])).toEqual({ smallest: 9, body: 12 });
});

test("of nothing there is no size", () => {
  expect(typeSizeOf([sceneOf()])).toBeUndefined();
});
