import { expect, test } from "vitest";
import { applyFixes } from "../../../src/input/fix/apply.ts";
import { diagnose } from "../../support/faulty.ts";
import { RIGHT } from "../mistakes/row.ts";

const errors = (text: string) => diagnose(text).filter(({ severity }) => severity === "error");

test.each([
  ["conclusions:", "?\nconclusions:", "?"],
  ["  cheap:", "  ?\n  cheap:", "?"],
  ["  cheap:", "  ?:\n  cheap:", "?:"],
  ["    voice:", "    ?\n    voice:", "?"],
  ["    to: good", "    to: good\n    ?", "?"],
])("a sign that stands for nothing: %j", (was, is, sign) => {
  const found = errors(RIGHT.replace(was, is));
  expect(found.map(({ message, hint }) => [message, hint])).toEqual([
    [`Nothing is said here but \`${sign}\`.`, "delete it, or write what it is meant to say"],
  ]);
  expect(applyFixes(RIGHT.replace(was, is), [found[0]!.fix!]).text).toBe(RIGHT);
});
