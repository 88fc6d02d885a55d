import type { Row } from "./row.ts";

const STEP = "  - { id: step, from: [good], to: done }";
const LIST = "  - from: [cheap, quick]\n    to: good";

/** Mistakes of daily use: brackets over several lines, steps below their conclusion, habits of Windows and of Pandoc. */
export const DAILY: readonly Row[] = [
  ["a null character", ["It is cheap.", "It is\0cheap."], 10, "delete it"],
  ["null characters", ["It is cheap.", "It\0 is\0 cheap."], 10, "delete them"],
  [
    "a brace left open over two lines",
    [STEP, "  - { id: step, from: [good],\n      to: done"],
    22,
    "add `}` at the end of line 23",
  ],
  [
    "a bracket left open over two lines",
    [LIST, "  - from: [cheap,\n      quick\n    to: good"],
    20,
    "add `]` at the end of line 21",
  ],
  [
    "a source left open over two lines",
    ["  act: { title: The Act, date: 2024 }", "  act: { title: The Act,\n    date: 2024"],
    3,
    "add `}` at the end of line 4",
  ],
  [
    "a brace left open over three lines, with commas",
    [STEP, "  - {\n      from: [good],\n      to: done,"],
    22,
    "add `}` at the end of line 24",
  ],
  [
    "a step from a premise to itself",
    [STEP, `${STEP}\n  - { from: cheap, to: cheap }`],
    23,
    "remove this step",
    ["\n  - { from: cheap, to: cheap }", ""],
  ],
  [
    "a path of Windows",
    ["  poll: A poll", "  poll: { title: A poll, file: texts\\poll.txt }"],
    4,
    "write `texts/poll.txt`",
  ],
  [
    "a path of Windows in quotes",
    ["  poll: A poll", '  poll: { title: A poll, file: "texts\\new.txt" }'],
    4,
    "write `texts/new.txt`",
  ],
  [
    "a path of Windows that YAML cannot read",
    ["  poll: A poll", '  poll: { title: A poll, file: "texts\\poll.txt" }'],
    4,
    "write `texts/poll.txt`",
  ],
  ["a citation as in Pandoc", ["cite: act §3", "cite: [@act, p. 12]"], 14, "write `act p. 12`"],
  [
    "a citation as in Pandoc in quotes",
    ["cite: act §3", 'cite: "[see @act, p. 12]"'],
    14,
    "write `act p. 12`",
  ],
  [
    "two citations as in Pandoc",
    ["cite: act §3", "cite: [@act, p. 12; @poll]"],
    14,
    "write `[act p. 12, poll]`",
  ],
  ["a citation as in Pandoc without brackets", ["cite: act §3", "cite: @act"], 14, "write `act`"],
  [
    "premises nested below their conclusion",
    [LIST, "  - conclusion:\n      good:\n        - cheap\n        - quick"],
    21,
    "write `{ from: [cheap, quick], to: good }`",
  ],
  [
    "a list below its conclusion",
    [LIST, "  - to: good\n    - cheap\n    - quick"],
    21,
    "put `from:` above them",
  ],
  [
    "a conclusion on a line of its own",
    [LIST, "  - to:\n      good\n      from: [cheap, quick]"],
    21,
    "write `to: good` on one line",
    ["to:\n      good\n      from", "to: good\n    from"],
  ],
  [
    "the step in the conclusion",
    ["  good: It is good.", "  good:\n    text: It is good.\n    from: [cheap, quick]"],
    19,
    "`- { from: [cheap, quick], to: … }` under `inferences`",
    ["\n    from: [cheap, quick]\n  done", "\n  done"],
  ],
  [
    "an arrow in a step of the main line",
    [STEP, "  - good -> done"],
    22,
    "write `{ from: [good], to: done }`",
  ],
];
