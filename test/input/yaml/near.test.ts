import { expect, test } from "vitest";
import { linesOf } from "../../../src/input/lines.ts";
import { around, faultsIn, lineBelow, oddKeys } from "../../../src/input/yaml/near.ts";

const TEXT = `title: A map
premises:
  a: It is.

  # A remark
  b:
    text: It was.
conclusions:
  c: So.
`;
const lines = linesOf(TEXT);
const at = (word: string) => TEXT.indexOf(word);

test("the lines of a section are those from its heading on, without remarks and blanks", () => {
  const { near, at: own } = around(lines, at("b:"));
  expect(near.map(({ text }) => text)).toEqual(["premises:", "  a: It is.", "  b:", "    text: It was."]);
  expect(own).toBe(2);
});

test("so many lines are looked at, above and below", () => {
  const { near } = around(lines, at("b:"), 1);
  expect(near.map(({ text }) => text)).toEqual(["premises:", "  a: It is.", "  b:", "    text: It was."]);
  expect(around(lines, at("a: It"), 1).near.map(({ text }) => text)).toEqual([
    "premises:",
    "  a: It is.",
    "  b:",
  ]);
});

test("below the last line there is none", () => {
  expect(lineBelow(lines.around(at("c: So")), lines)).toBeUndefined();
  expect(lineBelow(lines.around(at("a: It")), lines)?.text).toBe("  b:");
});

const rows = (...texts: string[]) => texts.map((text) => ({ start: 0, text }));

test("lines that cannot be read are counted where they are", () => {
  expect(faultsIn(rows("premises:", "  a: It is.", "  b: @home"))).toEqual([2]);
  expect(faultsIn(rows("premises:", "  a: It is."))).toEqual([]);
});

test.each([
  [0, ["premises:", "  a: It is."]],
  [1, ["premise:", "  a: It is."]],
  [1, ["premises:", "  text: It is."]],
  [1, ["premises:", "  a:"]],
  [1, ["premises:", "  a: { txt: It is. }"]],
  [1, ["premises:", "  - It is."]],
  [1, ["inferences:", "  a: It is."]],
  [1, ["inferences:", "  - It is."]],
  [2, ["inferences:", "  - { form: a, too: c }"]],
  [Infinity, ["- It is."]],
] as const)("%d things that a map cannot say: %j", (count, texts) => {
  expect(oddKeys(rows(...texts))).toBe(count);
});
