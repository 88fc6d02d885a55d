import { expect, test } from "vitest";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "```yaml\npremises:\n  a: It is.\n```\n",
    ["1:1-4 This is a Markdown code fence. | delete the lines that begin with three backticks => "],
  ],
  [
    "inferences:\n  \u2013 from: a\n    to: c\n",
    ["2:3-5 In YAML an item begins with one plain dash and a space. | write `- ` =>   - from: a"],
  ],
  [
    "inferences:\n  - ( from: a, to: c )\n",
    [
      "2:5-23 Keys belong in braces, not in parentheses. | write `{ from: a, to: c }` =>   - { from: a, to: c }",
    ],
  ],
  ["premises:\n  **a**: It is.\n", ["2:3-8 An id cannot begin with `*`. | write `a` =>   a: It is."]],
  [
    "premises:\n  a: { text: It is., cite: [@act, p. 12] }\n",
    [
      "2:28-41 This is how Pandoc cites; in a map, a citation begins with an id. | write `act p. 12` =>   a: { text: It is., cite: act p. 12 }",
    ],
  ],
  ["premises:\n  `a`: It is.\n", ["2:3-6 An id cannot begin with a backtick. | write `a` =>   a: It is."]],
];

test.each(ROWS)("%j: signs of other notations are named", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
