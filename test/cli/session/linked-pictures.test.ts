import { expect, test } from "vitest";
import type { Drawing } from "../../../src/formats/format.ts";
import type { Job, Output } from "../../../src/cli/session/job.ts";
import { withPictures } from "../../../src/cli/session/linked-pictures.ts";

const MD: Output = { format: "md", path: "notes/a.md" };
const SVG: Output = { format: "svg", path: "figures/a.svg" };
const PNG: Output = { format: "png", path: "figures/a.png" };

/** Where a text finds its pictures, of so many drawings. */
function linksIn(output: Output, make: readonly Output[], draw: Job["draw"] = {}, count = 1) {
  const drawings = Array.from({ length: count }, () => ({}) as Drawing);
  const job: Job = { path: "a.yaml", name: "a", cwd: "/", draw, make };
  return withPictures(drawings, output, job).map(({ picture }) => picture?.path);
}

test("a text leads to the picture that is made beside it, to one without pixels first", () => {
  expect(linksIn(MD, [MD, PNG, SVG])).toEqual(["../figures/a.svg"]);
  expect(linksIn(MD, [MD, PNG])).toEqual(["../figures/a.png"]);
  expect(linksIn(MD, [MD, PNG], {}, 2)).toEqual(["../figures/a-1.png", "../figures/a-2.png"]);
});

test("it leads to none where none is made, where the text is no figure's, and where no text can", () => {
  expect(linksIn(MD, [MD])).toEqual([undefined]);
  expect(linksIn(MD, [MD, SVG], { as: "handout" })).toEqual([undefined]);
  expect(linksIn(MD, [MD, SVG], { as: "figure" })).toEqual(["../figures/a.svg"]);
  expect(linksIn(PNG, [PNG, SVG])).toEqual([undefined]);
});
