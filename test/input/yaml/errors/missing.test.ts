import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    'premises:\n  a: "It is."#sic\n',
    [
      '2:14-18 This `#` follows a value without a space. | put a space before a comment =>   a: "It is." #sic',
    ],
  ],
  [
    'premises:\n  a: { text: "It" is. }\n',
    [
      "2:19-24 Text follows the closing quote. | put the text in quotes: a: { text: '\"It\" is.' } =>   a: { text: '\"It\" is.' }",
    ],
  ],
  ["--- premises:\n  a: It is.\n", ["1:5-6 The map begins on the line after `---`. | "]],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: missing", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
