import { expect, test } from "vitest";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  { from: a, to: c }\n  - { from: b, to: c }\n",
    [
      "2:3-21 An inference is an item of a list, and this one has no dash. | put `- ` before `{` =>   - { from: a, to: c }",
    ],
  ],
  [
    "inferences:\n  - { from: a, to: c }\n  first:\n    from: b\n    to: c\n",
    [
      "3:3-9 An inference is an item of a list, and this one has no dash. | write `- id: first` in place of `first:` =>   - id: first",
    ],
  ],
  [
    "premises:\n  a: It is.\n  - b: It was.\n",
    ["3:3-15 This is a list item among entries with ids. | delete the dash =>   b: It was."],
  ],
  [
    "premises:\n  a: It is.\n  - id: b\n    text: It was.\n",
    ["3:3-10 This is a list item among entries with ids. | write `b:` in place of `- id: b` =>   b:"],
  ],
];

test.each(ROWS)("%j: entries in the form of another section", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
