import { expect, test } from "vitest";
import { Pieces, weightOf } from "../../../src/outline/division/pieces.ts";
import { cellsOf } from "../../../src/outline/cells.ts";
import { outline } from "../../../src/outline/build.ts";
import { generated } from "../../support/maps.ts";
import { outlineIn } from "../../support/rooms.ts";

test("a head that nothing leads to weighs as much as a block, another one nothing", () => {
  const [panel] = outlineIn(`
premises: { a: A., alone: Alone. }
conclusions: { top: Top. }
inferences: [{ from: a, to: top }]
`).panels;
  expect(panel!.heads).toHaveLength(2);
  expect(weightOf(panel!)).toBe(2);
});

test("the heaviest branch is cut off first", () => {
  const [panel] = outlineIn(`
premises: { a: A., b: B., c: C., d: D., e: E. }
conclusions: { top: Top., light: Light., heavy: Heavy. }
inferences:
  - { from: [light, heavy], to: top }
  - { from: a, to: light }
  - { from: b, to: heavy }
  - { from: c, to: heavy }
  - { from: d, to: heavy }
`).panels;
  const pieces = new Pieces(panel!, 3).apart();
  expect(pieces.map((piece) => piece.heads.map(({ statement }) => statement))).toEqual([
    expect.arrayContaining(["top"]),
    ["heavy"],
  ]);
  expect(pieces[0]!.blocks.map(({ cells }) => cells.map(({ statement }) => statement).join(" "))).toEqual([
    "light heavy",
    "a",
  ]);
});

test("pieces that are put together again are in the order of the whole, with nothing cut", () => {
  for (const seed of [40, 80]) {
    const [panel] = outline(generated(seed)).panels;
    const pieces = new Pieces(panel!, 6);
    const count = pieces.apart().length;
    expect(count).toBeGreaterThan(2);
    const again = pieces.together(0, count);
    expect(again.blocks.map(({ id }) => id)).toEqual(panel!.blocks.map(({ id }) => id));
    expect(cellsOf(again)).toEqual(cellsOf(panel!));
  }
});
