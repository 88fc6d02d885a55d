import type { Entry } from "./entries.ts";

const CHEAP = "  cheap: It is cheap.\n";
const STEP = "  - { id: step, from: [good], to: done }";
const VOICE = "    text: It is quick.\n    voice: ann\n";
const FIRST = "  - from: [cheap, quick]\n    to: good\n";
const GROUPS = "groups:\n  costs: What it costs\n";

/** Mistakes of which there is one certain way out, wherever they are made. */
export const CLASSES: readonly Entry[] = [
  ["a second colon", [VOICE, VOICE.replace("voice:", "voice::")], 13, "did you mean `voice`?"],
  ["a comma behind an id", [VOICE, VOICE.replace("ann", "ann,")], 13, "did you mean `ann`?"],
  [
    "a last key without its value",
    ["    group: costs\n", "    group: costs\n    unstated\n"],
    16,
    "write `unstated: true`",
    "    group: costs\n    unstated: true\n",
  ],
  ["a last key without a space", ["    group: costs\n", "    group:costs\n"], 15, "group: costs"],
  ["an id with an asterisk", [STEP, STEP.replace("good", "*good")], 22, "did you mean `good`?"],
  ["an id with an at sign", [STEP, STEP.replace("good", "@good")], 22, "did you mean `good`?"],
  ["an id in backticks", [STEP, STEP.replace("good", "`good`")], 22, "did you mean `good`?"],
  ["an id in angles", [STEP, STEP.replace("good", "<good>")], 22, "did you mean `good`?"],
  ["two dashes before a step", [STEP, STEP.replace("- {", "- - {")], 22, "delete all but the first"],
  ["a dash before a key of a step", [FIRST, FIRST.replace("    to", "    - to")], 21, "delete the dash"],
  ["a dash before the text", [VOICE, VOICE.replace("    text", "    - text")], 12, "delete the dash"],
  ["a box before a step", [STEP, STEP.replace("- ", "- [ ] ")], 22, "write `- `"],
  [
    "two steps with a comma between them",
    [`${FIRST}${STEP}`, `  - { from: [cheap, quick], to: good }, { id: step, from: [good], to: done }`],
    20,
    "write it on a line of its own",
    `  - { from: [cheap, quick], to: good }\n${STEP}`,
  ],
  [
    "a step as its ends",
    [STEP, `${STEP}\n  cheap: done`],
    23,
    "`- { from: [cheap], to: done }`",
    `${STEP}\n  - { from: [cheap], to: done }`,
  ],
  [
    "a step with a verb",
    [STEP, `${STEP}\n  - cheap attacks done`],
    23,
    "`{ from: [cheap], against: done }`",
    `${STEP}\n  - { from: [cheap], against: done }`,
  ],
  ["a cell of a table", [CHEAP, "  cheap;It is cheap.\n"], 10, "`cheap: …`"],
  [
    "a row of a table",
    ["  done: It should be done.\n", "  | done | It should be done. |\n"],
    18,
    "`done: …`",
  ],
  ["an id in bold, with its colon", [CHEAP, "  **cheap:** It is cheap.\n"], 10, "write `cheap:`"],
  ["a sign of a text below it", [CHEAP, "  cheap: > It is cheap.\n"], 10, "delete it"],
  [
    "the first entry beside the heading",
    ["premises:\n  cheap", "premises: cheap"],
    9,
    "begin it on a line of its own",
  ],
  ["a brace behind a heading", [GROUPS, GROUPS.replace(":", ": {")], 7, "delete it"],
  ["no heading of conclusions", ["conclusions:\n", ""], 16, "put `conclusions:` above `good`"],
  ["a main line upwards", ["[done, good]", "[good, done]"], 23, "begin with the main conclusion"],
  ["a source and a place in braces", ["cite: act §3", "cite: { act: §3 }"], 14, "`act §3`"],
  ["a date in typographic quotes", ["date: 2024", "date: „2024“"], 3, 'write `"2024"`', 'date: "2024"'],
  [
    "a name between two kinds of quotes",
    ["  poll: A poll\n", "  poll: \"A poll'\n"],
    4,
    '"A poll"',
    '  poll: "A poll"\n',
  ],
  [
    "a sentence in brackets",
    [VOICE, VOICE.replace("It is quick.", "[It is quick.]")],
    12,
    "leave the brackets out",
  ],
  ["a fraction", [FIRST, `${FIRST}    weight: 3/4\n`], 22, "write `0.75`", `${FIRST}    weight: 0.75\n`],
  [
    "an expectation in words",
    ["main:", "expect: done holds\nmain:"],
    23,
    "`{ done: holds }`",
    "expect: { done: holds }\nmain:",
  ],
];
