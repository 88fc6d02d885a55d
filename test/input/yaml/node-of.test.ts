import { expect, test } from "vitest";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  ["premises:\n  [a, b]: It is.\n", ["2:3-9 This is a list, where a key is expected. | "]],
  [
    "premises:\n  ? a: It is.\n",
    ["2:3-5 A `?` before a key makes all of it a key. | delete it =>   a: It is."],
  ],
  ["premises:\n  [a]: It is.\n", ["2:3-6 A key is written without brackets. | write `a` =>   a: It is."]],
  ["premises:\n  { a: 1 }: It is.\n", ["2:3-11 This is a mapping, where a key is expected. | "]],
  [
    "premises: { a: 1, b }\n",
    [
      '1:19-20 In braces a comma ends a text, so `b` is a key without a value here. | write `b: …` if it is a key, or put the text in quotes: premises: { a: "1, b" } =?> premises: { a: "1, b" }',
    ],
  ],
];

test.each(ROWS)("%j: what cannot be a key or a value", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
