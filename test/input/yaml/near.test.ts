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

const NESTED = `premises:
  a:
    text: It is.
    note: It is said.
  b:
    text: It was.
    note: It was said.
  c: It will be.
`;
const UNEVEN = `premises:
    a: It is.
    b: It was.
  c: It will be.
  d: So.
`;

test.each([
  [
    "begin with an entry, not within one",
    NESTED,
    "c:",
    4,
    ["  b:", "    text: It was.", "    note: It was said."],
  ],
  [
    "are all there where they begin with an entry",
    NESTED,
    "c:",
    3,
    ["  b:", "    text: It was.", "    note: It was said."],
  ],
  ["are two at least", NESTED, "c:", 2, ["    text: It was.", "    note: It was said."]],
  [
    "are all there where none is left out",
    UNEVEN,
    "d:",
    4,
    ["    a: It is.", "    b: It was.", "  c: It will be."],
  ],
  ["are two at least, whatever their indents", UNEVEN, "d:", 3, ["    b: It was.", "  c: It will be."]],
] as const)("the lines above a fault %s", (_, text, word, most, above) => {
  const { near, at: own } = around(linesOf(text), text.indexOf(word), most);
  expect(near.slice(1, own).map((line) => line.text)).toEqual(above);
});
