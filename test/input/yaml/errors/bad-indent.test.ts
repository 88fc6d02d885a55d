import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n  a: Rate #1\n    goes on\n",
    [
      '2:11-13 The `#` makes the rest of this line a comment. | put the text in quotes: a: "Rate #1 goes on" =>   a: "Rate #1 goes on"',
    ],
  ],
  [
    "premises:\n  a: It is.\n b: It was.\n",
    [
      "3:2-12 This line is indented unlike the others of its list or mapping. | indent it by 2 spaces =>   b: It was.",
    ],
  ],
  [
    "premises:\n    a: It is.\n  b: It was.\n  c: So.\n",
    [
      "2:5-14 This line is indented unlike the others of its list or mapping. | indent it by 2 spaces =>   a: It is.",
    ],
  ],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: bad-indent", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
