import type { Entry } from "./entries.ts";

const STEP = "  - { id: step, from: [good], to: done }";
const ACT = "  act: { title: The Act, date: 2024 }";
const CHEAP = "  cheap: It is cheap.";
const PAIRS = ["“”", "„“", "„”", "””", "‘’", "‚‘", "«»", "»«"];

/** Quotation marks of a word processor where YAML has straight ones. */
export const TYPED_MARKS: readonly Entry[] = PAIRS.flatMap((pair): Entry[] => {
  const [open, close] = [...pair] as [string, string];
  const marked = (text: string) => `${open}${text}${close}`;
  const step = (from: string) => STEP.replace("[good]", from);
  return [
    [
      `${pair} around a premise with a comma, in brackets`,
      [STEP, step(`[${marked("It is new, and safe.")}, good]`)],
      22,
      'write `"It is new, and safe."`',
      step('["It is new, and safe.", good]'),
    ],
    [
      `${pair} around a premise in brackets`,
      [STEP, step(`[good, ${marked("It is new.")}]`)],
      22,
      'write `"It is new."`',
      step('[good, "It is new."]'),
    ],
    [
      `${pair} around names with commas`,
      [ACT, ACT.replace("date", `authors: [${marked("Roy, Ana")}, ${marked("Lee, Ben")}], date`)],
      3,
      'write `"Roy, Ana"` and `"Lee, Ben"`',
      ACT.replace("date", 'authors: ["Roy, Ana", "Lee, Ben"], date'),
    ],
    [
      `${pair} around ids`,
      [STEP, `  - { id: step, from: [${marked("good")}, ${marked("quick")}], to: ${marked("done")} }`],
      22,
      "leave them out: `good`, `quick` and `done`",
      "  - { id: step, from: [good, quick], to: done }",
    ],
  ];
});

/** Texts below a sign of their own. */
export const BELOW_SIGNS: readonly Entry[] = [
  [
    "blanks in the empty lines above a text",
    [CHEAP, "  cheap: >\n          \n\n     \n    It is cheap."],
    11,
    "delete the blanks in them",
    "  cheap: >\n\n\n\n    It is cheap.",
  ],
];

/** Keys and quotes in the place of others. */
export const MISPLACED: readonly Entry[] = [
  ["quotes around an id and its text", [CHEAP, '  "cheap: It is cheap."'], 10, "write `cheap: It is cheap.`"],
  ["braces around the first entry", [CHEAP, "  { cheap: It is cheap. }"], 10, "write `cheap: It is cheap.`"],
];

/** A quote that is left open, with another quoted text behind it. */
export const LEFT_OPEN: readonly Entry[] = [
  [
    "an item of a list, before a quoted one",
    [ACT, ACT.replace("date", 'authors: ["Ana Roy, "Ben Lee"], date')],
    3,
    'close it: act: { title: The Act, authors: ["Ana Roy", "Ben Lee"], date: 2024 }',
    ACT.replace("date", 'authors: ["Ana Roy", "Ben Lee"], date'),
  ],
  [
    "the last item of a list, before a key",
    [STEP, `  - { from: ["It is so.], to: done }\n${STEP}`],
    22,
    'close it: - { from: ["It is so."], to: done }',
    `  - { from: ["It is so."], to: done }\n${STEP}`,
  ],
  [
    "a text, before a quoted one",
    [
      `${CHEAP}\n  quick:\n    text: It is quick.`,
      '  cheap: "It is cheap.\n  quick:\n    text: "It is quick."',
    ],
    10,
    'close it: cheap: "It is cheap."',
    '  cheap: "It is cheap."\n  quick:\n    text: "It is quick."',
  ],
  [
    "a text with a quoted word in it",
    [CHEAP, '  cheap: "It is "cheap" to us.'],
    10,
    "put the text in quotes: cheap: 'It is \"cheap\" to us.'",
    "  cheap: 'It is \"cheap\" to us.'",
  ],
];

const LONG = '  cheap: "It costs us less than it did';
const ALL = '  cheap: "It costs us less than it did when others paid: nothing at all."';

/** A text in quotes that goes on below, and is never closed: nothing of it is cut without asking. */
export const OPEN_BELOW: readonly Entry[] = [
  ["deeper, with a colon in it", [CHEAP, `${LONG}\n    when others paid: nothing at all.`]],
  ["in the column of ids", [CHEAP, `${LONG}\n  when others paid: nothing at all.`]],
  ["at the very left", [CHEAP, `${LONG}\nwhen others paid: nothing at all.`]],
  ["deeper, on two lines", [CHEAP, `${LONG}\n    when others paid:\n    nothing at all.`]],
  ["after a single quote", [CHEAP, `${LONG.replace('"', "'")}\n    when others paid: nothing at all.`]],
].map(([name, mistake]) => [
  name as string,
  mistake as [string, string],
  10,
  `if its text goes on down to line ${mistake![1]!.split("\n").length + 9}, close it there`,
  ALL,
]);
