import type { Entry } from "./entries.ts";

const QUICK = "    cite: act §3";
const FLOW = "  cheap: It is cheap.";

/** Citations as other notations write them, and what they are in a map. */
const FORMS: readonly (readonly [written: string, meant: string])[] = [
  ["@act", "act"],
  ["@act [p. 1]", "act p. 1"],
  ["@act [§3]", "act §3"],
  ["@act, p. 1", "act p. 1"],
  ["@{act}", "act"],
  ["[@act, p. 1]", "act p. 1"],
  ["[@act; @poll]", "[act, poll]"],
  ["\\cite{act}", "act"],
  ["\\citep[p.~1]{act}", "act p. 1"],
  ["\\parencite[see][p. 1]{act}", "act p. 1"],
  ["\\cite{act, poll}", "[act, poll]"],
];

export const CITED_ELSEWHERE: readonly Entry[] = [
  ...FORMS.flatMap(([written, meant]): Entry[] => [
    [`${written} on a line`, [QUICK, `    cite: ${written}`], 14, `write \`${meant}\``, `    cite: ${meant}`],
    [
      `${written} in braces`,
      [FLOW, `  cheap: { text: It is cheap., cite: ${written}, unstated: true }`],
      10,
      `write \`${meant}\``,
      `  cheap: { text: It is cheap., cite: ${meant}, unstated: true }`,
    ],
  ]),
  ...(
    [
      ["<act>", "act"],
      ["cite(act)", "act"],
      ["p. 4 act", "act p. 4"],
      ["p. 4 in act", "act p. 4"],
      ["act & poll", "[act, poll]"],
      ["act und poll", "[act, poll]"],
    ] as const
  ).map(([written, meant]): Entry => [
    written,
    [QUICK, `    cite: ${written}`],
    14,
    meant,
    `    cite: ${meant}`,
  ]),
];
