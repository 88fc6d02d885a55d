import { expect, test } from "vitest";
import { applyFixes } from "../../../../src/input/fix/apply.ts";
import { diagnose } from "../../../support/faulty.ts";
import { RIGHT } from "../../mistakes/row.ts";

const CHEAP = "  cheap: It is cheap.\n";
const found = (said: string) => diagnose(RIGHT.replace(CHEAP, `  ${said}\n`));

test("an id before a brace that has lost its colon", () => {
  const text = RIGHT.replace(CHEAP, "  cheap {text: It is cheap.}\n");
  const [fault, ...others] = diagnose(text);
  expect(others).toEqual([]);
  expect([fault!.message, fault!.hint]).toEqual([
    "A colon is missing after `cheap`.",
    "put a colon after it: `cheap: {`",
  ]);
  expect(fault!.range.start.column).toBe(3);
  expect(fault!.range.end.column).toBe(8);
  expect(applyFixes(text, [fault!.fix!]).text).toContain("  cheap: {text: It is cheap.}\n");
});

test.each([
  ["no brace ends the text", "cheap { text: It is cheap."],
  ["no id stands before the brace", "{ text: It is cheap."],
  ["there are words before it", "it is cheap { text: It is cheap. }"],
])("%s", (_, said) => {
  const messages = found(said).map(({ message }) => message);
  expect(messages).not.toEqual([]);
  expect(messages.join()).not.toMatch(/A colon is missing/u);
});
