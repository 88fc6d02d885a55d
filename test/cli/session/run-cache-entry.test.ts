import { expect, test } from "vitest";
import { covers, isDrawing } from "../../../src/cli/session/run-cache/entry.ts";
import type { Job } from "../../../src/cli/session/job.ts";

const job: Job = {
  path: "maps/a.yaml",
  name: "a",
  cwd: "/maps",
  draw: { as: "worksheet" },
  make: [{ format: "png", path: "output/a.worksheet.png" }],
};

const entry = (...names: string[]) => ({
  basis: { map: "", quoted: [] },
  diagnostics: [],
  outputs: names.map((name) => [`output/a.worksheet${name}.png`, 1, ""] as const),
  pages: names.length,
  to: ["output/a.worksheet.png"],
});

test.each([[["", "-key"]], [["-1", "-2", "-key"]], [["-1", "-2", "-key-1", "-key-2"]], [["-1", "-2"]]])(
  "pages and key %j are all that there is",
  (names) => {
    expect(covers(entry(...names), job)).toBe(true);
  },
);

test.each([[["-key"]], [["-1", "-key"]], [["-1", "-3"]], [["", "-key-1"]], [["-key", ""]]])(
  "of %j something is missing",
  (names) => {
    expect(covers(entry(...names), job)).toBe(false);
  },
);

test("what another program wrote is no drawing", () => {
  const drawing = { basis: { map: "", quoted: [] }, diagnostics: [], files: [[{ suffix: "", length: 1 }]] };
  const drawn = { pages: 1, type: { smallest: 8, body: 9 } };
  expect(isDrawing(drawing)).toBe(true);
  expect(isDrawing({ ...drawing, drawn })).toBe(true);
  for (const wrong of [
    { drawn: { ...drawn, pages: -1 } },
    { drawn: "no" },
    { basis: { map: 1, quoted: [] } },
    { diagnostics: {} },
    { files: [[{ suffix: "", length: 0.5 }]] },
    { files: [{ suffix: "", length: 1 }] },
  ])
    expect(isDrawing({ ...drawing, ...wrong })).toBe(false);
  expect(isDrawing(undefined)).toBe(false);
});
