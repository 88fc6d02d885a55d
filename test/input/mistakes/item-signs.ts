import type { Entry } from "./entries.ts";

const STEP = "  - { id: step, from: [good], to: done }";
const FIRST = "  - from: [cheap, quick]\n    to: good\n";
const LISTED = "  - from:\n      - cheap\n      - quick\n    to: good\n";
const CHEAP = "  cheap: It is cheap.";

/** Signs that people type, or a word processor writes, for the dash of an item or for an arrow. */
const DASHES = ["‐", "‑", "‒", "–", "—", "−"];
const SIGNS = [...DASHES, "+", "~", "→", "•", "◦", "▪", "»", "->", "=>", "a)", "(b)", "2)"];

/** Each alone among items, before all of them, and behind an id. */
export const ITEM_SIGNS: readonly Entry[] = SIGNS.flatMap((sign): Entry[] => [
  [`${sign} before a step in braces`, [STEP, STEP.replace("- ", `${sign} `)], 22, "write `- `"],
  [`${sign} before a step`, [FIRST, FIRST.replace("- ", `${sign} `)], 20, "write `- `"],
  [
    `${sign} before a premise among others`,
    [FIRST, LISTED.replace("- quick", `${sign} quick`)],
    22,
    "write `- `",
    LISTED,
  ],
  [
    `${sign} before all premises`,
    [FIRST, LISTED.replaceAll("      -", `      ${sign}`)],
    21,
    "write `- `, and the same below it",
    LISTED,
  ],
  [
    `${sign} before each of the main line`,
    ["main: [done, good]", `main:\n  ${sign} done\n  ${sign} good`],
    24,
    "write `- `, and the same below it",
    "main:\n  - done\n  - good",
  ],
]);

export const BEHIND_IDS: readonly Entry[] = [...DASHES, "→", "->", "~"].map((sign): Entry => [
  `${sign} for the colon of an id`,
  [CHEAP, CHEAP.replace(":", ` ${sign}`)],
  10,
  "put a colon after the id: `cheap: …`",
]);

/** A dash or an arrow between ids may mean a comma or more than that. */
export const BETWEEN_IDS: readonly Entry[] = [
  ...["–", "—", "−", "~", "→", "->", "=>"].map((sign): Entry => [
    `${sign} between premises`,
    ["[cheap, quick]", `[cheap ${sign} quick]`],
    20,
    "put a comma between them: cheap, quick",
  ]),
  ...["–", "—", "−", "-"].map((sign): Entry => [
    `${sign} between the ends of a step`,
    [STEP, `${STEP}\n  - cheap ${sign} done`],
    23,
    "write `{ from: [cheap], to: done }`",
    `${STEP}\n  - { from: [cheap], to: done }`,
  ]),
];
