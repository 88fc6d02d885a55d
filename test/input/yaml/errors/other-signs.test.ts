import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  - { from = [a], to: c }\n",
    [
      "2:11-14 A key is followed by a plain colon and a space. | write `from:` and a space =>   - { from: [a], to: c }",
    ],
  ],
  [
    "inferences:\n  - from: a, to: c }\n",
    [
      "2:5-10 A bracket is closed here that is never opened. | put `{` before it: `{ from:` =>   - { from: a, to: c }",
    ],
  ],
  [
    "inferences:\n  - { from: a, b], to: c }\n",
    [
      "2:13-14 A bracket is closed here that is never opened. | put `[` before it: `from: [a` =>   - { from: [a, b], to: c }",
    ],
  ],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: other-signs", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
