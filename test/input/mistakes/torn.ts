import type { Row } from "./row.ts";

const CHEAP = "  cheap: It is cheap.";
const STEP = "  - { id: step, from: [good], to: done }";
const cheap = (written: string): Row[1] => [CHEAP, written];
const step = (written: string): Row[1] => [STEP, written];

/** Keys and lists that are torn, and lines that say nothing. */
export const TORN: readonly Row[] = [
  ["the second colon is missing", step("  - from: good, to done"), 22, "write `- { from: good, to: done }`"],
  ["the first colon is missing", step("  - from good, to: done"), 22, "write `- { from: good, to: done }`"],
  ["a list closed too late", step("  - { from: [good, to: done ]"), 22, "write `{ from: [good], to: done }`"],
  [
    "a list closed too late, before the brace",
    ["  - from: [cheap, quick]\n    to: good", "  - { from: [cheap, quick, to: good] }"],
    20,
    "write `from: [cheap, quick], to: good`",
  ],
  ["an arrow behind `from`", step("  - { from: good => done }"), 22, "write `from: good` and `to: done`"],
  ["a full-width comma", step("  - { from: good， to: done }"), 22, "write `,` in place of `，`"],
  ["a no-break space after a colon", step("  - { from:\u{a0}good, to: done }"), 22, "from: good"],
  [
    "an Arabic comma between ids",
    ["from: [cheap, quick]", "from: [cheap، quick]"],
    20,
    "put a comma between them: cheap, quick",
  ],
  [
    "a text without its key",
    ["    text: It is quick.\n    voice: ann", "    It is quick.\n    voice: ann"],
    12,
    "write `text: …` before it",
  ],
  [
    "dashes without a blank",
    ["from: [cheap, quick]", "from:\n      -cheap\n      -quick"],
    21,
    "write `- ` with a space, and the same below it",
  ],
  ["a comment of SQL", cheap(`${CHEAP}\n  -- a note`), 11, "write `#` in place of `--`"],
  ["a comment of TeX", cheap(`${CHEAP}\n  % a note`), 11, "write `#` in place of `%`"],
  ["a rule", cheap(`${CHEAP}\n-------`), 11, "delete it"],
  ["a rule of stars", cheap(`${CHEAP}\n***`), 11, "delete it"],
  ["a heading that is underlined", ["conclusions:\n", "conclusions:\n------------\n"], 17, "delete it"],
  ["a heading with more words", ["conclusions:\n", "conclusions (main):\n"], 16, "write `conclusions` alone"],
  ["a remark as a heading", cheap(`${CHEAP}\nMore premises:`), 11, "put `# ` before it"],
  ["a colon alone", cheap(`${CHEAP}\n  :`), 11, "delete it", ["\n  :\n", "\n"]],
  ["figure without braces", ["sources:", "figure: paper: a4\nsources:"], 2, "write `figure: { paper: a4 }`"],
  [
    "a premise at the very left",
    ["main: [done, good]\n", "main: [done, good]\nlight: It is light.\n"],
    24,
    "if it is a statement, move it to `premises`",
    ["\nlight: It is light.\n", "\n"],
  ],
  [
    "all inferences again",
    [
      "main: [done, good]\n",
      "inferences:\n  - from: [cheap, quick]\n    to: good\n  - { id: step, from: [good], to: done }\n",
    ],
    23,
    "delete it here",
    [
      "to: done }\ninferences:\n  - from: [cheap, quick]\n    to: good\n  - { id: step, from: [good], to: done }\n",
      "to: done }\n",
    ],
  ],
];
