import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n\ta: It is.\n",
    ["2:1-2 A tab cannot indent a line in YAML. | write 2 spaces in place of the tab =>   a: It is."],
  ],
  [
    'sources:\n  s: { title: A, file: "texts\\poll.txt" }\n',
    [
      "2:24-40 A path in a map is written with `/`, in Windows too. | write `texts/poll.txt` =>   s: { title: A, file: texts/poll.txt }",
    ],
  ],
  [
    'premises:\n  a: "It \\q"\n',
    [
      '2:10-12 `\\q` means nothing in double quotes. | write `\\\\` for a backslash, or use single quotes =>   a: "It \\\\q"',
    ],
  ],
  [
    "premises:\n  a:\tIt is\n  b:\t\t- so\n",
    [
      "3:7-8 A list begins on a line of its own, and a text that begins with `-` needs quotes. | delete the dash: b: so =>   b:		so",
    ],
  ],
  [
    "premises:\n  a: @home\n",
    ['2:6-7 A text that begins with `@` needs quotes. | put the text in quotes: a: "@home" =>   a: "@home"'],
  ],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: explain", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
