import { expect, test } from "vitest";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n  a: @home\n  b: @work\n  c: `so`\n",
    [
      '2:6-7 A text that begins with `@` needs quotes. | put the text in quotes: a: "@home" =>   a: "@home"',
      '3:6-7 A text that begins with `@` needs quotes. | put the text in quotes: b: "@work" =>   b: "@work"',
      '4:6-7 A text that begins with a backtick needs quotes. | put the text in quotes: c: "so" =>   c: "so"',
    ],
  ],
  [
    'premises:\n  a: &x so\n  b: "It\n  c: *y so\n',
    [
      '2:6-8 `&x` is a YAML anchor here, not a part of the text. | put the text in quotes: a: "&x so" =>   a: "&x so"',
      '3:6-7 This quote is never closed. | close it: b: "It" =>   b: "It"',
      '4:6-8 `*y` is a YAML alias here, not a part of the text. | put the text in quotes: c: "*y so" =>   c: "*y so"',
    ],
  ],
  [
    "inferences:\n  - { from: a to: c }\n  - { from: b to: c }\n",
    [
      "2:15-17 A comma is missing before `to:`. | put a comma before `to:` =>   - { from: a, to: c }",
      "3:15-17 A comma is missing before `to:`. | put a comma before `to:` =>   - { from: b, to: c }",
    ],
  ],
];

test.each(ROWS)("%j: one fault does not hide the next", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
