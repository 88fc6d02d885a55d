import type { Row } from "./row.ts";

const STEP = "- { id: step, from: [good], to: done }";
const CHEAP = "  cheap: It is cheap.";
const step = (by: string): Row[1] => [STEP, by];
const act = (by: string): Row[1] => ["act: { title: The Act, date: 2024 }", by];
const cites = (by: string): Row[1] => ["cite: act §3", `cite: ${by}`];
const merged = (by: string): Row[1] => [`${CHEAP}\n`, by];

/** Signs of a Chinese or Japanese keyboard. */
export const KEYBOARDS: readonly Row[] = [
  ["a wide colon and no blank", [CHEAP, "  cheap：It is cheap."], 10, "write `:` and a plain space"],
  ["a wide colon after a heading", ["premises:", "premises："], 9, "write `:` and a plain space"],
  [
    "wide colons in a section",
    [
      "  act: { title: The Act, date: 2024 }\n  poll: A poll",
      "  act：\n    title：The Act\n    date：2024\n  poll：A poll",
    ],
    3,
    "write `:` and a plain space",
  ],
  ["wide braces", step("- ｛ id: step, from: [good], to: done ｝"), 22, "write `{` and `}`"],
  ["a wide brace at the end", step("- { id: step, from: [good], to: done ｝"), 22, "write `}`"],
  [
    "a step of wide signs",
    step("- ｛id：step，from：［good］，to：done｝"),
    22,
    "write `{`, `:`, `,`, `[`, `]` and `}`",
  ],
  [
    "a source of wide signs",
    act("act： ｛ title： The Act， date： 2024 ｝"),
    3,
    "write `:`, `{`, `,` and `}`",
  ],
  ["wide brackets", ["[cheap, quick]", "［cheap， quick］"], 20, "write `[`, `,` and `]`"],
  ["black brackets", ["[cheap, quick]", "【cheap、quick】"], 20, "write `[`, `,` and `]`"],
  ["a wide line of ids", ["main: [done, good]", "main：［done，good］"], 23, "write `:`, `[`, `,` and `]`"],
  ["wide parentheses", ["[cheap, quick]", "（cheap, quick）"], 20, "write `[` and `]`"],
  ["wide equals signs", step("- { id＝step, from＝[good], to＝done }"), 22, "write `:`"],
  ["Arabic semicolons", step("- { id: step؛ from: [good]؛ to: done }"), 22, "write `,` in place of `؛`"],
  ["a wide dash", ["  - { id: step", "  － { id: step"], 22, "write `- `"],
  ["a wide sign of a comment", [CHEAP, `  ＃ So.\n${CHEAP}`], 10, "write `#` in place of `＃`"],
];

/** What git leaves, also where it is indented, or within braces; the lines of all marks are named. */
export const LEFT: readonly Row[] = [
  [
    "an indented conflict",
    merged("  <<<<<<< HEAD\n  cheap: It is cheap.\n  =======\n  cheap: It is dear.\n  >>>>>>> x\n"),
    10,
    "lines 10, 12 and 14",
  ],
  [
    "a conflict within braces",
    step(
      "- { id: step,\n<<<<<<< HEAD\n      from: [good],\n=======\n      from: [cheap],\n>>>>>>> x\n      to: done }",
    ),
    23,
    "lines 23, 25 and 27",
  ],
];

/** The place in a source, and the source, in other forms; lists of ids; entries in another section. */
export const PLACED: readonly Row[] = [
  ["a citation in parentheses", cites("(act p. 1)"), 14, "write `act p. 1`"],
  ["a place behind a full stop", cites("act.12"), 14, "write `act 12`, or for a page `act p. 12`"],
  ["a place behind a slash", cites("act/p12"), 14, "write `act p12`"],
  ["a place in parentheses", cites("act(12)"), 14, "for a page `act p. 12`"],
  ["a place without a blank", cites("act§3"), 14, "write `act §3`"],
  ["ids with a colon", ["main: [done, good]", "main: done: good"], 23, "write `[done, good]`"],
  ["ids with dashes in a line", ["main: [done, good]", "main: - done - good"], 23, "write `[done, good]`"],
  ["one id with a dash", ["main: [done, good]", "main: - done"], 23, "write `[done]`"],
  ["no colon after `main`", ["main: [", "main ["], 23, "put a colon after it: `main: …`"],
  [
    "no colon after `title`",
    ["title: The market", "title The market"],
    1,
    "put a colon after it: `title: …`",
  ],
  [
    "a premise among the sources",
    ["  poll: A poll\n", "  poll: A poll\n  soft: { text: It is soft., voice: ann }\n"],
    5,
    "move it to `premises`",
    ["  soft: { text: It is soft., voice: ann }\n", ""],
  ],
  [
    "a source among the premises",
    [CHEAP, `  book: { title: A book, date: 2020 }\n${CHEAP}`],
    10,
    "move it to `sources`",
    ["  book: { title: A book, date: 2020 }\n", ""],
  ],
  [
    "a short premise among the voices",
    [
      `economist\ngroups:\n  costs: What it costs\npremises:\n${CHEAP}\n`,
      `economist\n${CHEAP}\ngroups:\n  costs: What it costs\npremises:\n`,
    ],
    20,
    "line 7 declares it under `voices`: move it to `premises`",
    [
      `${CHEAP}\ngroups:\n  costs: What it costs\npremises:\n`,
      `groups:\n  costs: What it costs\npremises:\n${CHEAP}\n`,
    ],
  ],
  [
    "a premise with its number",
    [CHEAP, `  P1. It is soft.\n${CHEAP}`],
    10,
    "write an id and a colon: `p1: …`",
  ],
  ["a number in parentheses", [CHEAP, `  (1) It is soft.\n${CHEAP}`], 10, "write an id and a colon: `1: …`"],
  ["a heading in capitals without its colon", ["premises:", "PREMISES"], 9, "write `premises:`"],
  ["a bold heading", ["premises:", "**Premises**"], 9, "write `premises:`"],
  ["a heading in brackets", ["premises:", "[premises]"], 9, "write `premises:`"],
  ["a heading and an equals sign", ["premises:", "premises ="], 9, "write `premises:`"],
];
