import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n  a: { text: It is [so]., voice: b }\n",
    [
      '2:20-21 In braces, a text with brackets in it needs quotes. | put the text in quotes: a: { text: "It is [so].", voice: b } =>   a: { text: "It is [so].", voice: b }',
    ],
  ],
  [
    "premises:\n  a: { text: [sic] It is. }\n",
    [
      '2:14-15 In braces, a text with brackets in it needs quotes. | put the text in quotes: a: { text: "[sic] It is." } =>   a: { text: "[sic] It is." }',
    ],
  ],
  [
    "premises:\n  a: { text: It [is., voice: b }\n",
    [
      '2:17-18 In braces, a text with brackets in it needs quotes. | put the text in quotes: a: { text: "It [is.", voice: b } =?>   a: { text: "It [is.", voice: b }',
    ],
  ],
  ['premises:\n  a: { text: "It [is", tags: [b] }\n', []],
];

test.each(ROWS)("%j: brackets in texts in braces", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
