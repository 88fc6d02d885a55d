import type { Entry } from "./entries.ts";

const CHEAP = "  cheap: It is cheap.\n";
const QUICK = "  quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs\n";
const STEP = "  - { id: step, from: [good], to: done }";
const FIRST = "  - from: [cheap, quick]\n    to: good\n";

/** One fault in any line of a map: tabs, and what is written twice. */
export const SWEPT: readonly Entry[] = [
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
  ["a tab before a key", [QUICK, QUICK.replace("    voice", "\tvoice")], 13, "write 4 spaces in place of the tab"],
  ["a tab before a dash", [STEP, STEP.replace("  -", "\t-")], 22, "write 2 spaces in place of the tab"],
  ["a tab and spaces", [QUICK, QUICK.replace("    voice", "  \tvoice")], 13, "indent it by 4 spaces"],
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
