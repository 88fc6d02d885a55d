/** A row whose fix gives back what stood there, or else what is said last. */
export type Entry = readonly [
  name: string,
  mistake: readonly [was: string, is: string],
  line: number,
  hint: string,
  becomes?: string,
];

const INFERENCES = `  - from: [cheap, quick]
    to: good
  - { id: step, from: [good], to: done }`;
const QUICK = `  quick:
    text: It is quick.
    voice: ann
    cite: act §3
    group: costs`;

/** Entries in the form of another section, and entries whose sign is lost. */
export const ENTRIES: readonly Entry[] = [
  [
    "a lost dash before an id, below braces",
    [INFERENCES, "  - { from: [cheap, quick], to: good }\n    id: step\n    from: [good]\n    to: done"],
    21,
    "put `- ` before `id`",
    "  - { from: [cheap, quick], to: good }\n  - id: step\n    from: [good]\n    to: done",
  ],
  [
    "a lost dash before an id, in its column",
    [INFERENCES, "  - { from: [cheap, quick], to: good }\n  id: step\n    from: [good]\n    to: done"],
    21,
    "put `- ` before `id`",
    "  - { from: [cheap, quick], to: good }\n  - id: step\n    from: [good]\n    to: done",
  ],
  [
    "a lost dash before an id, below keys",
    ["  - { id: step, from: [good], to: done }", "    id: step\n    from: [good]\n    to: done"],
    22,
    "put `- `",
    "  - id: step\n    from: [good]\n    to: done",
  ],
  [
    "a lost dash below an item with an id",
    [INFERENCES, "  - id: step\n    from: [good]\n    to: done\n    from: [cheap, quick]\n    to: good"],
    23,
    "put `- `",
    "  - id: step\n    from: [good]\n    to: done\n  - from: [cheap, quick]\n    to: good",
  ],
  ["braces without a dash", ["  - { id", "    { id"], 22, "put `- ` before `{`"],
  ["braces without a dash, in its column", ["  - { id", "  { id"], 22, "put `- ` before `{`"],
  [
    "the first braces without a dash",
    [INFERENCES, "  { from: [cheap, quick], to: good }\n  - { id: step, from: [good], to: done }"],
    20,
    "put `- ` before `{`",
    "  - { from: [cheap, quick], to: good }\n  - { id: step, from: [good], to: done }",
  ],
  [
    "all braces without dashes",
    [INFERENCES, "  { from: [cheap, quick], to: good }\n  { id: step, from: [good], to: done }"],
    20,
    "put `- ` before `{`, and do the same with those below it",
    "  - { from: [cheap, quick], to: good }\n  - { id: step, from: [good], to: done }",
  ],
  ["an id for the dash", ["  - { id: step, from: [good]", "  step: { from: [good]"], 22, "`- { id: step, …`"],
  [
    "an id for the first dash",
    ["  - from: [cheap, quick]\n    to: good", "  first: { from: [cheap, quick], to: good }"],
    20,
    "`- { id: first, …`",
    "  - { id: first, from: [cheap, quick], to: good }",
  ],
  [
    "an id for the dash, and keys below it",
    ["  - { id: step, from: [good], to: done }", "  step:\n    from: [good]\n    to: done"],
    22,
    "`- id: step`",
    "  - id: step\n    from: [good]\n    to: done",
  ],
  [
    "an id for the first dash, and keys below it",
    ["  - from: [cheap, quick]\n", "  first:\n    from: [cheap, quick]\n"],
    20,
    "`- id: first`",
    "  - id: first\n    from: [cheap, quick]\n",
  ],
  [
    "ids for all dashes",
    [INFERENCES, "  first: { from: [cheap, quick], to: good }\n  step:\n    from: [good]\n    to: done"],
    20,
    "`- { id: first, …`",
    "  - { id: first, from: [cheap, quick], to: good }\n  - id: step\n    from: [good]\n    to: done",
  ],
  [
    "keys without any dash",
    [INFERENCES, "  from: [cheap, quick]\n  to: done"],
    20,
    "put `- ` before `from`",
    "  - from: [cheap, quick]\n    to: done",
  ],
  ["a dash before a premise", ["  cheap: It", "  - cheap: It"], 10, "delete the dash"],
  [
    "a dash before a premise with keys",
    [QUICK, QUICK.replace("  quick", "  - quick").replaceAll("\n", "\n  ")],
    11,
    "delete the dash",
    QUICK.replaceAll("\n", "\n  "),
  ],
  ["a dash before the last premise", ["  done: It", "  - done: It"], 18, "delete the dash"],
  ["a dash before a voice", ["  poll: A poll", "  - poll: A poll"], 4, "delete the dash"],
  [
    "a premise as an item with an id",
    ["  cheap: It is cheap.", "  - id: cheap\n    text: It is cheap."],
    10,
    "`cheap:`",
    "  cheap:\n    text: It is cheap.",
  ],
  [
    "a premise as an item in braces",
    ["  cheap: It is cheap.", "  - { id: cheap, text: It is cheap. }"],
    10,
    "`cheap: { …`",
    "  cheap: { text: It is cheap. }",
  ],
  [
    "conclusions as items with ids",
    [
      "  good: It is good.\n  done: It should be done.",
      "  - id: good\n    text: It is good.\n  - { id: done, text: It should be done. }",
    ],
    17,
    "`good:`",
    "  good:\n    text: It is good.\n  done: { text: It should be done. }",
  ],
  ["no comma in brackets", ["[cheap, quick]", "[cheap quick]"], 20, "put a comma between them: cheap, quick"],
  [
    "semicolons in brackets",
    ["[cheap, quick]", "[cheap; quick]"],
    20,
    "put a comma between them: cheap, quick",
  ],
  [
    "semicolons without brackets",
    ["[cheap, quick]", "cheap; quick"],
    20,
    "put them in brackets: [cheap, quick]",
  ],
  ["no comma in the main line", ["[done, good]", "[done good]"], 23, "put a comma between them: done, good"],
  [
    "semicolons in the main line",
    ["[done, good]", "[done; good]"],
    23,
    "put a comma between them: done, good",
  ],
  ["no brackets for the main line", ["[done, good]", "done good"], 23, "put them in brackets: [done, good]"],
  [
    "no comma among three",
    ["from: [good]", "from: [cheap quick, good]"],
    22,
    "put a comma between them: cheap, quick",
    "from: [cheap, quick, good]",
  ],
  ["no comma before a key", ["from: [good], to", "from: [good] to"], 22, "put a comma before `to:`"],
  [
    "no comma between two words",
    ["from: [good], to: done", "from: good to: done"],
    22,
    "put a comma before `to:`",
    "from: good, to: done",
  ],
  [
    "two keys on a line",
    [INFERENCES, "  - from: good to: done\n  - from: [cheap, quick] to: good"],
    20,
    "on a line of its own",
    "  - from: good\n    to: done\n  - from: [cheap, quick]\n    to: good",
  ],
  ["the name of a voice", ["voice: ann", "voice: Ann Rao"], 13, "did you mean `ann`?"],
  ["the whole name of a voice", ["voice: ann", "voice: Ann Rao, economist"], 13, "did you mean `ann`?"],
  ["the title of a group", ["group: costs", "group: what it costs"], 15, "did you mean `costs`?"],
  [
    "an arrow to a step",
    ["to: done }\n", "to: done }\n  - cheap -> step\n"],
    23,
    "`{ from: [cheap], against: step }`",
    "to: done }\n  - { from: [cheap], against: step }\n",
  ],
  [
    "a chain of arrows",
    [INFERENCES, "  - cheap, quick -> good -> done"],
    20,
    "`{ from: [cheap, quick], to: good }`",
    "  - { from: [cheap, quick], to: good }\n  - { from: [good], to: done }",
  ],
  ["an id without a colon above its keys", ["  quick:", "  quick"], 11, "put a colon after it: `quick:`"],
  ["the last premise at the very left", ["  done: It", "done: It"], 18, "indent it by 2 spaces"],
  [
    "the last premise and its keys at the very left",
    [QUICK, QUICK.replaceAll(/^ {2}/gm, "")],
    11,
    "indent it by 2 spaces",
  ],
  [
    "all conclusions at the very left",
    ["  good: It is good.\n  done: It", "good: It is good.\ndone: It"],
    17,
    "indent it by 2 spaces",
  ],
  ["a voice at the very left", ["  ann: Ann", "ann: Ann"], 6, "indent it by 2 spaces"],
  [
    "authors without brackets",
    ["{ title: The Act, date", "{ title: The Act, authors: Ann Lee, Bob Ray, date"],
    3,
    "[Ann Lee, Bob Ray]",
    "{ title: The Act, authors: [Ann Lee, Bob Ray], date",
  ],
  [
    "no spaces after the colons in braces",
    ["{ id: step, from: [good], to: done }", "{ from:good, to:done }"],
    22,
    "from: good, to: done",
    "{ from: good, to: done }",
  ],
];
