import { expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { CellTypesetter } from "../../../src/layout/cards/cell.ts";
import { furniture, placeFurniture } from "../../../src/layout/furniture/furniture.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import { outline } from "../../../src/outline/build.ts";
import { divide } from "../../../src/outline/division/assign-figures.ts";
import { mapNamed } from "../../support/draw.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const CLAIM =
  "The council has promised a meeting place in every quarter of the town by the end of next year.";

/** The name of a figure as it is set where there is so much room, px. */
async function nameAt(width: number, claim: string) {
  const whole = outline(mapNamed("map.yaml", `conclusions: { a: "${claim}" }`));
  const [part] = divide(whole, [whole.panels, []], undefined);
  const typesetter = new CellTypesetter(part!, await testTypesetter(), LOOSE, UNANNOTATED);
  const made = furniture(part!, typesetter, LOOSE, { style: "blocks" });
  const { subtitle } = placeFurniture(made, width, 100, LOOSE);
  const { shaped, rect } = subtitle!;
  const lines = shaped.lines(rect.width);
  return lines.map(({ runs }) => runs.map(({ text }) => text).join(""));
}

test("a figure is named by the whole claim where there is room, else by as many words as fit", async () => {
  const whole = CLAIM.slice(0, -1);
  expect(await nameAt(1000, CLAIM)).toEqual([`Figure 1 of 2: ${whole}`]);
  const [line, ...more] = await nameAt(600, CLAIM);
  expect(more).toEqual([]);
  expect(line).toMatch(/ …$/u);
  expect(line!.length).toBeGreaterThan("Figure 1 of 2: ".length + 55);
  expect((await nameAt(300, CLAIM)).join("")).toMatch(/The council has promised a meeting place in …$/u);
});
