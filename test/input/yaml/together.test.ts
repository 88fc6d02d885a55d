import { expect, test } from "vitest";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  - { from: a to: c }\n",
    ["2:15-17 A comma is missing before `to:`. | put a comma before `to:` =>   - { from: a, to: c }"],
  ],
  [
    "inferences:\n  - from: a to: c\n",
    [
      "2:13-15 `to:` is on the line of another key. | write `to:` on a line of its own, below the key before it =>   - from: a /     to: c",
    ],
  ],
  [
    "premises:\n  a: { text: It is so. voice: ann }\n",
    [
      "2:24-29 A comma is missing before `voice:`. | put a comma before `voice:` =>   a: { text: It is so., voice: ann }",
    ],
  ],
];

test.each(ROWS)("%j: keys that stand together without a comma", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
