import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  - { from: [a], to: c\n  - { from: b, to: c }\n",
    ["2:5-6 This bracket is never closed. | add `}` =>   - { from: [a], to: c }"],
  ],
  [
    "inferences:\n  - from: [a,\n      b\n    to: c\n",
    ["2:11-12 This bracket is never closed. | add `]` at the end of line 3 =>       b]"],
  ],
  [
    "inferences:\n  - { from: [a], to: c )\n  - { from: b, to: d }\n",
    ["2:5-6 This bracket is never closed. | write `}` in place of `)` =>   - { from: [a], to: c }"],
  ],
  [
    `inferences:\n  - id: x\n    from: [a, b\n    to: c\n${"  - { from: d, to: e }\n".repeat(50)}`,
    ["3:11-12 This bracket is never closed. | add `]` =>     from: [a, b]"],
  ],
  ["premises:\n  a: [x {y\n  b: It was.\n", ["2:6-7 This bracket is never closed. | add `]`"]],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: unclosed", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
