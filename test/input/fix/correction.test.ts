import { expect, test } from "vitest";
import { applyFixes } from "../../../src/input/fix/apply.ts";
import { diagnose } from "../../support/faulty.ts";
import { RIGHT } from "../mistakes/row.ts";

/** What the one fix of the one error leads to. */
function fixed(was: string, is: string): string {
  const text = RIGHT.replace(was, is);
  const errors = diagnose(text).filter(({ severity }) => severity === "error");
  expect(errors).toHaveLength(1);
  return applyFixes(text, [errors[0]!.fix!]).text;
}

test.each([
  ["title: The market: when? # working title", 'title: "The market: when?" # working title'],
  ["title: The market, we are #1 # seen", 'title: "The market, we are #1" # seen'],
  ["title: #2 is so. # seen", 'title: "#2 is so." # seen'],
])("a comment stays one behind a text that is put in quotes: %s", (is, becomes) => {
  expect(fixed("title: The market hall", is)).toBe(RIGHT.replace("title: The market hall", becomes));
});

test.each([
  ["The market\vhall", "The market hall"],
  ["The market\u0085hall", "The market hall"],
  ["The market \fhall", "The market hall"],
  ["The mar\u0007ket hall", "The market hall"],
])("what breaks lines in a word processor is a space between words: %j", (is, becomes) => {
  expect(fixed("The market hall", is)).toBe(RIGHT.replace("The market hall", becomes));
});
