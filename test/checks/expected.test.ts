import { expect, test } from "vitest";
import { check } from "../../src/pipeline.ts";
import { around } from "../support/faulty.ts";

const hintFor = (path: string): string | undefined => {
  const text = `expect: { end: fails }\n${around("  two: It is so.")}`;
  return check({ path, text }, () => undefined).diagnostics.find(({ code }) => code === "expect-unmet")?.hint;
};

test.each([
  ["map.yaml", "`hence whatif map.yaml --claim end`"],
  ["my maps/a.yaml", "`hence whatif 'my maps/a.yaml' --claim end`"],
  ["-", "`hence whatif - --claim end`"],
])("an unmet expectation in %s names the command that explains it", (path, command) => {
  expect(hintFor(path)).toBe(`see what it hangs on: ${command}, or change what is expected`);
});

test.each(["notes.md", "HEAD~1:maps/map.yaml", ":./map.yaml"])(
  "%s is no file that a command reads",
  (path) => {
    expect(hintFor(path)).toBe("correct what leads to it, or change what is expected");
  },
);
