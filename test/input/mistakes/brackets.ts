import type { Entry } from "./entries.ts";
import type { Row } from "./row.ts";

const STEP = "- { id: step, from: [good], to: done }";
const QUICK = "quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs";
const QUICK_ABOVE = `${QUICK}\n`;
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
  [
    "brackets in a text in braces",
    quick("{ text: It is [very] quick., voice: ann }"),
    11,
    'text: "It is [very] quick.", voice',
  ],
  ["braces in a text in braces", quick("{ voice: ann, text: It is {it}. }"), 11, 'text: "It is {it}." }'],
  [
    "brackets before a text in braces",
    quick("{ text: [sic] It is., voice: ann }"),
    11,
    'text: "[sic] It is."',
  ],
  ["half a bracket in a text in braces", quick("{ text: It is [so., voice: ann }"), 11, 'text: "It is [so."'],
  ["a list in braces", ["[cheap, quick]", "{cheap, quick}"], 20, "write `[cheap, quick]`"],
  ["a list of one in braces", step("- { id: step, from: { good }, to: done }"), 22, "write `[ good ]`"],
  ["an id in braces", step("- { id: step, from: [good], to: {done} }"), 22, "write `done`"],
  ["a list that is opened twice", step("- { id: step, from: [[good], to: done }"), 22, "delete it"],
  ["the main line in braces", ["[done, good]", "{done, good}"], 23, "write `[done, good]`"],
  [
    "an inference in brackets",
    step("- [ id: step, from: good, to: done ]"),
    22,
    "write `{ id: step, from: good",
  ],
  ["a statement in brackets", quick("[ text: It is quick., voice: ann ]"), 11, "write `{ text: It is quick."],
  [
    "a list that goes on at the very left",
    step("- { id: step, from: [good,\ncheap], to: done }"),
    22,
    "indent line 23 by 4 spaces",
  ],
  [
    "braces that go on below their dash",
    step("- { id: step, from: [good],\n  to: done }"),
    22,
    "indent line 23 by 4 spaces",
  ],
  [
    "braces over several lines below their dash",
    step("- {\n  id: step,\n  from: [good],\n  to: done\n  }"),
    22,
    "indent line 23 by 4 spaces, and what follows down to line 26",
  ],
  [
    "a text in braces that goes on at the very left",
    quick("{ text: It is\nquick., voice: ann }"),
    11,
    "indent line 12 by 4 spaces",
  ],
  ["the main line over two lines", ["[done, good]", "[done,\ngood]"], 23, "indent line 24 by 2 spaces"],
  ["a bracket too many in braces", step("- { id: step, from: [good]], to: done }"), 22, "delete it"],
  ["a bracket too many behind braces", step(`${STEP} ]`), 22, "delete it"],
  ["a bracket too many", ["[done, good]", "[done, good]]"], 23, "delete it"],
  ["a brace too many in a list", ["[done, good]", "[done, good}]"], 23, "delete it"],
];

/** What goes on at the left of its key, where an id would stand: two readings, so that nothing is done without asking. */
export const LEFT_OF_KEY: readonly Entry[] = [
  [
    "a field of a premise in the column of ids",
    [QUICK_ABOVE, "quick: { text: It is quick.,\n  voice: ann\n"],
    11,
    "if it goes on down to line 12, indent that by 4 spaces, and add `}` at its end",
    "quick: { text: It is quick.,\n    voice: ann }\n",
  ],
  [
    "a note in the column of ids, without a comma before it",
    [QUICK_ABOVE, "quick: { text: It is quick.\n  note: So they say\n"],
    11,
    "if it goes on down to line 12, indent that by 4 spaces, and add `}` at its end",
    "quick: { text: It is quick.,\n    note: So they say }\n",
  ],
  [
    "two fields in the column of ids",
    [QUICK_ABOVE, "quick: { text: It is quick.,\n  voice: ann,\n  cite: act §3\n"],
    11,
    "if it goes on down to line 13, indent that by 4 spaces, and add `}` at its end",
    "quick: { text: It is quick.,\n    voice: ann,\n    cite: act §3 }\n",
  ],
  [
    "the target of a step in the column of its dash",
    [STEP, "- { id: step, from: [good],\n  to: done"],
    22,
    "if it goes on down to line 23, indent that by 4 spaces, and add `}` at its end",
    "- { id: step, from: [good],\n    to: done }",
  ],
];
