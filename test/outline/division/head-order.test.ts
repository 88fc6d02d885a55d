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

test("what goes on under a reference stands where its first new number does", () => {
  const whole = outlineIn(MAP);
  const panel = whole.panels[0]!;
  const again = { ...head("top"), id: "h.top.2", kind: "reference", cutOff: true } as const;
  const [used, ground] = panel.blocks.filter(({ target }) => target.id === panel.heads[0]!.id);
  const numbered = (...blocks: readonly (typeof used)[]) => {
    const own = blocks.map((block) => ({ ...block!, target: { ...block!.target, id: again.id } }));
    const heads = [again, head("a"), head("b")];
    return withHeadsInOrder({ ...panel, heads, blocks: own }, whole).heads.map(({ statement }) => statement);
  };
  // 1 top, 2 used, 3 a, 4 ground, 5 b.
  expect(numbered(used, ground)).toEqual(["top", "a", "b"]);
  expect(numbered(ground)).toEqual(["a", "top", "b"]);
});
