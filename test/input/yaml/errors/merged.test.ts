import { expect, test } from "vitest";
import { yamlFaults } from "../../../support/yaml-faults.ts";

/** A text, and what is said of it, with the lines that the fix writes. */
const ROWS: readonly (readonly [text: string, faults: readonly string[]])[] = [
  [
    "premises:\n<<<<<<< HEAD\n  a: It is.\n=======\n  a: It was.\n>>>>>>> main\n",
    [
      "2:1-8 Git could not merge two versions of these lines. | keep one of them, and delete the other with lines 2, 4 and 6, those of `<`, `=` and `>` =?> ",
    ],
  ],
  [
    "premises:\n  a: It is.\n=======\n  b: It was.\n",
    ["3:1-8 This line is left over from a merge of Git. | delete this line => "],
  ],
  [
    "premises:\n  a: It is.\n>>>>>>> x\n  b: It was.\n=======\n  c: So.\n",
    [
      "3:1-8 This line is left over from a merge of Git. | delete this line and the others of its kind (line 5), and of what is there twice keep one => ",
    ],
  ],
  [
    "premises:\n<<<<<<< HEAD\n  a: It is.\n||||||| 3f2a\n  a: So.\n=======\n  a: It was.\n>>>>>>> main\n",
    [
      "2:1-8 Git could not merge two versions of these lines. | keep one of them, and delete the other with lines 2, 4, 6 and 8, those of `<`, `=` and `>` =?> ",
    ],
  ],
];

test.each(ROWS)("%j: what YAML cannot read, in our words: merged", (text, faults) => {
  expect(yamlFaults(text)).toEqual(faults);
});
