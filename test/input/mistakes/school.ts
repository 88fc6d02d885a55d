import type { Row } from "./row.ts";

const LIST = "  - from: [cheap, quick]\n    to: good";
const POLL = "  poll: A poll";

/** Slips of an author who writes a long map by hand: signs that are missing between a key and its text, and habits of Argdown. */
export const SCHOOL: readonly Row[] = [
  [
    "a last quote in braces that is never closed",
    [POLL, '  poll: { title: A poll, date: "2024 }'],
    4,
    'close it: poll: { title: A poll, date: "2024" }',
  ],
  [
    "a last single quote in braces that is never closed",
    [POLL, "  poll: { date: 2024, title: 'A poll }"],
    4,
    "close it: poll: { date: 2024, title: 'A poll' }",
  ],
  [
    "a last quote among others",
    [POLL, '  poll: { title: "A poll", date: "2024 }'],
    4,
    'close it: poll: { title: "A poll", date: "2024" }',
  ],
  [
    "no space after an id, below keys",
    ["    group: costs\n", "    group: costs\n    quote: fell by 16 percent\n  light:It is light.\n"],
    17,
    "put a space after the colon: light: It is light.",
  ],
  [
    "an item of Argdown",
    [LIST, `  + [quick]\n${LIST}`],
    20,
    "write `- { from: quick, to: … }`",
    ["  + [quick]", "  - { from: quick, to: good }"],
  ],
  [
    "an attack of Argdown",
    [LIST, `${LIST}\n    - <quick>`],
    22,
    "write `- { from: quick, against: … }`",
    ["    - <quick>", "  - { from: quick, against: done }"],
  ],
  ["no colon after `text`", ["    text: It", "    text It"], 12, "put a colon after the key: `text: …`"],
  ["no space after `text:`", ["    text: It", "    text:It"], 12, "put a space after the colon: text: It"],
  ["no colon after `cite`", ["    cite: act", "    cite act"], 14, "put a colon after the key: `cite: …`"],
  [
    "no colon after `voice`",
    ["    voice: ann", "    voice ann"],
    13,
    "put a colon after the key: `voice: …`",
  ],
  [
    "a number for an id, below keys",
    ["    group: costs\n", "    group: costs\n  (1) It is light.\n"],
    16,
    "write an id and a colon: `1: …`",
  ],
  [
    "a single quote that is never closed",
    ["  cheap: It is cheap.", "  cheap: 'It is cheap."],
    10,
    'put the text in quotes: cheap: "It is cheap."',
  ],
  ["an id in stars", ["from: [good]", "from: [**good**]"], 22, "did you mean `good`?"],
  ["an id in one pair of stars", ["from: [good]", "from: *good*"], 22, "did you mean `good`?"],
  ["an id in brackets, first", ["  cheap: It", "  [cheap]: It"], 10, "write `cheap`"],
  ["an id in brackets", ["  done: It", "  [done]: It"], 18, "write `done`"],
  [
    "an arrow back",
    ["- { id: step, from: [good], to: done }", "- done <- good"],
    22,
    "from: [good], to: done",
  ],
  [
    "an arrow back, of a sign",
    ["- { id: step, from: [good], to: done }", "- done ← good, cheap"],
    22,
    "to: done",
  ],
  [
    "a weight of a premise",
    ["    voice: ann", "    weight: 0.5"],
    13,
    "a weight belongs to a step",
    ["    weight: 0.5\n", ""],
  ],
  ["a stance as a verb", ["    voice: ann", "    stance: deny"], 13, "did you mean `denied`?"],
  ["a stance as another verb", ["    voice: ann", "    stance: accept"], 13, "did you mean `granted`?"],
  [
    "an inference by an id that none has",
    ["to: good", "to: good\n  - { from: cheap, against: towns-step }"],
    22,
    "write `id: towns-step` in the inference that is meant",
    ["  - from: [cheap, quick]", "  - id: towns-step\n    from: [cheap, quick]"],
  ],
];
