import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  - to: c\n    - a\n    - b\n",
    ["3:5-8 These premises have no key above them. | put `from:` above them =>     from:"],
  ],
  [
    "inferences:\n  - against: c\n    - a\n",
    ["3:5-8 These premises have no key above them. | put `from:` above them =>     from:"],
  ],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: premises-below", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
