import { expect, test } from "vitest";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import { LOOSE, measureOf } from "../../../src/layout/metrics.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

/** At no measure of the test does the second long word end where a line does. */
const TEXT =
  "Die Rechtsprechung zur Geschwindigkeitsbegrenzungsverordnung und zur Straßenverkehrszulassungsordnung bleibt offen.";

const linesAt = async (lang: string, characters: number): Promise<readonly string[]> => {
  const outline = outlineIn(
    `lang: ${lang}\npremises: { a: "${TEXT}" }\nconclusions: { b: B. }\ninferences: [{ from: a, to: b }]`,
  );
  const setter = new CellTypesetter(outline, await testTypesetter(), LOOSE);
  const block = outline.panels[0]!.blocks[0]!;
  const cell = { kind: "cell", cell: block.cells[0]!, depth: 0, block, premise: 0, signed: false } as const;
  const lines = setter.row(cell).lines(measureOf(characters));
  return lines.map(({ runs }) => runs.map(({ text }) => text).join(""));
};

test.each([24, 34, 40, 44])("long words are parted in lines of %i characters", async (characters) => {
  const lines = await linesAt("de", characters);
  expect(lines.slice(0, -1).some((line) => /[-\u00ad\u2010]$/u.test(line.trimEnd()))).toBe(true);
});

test("English ones are not", async () => {
  expect((await linesAt("en", 40)).some((line) => /[-\u00ad\u2010]$/u.test(line.trimEnd()))).toBe(false);
});
