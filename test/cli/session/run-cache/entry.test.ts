import { expect, test } from "vitest";
import { isDrawing } from "../../../../src/cli/session/run-cache/entry.ts";

const stored = (suffix: string) => ({
  basis: { map: "m", quoted: [] },
  diagnostics: [],
  files: [[{ suffix, length: 3 }]],
});

test("the files of a stored drawing are its pages and its key, never another place", () => {
  const kept = ["", "-1", "-12", "-key", "-key-2"];
  expect(kept.filter((suffix) => isDrawing(stored(suffix)))).toEqual(kept);
  for (const suffix of ["/../../../evil", "-1/x", "-0", "x", "-key-", "-1\n"])
    expect(isDrawing(stored(suffix))).toBe(false);
});
