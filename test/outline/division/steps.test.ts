import { expect, test } from "vitest";
import { Pieces, weightOf } from "../../../src/outline/division/pieces.ts";
import { inParts, partsIn, standsFor } from "../../../src/outline/division/steps.ts";
import type { Panel } from "../../../src/outline/outline.ts";
import { outlineIn } from "../../support/rooms.ts";

/** A claim with one step of so many premises, which so many objections question. */
function stepOf(premises: number, objections = 0): Panel {
  const ids = Array.from({ length: premises }, (_, i) => `p${i}`);
  const [panel] = outlineIn(`
premises: { ${[...ids, ...Array.from({ length: objections }, (_, i) => `o${i}`)].map((id) => `${id}: A`).join(", ")} }
conclusions: { top: Top }
inferences:
  - { id: step, from: [${ids.join(", ")}], to: top }
${Array.from({ length: objections }, (_, i) => `  - { from: o${i}, against: step }`).join("\n")}
`).panels;
  return panel!;
}

const told = ({ heads, blocks }: Panel) => ({
  heads: heads.map(
    ({ kind, statement, step }) => `${kind} ${statement}${step === undefined ? "" : " (step)"}`,
  ),
  steps: blocks.map(({ cells, parted = "whole" }) => {
    const [first, last] = [cells[0]!, cells.at(-1)!];
    return `${parted}: ${first.kind} ${first.statement} to ${last.statement}`;
  }),
});

test("six premises are never parted, more are in parts of about the same size", () => {
  const sizes = (count: number) => inParts(stepOf(count).blocks[0]!).map(({ cells }) => cells.length);
  expect(sizes(6)).toEqual([6]);
  expect(sizes(7)).toEqual([4, 3]);
  expect(sizes(18)).toEqual([6, 6, 6]);
  expect(partsIn(stepOf(13).blocks[0]!)).toBe(3);
  expect(weightOf(stepOf(18))).toBe(3);
});

test("a step of many premises goes on under a reference to its claim and to its first premise", () => {
  const pieces = new Pieces(stepOf(24), 2).apart();
  expect(pieces.map(told)).toEqual([
    { heads: ["full top"], steps: ["first: full p0 to p11"] },
    { heads: ["reference top"], steps: ["further: reference p0 to p23"] },
  ]);
  const [, further] = pieces;
  expect(further!.blocks[0]!.cells.map(({ kind }) => kind)).toEqual(["reference", ...Array(12).fill("full")]);
  expect(further!.blocks[0]!.target).toEqual({ kind: "cell", id: further!.heads[0]!.id });
});

test("a step that one piece holds is whole", () => {
  expect(new Pieces(stepOf(24), 4).apart().map(told)).toEqual([
    { heads: ["full top"], steps: ["whole: full p0 to p23"] },
  ]);
});

test("what questions a step goes on under the step, which stands there again", () => {
  const pieces = new Pieces(stepOf(2, 5), 3).apart();
  expect(pieces.map(told)).toEqual([
    { heads: ["full top"], steps: ["whole: full p0 to p1"] },
    { heads: ["reference p0 (step)"], steps: [0, 1, 2].map((i) => `whole: full o${i} to o${i}`) },
    { heads: ["reference p0 (step)"], steps: [3, 4].map((i) => `whole: full o${i} to o${i}`) },
  ]);
  for (const { heads, blocks } of pieces.slice(1))
    for (const { target } of blocks) expect(target).toEqual({ kind: "block", id: heads[0]!.step!.id });
});

test("pieces that are put together again are whole", () => {
  const panel = stepOf(24, 5);
  const pieces = new Pieces(panel, 2);
  expect(pieces.together(0, pieces.apart().length)).toEqual(panel);
});

test("what stands for a step is its first premise, not what is only mentioned", () => {
  const [block] = stepOf(2).blocks;
  const [mentioned, premise] = block!.cells;
  expect(standsFor({ ...block!, cells: [{ ...mentioned!, mentioned: true }, premise!] })).toBe(premise);
});
