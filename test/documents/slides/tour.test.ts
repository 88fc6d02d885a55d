import { expect, test } from "vitest";
import { tourOf } from "../../../src/documents/slides/tour.ts";
import { outline } from "../../../src/outline/build.ts";
import { mapNamed } from "../../support/map-files.ts";

const MAP = `premises: { a: A., b: B., c: C., d: D., e: E. }
conclusions: { claim: The claim. }
inferences:
  - { id: first, from: a, to: claim }
  - { id: second, from: b, to: claim }
  - { id: one, from: c, against: first }
  - { id: other, from: d, against: first }
  - { id: reply, from: e, against: one }
`;

test("each step has what questions it behind it in the author's order, and replies behind that", () => {
  const told = tourOf(outline(mapNamed("map.yaml", MAP))).flatMap((idea) =>
    idea.kind === "step" ? [idea.told.map(({ block, depth }) => `${depth} ${block.inference.id}`)] : [],
  );
  expect(told.at(-1)).toEqual(["0 first", "1 one", "2 reply", "1 other", "0 second"]);
});
