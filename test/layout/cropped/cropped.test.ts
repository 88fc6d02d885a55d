import { describe, expect, test } from "vitest";
import { croppedFigure } from "../../../src/layout/cropped/cropped.ts";
import { NARROWEST } from "../../../src/layout/cropped/tree-ways.ts";
import { typicalPanels } from "../../../src/layout/cropped/typical.ts";
import { shapedFigure } from "../../../src/layout/figure.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import type { ArgumentMap } from "../../../src/model/map.ts";
import { outline } from "../../../src/outline/build.ts";
import { cellsOf } from "../../../src/outline/cells.ts";
import { layout } from "../../../src/pipeline.ts";
import { mapOf } from "../../bench/maps.mjs";
import { drawnPages, mapNamed } from "../../support/draw.ts";
import { faultsOf } from "../../support/faults.ts";
import { geometryOf, overlap, segmentsOf } from "../../support/geometry.ts";
import { generated } from "../../support/maps.ts";
import { shaped } from "../../support/shapes.ts";
import { testTypesetter } from "../../support/typesetter.ts";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";

const WISH = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;

const typicalHeights = async (map: ArgumentMap) => {
  const figure = shapedFigure(outline(map), await testTypesetter(), LOOSE, WISH);
  return typicalPanels(figure.panels, NARROWEST).flatMap(({ trees }) =>
    trees.flatMap((nested) =>
      nested.flatMap(({ cards }) =>
        cards.flatMap(({ rows }) => rows.map(({ text }) => [text.height(200), text.height(400)])),
      ),
    ),
  );
};

const withText = (map: ArgumentMap, index: number, change: (text: string) => string): ArgumentMap => ({
  ...map,
  statements: map.statements.map((one, at) => (at === index ? { ...one, text: change(one.text) } : one)),
});

describe("typical texts", () => {
  const map = generated(15, { seed: 3 });

  test("are as high whatever the words, but a very long text counts for more", async () => {
    const before = await typicalHeights(map);
    const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");
    expect(await typicalHeights(withText(map, 4, () => words(12)))).toEqual(before);
    expect(await typicalHeights(withText(map, 4, () => words(16)))).toEqual(before);
    const long = await typicalHeights(withText(map, 4, () => words(150)));
    expect(long).not.toEqual(before);
    long.forEach((heights, row) =>
      heights.forEach((height, i) => expect(height).toBeGreaterThanOrEqual(before[row]![i]!)),
    );
  });
});

describe.each(["left", "right"] as const)("a deep tree, its conclusion %s", (direction) => {
  test.each([
    ["chain", 12],
    ["chain", 40],
    ["chain", 150],
  ] as const)("a %s of %i is folded to a figure that is no ribbon", async (shape, count) => {
    const map = shaped(shape, count);
    const { value } = await layout({ ...map, figure: {} }, { direction }, await testTypesetter());
    const [{ figure, sheet }] = value as [(typeof value)[0]];
    expect(sheet.width / sheet.height).toBeGreaterThan(0.5);
    expect(sheet.width / sheet.height).toBeLessThan(2);
    const drawn = new Set<string>();
    for (const { cards, lines } of geometryOf(figure).panels) {
      for (const { cell } of cards.flatMap(({ rows }) => rows))
        if (cell?.kind === "full") drawn.add(cell.statement);
      expect(lines).toHaveLength(cards.length - 1);
      // A line only touches the cards that it joins.
      for (const line of lines)
        for (const segment of segmentsOf(line).slice(1, -1))
          for (const card of cards) expect(overlap(segment, card.box)).toBeLessThan(0.5);
    }
    expect(drawn.size).toBe(map.statements.length);
  });
});

test("a figure of nothing has a size of its own", async () => {
  const map = { ...generated(4, { seed: 1 }), statements: [], inferences: [] };
  const { figure } = await croppedFigure(outline(map), await testTypesetter(), WISH);
  expect(figure.panels.every(({ arranged }) => arranged.cards.length === 0)).toBe(true);
});

test.each(["fan", "chain", "debate"] as const)(
  "a %s stands in columns where it would be a ribbon",
  async (shape) => {
    for (const direction of ["left", "up"] as const) {
      const map = shaped(shape, 30);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { value } = await layout(map, { direction }, await testTypesetter());
      const { figure, sheet } = value[0]!;
      expect(sheet.width / sheet.height).toBeGreaterThan(0.5);
      expect(sheet.width / sheet.height).toBeLessThan(2);
      const full = figure.outline.panels.flatMap(cellsOf).filter(({ kind }) => kind === "full");
      expect(full.map(({ statement }) => statement).toSorted()).toEqual(
        map.statements.map(({ id }) => id).toSorted(),
      );
    }
  },
);

/** The share of a figure that is cards, and whether any of its trees was cut. */
async function filling(map: ArgumentMap) {
  const { value } = await layout({ ...map, figure: {} }, { direction: "left" }, await testTypesetter());
  const [{ figure }] = value as [(typeof value)[0]];
  const { width, height, outline: drawn } = figure;
  const cards = geometryOf(figure).panels.flatMap((panel) => panel.cards.map(({ box }) => box));
  const surface = cards.reduce((sum, box) => sum + box.width * box.height, 0);
  return {
    filled: surface / (width * height),
    shape: width / height,
    isCut: drawn.panels.flatMap(cellsOf).some(({ cutOff }) => cutOff === true),
  };
}

test.each([150, 240])(
  "a tree of %i that would leave most of its figure white stands in parts",
  async (count) => {
    const { filled, shape, isCut } = await filling(mapNamed("tree.yaml", mapOf(count)));
    expect(filled).toBeGreaterThan(0.57);
    expect(shape).toBeGreaterThan(0.5);
    expect(shape).toBeLessThan(2);
    expect(isCut).toBe(true);
  },
);

test.each([20, 40, 60])("a tree of %i that fills its figure well enough is not cut", async (count) => {
  expect((await filling(generated(count, { seed: 1 }))).isCut).toBe(false);
});

test.each([80, 150])("an upright tree of %i is no ribbon", async (count) => {
  for (const seed of [1, 2]) {
    const map = generated(count, { seed });
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { value } = await layout({ ...map, figure: {} }, { direction: "up" }, await testTypesetter());
    const { width, height } = value[0]!.sheet;
    expect(width / height).toBeGreaterThan(0.5);
    expect(width / height).toBeLessThan(2);
  }
});

test("a trunk goes on only with the last reason, so that what stands beside it comes first", async () => {
  const words = "is a claim as long as those that people make in a debate that is shown on television";
  const line = ["top", "one", "two", "three", "four"];
  const steps = [
    ...line.slice(1).map((id, index) => [id, line[index]!] as const),
    ...([
      ["near", "top"],
      ["a", "four"],
      ["a1", "a"],
      ["b", "four"],
      ["c", "four"],
      ["c1", "c"],
    ] as const),
  ];
  const ends = ["near", "a1", "b", "c1"];
  const stated = (ids: readonly string[]) => ids.map((id) => `  ${id}: ${id} ${words}\n`).join("");
  const text = [
    `main: [${line.join(", ")}]\n`,
    `conclusions:\n${stated([...line, "a", "c"])}premises:\n${stated(ends)}inferences:\n`,
    ...steps.map(([from, to]) => `  - { from: ${from}, to: ${to} }\n`),
  ].join("");
  const pages = await drawnPages(mapNamed("trunk.yaml", text), { direction: "left" });
  expect(faultsOf(pages, "left")).toEqual([]);
});
