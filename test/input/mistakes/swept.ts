import type { Entry } from "./entries.ts";

const CHEAP = "  cheap: It is cheap.\n";
const QUICK = "  quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs\n";
const STEP = "  - { id: step, from: [good], to: done }";
const FIRST = "  - from: [cheap, quick]\n    to: good\n";

/** What is written twice. */
export const SWEPT: readonly Entry[] = [
  ["a key twice", [QUICK, `${QUICK}    group: costs\n`], 16, "line 15 says the same: delete it here", QUICK],
  [
    "the text twice",
    [QUICK, QUICK.replace("    voice", "    text: It is quick.\n    voice")],
    13,
    "line 12 says the same: delete it here",
    QUICK,
  ],
  ["a key of a step twice", [FIRST, `${FIRST}    to: good\n`], 22, "line 21 says the same", FIRST],
  [
    "a key in braces twice",
    [STEP, STEP.replace(", to: done", ", to: done, to: done")],
    22,
    "line 22 says the same",
    STEP,
  ],
  [
    "a key of the map twice",
    ["main: [done, good]\n", "main: [done, good]\nmain: [done, good]\n"],
    24,
    "line 23 says the same",
    "main: [done, good]\n",
  ],
];

/** What is deleted only when asked for. */
export const DELETED: readonly Entry[] = [
  ["an id twice in a row", [QUICK, `  quick:\n${QUICK}`], 11, "delete this line", QUICK],
  ["an entry twice", [CHEAP, CHEAP + CHEAP], 11, "says the same: delete it here", CHEAP],
];

/** What is said of a line of which only a part is left, or which has signs of another notation. */
export const TORN_LINES: readonly Entry[] = [
  [
    "braces above keys on lines of their own",
    [QUICK, QUICK.replace("quick:", "quick: {")],
    11,
    "delete it: keys on lines of their own need no braces",
  ],
  [
    "a brace before the keys of a step",
    [FIRST, "  - {\n    from: [cheap, quick]\n    to: good\n"],
    20,
    "delete it: keys on lines of their own need no braces",
    "  -\n    from: [cheap, quick]\n    to: good\n",
  ],
  ["a tag for a heading", ["premises:\n", "<premises>\n"], 9, "write `premises:`"],
  [
    "a list between a brace and a bracket",
    [FIRST, "  - from: {cheap, quick]\n    to: good\n"],
    20,
    "a list belongs in brackets: write `[` in place of `{`",
  ],
  [
    "an id twice in a step",
    [FIRST, "  - from: cheap cheap\n    to: good\n"],
    20,
    "write `cheap`",
    "  - from: cheap\n    to: good\n",
  ],
  [
    "a list of the map among groups",
    ["  costs: What it costs\n", "  costs: What it costs\n  rivals: [[good, done]]\n"],
    9,
    "begin it at the very left",
    "  costs: What it costs\nrivals: [[good, done]]\n",
  ],
  ["an id without its colon", [STEP, STEP.replace("id: ", "id ")], 22, "put a colon after it: id: step"],
  [
    "the next id behind a brace",
    [
      `${CHEAP}${QUICK}`,
      "  cheap: { text: It is cheap. } quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs\n",
    ],
    10,
    "write `quick: …` on a line of its own",
    `  cheap: { text: It is cheap. }\n${QUICK}`,
  ],
  ["a source twice", [QUICK, QUICK.replace("cite: act", "cite: act act")], 14, "write `act §3`"],
  [
    "a flag with a slip",
    [QUICK, `${QUICK}    unstated: ture\n`],
    16,
    "write `true`",
    `${QUICK}    unstated: true\n`,
  ],
  ["a dash before a key of the map", ["main: [", "- main: ["], 23, "delete the dash"],
  ["an id twice in a list", [STEP, STEP.replace("[good]", "[good good]")], 22, "write `good`"],
  [
    "a flag twice",
    [QUICK, `${QUICK}    unstated: true true\n`],
    16,
    "write `true`",
    `${QUICK}    unstated: true\n`,
  ],
];

/** What may be meant otherwise. */
export const TORN_ASKED: readonly Entry[] = [
  ["a heading that is cut off", ["conclusions:\n", "conclu\n"], 16, "write `conclusions:`"],
  ["an id that is cut off", [QUICK, QUICK.replace("quick:", "qui")], 11, "write `quick:`"],
  ["a premise without its id", [CHEAP, "  It is cheap.\n"], 10, "put its id before it: `cheap: …`"],
  [
    "a word that goes on",
    ["title: The market hall\n", "title: The market\nhall\n"],
    2,
    "if this continues the text above, indent it by 2 spaces",
    "title: The market\n  hall\n",
  ],
  [
    "an equals sign before braces",
    ["title: The market hall\n", "title: The market hall\nfigure = { paper: a4 }\n"],
    2,
    "write `figure:` and a space",
    "title: The market hall\nfigure: { paper: a4 }\n",
  ],
  [
    "no space before braces",
    ["title: The market hall\n", "title: The market hall\nfigure:{ paper: a4 }\n"],
    2,
    "write `figure:` and a space",
    "title: The market hall\nfigure: { paper: a4 }\n",
  ],
];

/** Tabs of which the lines around them tell how many spaces they stand for. */
export const TABBED: readonly Entry[] = [
  ["a tab before an id", [CHEAP, "\tcheap: It is cheap.\n"], 10, "write 2 spaces in place of the tab"],
  [
    "a tab before an id above its keys",
    [QUICK, QUICK.replace("  quick", "\tquick")],
    11,
    "write 2 spaces in place of the tab",
  ],
  [
    "two tabs before the first key",
    [QUICK, QUICK.replace("    text", "\t\ttext")],
    12,
    "write 4 spaces in place of the tabs",
  ],
  [
    "two tabs before a key",
    [QUICK, QUICK.replace("    voice", "\t\tvoice")],
    13,
    "write 4 spaces in place of the tabs",
  ],
  [
    "two tabs before the last key",
    [QUICK, QUICK.replace("    group", "\t\tgroup")],
    15,
    "write 4 spaces in place of the tabs",
  ],
  [
    "a tab before a key",
    [QUICK, QUICK.replace("    voice", "\tvoice")],
    13,
    "write 4 spaces in place of the tab",
  ],
  ["a tab before a dash", [STEP, STEP.replace("  -", "\t-")], 22, "write 2 spaces in place of the tab"],
  ["a tab and spaces", [QUICK, QUICK.replace("    voice", "  \tvoice")], 13, "indent it by 4 spaces"],
];
