import { PAPERS } from "../../../src/geometry.ts";
import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { NESTINGS } from "../../../src/layout/cards/nesting.ts";
import { cardTrees } from "../../support/cards.ts";
import { shapedTree } from "../../../src/layout/cards/shaped-card.ts";
import { classic } from "../../../src/layout/classic/classic.ts";
import { boxCards, boxesOf } from "../../../src/layout/classic/nodes.ts";
import { classicSketches } from "../../../src/layout/classic/sketches.ts";
import { MEDIUM, measureOf } from "../../../src/layout/metrics.ts";
import { dividedFigures, COMFORTABLE_SIZES } from "../../../src/layout/fitting/divided.ts";
import { bodyType } from "../../../src/layout/fitting/fit.ts";
import { roomsOf } from "../../../src/layout/paper.ts";
import type { Direction } from "../../../src/model/map.ts";
import type { Cell, Outline, Panel } from "../../../src/outline/outline.ts";
import { Pieces } from "../../../src/outline/division/pieces.ts";
import { cellsOf } from "../../../src/outline/cells.ts";
import { outline } from "../../../src/outline/build.ts";
import { generated } from "../../support/generated.ts";
import { outlineIn, outlineOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";
import { shapedIn } from "./shaped.ts";

/** What a panel comes out as, as a share of what its narrowest sketch says. */
async function cameOut(whole: Outline, direction: Direction) {
  const shaped = await shapedIn(whole);
  const [sketch] = classicSketches(shaped, direction, MEDIUM);
  const { width, height } = await classic(shaped, sketch!.plan, MEDIUM);
  return { width: width / sketch!.width, height: height / sketch!.height };
}

/** A premise of the first step is that of the last one too: its box stands behind all of them. */
const AGAIN = outlineIn(`
premises: { a: A premise that is used again at the end of all these steps., b: Another one. }
conclusions: { c: The conclusion., d: What leads to the conclusion., e: What leads to what leads to it. }
inferences:
  - { from: [a, d], to: c }
  - { from: e, to: d }
  - { from: [a, b], to: e }
`);
const UNDERCUT = outlineIn(`
premises: { a: A premise., d: What supports the question. }
conclusions: { c: The conclusion of all this., b: What questions the step from the premise. }
inferences:
  - { id: step, from: a, to: c }
  - { from: b, against: step }
  - { from: d, to: b }
`);

describe("panels come out about as large as their sketches", () => {
  test.each([
    ["a step", outlineOf("socrates.yaml")],
    ["several steps", outlineOf("cycle-lane.yaml")],
    ["a premise that is used again", AGAIN],
    ["a step that is questioned", UNDERCUT],
  ])("%s", async (_, whole) => {
    for (const direction of ["left", "right"] as const) {
      const { width, height } = await cameOut(whole, direction);
      expect(width).toBeGreaterThan(0.93);
      expect(width).toBeLessThan(1.05);
      expect(height).toBeGreaterThan(0.95);
      expect(height).toBeLessThan(1.5);
    }
    const upright = await cameOut(whole, "up");
    // What is short moves up beside what is tall.
    expect(upright.height).toBeGreaterThan(0.7);
    expect(upright.height).toBeLessThan(1.12);
    expect(upright.width).toBeGreaterThan(0.95);
    expect(upright.width).toBeLessThan(1.5);
  });
});

test("sketches with wider texts are lower, and none is narrower than twenty characters", async () => {
  const sketches = classicSketches(await shapedIn(outlineOf("cycle-lane.yaml")), "left", MEDIUM);
  expect(sketches.length).toBeGreaterThan(3);
  const measures = sketches.map(({ plan }) => plan.measure);
  expect(measures).toEqual(measures.toSorted((a, b) => a - b));
  expect(measures[0]).toBeGreaterThanOrEqual(measureOf(20));
  expect(measures.at(-1)! / measures[0]!).toBeLessThanOrEqual(2.61);
  const heights = sketches.map(({ height }) => height);
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
});

test("with the conclusion on the right, everything stands as in a mirror", async () => {
  const shaped = await shapedIn(UNDERCUT);
  const plan = { kind: "classic", measure: 200 } as const;
  const left = await classic(shaped, { ...plan, direction: "left" }, MEDIUM);
  const right = await classic(shaped, { ...plan, direction: "right" }, MEDIUM);
  expect([right.width, right.height]).toEqual([left.width, left.height]);
  const first = left.cards[0]!;
  expect(first.at.x).toBe(0);
  for (const [index, { sized, at }] of left.cards.entries()) {
    const other = right.cards[index]!;
    expect(other.at.y).toBe(at.y);
    expect(other.at.x + other.sized.frame.x).toBeCloseTo(left.width - at.x - sized.frame.width, 6);
  }
});

test("each statement has one box, and each step one junction", async () => {
  const shaped = await shapedIn(AGAIN);
  const { cards } = await classic(shaped, { kind: "classic", direction: "left", measure: 200 }, MEDIUM);
  const boxOf = boxesOf(shaped.panel);
  const boxes = new Set(cellsOf(shaped.panel).map(boxOf));
  expect(boxes.size).toBe(AGAIN.map.statements.length);
  const ids = cards.map(({ sized }) => sized.node.id);
  expect(ids.toSorted()).toEqual([...boxes, ...shaped.panel.blocks.map(({ id }) => id)].toSorted());
});

describe("a statement that is used again", () => {
  const of = (panel: Panel) => cellsOf(panel).map((cell) => [cell.id, boxesOf(panel)(cell)] as const);

  test("has one box, which stands for all its cells", () => {
    const [panel] = AGAIN.panels;
    const joined = of(panel!).filter(([id, box]) => id !== box);
    expect(joined).toHaveLength(1);
    const full = cellsOf(panel!).filter(({ kind }) => kind === "full");
    expect(full.map(({ id }) => id)).toContain(joined[0]![1]);
  });

  test.each([
    ["is first in one of its steps", "[b, a]", "[a, d]", false],
    ["is alone in one of its steps", "[b, a]", "a", false],
    ["is joined to others in each of them", "[b, a]", "[d, a]", true],
  ])("is marked as joined to other premises unless it %s", async (_, one, other, isMarked) => {
    const whole = outlineIn(`
premises: { a: A premise., b: Another one., d: A third one. }
conclusions: { c: The conclusion., e: What leads to it. }
inferences: [{ from: ${one}, to: c }, { from: e, to: c }, { from: ${other}, to: e }]
`);
    const shaped = await shapedIn(whole);
    // Cards of several rows have been shaped before, as where a way to lay the panel out is chosen.
    for (const tree of cardTrees(whole.panels[0]!, NESTINGS[0]!, new Set()))
      shapedTree(tree, shaped.typesetter);
    const isFull = (id: string) => (cell: Cell) => cell.kind === "full" && cell.statement === id;
    const textOf = (statement: string) => {
      const block = whole.panels[0]!.blocks.find(({ cells }) => cells.some(isFull(statement)))!;
      const [row] = boxCards(shaped)(block.cells.find(isFull(statement))!, block).rows;
      const [line] = row!.text.lines(1000);
      return line!.runs.map(({ text }) => text).join("");
    };
    expect(textOf("a")).toBe(isMarked ? "and 3\u00a0A premise." : "3\u00a0A premise.");
    expect(textOf("b")).toBe("2\u00a0Another one.");
  });

  test("has a box of its own where it was cut off, even if both stand in one panel", () => {
    const [panel] = AGAIN.panels;
    const pieces = new Pieces(panel!, 1).apart();
    const together = {
      ...panel!,
      heads: pieces.flatMap(({ heads }) => heads),
      blocks: pieces.flatMap(({ blocks }) => blocks),
    };
    const cut = cellsOf(together).filter(({ cutOff }) => cutOff === true);
    expect(cut.length).toBeGreaterThan(0);
    const boxes = new Map(of(together));
    for (const { id } of cut) expect(boxes.get(id)).toBe(id);
  });
});

test("pages of a divided map are filled with what is cut apart", async () => {
  const figures = await dividedFigures(
    outline(generated(60)),
    await testTypesetter(),
    { direction: "left", style: "classic", annotation: UNANNOTATED },
    roomsOf(PAPERS.a4),
    COMFORTABLE_SIZES,
  );
  expect(figures.length).toBeLessThanOrEqual(3);
  for (const figure of figures) expect(bodyType(figure)).toBeGreaterThanOrEqual(7.3);
});
