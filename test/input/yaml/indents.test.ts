import { expect, test } from "vitest";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "inferences:\n  from: [a]\n    to: c\n  - { from: b, to: c }\n",
    [
      "2:3-12 An inference is an item of a list, and this one has no dash. | put `- ` before `from` =>   - from: [a]",
    ],
  ],
  [
    "premises:\n\u00a0\u00a0a: It is.\n  b: It was.\n",
    ["2:1-3 Only plain spaces can indent a line in YAML. | use spaces =>   a: It is."],
  ],
  [
    "premises:\n\u3000a: It is.\n  b: It was.\n",
    ["2:1-2 Only plain spaces can indent a line in YAML. | use spaces =>   a: It is."],
  ],
  [
    "premises:\n  a: It is.\n  - It was new and good.\n",
    [
      "3:3-25 This is a list item among keys. | give it an id: write `id: \u2026` in place of the dash, such as `it-was-new: It was new and good.` =?>   it-was-new: It was new and good.",
    ],
  ],
  [
    "inferences:\n  -{ from: a, to: c }\n",
    ["2:3-4 A space is missing after this dash. | write `- ` with a space =>   - { from: a, to: c }"],
  ],
];

test.each(ROWS)("%j: dashes and indents", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
