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
];

/** What the author has to decide. */
export const ASKED: readonly Entry[] = [
  [
    "an id twice, and a premise that no inference uses",
    [FIRST, "  - from: [cheap, cheap]\n    to: good"],
    20,
    "delete one, or write `quick` in its place, which no inference uses",
  ],
  [
    "a dash before the key of a text",
    ["    text: It is quick.\n    voice", "  - text: It is quick.\n    voice"],
    12,
    "delete the dash",
  ],
  [
    "a dash too far to the right in a list of premises",
    ["  - from: [cheap, quick]\n", "  - from:\n      - cheap\n       - quick\n"],
    22,
    "write it in the column of the dash above",
  ],
  [
    "a stray word between sections",
    ["conclusions:\n", "asdf\nconclusions:\n"],
    16,
    "or write `key: value`",
    ["asdf\n", ""],
  ],
  ["a stray word between premises", ["  quick:\n", "asdf\n  quick:\n"], 11, "or delete it", ["asdf\n", ""]],
  [
    "a comment without its sign",
    ["premises:\n", "\nMy premises\npremises:\n"],
    10,
    "begin it with `#`",
    ["My premises", "# My premises"],
  ],
  ["a colon without its blank in braces", ["main:", "expect: { done:holds }\nmain:"], 23, "done: holds"],
  ["the main line with arrows downwards", ["main: [done, good]", "main: done <- good"], 23, "[done, good]"],
  ["dots between sections", ["conclusions:\n", "...\nconclusions:\n"], 16, "delete this line"],
  [
    "a number for a citation",
    ["cite: act §3", "cite: 3"],
    14,
    "write the id of the source before it",
    ["cite: 3", "cite: act p. 3"],
  ],
  ["a link with one slash", ["date: 2024", "url: https:/example.org/a"], 3, "write `https://example.org/a`"],
  [
    "a link with a blank",
    ["  poll: A poll", "  poll:\n    title: A poll\n    url: https: //example.org"],
    6,
    "write `https://example.org`",
  ],
  [
    "a quote with the sign of Markdown",
    ["    cite: act §3", "    cite: act §3\n    quote: > It is quick"],
    15,
    "quote: It is quick",
  ],
  [
    "a number sign in braces",
    ["  cheap: It is cheap.", "  cheap: { text: Plan #2 is cheap., voice: ann }"],
    10,
    'put the text in quotes: text: "Plan #2 is cheap."',
    ["Plan #2 is cheap.", '"Plan #2 is cheap."'],
  ],
];
