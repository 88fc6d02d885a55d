import { expect, test } from "vitest";
import { withHeadsMerged } from "../../../src/outline/division/merged-heads.ts";
import { Pieces } from "../../../src/outline/division/pieces.ts";
import { rejoined } from "../../../src/outline/division/split-panels.ts";
import { outlineIn } from "../../support/rooms.ts";

const IDS = ["a", "b", "c", "d", "e", "f"];
const WHOLE = outlineIn(
  `premises:\n${IDS.map((id) => `  ${id}: Reason ${id}.\n`).join("")}conclusions: { top: Top. }
inferences:\n${IDS.map((id) => `  - { from: ${id}, to: top }\n`).join("")}`,
);

test("neighbouring heads at which the reasons of one claim go on are one, in their order", () => {
  const [panel] = rejoined(new Pieces(WHOLE.panels[0]!, 2).apart());
  expect(panel!.heads.map(({ kind }) => kind)).toEqual(["full", "reference", "reference"]);
  const { heads, blocks } = withHeadsMerged(panel!);
  expect(heads.map(({ kind }) => kind)).toEqual(["full", "reference"]);
  const below = blocks.filter(({ target }) => target.id === heads[1]!.id);
  expect(below.flatMap(({ inference }) => inference.from)).toEqual(["c", "d", "e", "f"]);
});

test("what has no such heads stays the panel that it is", () => {
  const [panel] = WHOLE.panels;
  expect(withHeadsMerged(panel!)).toBe(panel);
});
