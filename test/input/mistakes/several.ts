import type { Row } from "./row.ts";

const from = (written: string): Row[1] => ["from: [cheap, quick]", `from: ${written}`];
const inBraces = (written: string): Row[1] => [
  "{ id: step, from: [good], to: done }",
  `{ id: step, from: ${written}, to: done }`,
];
const IDS = "put them in brackets: [cheap, quick]";
const MIXED = 'put them in brackets, and what is no id in quotes: [cheap, "A barrier works."]';

/** `good` would be a reason for itself. */
const ONLY_TWO: Row[4] = ["[cheap, quick and good]", "[cheap, quick]"];

/** Premises in one text, with the signs and words that people put between them. */
export const SEVERAL: readonly Row[] = [
  ...["cheap; quick", "cheap & quick", "cheap + quick", "cheap / quick", "cheap | quick"].map(
    (written): Row => [written, from(written), 20, IDS],
  ),
  ...["cheap and quick", "cheap AND quick", "cheap plus quick", "cheap und quick", "cheap et quick"].map(
    (written): Row => [written, from(written), 20, IDS],
  ),
  ...["cheap; A barrier works.", "cheap, A barrier works.", "cheap + A barrier works."].map(
    (written): Row => [written, from(written), 20, MIXED],
  ),
  [
    "a misspelt id behind a semicolon",
    from("cheap; quikc"),
    20,
    "put them in brackets, and what is no id in quotes: [cheap, quikc]",
    ["cheap; quikc", "[cheap, quick]"],
  ],
  ["and in brackets", from("[cheap, quick and good]"), 20, "put a comma between them: quick, good", ONLY_TWO],
  ["a word before the last", from("[cheap, and quick]"), 20, "put a comma between them: quick"],
  ["and in braces", inBraces("good, cheap and quick"), 22, "put them in brackets: [good, cheap, quick]"],
  ["a text in braces", inBraces("good, It is so"), 22, 'no id in quotes: [good, "It is so"]'],
];

/** What a merge has left where only some of its lines were deleted. */
const LEFT = ["<<<<<<< HEAD", "||||||| 3f2a", "=======", ">>>>>>> main"];
export const MERGED: readonly Row[] = [
  ...LEFT.flatMap((mark): readonly Row[] => [
    [`${mark} in a section`, ["  quick:\n", `${mark}\n  quick:\n`], 11, "delete this line"],
    [`${mark} in an entry`, ["    voice: ann\n", `${mark}\n    voice: ann\n`], 13, "delete this line"],
    [`${mark} among steps`, ["  - { id: step", `${mark}\n  - { id: step`], 22, "delete this line"],
    [`${mark} at the head`, ["title: The market", `${mark}\ntitle: The market`], 1, "delete this line"],
    [`${mark} at the end`, ["main: [done, good]\n", `main: [done, good]\n${mark}\n`], 24, "delete this line"],
  ]),
  [
    "two versions, and one before them",
    [
      "  cheap: It is cheap.\n",
      "<<<<<<< HEAD\n  cheap: It is cheap.\n||||||| 3f2a\n  cheap: It was.\n=======\n  cheap: It is.\n>>>>>>> main\n",
    ],
    10,
    "keep one of them",
  ],
  [
    "two versions of a key",
    ["    voice: ann\n", "<<<<<<< HEAD\n    voice: ann\n=======\n    note: So.\n>>>>>>> main\n"],
    13,
    "keep one of them",
  ],
  [
    "an end that is left of the first of two",
    ["  quick:\n", ">>>>>>> main\n  quick:\n<<<<<<< HEAD\n    cite: act\n=======\n>>>>>>> main\n"],
    11,
    "delete this line",
    [">>>>>>> main\n  quick:\n<<<<<<< HEAD\n    cite: act\n=======\n>>>>>>> main\n", "  quick:\n"],
  ],
];
