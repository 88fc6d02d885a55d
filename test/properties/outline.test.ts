import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nestedTrees } from "../../src/layout/cards/nesting.ts";
import { outline } from "../../src/outline/build.ts";
import type { Cell } from "../../src/outline/outline.ts";
import { cut } from "../../src/outline/division/split-panels.ts";
import { argumentMaps, generated } from "../support/maps.ts";
import { cellsOf, completeFaults } from "../support/outline-faults.ts";

test("every statement has its number and stands in full once, every inference leads where it should", () => {
  fc.assert(
    fc.property(argumentMaps({ steps: 30 }), (map) => {
      expect(completeFaults(outline(map))).toEqual([]);
    }),
    { seed: 4, numRuns: 150 },
  );
});

test("numbers ascend down each card, however much is nested in it, and from one panel to the next", () => {
  fc.assert(
    fc.property(argumentMaps({ steps: 30 }), (map) => {
      const { panels, numbers, main } = outline(map);
      const numbersOf = (cells: readonly Cell[]) =>
        cells.flatMap(({ kind, statement }) => (kind === "full" ? numbers.get(statement)! : []));
      for (const panel of panels)
        for (const card of nestedTrees(panel, new Set(main)).flat(2)) {
          const read = numbersOf(card.rows.flatMap((row) => (row.kind === "cell" ? row.cell : [])));
          expect(read).toEqual(read.toSorted((a, b) => a - b));
        }
      const all = panels.map((panel) => numbersOf(cellsOf(panel)));
      // One panel's numbers come after those of the panel before.
      expect(all.map((one) => Math.min(...one))).toEqual(
        all.map((_, i) => 1 + all.slice(0, i).flat().length),
      );
    }),
    { seed: 5, numRuns: 100 },
  );
});

test("a reference stands only where the statement stands in full elsewhere", () => {
  fc.assert(
    fc.property(argumentMaps({ steps: 30 }), (map) => {
      const cells = outline(map).panels.flatMap(cellsOf);
      const uses = (id: string) => map.inferences.filter(({ from }) => from.includes(id)).length;
      for (const { id } of map.statements) {
        const references = cells.filter(
          ({ kind, statement }) => kind === "reference" && statement === id,
        ).length;
        const asHead = cells.some(
          ({ kind, statement, id: cell }) => kind === "full" && statement === id && cell === `h.${id}`,
        );
        expect(references, id).toBe(uses(id) - (asHead ? 0 : 1));
      }
    }),
    { seed: 6, numRuns: 100 },
  );
});

describe("a large map is cut without losing anything", () => {
  test.each([
    [300, {}],
    [500, { groups: 4 }],
    [1000, { shared: 0.3 }],
    [2000, { objections: 0.5 }],
    [2000, { groups: 2, seed: 7 }],
  ])("of %i statements, %j", (count, options) => {
    const whole = outline(generated(count, options));
    const parts = cut(whole);
    expect(completeFaults(parts)).toEqual([]);
    expect(parts.numbers).toEqual(whole.numbers);
    expect(Math.max(...parts.panels.map(({ blocks }) => blocks.length))).toBeLessThanOrEqual(120);
  });

  test("any map of a hundred steps", () => {
    fc.assert(
      fc.property(argumentMaps({ steps: 400 }), (map) => {
        expect(completeFaults(cut(outline(map)))).toEqual([]);
      }),
      { seed: 8, numRuns: 20 },
    );
  });
});

test("an argument of ten thousand steps, one resting on the other, is no problem", () => {
  const { statements, inferences, ...rest } = generated(1);
  const [one] = statements;
  const [step] = generated(20).inferences;
  const chain = {
    ...rest,
    statements: Array.from({ length: 10_000 }, (_, i) => ({ ...one!, id: `s${i}` })),
    inferences: Array.from({ length: 9_999 }, (_, index) => ({
      ...step!,
      index,
      from: [`s${index + 1}`],
      target: { kind: "support", statement: `s${index}` } as const,
    })),
  };
  expect(inferences).toEqual([]);
  expect(completeFaults(cut(outline(chain)))).toEqual([]);
});
