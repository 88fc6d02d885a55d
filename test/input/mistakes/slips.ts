import type { Row } from "./row.ts";

const STEP = "- { id: step, from: [good], to: done }";
const CHEAP = "cheap: It is cheap.";
const UNLIKE = "indent it by 2 spaces";

/** Slips in one line of a map: its sign, its bracket, its column. */
export const SLIPS: readonly Row[] = [
  [
    "another sign for a colon before a list",
    ["- from: [cheap", "- from = [cheap"],
    20,
    "write `from:` and a space",
  ],
  [
    "another sign for a colon in braces",
    [STEP, STEP.replace("from: [good]", "from = good")],
    22,
    "write `from:`",
  ],
  ["a semicolon for a colon in braces", [STEP, STEP.replace("to:", "to;")], 22, "write `to:`"],
  ["a wide colon before braces", ["act: {", "act： {"], 3, "write `act:`"],
  [
    "a wide colon below a deeper line",
    [CHEAP, "slow:\n    text: It is.\n  cheap： It is cheap."],
    12,
    "write `:`",
    ["slow:\n    text: It is.\n  cheap：", "cheap:"],
  ],
  ["no brace before an inference", [STEP, STEP.replace("{ ", "")], 22, "put `{` before it: `{ id:`"],
  ["no brace before a source", ["act: { ", "act: "], 3, "put `{` before it: `{ title:`"],
  [
    "no bracket before ids in braces",
    [STEP, STEP.replace("[good]", "cheap, good]")],
    22,
    "put `[` before it: `from: [cheap`",
  ],
  [
    "round brackets in braces",
    [STEP, STEP.replace("[good]", "(cheap, good)")],
    22,
    "put them in brackets: [cheap, good]",
  ],
  [
    "round brackets in the main line",
    ["[done, good]", "(done, good)"],
    23,
    "put them in brackets: [done, good]",
  ],
  [
    "no bracket before the main line",
    ["[done, good]", "done, good]"],
    23,
    "put them in brackets: [done, good]",
  ],
  ["quotes of word processors around ids", ["voice: ann", "voice: “ann”"], 13, "write `ann`"],
  ["only the closing quote", [CHEAP, 'cheap: Note: it is cheap."'], 10, 'cheap: "Note: it is cheap."'],
  [
    "no comma behind a sentence",
    [CHEAP, "cheap: { text: It is cheap. voice: ann, cite: act §4 }"],
    10,
    "put a comma before `voice:`",
  ],
  ["the first entry of a section further in", [CHEAP, `  ${CHEAP}`], 10, UNLIKE],
  [
    "the second key of a statement, below a deeper one",
    ["    text: It is quick.", "     text: It is quick."],
    12,
    "indent it by 4 spaces",
  ],
  ["an entry with keys at the very left", ["  quick:", "quick:"], 11, UNLIKE],
  [
    "an entry with keys at the very left, above others",
    ["  quick:", "slow:\n    text: It is.\n    cite: act\n    group: costs\n  quick:"],
    11,
    UNLIKE,
  ],
  ["an item further in, below a blank line", [`  ${STEP}`, `\n    ${STEP}`], 23, UNLIKE],
  ["an entry further in, below one in braces", ["  poll: A poll", "    poll: A poll"], 4, UNLIKE],
  [
    "a key of a statement in the column of ids",
    ["    group: costs", "  group: costs"],
    15,
    "indent it by 4 spaces",
  ],
  [
    "a source misspelt where it is declared",
    [
      "cheap: It is cheap.\n  quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3",
      "cheap: { text: It is cheap., cite: atc §3 }\n  quick:\n    text: It is quick.\n    voice: ann\n    cite: atc §3",
    ],
    10,
    "Line 3 declares it, and nothing uses it",
  ],
];
