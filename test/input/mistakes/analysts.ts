import type { Row } from "./row.ts";

const STEPS = "- from: [cheap, quick]\n    to: good\n  - { id: step, from: [good], to: done }\n";
const objection = (against: string) => `  - { from: [{ text: It is not. }], against: ${against} }\n`;

const under = (text: string): Row[1] => ["cheap: It is cheap.", `cheap: ${text}\n    cite: act §4`];

/** Mistakes of an analyst at work: names of steps, of statements and of people, in other words than their ids. */
export const ANALYSTS: readonly Row[] = [
  [
    "a step by its ends",
    [STEPS, `${STEPS}${objection("cheap -> good")}`],
    23,
    "give the inference in line 20 an `id`, and name that",
    [
      `${STEPS}${objection("cheap -> good")}`,
      `${STEPS.replace("from: [cheap", "id: why\n    from: [cheap")}${objection("why")}`,
    ],
  ],
  ["a step by its ends that has an id", ["main:", `${objection("good → done")}main:`], 23, "write `step`"],
  [
    "a step by its ends that there is not",
    ["main:", `${objection("cheap -> done")}main:`],
    23,
    "name an inference by its `id`",
    ["cheap -> done", "step"],
  ],
  [
    "a step by its ends under `to`",
    ["main:", `${objection("good -> done").replace("against", "to")}main:`],
    23,
    "name one, such as `done`",
    ["good -> done", "done"],
  ],
  ["rivals without brackets", ["main:", "rivals: good, cheap\nmain:"], 23, "[[good, cheap]]"],
  ["rivals with blanks alone", ["main:", "rivals: good cheap\nmain:"], 23, "[[good, cheap]]"],
  ["rivals in single brackets", ["main:", "rivals: [good, cheap]\nmain:"], 23, "[[good, cheap]]"],
  ["rivals as a list", ["main:", "rivals:\n  - good\n  - cheap\nmain:"], 24, "[[good, cheap]]"],
  [
    "one rival",
    ["main:", "rivals: good\nmain:"],
    23,
    "name two or more: `rivals: [[one, other]]`",
    ["rivals: good", "rivals: [[good, cheap]]"],
  ],
  ["the name of a voice for its id", ["voice: ann", "voice: Ann Rao, economist"], 13, "write `ann`"],
  ["the short name of a voice for its id", ["voice: ann", "voice: Ann Rao"], 13, "write `ann`"],
  [
    "the name of a voice that could be two ids",
    [
      "voices:\n  ann: Ann Rao, economist\ngroups:\n  costs: What it costs\npremises:\n  cheap: It is cheap.",
      'voices:\n  ann: Ann, economist\ngroups:\n  costs: What it costs\npremises:\n  cheap: { text: It is cheap., voice: "Ann, economist" }',
    ],
    10,
    "write `ann`",
  ],
  ["the title of a group for its id", ["group: costs", "group: what it costs"], 15, "write `costs`"],
  ["a text without its full stop for its id", ["    to: good", "    to: it is good"], 21, "write `good`"],
  [
    "the name of a voice that is not declared",
    ["voice: ann", "voice: Bob Lee, painter"],
    13,
    "declare it under `voices`",
    ["Bob Lee, painter", "ann"],
  ],
  [
    "one word and a comma in the name of a voice that is not declared",
    ["voice: ann", "voice: Plato, philosopher"],
    13,
    "declare it under `voices`",
    ["Plato, philosopher", "ann"],
  ],
  [
    "a voice that is declared where it speaks",
    ["voice: ann", "voice: { name: Bo }"],
    13,
    "name it by its id, and declare it in its section",
    ["{ name: Bo }", "ann"],
  ],
  ["a step by its ends, in brackets", ["main:", `${objection('"[good] -> done"')}main:`], 23, "write `step`"],
  [
    "rivals as pairs",
    ["main:", "rivals: { good: cheap }\nmain:"],
    23,
    "`rivals: [[one, other]]`",
    ["{ good: cheap }", "[[good, cheap]]"],
  ],
  [
    "rivals with a word between",
    ["main:", "rivals: good vs cheap\nmain:"],
    23,
    "`rivals: [[one, other]]`",
    ["good vs cheap", "[[good, cheap]]"],
  ],
  [
    "a citation with keys",
    ["cite: act §3", "cite: { source: act, place: 3 }"],
    14,
    "write the id of the source and the place as one text: `id p. 3`",
    ["{ source: act, place: 3 }", "act p. 3"],
  ],
  ["a main line with arrows", ["main: [done, good]", "main: good -> done"], 23, "[done, good]"],
  ["a step in words", ["main:", "  - cheap therefore done\nmain:"], 23, "`{ from: [cheap], to: done }`"],
  ["a step as key and value", ["main:", "  - cheap: done\nmain:"], 23, "`{ from: [cheap], to: done }`"],
  ["a sign behind an id where it is declared", ["  cheap:", "  cheap?:"], 10, "write `cheap`"],
  ["a key below a text in quotes", under('"It is cheap."'), 11, "`text: …` below it beside `cite`"],
  ["a key below a text in quotes with a hash", under("'It is #1 of all.'"), 11, "`text: …` below it beside `cite`"],
];
