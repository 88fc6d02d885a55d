import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "main: [open, demand}\n",
    ["1:20-21 `[` is closed by `]`, not by `}`. | write `]` in place of `}` => main: [open, demand]"],
  ],
  ["main: [open, demand}]\n", ["1:20-21 This bracket closes nothing. | delete it => main: [open, demand]"]],
  [
    "inferences:\n  - { from: [a, b}, to: c }\n",
    ["2:18-19 `[` is closed by `]`, not by `}`. | write `]` in place of `}` =>   - { from: [a, b], to: c }"],
  ],
  [
    "inferences:\n  - { to: c, from: [a, b }\n",
    ["2:20-21 This bracket is never closed. | add `]` before `}` =>   - { to: c, from: [a, b] }"],
  ],
  [
    "inferences:\n  - { from: [[a, b], to: c }\n",
    ["2:13-14 This bracket is never closed. | delete it =>   - { from: [a, b], to: c }"],
  ],
  [
    "inferences:\n  - [ from: a, to: c }\n",
    [
      "2:5-6 `[` is closed by `]`, not by `}`. | keys belong in braces: write `{` in place of `[` =>   - { from: a, to: c }",
    ],
  ],
  [
    "inferences:\n  - { from: [a}, to: [b}, note: [c }\n",
    ["2:15-16 `[` is closed by `]`, not by `}`. | add `]`, or write it in place of `}`"],
  ],
  [
    '{\n  "inferences": [\n    { "from": ["a"}, "to": "c" }\n  ]\n}\n',
    [
      '3:19-20 `[` is closed by `]`, not by `}`. | write `]` in place of `}` =>     { "from": ["a"], "to": "c" }',
    ],
  ],
  ["premises:\n  a: { text: 'x [b} c', note: \"[d}\" }\n  b: So [it} is.\n", []],
];

test.each(ROWS)("%j: brackets that another kind closes", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
