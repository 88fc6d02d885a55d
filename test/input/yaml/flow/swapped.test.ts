import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  ["main: {a, b}\n", ["1:7-13 A list belongs in brackets, not in braces. | write `[a, b]` => main: [a, b]"]],
  [
    "inferences:\n  - [ from: a, to: b ]\n",
    ["2:5-23 Keys belong in braces, not in brackets. | write `{ from: a, to: b }` =>   - { from: a, to: b }"],
  ],
  [
    "inferences:\n  - { from: { a }, to: {b} }\n",
    [
      "2:13-18 A list belongs in brackets, not in braces. | write `[ a ]` =>   - { from: [ a ], to: {b} }",
      "2:24-27 An id is written without braces. | write `b` =>   - { from: { a }, to: b }",
    ],
  ],
  ["premises:\n  a: [note: it is so]\n", []],
  [
    "premises:\n  a: {b, c}\n",
    [
      "2:7-8 In braces a comma ends a text, so `b` is a key without a value here. | write `b: …` with its value, or delete it",
    ],
  ],
];

test.each(ROWS)("%j: lists in braces and keys in brackets", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
