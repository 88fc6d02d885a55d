import { expect, test } from "vitest";
import { applyFixes } from "../../../src/input/fix/apply.ts";
import { mendAndFormat } from "../../../src/input/mending/tidy.ts";
import { format } from "../../../src/input/format/format.ts";
import { diagnose } from "../../support/faulty.ts";
import { changed } from "./row.ts";

/** Lines that are missing, doubled or in a wrong column: what the one error says, and what the map is when it is mended. */
const MAP = `title: The barrier
figure: { paper: a4 }
sources:
  act:
    title: The Act
    date: "2024"
  poll: { title: A poll, date: "2023" }
voices:
  ann: Ann Rao
groups:
  costs: What it costs
  calm: Calm
premises:
  cheap:
    text: It is cheap.
    group: costs
  quick:
    text: It is quick.
    voice: ann
    cite: act §3
    group: costs
  light: It is light.
  quiet:
    text: It is quiet.
    cite: poll
    group: calm
  safe: { text: It is safe., group: calm }
conclusions:
  good:
    text: It is good.
    group: calm
  done: It should be done.
inferences:
  - from: [cheap, quick]
    to: good
  - { from: [light, quiet, safe], to: good }
  - { from: [good], to: done }
`;

/** `becomes`: what stands there when the fix is taken, where that is not what it was before. */
type LineRow = readonly [
  name: string,
  was: string,
  is: string,
  line: number,
  message: string,
  hint: string,
  becomes?: string,
];

const noId = (what: string) => `The id of this ${what} is missing.`;

const LINES: readonly LineRow[] = [
  ["no id, first", "  cheap:\n", "", 14, noId("premise"), "put `cheap:` above it, indented by 2 spaces"],
  [
    "no id, below another",
    "  quick:\n",
    "",
    17,
    noId("premise"),
    "put `quick:` above it, indented by 2 spaces",
  ],
  [
    "no id, below a short one",
    "  quiet:\n",
    "",
    23,
    noId("premise"),
    "put `quiet:` above it, indented by 2 spaces",
  ],
  [
    "no id, first conclusion",
    "  good:\n",
    "",
    29,
    noId("conclusion"),
    "put `good:` above it, indented by 2 spaces",
  ],
  ["no id, first source", "  act:\n", "", 4, noId("source"), "put `act:` above it, indented by 2 spaces"],
  [
    "no id, below one in braces",
    "  safe: { text: It is safe., group: calm }\n",
    "  safe: { text: It is safe., group: calm }\n    text: It is new.\n    note: So.\n",
    28,
    noId("premise"),
    "put its id above it, indented by 2 spaces, such as `it-is-new:`",
    "  safe: { text: It is safe., group: calm }\n  it-is-new:\n    text: It is new.\n    note: So.\n",
  ],
  [
    "id like its keys",
    "  quick:\n",
    "    quick:\n",
    17,
    "`quick` is indented like the keys of `cheap`.",
    "indent it by 2 spaces",
  ],
  [
    "id like the keys above, with its keys",
    "  quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs\n",
    "    quick:\n      text: It is quick.\n      voice: ann\n      cite: act §3\n      group: costs\n",
    17,
    "`quick` is indented like the keys of `cheap`.",
    "indent it by 2 spaces, and with it what is below it",
  ],
  [
    "short id like the keys above",
    "  light:",
    "    light:",
    22,
    "`light` is indented like the keys of `quick`.",
    "indent it by 2 spaces",
  ],
  [
    "a heading again",
    "  light: It",
    "premises:\n  light: It",
    22,
    "`premises` is written twice.",
    "delete this line: what is below it then belongs to line 13",
  ],
  [
    "a heading twice in a row",
    "voices:\n",
    "voices:\nvoices:\n",
    9,
    "`voices` is written twice.",
    "delete this line: what is below it then belongs to line 8",
  ],
  [
    "the heading of steps again",
    "  - { from: [good]",
    "inferences:\n  - { from: [good]",
    37,
    "`inferences` is written twice.",
    "delete this line: what is below it then belongs to line 33",
  ],
  [
    "the wrong heading",
    "conclusions:\n",
    "premises:\n",
    28,
    "`premises` is written twice.",
    "did you mean `conclusions`?",
  ],
  [
    "no heading of groups",
    "groups:\n",
    "",
    10,
    "The heading `groups:` is missing: `costs` is among the voices.",
    "put `groups:` above `costs`",
  ],
  [
    "no heading of voices",
    "voices:\n",
    "",
    8,
    "The heading `voices:` is missing: `ann` is among the sources.",
    "put `voices:` above `ann`",
  ],
  [
    "no heading of premises",
    "premises:\n",
    "",
    13,
    "The heading `premises:` is missing: `cheap` is among the groups.",
    "put `premises:` above `cheap`",
  ],
  [
    "no heading of sources",
    "sources:\n",
    "",
    3,
    "The heading `sources:` is missing.",
    "put `sources:` above `act`",
  ],
  [
    "a flag in words",
    "cheap.\n    group: costs\n",
    "cheap.\n    group: costs\n    unstated: no\n",
    17,
    "`no` is neither `true` nor `false`.",
    "write `false`",
    "cheap.\n    group: costs\n    unstated: false\n",
  ],
  [
    "an id of two words that is used as one",
    "  light: It",
    "  light one: It",
    22,
    "This cannot be an id.",
    "write `light`: an id consists of at most 64 letters, digits, `_` and `-`, and begins with a letter or digit",
  ],
];

/** Premises that stand for others: the way out is the author's. */
const AND_SO_ON: readonly string[] = ["…", "...", "etc.", "usw."];

const tidied = (text: string) => mendAndFormat({ path: "map.yaml", text }, format, diagnose).text;

test.each(LINES.map(([name, ...row]) => ({ name, row })))("$name", ({ row }) => {
  const [was, is, line, message, hint, becomes = was] = row;
  for (const newline of ["\n", "\r\n"]) {
    const [map, text, mended] = [MAP, changed(MAP, [was, is]), changed(MAP, [was, becomes])].map((one) =>
      one.replaceAll("\n", newline),
    ) as [string, string, string];
    expect(diagnose(map)).toEqual([]);
    const errors = diagnose(text).filter(({ severity }) => severity === "error");
    expect(errors.map((one) => [one.range.start.line, one.message, one.hint])).toEqual([
      [line, message, hint],
    ]);
    const { fix } = errors[0]!;
    // Without a fix, the hint alone says what to write.
    if (fix === undefined) expect(becomes).toBe(was);
    else expect(applyFixes(text, [fix]).text).toBe(mended);
    if (fix !== undefined && !fix.asks) expect(tidied(text)).toBe(tidied(mended));
    expect(tidied(tidied(text))).toBe(tidied(text));
  }
});

test.each(AND_SO_ON)("%s is not taken for a premise", (word) => {
  const text = changed(MAP, ["[light, quiet, safe]", `[light, quiet, safe, ${word}]`]);
  const found = diagnose(text);
  expect(found.map((one) => [one.range.start.line, one.message, one.hint])).toEqual([
    [36, `\`${word}\` is not a premise.`, "delete it; each premise that counts is named"],
  ]);
  const [{ range }] = found as [(typeof found)[0]];
  const followed = text.slice(0, range.start.offset) + text.slice(range.end.offset);
  expect(diagnose(followed)).toEqual([]);
});
