import { expect, test } from "vitest";
import { withHeadsInOrder } from "../../../src/outline/division/head-order.ts";
import type { Cell } from "../../../src/outline/outline.ts";
import { outlineIn } from "../../support/rooms.ts";

const MAP = `
premises: { a: A., b: B., c: C. }
conclusions: { top: Top., used: Used., ground: Ground. }
inferences:
  - { from: used, to: top }
  - { from: ground, to: top }
  - { from: a, to: used }
  - { from: b, to: ground }
`;

const head = (statement: string): Cell => ({ id: `h.${statement}`, statement, kind: "full", main: false });
const order = (main: readonly string[], ...heads: readonly string[]) => {
  const whole = outlineIn(MAP, main);
  const panel = { ...whole.panels[0]!, heads: heads.map(head) };
  return withHeadsInOrder(panel, whole).heads.map(({ statement }) => statement);
};

test("heads stand in the order of their numbers: none before what it supports", () => {
  expect(order([], "ground", "used", "top")).toEqual(["top", "used", "ground"]);
});

test("the claims of a main line that the map names come first", () => {
  expect(order(["top", "ground"], "used", "a", "ground", "top")).toEqual(["top", "ground", "used", "a"]);
});
