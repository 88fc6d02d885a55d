import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  - from: - a\n    to: c\n",
    ["2:11-14 A list begins on a line of its own. | write `[a]` =>   - from: [a]"],
  ],
  [
    'premises:\n  a: "It" is.\n',
    [
      "2:11-14 Text follows the closing quote. | put the text in quotes: a: '\"It\" is.' =>   a: '\"It\" is.'",
    ],
  ],
  [
    "premises:\n  a: It is ] so, }\n  b: ] so\n",
    ["3:6-7 This bracket closes nothing. | delete it =>   b:  so"],
  ],
  [
    "inferences:\n  - { from: [, a], to: c }\n",
    ["2:14-15 There is nothing before this comma. | delete it =>   - { from: [ a], to: c }"],
  ],
  [
    "inferences:\n  - from: [a],\n    to: c\n",
    ["2:14-15 Nothing follows this comma. | delete it =>   - from: [a]"],
  ],
  [
    "premises:\n  a: [audit](https://example.org) says so\n",
    [
      "2:6-34 In a map, a link is an address alone. | write `https://example.org` =>   a: https://example.org says so",
    ],
  ],
  [
    "premises:\n  a: > It is so.\n  b: | It was.\n",
    [
      "2:6-7 `>` begins a text that belongs on the lines below it. | delete it: a: It is so. =>   a: It is so.",
      "3:6-7 `|` begins a text that belongs on the lines below it. | delete it: b: It was. =>   b: It was.",
    ],
  ],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: unexpected", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
