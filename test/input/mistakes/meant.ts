import type { Entry } from "./entries.ts";

const CHEAP = "  cheap: It is cheap.\n";
const QUICK = "  quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs\n";
const CONCLUSIONS = "  good: It is good.\n  done: It should be done.\n";
const STEP = "  - { id: step, from: [good], to: done }";
const FIRST = "  - from: [cheap, quick]\n    to: good";

/** What stands in the place of something else. */
export const MEANT: readonly Entry[] = [
  [
    "exchanged headings",
    [
      `premises:\n${CHEAP}${QUICK}conclusions:\n${CONCLUSIONS}`,
      `conclusions:\n${CHEAP}${QUICK}premises:\n${CONCLUSIONS}`,
    ],
    9,
    "the headings are exchanged: write `premises:` here and `conclusions:` in line 16",
  ],
  [
    "exchanged ends of a step",
    [FIRST, "  - from: good\n    to: cheap"],
    21,
    "exchange `from` and `to`: nothing else leads to the conclusion `good`",
    "  - from: cheap\n    to: good",
  ],
  [
    "exchanged ends of a step in braces",
    [FIRST, "  - { from: [good], to: cheap }"],
    20,
    "exchange `from` and `to`",
    "  - { from: [cheap], to: good }",
  ],
  ["a comma behind a heading", ["premises:\n", "premises:,\n"], 9, "write `premises:`"],
  ["a dash before the first key", ["title: The market", "- title: The market"], 1, "delete the dash"],
  ["a key in capitals", [STEP, "  - { id: step, FROM: [good], to: done }"], 22, "did you mean `from`?"],
  [
    "an asterisk before an entry",
    [CHEAP, "  * cheap: It is cheap.\n"],
    10,
    "delete the sign: `cheap: It is cheap.`",
  ],
  [
    "a text that goes on with a word and a colon",
    ["    text: It is quick.\n", "    text: It is quick to do\n      soon: in a day.\n"],
    13,
    "put all of the text in quotes",
    '    text: "It is quick to do soon: in a day."\n',
  ],
  [
    "a short form that goes on with a word and a colon",
    [CHEAP, "  cheap: It is cheap to do\n    soon: in a day\n    or two.\n"],
    11,
    "put all of the text in quotes",
    '  cheap: "It is cheap to do soon: in a day or two."\n',
  ],
];

/** What the author has to decide. */
export const ASKED: readonly Entry[] = [
  [
    "an id twice, and a premise that no inference uses",
    [FIRST, "  - from: [cheap, cheap]\n    to: good"],
    20,
    "delete one, or write `quick` in its place, which supports nothing",
  ],
  [
    "a dash before the key of a text",
    ["    text: It is quick.\n    voice", "  - text: It is quick.\n    voice"],
    12,
    "delete the dash",
  ],
  [
    "a dash in the place of an id",
    [CHEAP, "  - It costs little.\n"],
    10,
    "such as `cheap: It costs little.`",
    "  cheap: It costs little.\n",
  ],
  [
    "a number in the place of an id",
    [CHEAP, "  1. It costs little.\n"],
    10,
    "write an id and a colon: `cheap: …`",
    "  cheap: It costs little.\n",
  ],
  [
    "a bullet in the place of an id",
    [CHEAP, "  • It costs little.\n"],
    10,
    "such as `cheap: It costs little.`",
    "  cheap: It costs little.\n",
  ],
  ["a word behind an id with keys below it", ["  quick:\n", "  quick: Quick\n"], 11, "delete `Quick` here"],
  [
    "exchanged text and short",
    ["    text: It is quick.\n", "    short: It is quick.\n    text: Quick\n"],
    12,
    "if `short` and `text` are exchanged",
    "    short: Quick\n    text: It is quick.\n",
  ],
];
