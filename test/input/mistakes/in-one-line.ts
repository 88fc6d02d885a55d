import type { Entry } from "./entries.ts";

const TITLE = "title: The market hall\n";
const MAIN = "main: [done, good]";
const ACT = "  act: { title: The Act, date: 2024 }";
const QUICK = "  quick:\n    text: It is quick.";
const ALONE = "on a line of its own, below the key before it";

/** Several keys or entries in one line, where it is plain which they are. */
export const IN_ONE_LINE: readonly Entry[] = [
  [
    "two keys of a map",
    [TITLE, "title: The hall, author: Ann\n"],
    1,
    ALONE,
    "title: The hall\nauthor: Ann\n",
  ],
  ["a semicolon", [TITLE, "title: The hall; author: Ann\n"], 1, ALONE, "title: The hall\nauthor: Ann\n"],
  ["no sign", [TITLE, "title: The hall author: Ann\n"], 1, ALONE, "title: The hall\nauthor: Ann\n"],
  [
    "no word of prose",
    [TITLE, "title: The hall subtitle: Why\n"],
    1,
    ALONE,
    "title: The hall\nsubtitle: Why\n",
  ],
  [
    "behind a date in quotes",
    [TITLE, 'date: "2025" caption: Why\n'],
    1,
    ALONE,
    'date: "2025"\ncaption: Why\n',
  ],
  ["behind a list", [MAIN, `${MAIN} lang: en`], 23, ALONE, `${MAIN}\nlang: en`],
  [
    "three",
    [TITLE, "title: The hall lang: en figure: { paper: a4 }\n"],
    1,
    "and `figure:` too",
    "title: The hall\nlang: en\nfigure: { paper: a4 }\n",
  ],
  ["a heading", [`${TITLE}sources:`, "title: The hall sources:"], 1, ALONE, "title: The hall\nsources:"],
  [
    "a date behind authors in brackets",
    [ACT, '  act:\n    title: The Act\n    authors: [K. Millar] date: "2015"'],
    5,
    ALONE,
    '  act:\n    title: The Act\n    authors: [K. Millar]\n    date: "2015"',
  ],
  [
    "a date behind a title",
    [ACT, "  act:\n    title: The Act, date: 2015"],
    4,
    ALONE,
    "  act:\n    title: The Act\n    date: 2015",
  ],
  [
    "a comma behind a sentence",
    [`${QUICK}\n    voice: ann`, `${QUICK}, voice: ann`],
    12,
    ALONE,
    `${QUICK}\n    voice: ann`,
  ],
  [
    "an id, with its keys below it",
    [`  cheap: It is cheap.\n${QUICK}`, "  cheap: It is cheap. quick:\n    text: It is quick."],
    10,
    "write `quick: …` on a line of its own",
    `  cheap: It is cheap.\n${QUICK}`,
  ],
  [
    "an id behind a key",
    [`  cheap: It is cheap.\n${QUICK}`, "  cheap:\n    text: It is cheap. quick:\n    text: It is quick."],
    11,
    "write `quick: …` on a line of its own",
    `  cheap:\n    text: It is cheap.\n${QUICK}`,
  ],
];

/** What may be a key as well as a word of a text. */
export const UNSURE: readonly Entry[] = [
  [
    "a word of a title",
    [TITLE, "title: The hall as caption: why\n"],
    1,
    "or put the text in quotes",
    "title: The hall as\ncaption: why\n",
  ],
  [
    "a colon in a title",
    [TITLE, "title: The hall: why\n"],
    1,
    "put the text in quotes",
    'title: "The hall: why"\n',
  ],
];
