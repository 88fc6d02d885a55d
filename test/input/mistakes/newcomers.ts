import type { Row } from "./row.ts";

/** Mistakes of somebody who has only read the README: columns, signs of other programs, keys in the plural. */
export const NEWCOMERS: readonly Row[] = [
  ["the first key too deep", ["    text: It is quick.", "      text: It is quick."], 12, "by 4 spaces"],
  ["a key too deep", ["    voice: ann", "      voice: ann"], 13, "by 4 spaces"],
  ["a key beside its id", ["    voice: ann", "  voice: ann"], 13, "by 4 spaces"],
  ["a key by one space too little", ["    voice: ann", "   voice: ann"], 13, "by 4 spaces"],
  ["a premise at the very left", ["  cheap: It", "cheap: It"], 10, "by 2 spaces"],
  ["a premise by one space", ["  cheap: It", " cheap: It"], 10, "by 2 spaces"],
  ["a premise by three spaces", ["  cheap: It", "   cheap: It"], 10, "by 2 spaces"],
  ["an inference at the very left", ["  - { id", "- { id"], 22, "by 2 spaces"],
  ["an inference below another", ["  - { id", "    - { id"], 22, "by 2 spaces"],
  ["premises under the dash", ["[cheap, quick]", "\n  - cheap\n  - quick"], 21, "by 4 spaces, and with it"],
  [
    "all keys beside their id",
    [
      "    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs",
      "  text: It is quick.\n  voice: ann\n  cite: act §3\n  group: costs",
    ],
    12,
    "indent it by 4 spaces, and with it the keys below it",
  ],
  ["a heading among premises", ["conclusions:", "  conclusions:"], 16, "at the very left"],
  ["a heading among conclusions", ["inferences:", "  inferences:"], 19, "at the very left"],
  ["a title by one space", ["title: The market", " title: The market"], 1, "at the very left"],
  [
    "keys under a text",
    ["It is cheap.", "It is cheap.\n    voice: ann\n    cite: poll"],
    11,
    "`text: …` below it",
  ],
  ["a date under a title", ["  poll: A poll", "  poll: A poll\n    date: 2020"], 5, "`title: …` below it"],
  ["words behind a heading", ["conclusions:", "conclusions: what follows"], 16, "put `# ` before it"],
  ["a heading without its colon", ["conclusions:", "conclusions"], 16, "`conclusions:`"],
  ["a bullet for the dash", ["  - from", "  • from"], 20, "`- `"],
  ["the dash of a word processor", ["  - from", "  – from"], 20, "`- `"],
  ["a star for the dash", ["  - from", "  * from"], 20, "`- `"],
  ["a no-break space behind the dash", ["  - from", "  -\u00a0from"], 20, "`- `"],
  ["a no-break space after a colon", ["  cheap: It", "  cheap:\u00a0It"], 10, "a plain space"],
  ["a Chinese colon", ["  cheap: It", "  cheap：It"], 10, "write `:`"],
  ["Chinese commas", ["[cheap, quick]", "cheap，quick"], 20, "[cheap, quick]"],
  ["smart quotes around an id", ["to: good", "to: “good”"], 21, "did you mean `good`?"],
  ["a colon behind an id", ["to: good", "to: good:"], 21, "delete the colon"],
  ["a hash before an id", ["    to: good", "    to: #good"], 21, "delete the `#`"],
  ["the text for its id", ["    to: good", "    to: It is good."], 21, "write `good`"],
  [
    "a text for an id",
    ["    to: good", "    to: It is great."],
    21,
    "name that id here",
    ["to: It is great.", "to: good"],
  ],
  ["a main line without brackets", ["main: [done, good]", "main: done, good"], 23, "[done, good]"],
  ["a comment as in HTML", ["voices:", "<!-- who -->\nvoices:"], 5, "write `#`"],
  ["a comment as in JavaScript", ["voices:", "// who\nvoices:"], 5, "write `#`"],
  [
    "an item that is only begun",
    ["main:", "  - id:\nmain:"],
    23,
    "`{ from: [premise], to: conclusion }`",
    ["- id:", "- { from: [cheap], to: done }"],
  ],
  [
    "a dash alone",
    ["main:", "  -\nmain:"],
    23,
    "`{ from: [premise], to: conclusion }`",
    ["  -\n", "  - { from: [cheap], to: done }\n"],
  ],
  [
    "a target that is not written yet",
    ["    to: good", "    to:"],
    21,
    "write an id after the colon",
    ["to:\n", "to: good\n"],
  ],
  [
    "a premise as an item",
    ["  cheap: It is cheap.", "  - It is cheap."],
    10,
    "`id: …` in place of the dash",
    ["- It is cheap.", "cheap: It is cheap."],
  ],
  ["plural: `texts`", ["text: It is quick.", "texts: It is quick."], 12, "`text`"],
  ["plural: `voices` of a statement", ["voice: ann", "voices: ann"], 13, "`voice`"],
  ["singular: `premise`", ["premises:\n", "premise:\n"], 9, "`premises`"],
  ["singular: `voice`", ["voices:\n", "voice:\n"], 5, "`voices`"],
  ["singular: `author`", ["date: 2024", "author: Rossi"], 3, "`authors`"],
  ["a capital in an id", ["[cheap, quick]", "[Cheap, quick]"], 20, "did you mean `cheap`?"],
];

/** The same in the whole text: what is made of the map, and how many of its lines are wrong. */
export const EVERYWHERE: readonly (readonly [
  name: string,
  make: (text: string) => string,
  lines: readonly number[],
  byHand?: readonly [was: string, is: string],
])[] = [
  ["line ends of Windows", (text) => text.replaceAll("\n", "\r\n"), []],
  ["line ends of old programs", (text) => text.replaceAll("\n", "\r"), []],
  ["a typo with line ends of old programs", (text) => typo(text).replaceAll("\n", "\r"), [21]],
  ["all of it indented", (text) => text.replaceAll(/^(?=.)/gm, "  "), []],
  ["in a fence", (text) => `\`\`\`yaml\n${text}\`\`\`\n`, [1]],
  [
    "tabs for all indents",
    (text) => text.replaceAll(/^(?: {2})+/gm, (all) => "\t".repeat(all.length / 2)),
    [3],
  ],
  ["two versions", (text) => text.replace("  cheap: It is cheap.\n", `${OURS}=======\n${THEIRS}`), [10]],
  ["a wrong column with line ends of Windows", (text) => spoilt(text).replaceAll("\n", "\r\n"), [13]],
  ["a typo behind a wrong column", (text) => typo(spoilt(text)), [13, 21]],
  [
    "a typo behind a line without a colon",
    (text) => typo(text.replace("  poll:", "  poll")),
    [4, 21],
    ["  poll A", "  poll: A"],
  ],
  ["a typo behind a wrong blank", (text) => typo(text.replace("  cheap:", "\u00a0\u00a0cheap:")), [10, 21]],
  [
    "a typo behind a bracket",
    (text) => text.replace("voice: ann", "voice: anne").replace("quick]", "quick"),
    [13, 20],
    ["quick\n", "quick]\n"],
  ],
];

const OURS = "<<<<<<< HEAD\n  cheap: It is cheap.\n";
const THEIRS = "  cheap: It is very cheap.\n>>>>>>> other\n";
const spoilt = (text: string) => text.replace("    voice: ann", "   voice: ann");
const typo = (text: string) => text.replace("to: good", "to: goood");
