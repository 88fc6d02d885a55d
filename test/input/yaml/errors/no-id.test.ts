import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n    text: It is.\n    note: So.\n  b: It was.\ninferences:\n  - { from: [a, b], to: c }\n",
    ["2:5-9 The id of this premise is missing. | put `a:` above it, indented by 2 spaces =>   a:"],
  ],
  [
    "premises:\n  a: It is.\n    text: It was new.\n    note: So.\n",
    [
      "3:5-9 The id of this premise is missing. | put its id above it, indented by 2 spaces, such as `it-was-new:` =?>   it-was-new:",
    ],
  ],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: no-id", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
