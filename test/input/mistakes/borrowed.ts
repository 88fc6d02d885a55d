import type { Row } from "./row.ts";

const STEP = "  - { id: step, from: [good], to: done }";
const step = (written: string): Row[1] => [STEP, `  ${written}`];
const KEYS = "write `- { from: [good], to: done }`";

/** Steps and statements as other notations and plain English have them. */
export const BORROWED: readonly Row[] = [
  ...["[good] => done", "good => done", "[good] -> done", "[ good ] +> done", "- [good] => done"].map(
    (written): Row => [written, step(written), 22, KEYS],
  ),
  ...["good, therefore done", "good so done", "done because good", "done since good"].map((written): Row => [
    written,
    step(`- ${written}`),
    22,
    "write `{ from: [good], to: done }`",
  ]),
  ["done because good, without a dash", step("done because good"), 22, KEYS],
  [
    "a step under its name in angle brackets",
    step("<step>:\n    from: [good]\n    to: done"),
    22,
    "write `- id: step`",
  ],
  [
    "a step under its name in brackets",
    step("[step]:\n    from: [good]\n    to: done"),
    22,
    "write `- id: step`",
  ],
  [
    "an item under its name in angle brackets",
    step("- <step>:\n    from: [good]\n    to: done"),
    22,
    "write `id: step`",
  ],
  ["an item under its name", step("- step:\n    from: [good]\n    to: done"), 22, "write `id: step`"],
  ...["+ good", "> good", "(1) good", "1. good", "* good"].map((written): Row => [
    written,
    step(written),
    22,
    "a step is written as `- { from: […], to: … }`",
    [`  ${written}`, STEP],
  ]),
  ...["cheap +> good", "cheap => good"].map((written): Row => [
    `from: ${written}`,
    ["from: [cheap, quick]\n    to: good", `from: ${written}`],
    20,
    "write `from: cheap` and `to: good`",
    [`from: ${written}`, "from: cheap\n    to: good"],
  ]),
  ...(
    [
      ["premises", "premises\n--------\n", 9],
      ["premises", "Premises\n========\n\n", 9],
      ["premises", "premises\n  ---\n", 9],
      ["conclusions", "conclusions\n===========\n", 16],
      ["inferences", "inferences\n---\n", 19],
    ] as const
  ).map(([word, written, line]): Row => [
    `underlined: ${written}`,
    [`${word}:\n`, written],
    line,
    `write \`${word}:\`, without a line below it`,
  ]),
  ["main as a mapping", ["main: [done, good]", "main:\n  done: good"], 24, "write `[done, good]`"],
  ["main in braces", ["main: [done, good]", "main: { done: good }"], 23, "write `[done, good]`"],
  ["main with keys alone", ["main: [done, good]", "main:\n  done:\n  good:"], 24, "write `[done, good]`"],
  ["main with an id", ["main: [done, good]", "main:\n  id: done"], 24, "write `done`"],
  [
    "main with a text",
    ["main: [done, good]", "main: { done: It is so }"],
    23,
    "name it by its id, and declare it in its section",
    ["main: { done: It is so }", "main: done"],
  ],
  [
    "a remark behind a voice",
    ["    voice: ann\n", "    voice: ann // or so\n"],
    13,
    "write `#` in place of `//`",
  ],
  ["a remark behind a target", ["    to: good\n", "    to: good // so\n"], 21, "write `#` in place of `//`"],
  ["a remark behind brackets", ["quick]\n", "quick] // both\n"], 20, "write `#` in place of `//`"],
  ["a remark behind braces", ["to: done }\n", "to: done } // so\n"], 22, "write `#` in place of `//`"],
  [
    "a remark behind a quoted text",
    ["It is cheap.", '"It is cheap." // so'],
    10,
    "write `#` in place of `//`",
  ],
  ["a remark behind a heading", ["premises:\n", "premises: // all\n"], 9, "write `#` in place of `//`"],
  ["a remark of C behind brackets", ["quick]\n", "quick] /* both */\n"], 20, "write `#` in place of `/*`"],
  [
    "no comma before an entry that is used",
    [
      "conclusions:\n  good: It is good.\n  done: It should be done.\n",
      "conclusions: { good: It is good done: It should be done. }\n",
    ],
    16,
    "put a comma before `done:`",
  ],
  [
    "no comma before another group",
    ["groups:\n  costs: What it costs\n", "groups: { costs: What it costs more: More of it }\n"],
    7,
    "put a comma before `more:` if another entry begins there, or the text in quotes: ",
    ["costs more", "costs, more"],
  ],
  [
    "no comma before another group, in braces on lines",
    ["groups:\n  costs: What it costs\n", "groups: {\n  costs: What it costs more: More of it\n}\n"],
    8,
    "put a comma before `more:` if another entry begins there, or the text in quotes: ",
    ["costs more", "costs, more"],
  ],
  [
    "no comma at the end of a line in braces",
    ["groups:\n  costs: What it costs\n", "groups: {\n  costs: What it costs\n  more: More of it\n}\n"],
    7,
    "delete it, and line 10 with it",
  ],
];
