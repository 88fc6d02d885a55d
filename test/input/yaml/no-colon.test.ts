import { expect, test } from "vitest";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n  a:It is.\n  b: It was.\n",
    ["2:3-11 This line is not a `key: value` pair. | put a space after the colon: a: It is. =>   a: It is."],
  ],
  [
    "premises:\n  a It is.\n  b: It was.\ninferences:\n  - { from: a, to: b }\n",
    ["2:3-11 This line is not a `key: value` pair. | put a colon after the id: `a: \u2026` =>   a: It is."],
  ],
  [
    "premises:\n  // A remark\n  b: It was.\n",
    ["2:3-14 A comment begins with `#`. | write `#` in place of `//` =>   # A remark"],
  ],
  [
    "premises:\n  a\uff1aIt is.\n  b: It was.\n",
    ["2:4-5 A key is followed by a plain colon and a space. | write `:` and a plain space =>   a: It is."],
  ],
  [
    "premises:\n  a\n    text: It is.\n",
    ["2:3-4 This line is not a `key: value` pair. | put a colon after it: `a:` =>   a:"],
  ],
  [
    "premises:\n  a:\n  It is so.\n  b: It was.\n",
    [
      "3:3-12 This text is not indented below its key. | indent it below `a:`, or write it after the colon =?>     It is so.",
    ],
  ],
];

test.each(ROWS)("%j: a line that is no key and value", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
