import { expect, test } from "vitest";
import { anyPlace } from "../../../src/layout/fitting/division/division.ts";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import { NESTINGS } from "../../../src/layout/cards/nesting.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import { Known, shapedPanel } from "../../../src/layout/panels/panel.ts";

import type { Block, Cell, FigurePlace, Panel } from "../../../src/outline/outline.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WHOLE = outlineIn(`
groups: { g: The group }
premises: { a: { text: A., group: g }, b: { text: B., group: g } }
conclusions: { top: { text: Top., group: g }, other: { text: Other., group: g } }
inferences: [{ from: a, to: top }, { from: b, to: other }]
`);
const [PANEL] = WHOLE.panels as [Panel];

const shapedBy = async (panel: Panel, known?: Known) =>
  shapedPanel(panel, new CellTypesetter(WHOLE, await testTypesetter(), LOOSE), LOOSE, known);

test("each tree is shaped at each degree of nesting, in the order of their heads", async () => {
  const { trees, title } = await shapedBy({ ...PANEL, title: "The group" });
  expect(trees).toHaveLength(2);
  for (const nested of trees) expect(nested).toHaveLength(NESTINGS.length);
  const heads = trees.map((nested) => nested[0]!.cards[0]!.card.rows[0]);
  expect(heads.map((row) => row?.kind === "cell" && row.cell.statement)).toEqual(["top", "other"]);
  expect(title!.size).toBe(LOOSE.panelTitle);
  const words = title!.lines(1000).flatMap(({ runs }) => runs.map(({ text }) => text));
  expect(words.join("")).toBe("The group");
  expect((await shapedBy({ ...PANEL, title: undefined })).title).toBeUndefined();
});

test("a tree that was shaped before is taken as it is; one in which anything differs is not", async () => {
  const known = new Known();
  const first = await shapedBy(PANEL, known);
  expect((await shapedBy(PANEL, known)).trees).toEqual(first.trees);
  const same = async (panel: Panel) =>
    (await shapedBy(panel, known)).trees.map((tree, index) => tree === first.trees[index]);
  expect(await same(PANEL)).toEqual([true, true]);
  const cellsAs = (change: Partial<Cell>): Panel => ({
    ...PANEL,
    blocks: PANEL.blocks.map((block, index) =>
      index === 0 ? { ...block, cells: block.cells.map((cell): Cell => ({ ...cell, ...change })) } : block,
    ),
  });
  expect(await same(cellsAs({ kind: "reference" }))).toEqual([false, true]);
  expect(await same(cellsAs({ part: { from: 0, to: 1 } }))).toEqual([false, true]);
  const headAs = (change: Partial<Cell>): Panel => ({
    ...PANEL,
    heads: PANEL.heads.map((head, index) => (index === 0 ? { ...head, ...change } : head)),
  });
  expect(await same(headAs({ part: { from: 0, to: 1 } }))).toEqual([false, true]);
  // What was shaped with one part of a text does not hold for another part.
  const parts = [1, 2].map((to) => ({ part: { from: 0, to } }));
  for (const change of [cellsAs, headAs]) {
    const [one, other] = [await shapedBy(change(parts[0]!), known), await shapedBy(change(parts[1]!), known)];
    expect(other.trees[0]).not.toBe(one.trees[0]);
    expect(other.trees[1]).toBe(one.trees[1]);
  }
});

test("trees that stood together before are the same list; others are not", async () => {
  const known = new Known();
  const { trees } = await shapedBy(PANEL, known);
  expect((await shapedBy({ ...PANEL, title: "Another" }, known)).trees).toBe(trees);
  const [head] = PANEL.heads;
  expect((await shapedBy({ ...PANEL, heads: [head!], blocks: [] }, known)).trees).not.toBe(trees);
  expect((await shapedBy(PANEL)).trees).not.toBe(trees);
});

test("in figures of one place a row is shaped once; not in others, nor where no place is known", async () => {
  const known = new Known();
  const [, other] = PANEL.blocks as [Block, Block];
  const rowIn = async (place: FigurePlace | undefined, panel = PANEL) => {
    const cells = new CellTypesetter({ ...WHOLE, ...(place && { place }) }, await testTypesetter(), LOOSE);
    return shapedPanel(panel, cells, LOOSE, known).typesetter.cell({
      kind: "cell",
      cell: other.cells[0]!,
      depth: 0,
      block: other,
      premise: 0,
      signed: true,
    });
  };
  const [place, elsewhere] = [anyPlace(WHOLE), anyPlace(WHOLE)];
  const first = await rowIn(place);
  expect(await rowIn(place, { ...PANEL, title: "Another" })).toBe(first);
  expect(await rowIn(elsewhere)).not.toBe(first);
  const placeless = await rowIn(undefined);
  expect(placeless).not.toBe(first);
  expect(await rowIn(undefined)).not.toBe(placeless);
});
