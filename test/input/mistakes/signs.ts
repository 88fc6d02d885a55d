import type { Row } from "./row.ts";

const signed = (written: string): Row[1] => ["  cheap:", `  ${written}:`];
const indented = (blanks: string): Row[1] => ["    voice: ann", `${blanks}voice: ann`];

/** Signs around ids and keys, blanks that are no spaces, and several targets of one step. */
export const SIGNS: readonly Row[] = [
  ...["*cheap", "&cheap", "!cheap", "|cheap", ">cheap", "`cheap`", "**cheap**", "[cheap]", "{cheap}"].map(
    (written): Row => [`an id as ${written}`, signed(written), 10, "write `cheap`"],
  ),
  ...["1. cheap", "(a) cheap", "(cheap)", "$cheap", "§ cheap", "cheap!", '"cheap."'].map((written): Row => [
    `an id as ${written}`,
    signed(written),
    10,
    "write `cheap`",
  ]),
  ["an id with a dot, wherever it is used", ["  done: It", "  done.: It"], 18, "write `done`"],
  ["a question mark before an id", signed("? cheap"), 10, "delete it"],
  [
    "an id in a comment",
    signed("# cheap"),
    20,
    "line 10 declares it in a comment: delete the `#` there",
    ["  # cheap", "  cheap"],
  ],
  [
    "two conclusions of a step",
    ["    to: good", "    to: [good, done]"],
    21,
    "one with `to: good` and one with `to: done`",
  ],
  [
    "two attacked by a step in braces",
    ["main:", "  - { id: no, from: [It is dear.], against: [cheap, good] }\nmain:"],
    23,
    "one with `against: cheap` and one with `against: good`",
  ],
  [
    "a step in parentheses",
    ["  - { id: step, from: [good], to: done }", "  - ( id: step, from: [good], to: done )"],
    22,
    "write `{ id: step, from: [good], to: done }`",
  ],
  [
    "a statement in parentheses",
    ["cheap: It is cheap.", "cheap: ( text: It is cheap., voice: ann )"],
    10,
    "write `{ text: It is cheap., voice: ann }`",
  ],
  ["one ideographic space before a key", indented("\u3000"), 13, "use spaces"],
  ["two ideographic spaces before a key", indented("\u3000\u3000"), 13, "use spaces"],
  ["an ideographic space before an id", ["  quick:", "\u3000quick:"], 11, "use spaces"],
  [
    "an ideographic space for a text",
    ["cheap: It is cheap.", "cheap: \u3000"],
    10,
    "write it",
    ["cheap: \u3000", "cheap: It is cheap."],
  ],
  [
    "unseen signs for a text",
    ["cheap: It is cheap.", 'cheap: "\\u200B"'],
    10,
    "write it",
    ['"\\u200B"', "It is cheap."],
  ],
  ["a voice by its id and an article", ["voice: ann", "voice: the ann"], 13, "write `ann`, or declare it"],
  ["a voice by its id and a title", ["voice: ann", "voice: Dr. Ann"], 13, "write `ann`, or declare it"],
  ["a conclusion by its id and an article", ["    to: good", "    to: the good"], 21, "write `good`, or "],
  [
    "a folder for a file to use",
    ["title: The market", "use: { o: . }\ntitle: The market"],
    1,
    "name a file in it",
    ["use: { o: . }\n", ""],
  ],
];
