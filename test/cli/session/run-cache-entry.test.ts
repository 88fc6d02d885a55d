import { expect, test } from "vitest";
import { covers } from "../../../src/cli/session/run-cache/entry.ts";
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
