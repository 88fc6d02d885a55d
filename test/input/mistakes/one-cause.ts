import type { Row } from "./row.ts";

const CHEAP = "  cheap: It is cheap.";
const STEP = "  - { id: step, from: [good], to: done }";
const cheap = (written: string): Row[1] => [CHEAP, written];
const step = (written: string): Row[1] => [STEP, written];

/** Mistakes that show in several places, or of which the first advice would lead into the next one. */
export const ONE_CAUSE: readonly Row[] = [
  ["an id with a full stop, and the word in use", cheap("  cheap.1: It is cheap."), 10, "write `cheap`"],
  ["an id with a slash", cheap("  law/cheap: It is cheap."), 10, "write `cheap`"],
  ["a number in place of an id", cheap("  1.1: It is cheap."), 10, "write `cheap`, which is used"],
  [
    "an id that is too long",
    cheap(`  ${"long-".repeat(15)}: It is cheap.`),
    10,
    "write `cheap`, which is used",
  ],
  [
    "no id before the colon",
    cheap("  : It is cheap."),
    10,
    "write `cheap` here",
    ["  : It is cheap.", "  cheap: It is cheap."],
  ],
  ["an id of a source with a blank", ["  act: {", "  my law: {"], 3, "write `act`, which is used"],
  [
    "an item among voices",
    ["  ann: Ann Rao", "  bob: Bob Ray\n  - Ann Rao"],
    7,
    "such as `ann: Ann Rao, economist`",
  ],
  ["a bullet among premises", cheap(`${CHEAP}\n  • It is near.`), 11, "write `id: …` in place of the sign"],
  ["several", cheap(`${CHEAP}\n  • It is near.\n  • It is clean.`), 11, "do the same with those below it"],
  [
    "an asterisk among premises",
    cheap(`${CHEAP}\n  * It is near.`),
    11,
    "write `id: …` in place of the sign",
  ],
  ["a bullet for an id that is in use", cheap("  • Cheap it is."), 10, "`cheap: Cheap it is.`"],
  ["dots", cheap(`${CHEAP}\n  ...`), 11, "delete it"],
  ["a text at the very left", cheap("  cheap:\nIt is cheap."), 11, "indent it below `cheap:`"],
  ["a quote before an id", cheap('  "cheap: It is cheap.'), 10, "delete it: `cheap: …`"],
  ["a quote too many", cheap('  cheap: "It is cheap.""'), 10, "delete it"],
  ["a template", cheap("  cheap: {{ cheap }}"), 10, "write what belongs here, or put it in quotes"],
  [
    "a block without its colon",
    ["    text: It is quick.", "    text |\n      It is quick."],
    12,
    "`text: |`",
  ],
  ["a heading without its colon", ["premises:\n", "premises\n"], 9, "put a colon after it: `premises:`"],
  [
    "headings without their colons",
    [
      "conclusions:\n  good: It is good.\n  done: It should be done.\ninferences:\n",
      "conclusions\n  good: It is good.\n  done: It should be done.\ninferences\n",
    ],
    16,
    "put a colon after it: `conclusions:`",
  ],
  ["an id and another colon", step("  - id: step:\n    from: [good]\n    to: done"), 22, "delete the colon"],
  ["two dashes apart", step("  - - { id: step, from: [good], to: done }"), 22, "delete all but the first"],
  ["no dash, no braces", step("  from: good, to: done"), 22, "write `- { from: good, to: done }`"],
  ["every key with `=`", step("  - { from = good, to = done }"), 22, "and the same after the other keys"],
  [
    "premises and conclusion exchanged",
    ["  - from: [cheap, quick]\n    to: good", "  - to: [cheap, quick]\n    from: good"],
    20,
    "`from` and `to` seem to be exchanged",
    ["  - to: [cheap, quick]\n    from: good", "  - from: [cheap, quick]\n    to: good"],
  ],
  ["ids with `>`", ["main: [done, good]", "main: done > good"], 23, "put them in brackets: [done, good]"],
  [
    "a text in braces that begins with `?`",
    cheap("  cheap: { text: ? Perhaps. }"),
    10,
    "put the text in quotes",
  ],
  ["a path in double quotes", cheap('  cheap: "C:\\my\\cheap"'), 10, "write `\\\\` for a backslash"],
  [
    "a list of texts",
    cheap("  cheap:\n    - It is cheap.\n    - It is near."),
    11,
    "write one text",
    ["\n    - It is cheap.\n    - It is near.", " It is cheap. It is near."],
  ],
];
