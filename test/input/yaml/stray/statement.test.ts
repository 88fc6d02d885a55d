import { expect, test } from "vitest";
import { faultsIn, hintsIn, mended } from "../../../support/mended.ts";

const START = "premises:\n  one: It works.\n";
const END = "conclusions:\n  end: It follows.\n";
const steps = (rows: string): string => `inferences:\n${rows}`;

test.each([
  ["on one line", "  two: It is cheap.\n"],
  ["with keys", "  two:\n    text: It is cheap.\n    note: Very.\n"],
  ["in braces", "  two: { text: It is cheap., note: Very. }\n"],
  ["in quotes", '  two: "It is cheap, so they say"\n'],
])("a premise %s that stands among the inferences is moved below the last of the premises", (_, rows) => {
  const step = "  - { from: [one, two], to: end }\n";
  const text = START + END + steps(step + rows);
  expect(faultsIn(text)).toEqual(["7:3 yaml-syntax"]);
  expect(mended(text)).toBe(START + rows + END + steps(step));
});

test("what inferences lead to is moved to the conclusions", () => {
  const text =
    START + END + steps("  - { from: one, to: mid }\n  mid: It is so then.\n  - { from: mid, to: end }\n");
  expect(mended(text)).toBe(
    `${START}${END}  mid: It is so then.\n${steps("  - { from: one, to: mid }\n  - { from: mid, to: end }\n")}`,
  );
});

test("what is declared elsewhere too is left to the author", () => {
  const text = `${START}  two: It is cheap.\n${END}${steps("  - { from: [one, two], to: end }\n  two: It is dear.\n")}`;
  expect(faultsIn(text)).toEqual(["8:3 yaml-syntax!"]);
  expect(hintsIn(text)[0]).toContain("`premises`");
  expect(mended(text)).toBe(text);
});

test("a key of a step without its dash is no statement", () => {
  const text = START + END + steps("  - from: one\n  to: end\n");
  expect(mended(text)).toContain("- from: one\n    to: end\n");
});
