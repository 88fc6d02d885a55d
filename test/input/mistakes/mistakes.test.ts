import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { applyFixes } from "../../../src/input/fix/apply.ts";
import { diagnose } from "../../support/faulty.ts";
import { ANALYSTS } from "./analysts.ts";
import { BRACKETS } from "./brackets.ts";
import { DAILY } from "./daily.ts";
import { ENTRIES } from "./entries.ts";
import { KEYBOARDS, LEFT, PLACED } from "./keyboards.ts";
import { KEYS } from "./keys.ts";
import { ELSEWHERE } from "./elsewhere.ts";
import { EVERYWHERE, NEWCOMERS } from "./newcomers.ts";
import { NAMES } from "./names.ts";
import { NOTATION } from "./notation.ts";
import { BORROWED } from "./borrowed.ts";
import { ONE_CAUSE } from "./one-cause.ts";
import { REASONING } from "./reasoning.ts";
import { HABITS } from "./habits.ts";
import { SCHOOL } from "./school.ts";
import { MERGED, SEVERAL } from "./several.ts";
import { SIGNS } from "./signs.ts";
import { MARKED, STRAY } from "./stray.ts";
import { SLIPS } from "./slips.ts";
import { TORN } from "./torn.ts";
import { TEXTS, WORDS } from "./texts.ts";
import { RIGHT, changed } from "./row.ts";

const errors = (text: string): readonly Diagnostic[] =>
  diagnose(text).filter(({ severity }) => severity === "error");

test("the map is right otherwise", () => {
  expect(errors(RIGHT)).toEqual([]);
});

describe.each(
  Object.entries({
    KEYS,
    NOTATION,
    NAMES,
    REASONING,
    NEWCOMERS,
    ANALYSTS,
    SIGNS,
    HABITS,
    SLIPS,
    STRAY,
    TEXTS,
    WORDS,
    BRACKETS,
    DAILY,
    SCHOOL,
    SEVERAL,
    MERGED,
    BORROWED,
    ONE_CAUSE,
    ELSEWHERE,
    TORN,
    KEYBOARDS,
    LEFT,
    PLACED,
  }),
)("%s", (_, rows) => {
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

describe("ENTRIES", () => {
  test.each(ENTRIES.map(([name, ...row]) => ({ name, row })))("$name", ({ row }) => {
    const [mistake, line, hint, becomes = mistake[0]] = row;
    let text = changed(RIGHT, mistake);
    const found = errors(text);
    expect(found[0]?.range.start.line, text).toBe(line);
    expect(found[0]!.hint).toContain(hint);
    for (const { message } of found) {
      const again = errors(text).find((one) => one.message === message);
      if (again) text = applyFixes(text, [again.fix!]).text;
    }
    expect(text, found[0]!.message).toBe(changed(RIGHT, [mistake[0], becomes]));
  });
});

const whole = [...EVERYWHERE, ...MARKED].map(([name, make, lines, byHand]) => ({
  name,
  make,
  lines,
  byHand,
}));

test.each(whole)("$name: each fault at once, and all fixes together mend it", ({ make, lines, byHand }) => {
  const text = make(RIGHT);
  const found = errors(text);
  expect(
    found.map(({ range }) => range.start.line),
    text,
  ).toEqual(lines);
  let mended = byHand ? changed(text, byHand) : text;
  for (const { message } of found) {
    const again = errors(mended).find((one) => one.message === message);
    if (again?.fix) mended = applyFixes(mended, [again.fix]).text;
  }
  expect(errors(mended), mended).toEqual([]);
});
