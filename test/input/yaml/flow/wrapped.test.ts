import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  - { from: [a,\nb], to: c }\n  - { from: c, to: d }\n",
    [
      "2:5-6 What goes on in a bracket on another line is indented more than its key. | indent line 3 by 4 spaces =>     b], to: c }",
    ],
  ],
  [
    "inferences:\n  - { from: [a],\n  to: c }\n",
    [
      "2:5-6 What goes on in a bracket on another line is indented more than its key. | indent line 3 by 4 spaces =>     to: c }",
    ],
  ],
  [
    "main: [a,\nb]\n",
    [
      "1:7-8 What goes on in a bracket on another line is indented more than its key. | indent line 2 by 2 spaces =>   b]",
    ],
  ],
  ["inferences:\n  - { from: [a,\n   b], to: c }\n", []],
  [
    "inferences:\n  - { from: a,\n  - { from: b, to: c }\n",
    ["2:5-6 This bracket is never closed. | say what it leads to, and close it: `{ from: a, to: … }`"],
  ],
];

test.each(ROWS)("%j: brackets that go on at the left", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
