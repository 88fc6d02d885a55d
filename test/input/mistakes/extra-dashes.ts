import type { Entry } from "./entries.ts";

const CHEAP = "  cheap: It is cheap.\n";
const QUICK = "  quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs\n";
const FIRST = "  - from: [cheap, quick]\n    to: good\n";
const STEP = "  - { id: step, from: [good], to: done }\n";
const LONG_STEP = "  - id: step\n    from: [good]\n    to: done\n";

/** Dashes before ids, before the first key below them, or before both; and in steps, before their ids and keys. */
export const EXTRA_DASHES: readonly Entry[] = [
  ["two dashes before an id", [CHEAP, "  - - cheap: It is cheap.\n"], 10, "delete the dashes"],
  ["dashes before an id and its text", [CHEAP, "  - cheap: - It is cheap.\n"], 10, "delete the dashes"],
  [
    "two dashes before an id with keys",
    [QUICK, QUICK.replace("  quick", "  - - quick")],
    11,
    "delete the dashes",
  ],
  [
    "dashes before an id and its first key",
    [QUICK, QUICK.replace("  quick", "  - quick").replace("text", "- text")],
    11,
    "delete the dash, and the one before `text`",
  ],
  [
    "dashes before an id and its first key, and the others below it",
    [
      QUICK,
      QUICK.replace("  quick", "  - quick")
        .replace("text", "- text")
        .replaceAll(/(?<=\n) {4}(?=[vcg])/g, "      "),
    ],
    11,
    "delete the dash, and the one before `text`",
    QUICK.replaceAll(/(?<=\n) {4}(?=[tvcg])/g, "      "),
  ],
  [
    "dashes before an id and all its keys",
    [QUICK, QUICK.replaceAll(/(?<=\n) {4}/g, "    - ").replace("  quick", "  - quick")],
    11,
    "delete the dash, and those before its keys",
  ],
  [
    "a dash before the first key in the line of its id",
    [QUICK, QUICK.replace("  quick:\n    text", "  - quick: - text")],
    11,
    "delete the dashes, and write `text:` on a line of its own",
  ],
  [
    "dashes before an id, and before its text below it",
    [CHEAP, "  - cheap:\n    - It is cheap.\n"],
    10,
    "delete the dashes",
    "  cheap:\n    It is cheap.\n",
  ],
  ["a dash before the text below an id", [CHEAP, "  cheap:\n    - It is cheap.\n"], 11, "without a dash"],
  ["a dash before a text", [CHEAP, "  cheap: - It is cheap.\n"], 10, "delete the dash"],
  ["a dash and a key before a text", [CHEAP, "  cheap: - text: It is cheap.\n"], 10, "cheap: It is cheap."],
  [
    "a dash before the keys of a step below its id",
    [STEP, LONG_STEP.replace("    from", "  - from")],
    23,
    "write a space in place of the dash before `from`",
    LONG_STEP,
  ],
  [
    "a dash before each key of a step, and of its scheme",
    [STEP, `${LONG_STEP.replaceAll("    ", "  - ")}  - scheme: sign\n`],
    23,
    "in place of the dash before `from`, `to` and `scheme`",
    `${LONG_STEP}    scheme: sign\n`,
  ],
  [
    "two dashes before the id of a step",
    [STEP, LONG_STEP.replace("- ", "- - ")],
    22,
    "write `- `",
    LONG_STEP,
  ],
  [
    "the name of a step, and its keys below it",
    [STEP, "  - step:\n      from: [good]\n      to: done\n"],
    22,
    "write `id: step`",
    LONG_STEP,
  ],
  [
    "the name of a step, and its keys below it behind dashes",
    [STEP, "  - step:\n    - from: [good]\n    - to: done\n"],
    22,
    "write `id: step`",
    LONG_STEP,
  ],
  [
    "the name of a step before its braces",
    [STEP, "  - step: { from: [good], to: done }\n"],
    22,
    "write `{ id: step, …`",
  ],
  [
    "all entries with dashes, and their keys in the column of the ids",
    [`${CHEAP}${QUICK}`, `  - cheap: It is cheap.\n${QUICK.replace("  quick", "  - quick")}`],
    10,
    "delete the dash",
  ],
  [
    "all entries and their first keys with dashes",
    [
      `${CHEAP}${QUICK}`,
      `  - cheap: It is cheap.\n${QUICK.replace("  quick", "  - quick").replace("text", "- text")}`,
    ],
    10,
    "delete the dash, and the one before `text`, and do the same with those below it",
  ],
  ["two dashes before keys", [FIRST, FIRST.replace("- ", "- - ")], 20, "write `- `"],
];
