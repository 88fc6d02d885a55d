import type { Entry } from "./entries.ts";

const CHEAP = "  cheap: It is cheap.\n";
const STEP = "  - { id: step, from: [good], to: done }";
const ACT = "  act: { title: The Act, date: 2024 }";

const braced = (name: string, said: string, hint: string, becomes: string, line = 10): Entry => [
  name,
  [CHEAP, `  cheap: { ${said} }\n`],
  line,
  hint,
  `  cheap: { ${becomes} }\n`,
];

const step = (name: string, said: string, hint: string, becomes: string): Entry => [
  name,
  [STEP, `  - ${said}`],
  22,
  hint,
  `  - ${becomes}`,
];

/** A colon or a comma in braces is lost, or another sign stands there. */
export const LOST: readonly Entry[] = [
  braced("a voice", "text: It is., voice ann", "colon after it: voice: ann", "text: It is., voice: ann"),
  braced("a flag", "text: It is., unstated true", "unstated: true", "text: It is., unstated: true"),
  braced(
    "a voice and a flag",
    "text: It is., voice ann, unstated",
    "voice: ann, unstated: true",
    "text: It is., voice: ann, unstated: true",
  ),
  braced(
    "a voice behind a text with commas",
    "text: It is, well, cheap., voice ann",
    "voice: ann, and put the text in quotes",
    'text: "It is, well, cheap.", voice: ann',
  ),
  braced(
    "a short form behind a sentence",
    "text: It is so cheap., short Cheap",
    "short: Cheap",
    "text: It is so cheap., short: Cheap",
  ),
  braced(
    "the first key",
    "text It is cheap, unstated: true",
    "colon after it: text: It",
    "text: It is cheap, unstated: true",
  ),
  braced(
    "the first key, before a text in quotes",
    'text "It is, well, cheap.", unstated: true',
    "put a colon after it",
    'text: "It is, well, cheap.", unstated: true',
  ),
  braced(
    "a semicolon behind a sentence",
    "text: It is.; short: It",
    "write `,` in place of `;`",
    "text: It is., short: It",
  ),
  braced(
    "a semicolon behind a phrase",
    "text: It is; voice: ann",
    "write `,` in place of `;`",
    "text: It is, voice: ann",
  ),
  braced(
    "a semicolon behind quotes",
    'text: "It is."; voice: ann',
    "write `,` in place of `;`",
    'text: "It is.", voice: ann',
  ),
  braced(
    "a comma at the end of a line",
    "text: It is.\n    voice: ann",
    "put a comma there",
    "text: It is.,\n    voice: ann",
  ),
  braced(
    "none: a text with a colon and a comma",
    "text: It is (a: one, b: two) cheap., voice: ann",
    "put the text in quotes",
    'text: "It is (a: one, b: two) cheap.", voice: ann',
  ),
  braced(
    "none: a text with a word that is a key behind a comma",
    "text: It is so, note that it is cheap",
    "put the text in quotes",
    'text: "It is so, note that it is cheap"',
  ),
  step("an id", "{ id step, from: [good], to: done }", "id: step", "{ id: step, from: [good], to: done }"),
  step(
    "a weight",
    "{ id: step, from: [good], to: done, weight 0.4 }",
    "weight: 0.4",
    "{ id: step, from: [good], to: done, weight: 0.4 }",
  ),
  step(
    "a scheme",
    "{ id: step, from: [good], to: done, scheme sign }",
    "scheme: sign",
    "{ id: step, from: [good], to: done, scheme: sign }",
  ),
  step(
    "two ends",
    "{ id: step, from good, to done }",
    "from: good, to: done",
    "{ id: step, from: good, to: done }",
  ),
  step(
    "a comma at the end of a line of a step",
    "{ id: step, from: [good]\n    to: done }",
    "put a comma there",
    "{ id: step, from: [good],\n    to: done }",
  ),
  step(
    "a full stop behind a step",
    "{ id: step, from: [good], to: done }.",
    "delete the full stop",
    "{ id: step, from: [good], to: done }",
  ),
  ["a full stop behind a list", ["main: [done, good]", "main: [done, good]."], 23, "delete the full stop"],
  [
    "a semicolon in a source",
    [ACT, "  act: { title: The Act; date: 2024 }"],
    3,
    "write `,` in place of `;`",
    ACT,
  ],
  [
    "a date",
    [ACT, '  act: { title: The Act, date "2024" }'],
    3,
    'date: "2024"',
    '  act: { title: The Act, date: "2024" }',
  ],
  [
    "authors",
    [ACT, "  act: { title: Why?, authors [Ann Lee, Bo Ray], date: 2024 }"],
    3,
    "put a colon after it: `authors:`",
    "  act: { title: Why?, authors: [Ann Lee, Bo Ray], date: 2024 }",
  ],
];
