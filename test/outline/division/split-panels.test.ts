import { expect, test } from "vitest";
import { outline } from "../../../src/outline/build.ts";
import { weightOf } from "../../../src/outline/division/pieces.ts";
import { cut, cutPanel, parted, rejoined, treesOf } from "../../../src/outline/division/split-panels.ts";
import { mapNamed } from "../../support/map-files.ts";
import { generated } from "../../support/maps.ts";
import { completeFaults } from "../../support/outline-faults.ts";
import { shaped } from "../../support/shapes.ts";

const whole = outline(
  mapNamed(
    "map.yaml",
    `
premises: { a: A., b: B., c: C., d: D. }
conclusions: { top: Top., left: Left., right: Right. }
inferences:
  - { from: [left, right], to: top }
  - { from: [a], to: left }
  - { from: [b], to: left }
  - { from: [c], to: left }
  - { from: [d], to: right }
`,
  ),
);
const [panel] = whole.panels;
const stepsOf = (panels: typeof whole.panels) =>
  panels.map(({ blocks }) => blocks.map(({ inference }) => inference.from.join("+")));

test("a small map stays whole", () => {
  expect(cut(whole)).toBe(whole);
  expect(cutPanel(panel!, 5)).toEqual([panel]);
});

test("the heaviest branch is cut off; a reference says where it goes on", () => {
  const parts = cutPanel(panel!, 3);
  expect(stepsOf(parts)).toEqual([
    ["left+right", "d"],
    ["a", "b", "c"],
  ]);
  const [first, second] = parts;
  const kinds = first!.blocks[0]!.cells.map(({ statement, kind }) => [statement, kind]);
  expect(kinds).toEqual([
    ["left", "reference"],
    ["right", "full"],
  ]);
  expect(second!.heads.map(({ statement, kind, main }) => [statement, kind, main])).toEqual([
    ["left", "full", false],
  ]);
  expect(completeFaults({ ...whole, panels: parts })).toEqual([]);
});

test("more reasons for one statement than a part holds go on under a reference", () => {
  const parts = cutPanel(panel!, 2);
  expect(Math.max(...parts.map(({ blocks }) => blocks.length))).toBeLessThanOrEqual(2);
  const heads = parts.flatMap((part) => part.heads.map(({ statement, kind }) => `${statement} ${kind}`));
  expect(heads).toEqual(["top full", "left full", "left reference"]);
  expect(completeFaults({ ...whole, panels: parts })).toEqual([]);
});

test("a single step is never divided", () => {
  const parts = cutPanel(panel!, 1);
  expect(parts.every(({ blocks }) => blocks.length === 1)).toBe(true);
  expect(completeFaults({ ...whole, panels: parts })).toEqual([]);
});

test("every part says what it is a part of", () => {
  const parts = cutPanel({ ...panel!, title: "Title", group: "g" }, 2);
  expect(new Set(parts.map(({ title }) => title))).toEqual(new Set(["Title"]));
  expect(new Set(parts.map(({ group }) => group))).toEqual(new Set(["g"]));
});

test("panels that are small enough stay while others are cut", () => {
  const large = outline(generated(600));
  const parts = cut({ ...large, panels: [panel!, ...large.panels] });
  expect(parts.panels[0]).toBe(panel);
  expect(parts.panels.length).toBeGreaterThan(3);
  expect(Math.max(...parts.panels.map(({ blocks }) => blocks.length))).toBeLessThanOrEqual(60);
});

test("statements that lead nowhere are divided as well, behind the reasoning", () => {
  const cell = (id: string) => ({ id, statement: id, kind: "full", main: false }) as const;
  const loose = Array.from({ length: 7 }, (_, i) => cell(`loose-${i}`));
  const parts = cutPanel({ ...panel!, heads: [loose[0]!, ...panel!.heads, ...loose.slice(1)] }, 3);
  expect(stepsOf(parts).flat()).toHaveLength(5);
  expect(
    parts.flatMap(({ heads }) => heads.map(({ id }) => id)).filter((id) => id.startsWith("loose")),
  ).toEqual(loose.map(({ id }) => id));
  for (const { heads, blocks } of parts)
    expect(blocks.length + heads.filter(({ id }) => id.startsWith("loose")).length).toBeLessThanOrEqual(3);
  const alone = cutPanel({ ...panel!, heads: loose, blocks: [] }, 3);
  expect(alone.map(({ heads }) => heads.length)).toEqual([3, 3, 1]);
});

const forest = outline(shaped("forest", 30));

test("each head with all that hangs on it is a tree, and the trees are the panel again", () => {
  const [own] = forest.panels;
  const trees = treesOf(own!);
  expect(trees).toHaveLength(30);
  for (const { heads, blocks } of trees) {
    const cells = new Set([
      heads[0]!.id,
      ...blocks.flatMap((block) => [block.id, ...block.cells.map(({ id }) => id)]),
    ]);
    expect(blocks.every(({ target }) => cells.has(target.id))).toBe(true);
  }
  expect(rejoined(trees)).toEqual([own]);
  expect(treesOf(panel!)).toEqual([panel]);
});

test("what is of another group is not joined", () => {
  const other = { ...panel!, group: "g", title: "G" };
  expect(rejoined([panel!, other, other]).map(({ heads }) => heads.length)).toEqual([1, 2]);
});

test("a head goes with its tree into whatever part", () => {
  const parts = cutPanel(forest.panels[0]!, 12);
  expect(parts.length).toBeGreaterThan(3);
  const heads = parts.map((part) => part.heads.length);
  expect(Math.max(...heads)).toBeLessThanOrEqual(12);
  expect(heads.reduce((sum, count) => sum + count)).toBe(30);
  for (const part of parts) expect(weightOf(part)).toBeLessThanOrEqual(12);
  expect(parts.flatMap((part) => part.heads.map(({ id }) => id))).toEqual(
    forest.panels[0]!.heads.map(({ id }) => id),
  );
  expect(completeFaults({ ...forest, panels: parts })).toEqual([]);
});

test.each([
  [20, 18, [10, 10]],
  [30, 27, [15, 15]],
  [30, 12, [10, 10, 10]],
])("a fan of %i in parts of at most %i has parts of about one size", (count, size, sizes) => {
  const fan = outline(shaped("fan", count));
  const parts = parted(fan, size)!;
  const heads = parts.panels[0]!.heads.map(({ id }) => id);
  expect(heads.map((id) => parts.panels[0]!.blocks.filter(({ target }) => target.id === id).length)).toEqual(
    sizes,
  );
  expect(completeFaults(parts)).toEqual([]);
  expect(parted(fan, count)).toBeUndefined();
});
