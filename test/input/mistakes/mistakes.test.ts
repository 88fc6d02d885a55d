import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { applyFixes } from "../../../src/input/fix/mend.ts";
import { diagnose } from "../../support/faulty.ts";
import { KEYS } from "./keys.ts";
import { NAMES } from "./names.ts";
import { NOTATION } from "./notation.ts";
import { REASONING } from "./reasoning.ts";
import { RIGHT, changed } from "./row.ts";

const errors = (text: string): readonly Diagnostic[] =>
  diagnose(text).filter(({ severity }) => severity === "error");

test("the map is right otherwise", () => {
  expect(errors(RIGHT)).toEqual([]);
});

describe.each(Object.entries({ KEYS, NOTATION, NAMES, REASONING }))("%s", (_, rows) => {
  test.each(rows.map(([name, ...row]) => ({ name, row })))("$name", ({ row }) => {
    const [mistake, line, hint, byHand] = row;
    const text = changed(RIGHT, mistake);
    const found = errors(text);
    const [first, ...others] = found;
    if (line === 0) {
      expect(found, "no mistake for a reader of YAML").toEqual([]);
      return;
    }
    expect(first?.range.start.line, text).toBe(line);
    expect(others, "one cause, one error").toEqual([]);
    expect(first!.hint).toContain(hint);
    if (!byHand) expect(first!.fix, first!.message).toBeDefined();
    const followed = byHand ? changed(text, byHand) : applyFixes(text, [first!.fix!]).text;
    expect(errors(followed), followed).toEqual([]);
  });
});
