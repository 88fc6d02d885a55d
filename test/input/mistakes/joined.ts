import type { Entry } from "./entries.ts";

const CHEAP = "  cheap: It is cheap.\n";
const QUICK = "    text: It is quick.\n    voice: ann\n    cite: act §3\n    group: costs";
const STEP = "  - { id: step, from: [good], to: done }";
const FIRST = "  - from: [cheap, quick]\n    to: good";

/** The break of a line, a colon or a sign of a comment is lost. */
export const JOINED: readonly Entry[] = [
  [
    "a key behind a sentence",
    [QUICK, "    text: It is quick. voice: ann\n    cite: act §3\n    group: costs"],
    12,
    "write `voice:` on a line of its own",
  ],
  [
    "several keys behind a sentence",
    [QUICK, "    text: It is quick. voice: ann cite: act §3 group: costs"],
    12,
    "and `cite:` and `group:` too",
  ],
  [
    "a key behind a phrase, with an id that is declared",
    [QUICK, "    text: It is quick\n    short: Quick voice: ann\n    cite: act §3\n    group: costs"],
    13,
    "write `voice:` on a line of its own",
    "    text: It is quick\n    short: Quick\n    voice: ann\n    cite: act §3\n    group: costs",
  ],
  [
    "a key behind a citation",
    [QUICK, "    text: It is quick.\n    voice: ann\n    cite: act § 3 group: costs"],
    14,
    "write `group:` on a line of its own",
    "    text: It is quick.\n    voice: ann\n    cite: act § 3\n    group: costs",
  ],
  [
    "a key of a source behind its title",
    ["  act: { title: The Act, date: 2024 }", "  act:\n    title: The Act. date: 2024"],
    4,
    "write `date:` on a line of its own",
    "  act:\n    title: The Act.\n    date: 2024",
  ],
  [
    "the key of a text behind an id",
    [CHEAP, "  cheap: text: It is cheap.\n"],
    10,
    "write `text:` on a line of its own, indented below",
    "  cheap:\n    text: It is cheap.\n",
  ],
  [
    "the key of a text behind an id, with more keys below it",
    ["  quick:\n    text: It is quick.", "  quick: text: It is quick."],
    11,
    "write `text:` on a line of its own",
  ],
  [
    "the key of a title behind an id",
    ["  poll: A poll\n", "  poll: title: A poll\n"],
    4,
    "write `title:` on a line of its own",
    "  poll:\n    title: A poll\n",
  ],
  [
    "an entry behind another one",
    [`  good: It is good.\n  done: It`, "  good: It is good. done: It"],
    17,
    "write `done: …` on a line of its own",
  ],
  [
    "an entry behind the last key of another one",
    [CHEAP + "  quick:\n" + QUICK, `  quick:\n${QUICK} cheap: It is cheap.`],
    14,
    "write `cheap: …` on a line of its own",
    `  quick:\n${QUICK}\n  cheap: It is cheap.`,
  ],
  [
    "a source behind another one",
    ["  act: { title: The Act, date: 2024 }\n  poll: A poll", "  poll: A poll act: The Act"],
    3,
    "write `act: …` on a line of its own",
    "  poll: A poll\n  act: The Act",
  ],
  [
    "an entry behind braces",
    [`${CHEAP}  quick:\n${QUICK}`, `  quick: { text: It is quick., voice: ann } cheap: It is cheap.`],
    10,
    "write `cheap: …` on a line of its own",
    "  quick: { text: It is quick., voice: ann }\n  cheap: It is cheap.",
  ],
  [
    "a step behind the keys of another one",
    [`${FIRST}\n${STEP}`, `${FIRST} - { id: step, from: [good], to: done }`],
    21,
    "write it on a line of its own",
  ],
  [
    "a step behind braces",
    [`${FIRST}\n${STEP}`, `  - { from: [cheap, quick], to: good } - { id: step, from: [good], to: done }`],
    20,
    "write it on a line of its own",
    `  - { from: [cheap, quick], to: good }\n${STEP}`,
  ],
  [
    "no colon before braces",
    [CHEAP, "  cheap { text: It is cheap., voice: ann }\n"],
    10,
    "put a colon after it",
    "  cheap: { text: It is cheap., voice: ann }\n",
  ],
  ["a comment behind a step", [STEP, `${STEP}   weak for some`], 22, "put `# `", `${STEP}   # weak for some`],
  [
    "a comment behind a statement",
    [CHEAP, "  cheap: { text: It is cheap. } ask Ann\n"],
    10,
    "put `# `",
    "  cheap: { text: It is cheap. } # ask Ann\n",
  ],
];

/** Words with a colon that are parts of a text. */
export const KEPT: readonly Entry[] = [
  [
    "a saying in a text",
    [CHEAP, "  cheap: “It is,” she said: “cheap.”\n"],
    10,
    "put the text in quotes",
    '  cheap: "“It is,” she said: “cheap.”"\n',
  ],
  [
    "a flag alone on its line",
    ["    text: It is quick.", "    text: It is quick.\n    unstated"],
    13,
    "write `unstated: true`",
    "    text: It is quick.\n    unstated: true",
  ],
  [
    "a word that is a key",
    [CHEAP, "  cheap: Please note: it is cheap.\n"],
    10,
    "put the text in quotes",
    '  cheap: "Please note: it is cheap."\n',
  ],
  [
    "a word that is a key, within a text",
    ["    text: It is quick.", "    text: The short note: it is quick."],
    12,
    "put the text in quotes",
    '    text: "The short note: it is quick."',
  ],
  [
    "a word that is an id which is declared",
    [CHEAP, "  cheap: It is cheap. done: It is.\n"],
    10,
    "put the text in quotes",
    '  cheap: "It is cheap. done: It is."\n',
  ],
  [
    "a key that stands there already",
    ["    text: It is quick.", "    text: It is quick. voice: ann"],
    12,
    "put the text in quotes",
    '    text: "It is quick. voice: ann"',
  ],
];

/** A value of a key, or a sign, that stands there in another form. */
export const SAID: readonly Entry[] = [
  [
    "a flag without its value",
    [CHEAP, "  cheap: { text: It is cheap., unstated }\n"],
    10,
    "write `unstated: true`",
    "  cheap: { text: It is cheap., unstated: true }\n",
  ],
  [
    "a flag without its value, before the text",
    [CHEAP, "  cheap: { unstated, text: It is cheap. }\n"],
    10,
    "write `unstated: true`",
    "  cheap: { unstated: true, text: It is cheap. }\n",
  ],
  [
    "a flag without its value, behind a text with commas",
    [CHEAP, "  cheap: { text: It is cheap, and so on., unstated }\n"],
    10,
    "write `unstated: true`, and put the text in quotes",
    '  cheap: { text: "It is cheap, and so on.", unstated: true }\n',
  ],
  [
    "a straight quote and a typographic one",
    [CHEAP, '  cheap: "It is cheap.”\n'],
    10,
    'write `"` in its place',
    '  cheap: "It is cheap."\n',
  ],
  [
    "a straight quote and a typographic one in braces",
    [CHEAP, '  cheap: { text: "It is cheap.”, short: "Cheap" }\n'],
    10,
    'write `"` in its place',
    '  cheap: { text: "It is cheap.", short: "Cheap" }\n',
  ],
  [
    "typographic quotes around a text with a colon",
    [CHEAP, "  cheap: “This: it is cheap.”\n"],
    10,
    "put the text in quotes",
    '  cheap: "This: it is cheap."\n',
  ],
  [
    "German quotes around a text with a comma",
    [CHEAP, "  cheap: { text: „It is, well, cheap.“ }\n"],
    10,
    "put the text in quotes",
    '  cheap: { text: "It is, well, cheap." }\n',
  ],
  [
    "a typographic quote and a straight one around a text with a colon",
    [CHEAP, '  cheap: “This: it is cheap."\n'],
    10,
    "put the text in quotes",
    '  cheap: "This: it is cheap."\n',
  ],
  ["an arrow behind an id", [CHEAP, "  cheap → It is cheap.\n"], 10, "put a colon after the id"],
  ["a dash behind an id", [CHEAP, "  cheap – It is cheap.\n"], 10, "put a colon after the id"],
  ["a hyphen behind an id", [CHEAP, "  cheap - It is cheap.\n"], 10, "put a colon after the id"],
];

/** A text and what may be a field of its premise, or more of the text: nothing is done without asking. */
export const FIELD_IN_TEXT: readonly Entry[] = [
  [
    "a voice behind a sentence",
    [CHEAP, "  cheap: It is cheap. voice: ann\n"],
    10,
    'cheap: { text: "It is cheap.", voice: ann }',
    '  cheap: { text: "It is cheap.", voice: ann }\n',
  ],
  [
    "a voice behind a comma, and a remark",
    [CHEAP, "  cheap: It is cheap., voice: ann # she said so\n"],
    10,
    'cheap: { text: "It is cheap.", voice: ann }',
    '  cheap: { text: "It is cheap.", voice: ann } # she said so\n',
  ],
  [
    "a citation and a group",
    [CHEAP, "  cheap: It is cheap, cite: act §3, group: costs\n"],
    10,
    'cheap: { text: "It is cheap", cite: act §3, group: costs }',
    '  cheap: { text: "It is cheap", cite: act §3, group: costs }\n',
  ],
  [
    "a note behind a sentence",
    [CHEAP, "  cheap: It is cheap. note: So they say.\n"],
    10,
    'cheap: { text: "It is cheap.", note: "So they say." }',
    '  cheap: { text: "It is cheap.", note: "So they say." }\n',
  ],
];

/** A word with a colon, and a number behind a sign of comments: all of the line is the text. */
export const WITH_NUMBER: readonly Entry[] = [
  [
    "a colon before a number",
    [CHEAP, "  cheap: From the hearing: see # 4 of the minutes\n"],
    10,
    'put the text in quotes: cheap: "From the hearing: see # 4 of the minutes"',
    '  cheap: "From the hearing: see # 4 of the minutes"\n',
  ],
  [
    "a colon before a date of a remark",
    [CHEAP, "  cheap: From the hearing: so it is # 2024-05 checked\n"],
    10,
    'put the text in quotes: cheap: "From the hearing: so it is" # 2024-05 checked',
    '  cheap: "From the hearing: so it is" # 2024-05 checked\n',
  ],
];

/** Remarks that begin with a number. */
export const REMARKS: readonly string[] = [
  "  cheap: It is cheap. # 2024-05 checked\n",
  "  cheap: It is cheap. # 2 sources\n",
  "  cheap: It is cheap # 2024-05 checked\n",
  "  cheap: It is cheap    # 2 sources\n",
  '  cheap: "It is cheap" # 2 sources\n',
  "  cheap: { text: It is cheap. } # 2 sources\n",
  "  # 2 sources\n  cheap: It is cheap\n",
];
