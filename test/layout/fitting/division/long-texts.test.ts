import { beforeAll, expect, test } from "vitest";
import { UNANNOTATED } from "../../../../src/annotations/annotation.ts";
import { dividedFigures, sizesFrom } from "../../../../src/layout/fitting/divided.ts";
import { partsOf, withLongTextsParted } from "../../../../src/layout/fitting/division/long-texts.ts";
import { bodyType } from "../../../../src/layout/fitting/fit.ts";
import { columnFigures } from "../../../../src/layout/fitting/column.ts";
import { finished } from "../../../../src/layout/finish.ts";
import type { FittedFigure } from "../../../../src/layout/figure.ts";
import { cellsOf } from "../../../../src/outline/cells.ts";
import type { Typesetter } from "../../../../src/text/typesetter.ts";
import { outlineIn, roomOf } from "../../../support/rooms.ts";
import { testTypesetter } from "../../../support/typesetter.ts";

const SENTENCE = "The river was dry in the years that nobody wrote down. ";
const LONG = SENTENCE.repeat(100).trim();
const MAP = `
premises: { a: "${LONG}", b: A short one. }
conclusions: { c: It follows. }
inferences:
  - { from: [a, b], to: c }
`;
const WISH = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;

let type: Typesetter;
beforeAll(async () => {
  type = await testTypesetter();
});

const textIn = (text: string, parts: readonly { readonly from: number; readonly to: number }[]) =>
  parts.map(({ from, to }) => text.slice(from, to)).join("");

/** The words that figures show of the long statement, in their order. */
function shownOf(figures: readonly FittedFigure[]): string {
  const lines = figures.flatMap(({ figure, sheet }) =>
    finished({ figure, sheet }).figure.panels.flatMap(({ cards }) =>
      cards.flatMap(({ rows }) =>
        rows.flatMap((row) =>
          row.kind === "cell" && row.statement.id === "a"
            ? [row.text.lines.map((line) => line.runs.map(({ text }) => text).join("")).join(" ")]
            : [],
        ),
      ),
    ),
  );
  return lines.join(" ").replaceAll(/\s+/gu, " ");
}

test("a text is parted without a loss, into even parts that end with a sentence", () => {
  const parts = partsOf(LONG, 1500);
  expect(textIn(LONG, parts)).toBe(LONG);
  expect(parts.length).toBeGreaterThanOrEqual(4);
  for (const { from, to } of parts) {
    expect(to - from).toBeLessThanOrEqual(1500);
    expect(LONG.slice(from, to)).toMatch(/\.\s*$/u);
  }
});

test("a part does not end with a sentence that ends early in it", () => {
  const [first] = partsOf(`A short one. ${"word ".repeat(400)}`.trim(), 1100);
  expect(first!.to).toBeGreaterThan(900);
  expect(first!.to).toBeLessThanOrEqual(1100);
  const near = partsOf(`${"word ".repeat(180).trim()}. ${"word ".repeat(220)}`.trim(), 1100);
  expect(near[0]!.to).toBe(901);
});

test.each([
  ["without sentences", "word ".repeat(900).trim()],
  ["in Chinese", "河水在没有人记录的年份里干涸了。".repeat(150)],
  ["of one endless word", "a".repeat(5000)],
])("a text %s is parted without a loss", (_, text) => {
  expect(textIn(text, partsOf(text, 1000))).toBe(text);
  expect(partsOf(text, text.length)).toHaveLength(1);
});

test("a word longer than a part is not parted, and what follows it begins the next part", () => {
  const text = `One ${"a".repeat(300)} two three`;
  expect(partsOf(text, 100)).toEqual([
    { from: 0, to: 4 },
    { from: 4, to: 305 },
    { from: 305, to: text.length },
  ]);
});

test("the first part of a text stands where all of it stood, and each other at the head of a tree after that one", () => {
  const [panel] = withLongTextsParted(outlineIn(MAP), 10_000, UNANNOTATED).panels;
  const [part, rest] = partsOf(LONG, 3000);
  const [head, next] = panel!.heads;
  expect(head).toMatchObject({ statement: "c", kind: "full" });
  expect(next).toMatchObject({ id: expect.stringMatching(`\\.${rest!.from}$`), kind: "rest", part: rest });
  const cells = panel!.blocks.flatMap((block) => block.cells);
  expect(cells.map((cell) => [cell.statement, cell.kind, cell.part])).toEqual([
    ["a", "full", part],
    ["b", "full", undefined],
  ]);
});

test("only what takes half a page is parted, and not what an annotation words differently", () => {
  const outline = outlineIn(MAP);
  const kindsWith = (fits: number, annotation = UNANNOTATED) =>
    withLongTextsParted(outline, fits, annotation)
      .panels.flatMap(cellsOf)
      .map(({ kind }) => kind)
      .filter((kind) => kind === "rest").length;
  expect(kindsWith(LONG.length * 2)).toBe(0);
  expect(kindsWith(LONG.length * 2 - 2)).toBe(1);
  expect(kindsWith(LONG.length / 3)).toBe(10);
  const blank = new Map([["a", { instead: "" }]]) as unknown as typeof UNANNOTATED.statements;
  expect(kindsWith(100, { ...UNANNOTATED, statements: blank })).toBe(0);
});

test("a text longer than a page goes on over pages in type that can be read", async () => {
  const rooms = [roomOf(500, 600)];
  const figures = await dividedFigures(
    outlineIn(MAP),
    type,
    WISH,
    { first: rooms, others: rooms },
    sizesFrom(7.5),
  );
  expect(figures.length).toBeGreaterThan(1);
  expect(Math.min(...figures.map(bodyType))).toBeGreaterThanOrEqual(7.35);
  const shown = shownOf(figures);
  expect(shown.split("The river was dry").length - 1).toBe(100);
  expect(shown).toContain("2 (Figure 1), continued");
  expect(shown).toMatch(/… \(continued, Figure 2\)/u);
});

test("in a column it keeps the type that was asked for", async () => {
  const figures = await columnFigures(outlineIn(MAP), type, WISH, { width: 100, type: 9 });
  expect(Math.min(...figures.map(bodyType))).toBeCloseTo(9, 1);
  expect(shownOf(figures).split("The river was dry").length - 1).toBe(100);
});
