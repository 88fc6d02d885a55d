import type { Row } from "./row.ts";

const STEP = "- { id: step, from: [good], to: done }";
const QUICK = "quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs";
const quick = (entry: string): readonly [string, string] => [QUICK, `quick: ${entry}`];
const step = (entry: string): readonly [string, string] => [STEP, entry];

/** Brackets and braces that are missing, too many, or of the other kind. */
export const BRACKETS: readonly Row[] = [
  ["a list that is never closed", ["[cheap, quick]", "[cheap, quick"], 20, "add `]`"],
  ["a list that a parenthesis closes", ["[cheap, quick]", "[cheap, quick)"], 20, "write `]` in place of `)`"],
  ["a list that a brace closes", ["[cheap, quick]", "[cheap, quick}"], 20, "write `]` in place of `}`"],
  [
    "a list in braces that a brace closes",
    step("- { id: step, from: [good}, to: done }"),
    22,
    "write `]` in place of `}`",
  ],
  [
    "a list in braces that is not closed",
    step("- { id: step, to: done, from: [good }"),
    22,
    "add `]` before `}`",
  ],
  [
    "authors that are not closed",
    ["date: 2024 }", "authors: [Ann Rao, date: 2024 }"],
    3,
    "add `]` before `, date:`",
  ],
  [
    "a brace that a bracket closes",
    step("- { id: step, from: [good], to: done ]"),
    22,
    "write `}` in place of `]`",
  ],
  [
    "a bracket that a brace closes around keys",
    step("- [ id: step, from: [good], to: done }"),
    22,
    "write `{` in place of `[`",
  ],
  ["a bracket too many in braces", step("- { id: step, from: [good]], to: done }"), 22, "delete it"],
  ["a bracket too many behind braces", step(`${STEP} ]`), 22, "delete it"],
  ["a bracket too many", ["[done, good]", "[done, good]]"], 23, "delete it"],
  ["a brace too many in a list", ["[done, good]", "[done, good}]"], 23, "delete it"],
];
