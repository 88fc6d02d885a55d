import type { Row } from "./row.ts";

const step = (written: string): Row[1] => [
  "{ id: step, from: [good], to: done }",
  `{ id: step, ${written} }`,
];
const act = (field: string): Row[1] => ["{ title: The Act, date: 2024 }", `{ title: The Act, ${field} }`];

/** What a newcomer writes who has read the guides once: words of other tools, dates, links, texts of several lines. */
export const HABITS: readonly Row[] = [
  ["`then` for `to`", step("from: [good], then: done"), 22, "did you mean `to`?"],
  ["`if` for `from`", step("if: good, to: done"), 22, "did you mean `from`?"],
  [
    "a page beside the citation",
    ["cite: act §3", "cite: act\n    page: 12"],
    15,
    "write it after the source: `cite: act p. 12`",
    ["act\n    page: 12", "act p. 12"],
  ],
  [
    "a month that there is not",
    act("date: 2024-13-04"),
    3,
    "for example 2025-06-30",
    ["2024-13-04", "2024-12-04"],
  ],
  [
    "a day that there is not",
    act("date: 2024-02-30"),
    3,
    "for example 2025-06-30",
    ["2024-02-30", "2024-02-28"],
  ],
  ["a date with dashes", act("date: 2024–03–04"), 3, "write `2024-03-04`"],
  ["two years with a dash", act("date: 2024–25"), 0, ""],
  ["a link in angle brackets", act("url: <https://example.org/a>"), 3, "write `https://example.org/a`"],
  ["a link as in Markdown", act("url: [Act](https://example.org/a)"), 3, "write `https://example.org/a`"],
  [
    "paper and how it lies",
    ["title: The market", "figure: { paper: a4 landscape }\ntitle: The market"],
    1,
    "did you mean `a4`?",
  ],
  [
    "a figure by its paper alone",
    ["title: The market", "figure: a4\ntitle: The market"],
    1,
    "write `{ paper: a4 }`",
  ],
  [
    "the paper outside of `figure`",
    ["title: The market", "paper: a4\ntitle: The market"],
    1,
    "write it under `figure`, as `figure: { paper: a4 }`",
    ["paper: a4", "figure: { paper: a4 }"],
  ],
  [
    "an id twice in place of another",
    ["  quick:", "  cheap:"],
    11,
    "it is already in line 10; one of them may be `quick`, which nothing declares",
    ["  cheap:\n", "  quick:\n"],
  ],
  [
    "a conclusion with the id of a premise",
    ["  good: It", "  cheap: It"],
    17,
    "one of them may be `good`, which nothing declares",
    ["  cheap: It is good", "  good: It is good"],
  ],
  [
    "a text below `>` at its key",
    ["cheap: It is cheap.", "cheap: >\n  It is\n  cheap."],
    11,
    "indent it by 4 spaces",
  ],
  [
    "a text below `|` at its key",
    ["cheap: It is cheap.", "cheap: |\n  It is cheap."],
    11,
    "indent it by 4 spaces",
  ],
  [
    "a text below `>` that goes on further left",
    ["cheap: It is cheap.", "cheap: >\n    It is\n   cheap."],
    12,
    "indent it by 4 spaces",
  ],
  ["no colon after an id", ["cheap: It", "cheap It"], 10, "put a colon after the id: `cheap: …`"],
  ["an equals sign after an id", ["cheap: It", "cheap = It"], 10, "write `cheap:`"],
];
