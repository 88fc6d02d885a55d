import { expect, test } from "vitest";
import { Pieces, weightOf } from "../../../src/outline/division/pieces.ts";
import { cellsOf } from "../../../src/outline/cells.ts";
import type { Panel } from "../../../src/outline/outline.ts";
import { outline } from "../../../src/outline/build.ts";
import { generated } from "../../support/maps.ts";
import { shaped } from "../../support/shapes.ts";
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

/** A claim with reasons of so many blocks each, in this order; it has no main line, which would turn it. */
function reasonsOf(...blocks: readonly number[]): Panel {
  const chains = blocks.map((length, reason) => Array.from({ length }, (_, i) => `r${reason}-${i}`));
  const [panel] = outlineIn(`
main: [top]
premises: { ${chains.map((chain) => `${chain.at(-1)}: A`).join(", ")} }
conclusions: { ${["top", ...chains.flatMap((chain) => chain.slice(0, -1))].map((id) => `${id}: A`).join(", ")} }
inferences:
${chains.flatMap((chain) => chain.map((id, i) => `  - { from: ${id}, to: ${i === 0 ? "top" : chain[i - 1]} }`)).join("\n")}
`).panels;
  return panel!;
}

const piecesOf = (panel: Panel, size: number) =>
  new Pieces(panel, size)
    .apart()
    .map((piece) => [
      piece.heads.map(({ kind, statement }) => `${kind} ${statement}`).join(),
      [...new Set(piece.blocks.flatMap(({ cells }) => cells.map(({ statement }) => statement.slice(0, 2))))],
    ]);

test("the first reasons stay with their claim, and the last go on under a reference, however small", () => {
  expect(piecesOf(reasonsOf(5, 2, 1, 5), 8)).toEqual([
    ["full top", ["r0", "r1", "r2"]],
    ["reference top", ["r3"]],
  ]);
  expect(piecesOf(reasonsOf(6, 5, 1), 8)).toEqual([
    ["full top", ["r0"]],
    ["reference top", ["r1", "r2"]],
  ]);
  expect(piecesOf(reasonsOf(7, 4), 8)).toEqual([
    ["full top", ["r0"]],
    ["reference top", ["r1"]],
  ]);
});

test("in no piece a number is lower than in the one before it, but for what is cut off from that", () => {
  const [panel] = outline(shaped("debate", 80)).panels;
  const { numbers } = outline(shaped("debate", 80));
  for (const size of [4, 8, 16]) {
    const first = new Map<string, number>();
    for (const { heads, blocks } of new Pieces(panel!, size).apart())
      for (const head of heads) {
        const own = blocks.filter(({ target }) => target.id === head.id);
        const at = own.flatMap(({ cells }) => cells.map(({ statement }) => numbers.get(statement)!));
        if (own.length === 0) continue;
        expect(Math.min(...at)).toBeGreaterThan(first.get(head.statement) ?? 0);
        first.set(head.statement, Math.max(...at));
      }
  }
});

test("reasons that one piece does not hold go on in the next ones", () => {
  expect(piecesOf(reasonsOf(3, 3, 3, 3), 8)).toEqual([
    ["full top", ["r0", "r1"]],
    ["reference top", ["r2", "r3"]],
  ]);
});
