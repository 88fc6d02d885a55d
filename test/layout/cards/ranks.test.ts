import { expect, test } from "vitest";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import { NESTINGS } from "../../../src/layout/cards/nesting.ts";
import { rowTypesetter, shapedTree } from "../../../src/layout/cards/shaped-card.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import type { CardTree } from "../../../src/layout/cards/nesting.ts";
import { cardTrees } from "../../support/cards.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const MAIN = ["top", "ground"];
const MAP = `
premises: { a: A is so., b: B is so., c: C is so., d: D is so., e: E is so. }
conclusions:
  top: The top of it all.
  side: Another end of it.
  ground: The ground of it.
  claim: The claim of several.
inferences:
  - { from: ground, to: top }
  - { from: [claim, a], to: ground }
  - { from: [claim, b], to: side }
  - { from: [c, d], to: claim }
  - { from: e, to: claim }
`;

test("type tells the ranks of claims: the main line, another end, the head of a card, what leads to it", async () => {
  const whole = outlineIn(MAP, MAIN);
  const typesetter = rowTypesetter(new CellTypesetter(whole, await testTypesetter(), LOOSE));
  const rows = cardTrees(whole.panels[0]!, NESTINGS[0]!, new Set(MAIN)).flatMap((tree) =>
    shapedTree(tree, typesetter).flatMap((card) => card.rows),
  );
  const typeOf = (id: string) => {
    const row = rows.find(
      (one) => one.kind === "cell" && one.row.cell.kind === "full" && one.text.statement.id === id,
    )!;
    const { size, face } = row.text.lines(400)[0]!.runs.at(-1)!;
    return { size, isBold: face.includes("semibold") };
  };
  expect(typeOf("top")).toEqual({ size: LOOSE.main, isBold: true });
  expect(typeOf("ground")).toEqual({ size: LOOSE.main, isBold: true });
  expect(typeOf("side")).toEqual({ size: LOOSE.middle, isBold: true });
  expect(typeOf("claim")).toEqual({ size: LOOSE.body, isBold: true });
  for (const id of ["a", "c", "e"]) expect(typeOf(id)).toEqual({ size: LOOSE.body, isBold: false });
  expect(LOOSE.main).toBeGreaterThan(LOOSE.middle);
  expect(LOOSE.middle).toBeGreaterThan(LOOSE.body);
});

test("a claim that is continued is the head of its card too; where a statement is only referred to, it is none", async () => {
  const whole = outlineIn(MAP, MAIN);
  const [panel] = whole.panels;
  const [head] = panel!.heads;
  const again = { ...panel!, heads: [{ ...head!, kind: "reference" as const }] };
  const typesetter = rowTypesetter(new CellTypesetter(whole, await testTypesetter(), LOOSE));
  const facesOf = (trees: readonly CardTree[], of: string) =>
    trees.flatMap((tree) =>
      shapedTree(tree, typesetter).flatMap(({ rows }) =>
        rows.flatMap(({ kind, row, text }) =>
          kind === "cell" && row.cell.kind === "reference" && row.cell.statement === of
            ? text.lines(400).flatMap((line) => line.runs.filter(({ size }) => size === LOOSE.body))
            : [],
        ),
      ),
    );
  const none = new Set<string>();
  const continued = facesOf(cardTrees(again, NESTINGS[0]!, none), head!.statement);
  expect(continued.map(({ face }) => face)).toEqual(continued.map(() => expect.stringContaining("semibold")));
  expect(continued).not.toEqual([]);
  const referred = facesOf(cardTrees(panel!, NESTINGS[0]!, none), "claim");
  expect(referred.map(({ face }) => face)).toEqual(referred.map(() => expect.stringContaining("italic")));
  expect(referred).not.toEqual([]);
});
