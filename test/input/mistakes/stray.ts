import type { EVERYWHERE } from "./newcomers.ts";
import type { Row } from "./row.ts";

const STEP = "  - { id: step, from: [good], to: done }";
const FIRST = "  - from: [cheap, quick]\n    to: good\n";
const LIGHT = "  light: It is light.";
const step = (written: string): Row[1] => [STEP, written];

/** What stands where it is no part of the map, or comes with a text from elsewhere. */
export const STRAY: readonly Row[] = [
  ["a premise after the inferences", step(`${STEP}\n${LIGHT}`), 23, "move it to `premises`"],
  ["a premise among the inferences", step(`${LIGHT}\n${STEP}`), 22, "move it to `premises`"],
  [
    "a premise with keys among the inferences",
    step(`  light:\n    text: It is light.\n    voice: ann\n${STEP}`),
    22,
    "move it to `premises`",
  ],
  [
    "a conclusion after the inferences",
    step(`${STEP}\n  - { from: done, to: end }\n  end: It ends.`),
    24,
    "move it to `conclusions`",
  ],
  [
    "a premise that is there already, after the inferences",
    step(`${STEP}\n  cheap: It is cheap.`),
    23,
    "move it to `premises`",
    ["}\n  cheap: It is cheap.", "}"],
  ],
  ["`---` below the head", ["sources:", "---\nsources:"], 2, "delete this line: the map goes on below it"],
  ["`---` in a section", ["  quick:", "---\n  quick:"], 11, "delete this line: the map goes on below it"],
  ["`---` before an inference", step(`---\n${STEP}`), 22, "delete this line: the map goes on below it"],
  ["`---` in an entry", ["    voice: ann", "---\n    voice: ann"], 13, "delete this line"],
  [
    "two maps in one file",
    ["main:", "---\npremises: { a: A. }\nmain:"],
    23,
    "keep one map in one file",
    ["---\npremises: { a: A. }\n", ""],
  ],
  [
    "a third key too far in",
    [FIRST, FIRST.replace("- from", "- id: one\n    from").replace("    to:", "      to:")],
    22,
    "indent it by 4 spaces",
  ],
  ["a dash without a blank", ["  - from", "  -from"], 20, "write `- ` with a space"],
  ["two dashes", step(STEP.replace("-", "--")), 22, "write `- `"],
  ["a number in place of a dash", step(STEP.replace("-", "1.")), 22, "write `- `"],
  ["a number in place of a dash above keys", ["  - from", "  1) from"], 20, "write `- `"],
  ["a comment of other languages", step(`  // money\n${STEP}`), 22, "write `#` in place of `//`"],
  ["the same, between asterisks", step(`  /* money */\n${STEP}`), 22, "write `#` in place of `/*`"],
  ["the same, of two lines", step(`  /* money\n   * and time */\n${STEP}`), 22, "down to `*/`"],
  ["the same, above the first one", ["  - from", "  // money\n  - from"], 20, "write `#` in place of `//`"],
  ["the same, among premises", ["  quick:", "  /* fast */\n  quick:"], 11, "write `#` in place of `/*`"],
  [
    "a dash for each line",
    step("  - id: step\n  - from: [good]\n  - to: done"),
    23,
    "write a space in place of the dash before `from` and `to`",
  ],
  [
    "a dash for each of two lines",
    [FIRST, FIRST.replace("    to", "  - to")],
    21,
    "write a space in place of the dash before `to`",
  ],
  [
    "no dash for two lines",
    step("  from: good\n  to: done"),
    22,
    "put `- ` before `from`, and indent `to` by 4 spaces",
  ],
  ["an empty list behind a heading", ["premises:", "premises: []"], 9, "write `premises:`"],
  [
    "an empty list behind the heading of inferences",
    ["inferences:", "inferences: []"],
    19,
    "write `inferences:`",
  ],
  ["a semicolon behind a heading", ["voices:", "voices;"], 5, "write `voices:`"],
  ["a dash before a heading", ["premises:", "- premises:"], 9, "write `premises:`"],
  ["a directive of YAML", ["title: The market", "%YAML 1.2\ntitle: The market"], 1, "delete this line"],
  ["a directive of YAML as YAML has it", ["title: The market", "%YAML 1.2\n---\ntitle: The market"], 0, ""],
  ["a byte order mark before a heading", ["premises:", "\uFEFFpremises:"], 9, "delete it"],
  ["a byte order mark before an entry", ["  quick:", "\uFEFF  quick:"], 11, "delete it"],
  [
    "a change as Git shows it",
    ["  cheap: It is cheap.", "@@ -9,3 +9,3 @@\n-  cheap: It is dear.\n+  cheap: It is cheap."],
    10,
    "delete those that begin with `-` or `@@`, and the `+` of the others",
  ],
  ["a line of an e-mail", ["  cheap:", "  > cheap:"], 10, "delete it"],
  [
    "an entry of BibTeX",
    ["voices:", "@article{roy2021,\n  author = {Roy, Ana},\n  year = 2021,\n}\nvoices:"],
    5,
    "write `bibliography: refs.bib`",
    ["@article{roy2021,\n  author = {Roy, Ana},\n  year = 2021,\n}\n", ""],
  ],
  [
    "Argdown",
    [
      "main: [done, good]",
      "main: [done, good]\n\n[End]: It ends.\n  + <Because>: It does.\n  - [So]: It is so.",
    ],
    25,
    "in a file named `….argdown`",
    ["\n\n[End]: It ends.\n  + <Because>: It does.\n  - [So]: It is so.", ""],
  ],
  [
    "ids with a word between them",
    ["main: [done, good]", "main: done and good"],
    23,
    "put them in brackets: [done, good]",
  ],
  ["a flag for a word", ["title: The market", "circular: yes\ntitle: The market"], 1, "write `allowed`"],
  ["a weight out of a hundred", step(STEP.replace(" }", ", weight: 80 }")), 22, "write `0.8`"],
  [
    "a depth in words",
    ["main:", "views:\n  near: { conclusion: done, depth: deep }\nmain:"],
    24,
    "for example 2",
    ["depth: deep", "depth: 2"],
  ],
];

/** Marks before every line. */
export const MARKED: typeof EVERYWHERE = [
  ["an e-mail", (text) => text.replaceAll(/^/gm, "> "), [1]],
  ["an e-mail whose blank lines have no blank", (text) => text.replaceAll(/^(.*)\n/gm, "> $1\n>\n"), [1]],
  ["numbers with a colon", (text) => numbered(text, (nth) => `${nth}: `), [1]],
  ["numbers in a column", (text) => numbered(text, (nth) => `${String(nth).padStart(6)}\t`), [1]],
  [
    "a diff of a new file",
    (text) =>
      `diff --git a/m.yaml b/m.yaml\n--- /dev/null\n+++ b/m.yaml\n@@ -0,0 +1,23 @@\n${text.replaceAll(/^(?=.)/gm, "+")}`,
    [1],
  ],
  [
    "a diff with a line that has changed",
    (text) => text.replaceAll(/^(?=.)/gm, " ").replace("   cheap: It", "-  cheap: So it\n+  cheap: It"),
    [1],
  ],
];

const numbered = (text: string, lead: (nth: number) => string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line, index) => `${lead(index + 1)}${line}\n`)
    .join("");
