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
premises: { a: A is so., b: B is so., c: C is so., d: D is so., e: E is so., f: F is so. }
conclusions:
  top: The top of it all.
  side: Another end of it.
  ground: The ground of it.
  claim: The claim of several.
  lone: A claim on its own.
inferences:
  - { from: [f, ground], to: top }
  - { from: [claim, a], to: ground }
  - { from: lone, to: ground }
  - { from: a, to: lone }
  - { from: [claim, b], to: side }
  - { from: [c, d], to: claim }
  - { from: e, to: claim }
`;

const typesIn = async (yaml: string, main: readonly string[]) => {
  const whole = outlineIn(yaml, main);
  const typesetter = rowTypesetter(new CellTypesetter(whole, await testTypesetter(), LOOSE));
  const rows = cardTrees(whole.panels[0]!, NESTINGS[0]!, new Set(main)).flatMap((tree) =>
    shapedTree(tree, typesetter).flatMap((card) => card.rows),
  );
  return (id: string) => {
    const row = rows.find(
      (one) => one.kind === "cell" && one.row.cell.kind === "full" && one.text.statement.id === id,
    )!;
    const { size, face } = row.text.lines(400)[0]!.runs.at(-1)!;
    return { size, isBold: face.includes("semibold") };
  };
};

test("type tells what claims are: of the main line or where the reasoning ends, the head of a card, what leads to it", async () => {
  const typeOf = await typesIn(MAP, MAIN);
  for (const id of ["top", "ground", "side"]) expect(typeOf(id)).toEqual({ size: LOOSE.main, isBold: true });
  expect(typeOf("lone")).toEqual({ size: LOOSE.body, isBold: true });
  for (const id of ["b", "c", "e"]) expect(typeOf(id)).toEqual({ size: LOOSE.body, isBold: false });
  expect(LOOSE.main).toBeGreaterThan(LOOSE.body);
});

test("premises that count together are of one size, and none of them heads the card", async () => {
  const typeOf = await typesIn(MAP, MAIN);
  expect(typeOf("f")).toEqual({ size: LOOSE.main, isBold: false });
  for (const id of ["claim", "a"]) expect(typeOf(id)).toEqual({ size: LOOSE.body, isBold: false });
});

test("where more end than can be taken in at a glance, those beside the main line are set in a middle size", async () => {
  const ids = Array.from({ length: 6 }, (_, n) => `end${n}`);
  const more = ids.map((id) => `  ${id}: So is ${id}.`).join("\n");
  const steps = ids.map((id) => `  - { from: a, to: ${id} }`).join("\n");
  const yaml = `${MAP.replace("inferences:", `${more}\ninferences:`)}${steps}\n`;
  const typeOf = await typesIn(yaml, MAIN);
  expect(typeOf("top")).toEqual({ size: LOOSE.main, isBold: true });
  for (const id of ["side", ...ids]) expect(typeOf(id)).toEqual({ size: LOOSE.middle, isBold: true });
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
