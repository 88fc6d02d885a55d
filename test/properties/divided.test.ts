import { ptOfPx } from "../../src/geometry.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentWish } from "../../src/documents/document.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { layout } from "../../src/pipeline.ts";
import { argumentMaps, generated } from "../support/maps.ts";
import { cellsOf, completeFaults } from "../support/outline-faults.ts";
import { testTypesetter } from "../support/typesetter.ts";

/** What is wrong with a map divided over figures; an overview aside, they hold it once. */
async function faultsOf(
  map: ArgumentMap,
  wish: DocumentWish & { readonly minType: number },
): Promise<string[]> {
  const { value } = await layout({ ...map, figure: {} }, wish, await testTypesetter());
  const figures = value.filter(({ figure }) => figure.outline.place?.overview !== true);
  const { outline } = figures[0]!.figure;
  const whole = { ...outline, panels: figures.flatMap(({ figure }) => figure.outline.panels) };
  const found = completeFaults(whole);
  const drawn = figures.flatMap(({ figure }) =>
    figure.panels.flatMap(({ cards }) =>
      cards.flatMap(({ rows }) =>
        rows.flatMap(({ row }) =>
          row.kind === "cell" && row.cell.kind === "full" ? [row.cell.statement] : [],
        ),
      ),
    ),
  );
  if (drawn.length !== map.statements.length || new Set(drawn).size !== drawn.length)
    found.push(`of ${map.statements.length} statements ${drawn.length} are drawn`);

  const sizes = value.map(({ figure, sheet }) => (ptOfPx(figure.metrics.body) * sheet.scale).toFixed(3));
  if (new Set(sizes).size > 1) found.push(`figures of one map have type of ${sizes.join(", ")}`);
  for (const [index, { figure, sheet }] of value.entries()) {
    const { width, height, outline: own } = figure;
    const name = `figure ${index + 1}`;
    const size = ptOfPx(figure.metrics.body) * sheet.scale;
    if (value.length > 1 && size < wish.minType - 0.001) found.push(`${name} has type of ${size} pt`);
    if (sheet.x < 0 || sheet.y < 0) found.push(`${name} begins outside its sheet`);
    if (sheet.x + width * sheet.scale > sheet.width + 0.01) found.push(`${name} is too wide`);
    if (sheet.y + height * sheet.scale > sheet.height + 0.01) found.push(`${name} is too high`);
    // A reference says where a statement is drawn in full: there it must be.
    for (const { kind, statement } of own.panels.flatMap(cellsOf)) {
      const at = own.place?.figureOf.get(statement);
      if (kind !== "reference" || own.place === undefined) continue;
      const there = value.find((one) => one.figure.outline.place?.figure === at);
      const full = there?.figure.outline.panels
        .flatMap(cellsOf)
        .some((cell) => cell.kind === "full" && cell.statement === statement);
      if (full !== true) found.push(`${name} refers to ${statement} in figure ${at}, which has it not`);
    }
  }
  return found;
}

test(
  "a divided map holds every statement once, in one type size, within its sheets",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      // A single step with long words may need smaller type than that.
      fc.asyncProperty(argumentMaps({ steps: 20 }), fc.constantFrom(7, 9, 10.5), async (map, minType) => {
        expect(
          (await faultsOf(map, { paper: "a4", minType })).filter((one) => !one.includes("has type of")),
        ).toEqual([]);
      }),
      { seed: 11, numRuns: 15 },
    );
  },
);

test.each([
  [60, 0, 9, "a4", {}],
  [90, 4, 8, "letter", {}],
  [120, 0, 7, "a4", { direction: "up" }],
  [80, 5, 8, "a4", { direction: "right" }],
  [150, 6, 7, "a3", {}],
  [60, 3, 7, "a4", { style: "classic" }],
] as const)(
  "%i statements in %i groups, of at least %i pt, on %s",
  { timeout: 60_000 },
  async (count, groups, minType, paper, more) => {
    for (const seed of [1, 2])
      expect(await faultsOf(generated(count, { groups, seed }), { paper, minType, ...more })).toEqual([]);
  },
);

test("three hundred statements that lead nowhere fill pages without overflowing them", async () => {
  const map = generated(8);
  const loose = Array.from({ length: 300 }, (_, i) => ({
    ...map.statements[0]!,
    id: `loose-${i}`,
    text: `The loose statement with the number ${i} says that something or other is the case somewhere.`,
  }));
  const whole = { ...map, statements: [...map.statements, ...loose] };
  expect(await faultsOf(whole, { paper: "a4", minType: 7 })).toEqual([]);
});
