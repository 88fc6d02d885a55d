import { expect, test } from "vitest";
import { cellsOf, depthFirst } from "../../src/outline/cells.ts";
import { outlineIn } from "../support/rooms.ts";

const [PANEL] = outlineIn(`
premises: { a: A., b: B., c: C., d: D., o: O. }
conclusions: { top: Top., left: Left., right: Right. }
inferences:
  - { id: first, from: left, to: top }
  - { from: right, to: top }
  - { from: a, to: left }
  - { from: b, to: left }
  - { from: [c, d], to: right }
  - { from: o, against: first }
`).panels;

test("the cells of a panel are its heads and those of its blocks", () => {
  expect(cellsOf(PANEL!).map(({ statement }) => statement)).toEqual([
    ...PANEL!.heads.map(({ statement }) => statement),
    ...PANEL!.blocks.flatMap(({ cells }) => cells.map(({ statement }) => statement)),
  ]);
});

test("each block stands before all that leads to it, and this before the next", () => {
  const premises = (blocks: ReturnType<typeof depthFirst>) =>
    blocks.map(({ cells }) => cells.map(({ statement }) => statement).join(" "));
  const ordered = premises(
    depthFirst({
      ...PANEL!,
      blocks: PANEL!.blocks.toSorted((a, b) => b.inference.index - a.inference.index),
    }),
  );
  expect(ordered).toEqual(["right", "c d", "left", "o", "b", "a"]);
  expect(premises(depthFirst(PANEL!)).toSorted()).toEqual(ordered.toSorted());
});
