import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n  a: Note: it is.\n",
    [
      '2:6-18 A colon and a space make this a key, not a text. | put the text in quotes: a: "Note: it is." =>   a: "Note: it is."',
    ],
  ],
  [
    "premises:\n  a: It is:\n",
    [
      '2:6-12 A colon and a space make this a key, not a text. | put the text in quotes: a: "It is:" =>   a: "It is:"',
    ],
  ],
  [
    "premises:\n  a: It is.\n    note: So.\n",
    [
      "3:5-9 `note` is indented under the text of `a`. | write `a:` alone, and `text: \u2026` below it beside `note` =>   a: /     text: It is.",
    ],
  ],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: colon", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
