import type { Entry } from "./entries.ts";

const CHEAP = "  cheap: It is cheap.\n";
const TITLE = "title: The market hall\n";
const DONE = "  done: It should be done.\n";

const id = (name: string, said: string): Entry => [name, [CHEAP, `  ${said}\n`], 10, "write `cheap:`", CHEAP];
const head = (said: string, becomes: string, hint = "write "): Entry => [
  said,
  [TITLE, `${TITLE}${said}\n`],
  2,
  `${hint}\`${becomes.split(":")[0]!}:`,
  `${TITLE}${becomes}\n`,
];

/** An id that is used, or a key of a map, without its colon. */
export const NO_COLONS: readonly Entry[] = [
  id("a semicolon behind an id", "cheap; It is cheap."),
  id("an equals sign behind an id", "cheap = It is cheap."),
  ["nothing behind an id", [CHEAP, "  cheap It is cheap.\n"], 10, "put a colon after the id", CHEAP],
  ["a semicolon behind a conclusion", [DONE, DONE.replace(":", ";")], 18, "write `done:`"],
  head("author A. Analyst", "author: A. Analyst", "put a colon after it: "),
  head('date "2025-03-14"', 'date: "2025-03-14"', "put a colon after it: "),
  head("lang = en", "lang: en"),
  head("subtitle = Why", "subtitle: Why"),
  ["a comma behind the colon of an id", ["  quick:\n", "  quick:,\n"], 11, "delete the comma"],
  ["a comment of HTML", [CHEAP, `${CHEAP}  <!-- todo -->\n`], 11, "write `#`", `${CHEAP}  # todo\n`],
  [
    "a dash for the key of a text",
    ["    text: It is quick.", "    - It is quick."],
    12,
    "write `text:` in place of the dash",
  ],
];

/** Half typed: what is said is still missing. */
export const HALF: readonly Entry[] = [
  ["a semicolon behind an id alone", [CHEAP, "  cheap;\n"], 10, "write `cheap:` and its text", "  cheap:\n"],
  [
    "no colon before a brace with one key",
    [CHEAP, "  cheap { text: It is cheap. }\n"],
    10,
    "put a colon after it: `cheap: {`",
    "  cheap: { text: It is cheap. }\n",
  ],
  ["an id alone", [CHEAP, "  cheap\n"], 10, "write `cheap:` and its text", "  cheap:\n"],
];
