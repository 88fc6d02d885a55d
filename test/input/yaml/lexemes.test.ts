import { expect, test } from "vitest";
import { yamlFaults } from "../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    'premises:\n  a: "It is.\n  b: It was.\n',
    ['2:6-7 This quote is never closed. | close it: a: "It is." =>   a: "It is."'],
  ],
  [
    "premises:\n  a: 'It is.\n  b: It was.\n",
    ['2:6-7 This quote is never closed. | put the text in quotes: a: "It is." =>   a: "It is."'],
  ],
  [
    "premises:\n  a: &co is here\n",
    [
      '2:6-9 `&co` is a YAML anchor here, not a part of the text. | put the text in quotes: a: "&co is here" =>   a: "&co is here"',
    ],
  ],
  [
    "premises:\n  a: *star it is\n",
    [
      '2:6-11 `*star` is a YAML alias here, not a part of the text. | put the text in quotes: a: "*star it is" =>   a: "*star it is"',
    ],
  ],
  [
    "premises:\n  a: !important it is\n",
    [
      '2:6-16 `!important` is a YAML tag here, not a part of the text. | put the text in quotes: a: "!important it is" =>   a: "!important it is"',
    ],
  ],
  [
    "inferences:\n  - { from: [a, b, to: c }\n",
    ["2:13-14 This bracket is never closed. | add `]` before `, to:` =>   - { from: [a, b], to: c }"],
  ],
  [
    "inferences:\n  - { from: a, to: c # the last }\n",
    [
      "2:22-34 A `#` after a space begins a comment, so the bracket before it is not closed. | delete the `#`, or put the text in quotes",
    ],
  ],
  [
    'premises:\n  a: "It is\nso."\n  b: It was.\n',
    [
      '2:6-7 This quote is never closed. | it goes on below, at the left of its key: write it on one line, or indent all of it =>   a: "It is so."',
    ],
  ],
];

test.each(ROWS)("%j: anchors, aliases, tags, and what is never closed", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
