import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  - from: a, to: b\n",
    [
      "2:5-19 Several keys on one line need braces around them. | write `- { from: a, to: b }` =>   - { from: a, to: b }",
    ],
  ],
  [
    "inferences:\n  - from: [a, b], to: c\n",
    [
      "2:5-24 Several keys on one line need braces around them. | write `- { from: [a, b], to: c }` =>   - { from: [a, b], to: c }",
    ],
  ],
  [
    "inferences:\n  - from: a, to: b\n    note: c\n",
    [
      "2:5-19 Several keys are on one line. | write each key on a line of its own, without commas =>   - from: a /     to: b",
    ],
  ],
  [
    "premises:\n  a: text: It is., voice: b\n",
    [
      "2:6-28 Several keys on one line need braces around them. | write `a: { text: It is., voice: b }` =?>   a: { text: It is., voice: b }",
    ],
  ],
  [
    "inferences:\n  - { from [a, b], to: c }\n",
    [
      "2:7-11 A colon is missing after `from`. | put a colon after it: `from:` =>   - { from: [a, b], to: c }",
    ],
  ],
  [
    "premises:\n  a: The way from: b, to: c\n",
    [
      '2:6-28 A colon and a space make this a key, not a text. | put the text in quotes: a: "The way from: b, to: c" =>   a: "The way from: b, to: c"',
    ],
  ],
];

test.each(ROWS)("%j: keys without braces or a colon", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
