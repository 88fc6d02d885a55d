import type { Row } from "./row.ts";

/** Mistakes that show elsewhere too: the only message names the cause. */
export const ELSEWHERE: readonly Row[] = [
  [
    "a typing error in a premise of the main line",
    ["from: [good]", "from: [godo]"],
    22,
    "did you mean `good`?",
  ],
  [
    "one in a step of several premises",
    ["[cheap, quick]\n", "[chaep, quick]\n"],
    20,
    "did you mean `cheap`?",
  ],
  [
    "a text for a premise of the main line, and no step",
    ["  - { id: step, from: [good], to: done }", "  - hello"],
    22,
    "",
    ["  - hello", "  - { id: step, from: [good], to: done }"],
  ],
  [
    "an id that was changed where it is declared",
    ["  cheap: It", "  low-cost: It"],
    20,
    "line 10 declares `low-cost`, which nothing uses: write `cheap` there",
  ],
  [
    "a conclusion whose id was changed, used twice",
    ["  good: It", "  worthwhile: It"],
    21,
    "write `good` there",
  ],
  [
    "a source whose id was changed",
    ["  act: { title: The Act, date: 2024 }\n  poll:", "  statute:"],
    13,
    "write `act` there",
  ],
  ["the beginning of an id", ["  cheap: It", "  cheapest: It"], 20, "did you mean `cheapest`?"],
  ["the beginning of the id of a voice", ["  ann: Ann", "  annabel: Ann"], 13, "did you mean `annabel`?"],
  [
    "a group as a conclusion",
    ["to: done }", "to: costs }"],
    22,
    "it is a group, which line 8 declares: name a statement here",
    ["to: costs }", "to: done }"],
  ],
  ["a voice as a premise", ["from: [good]", "from: [ann]"], 22, "it is a voice", ["[ann]", "[good]"]],
  ["a group as a voice", ["voice: ann", "voice: costs"], 13, "it is a group", ["voice: costs", "voice: ann"]],
  ["a premise as a group", ["group: costs", "group: cheap"], 15, "it is a premise", ["p: cheap", "p: costs"]],
  ["a citation in LaTeX", ["cite: act §3", "cite: \\cite{act}"], 14, "write `act`"],
  ["one with a place", ["cite: act §3", "cite: \\citep[p. 3]{act}"], 14, "write `act p. 3`"],
  [
    "the first of two authors and the year",
    [
      "  act: { title: The Act, date: 2024 }\n  poll: A poll\nvoices:\n  ann: Ann Rao, economist\ngroups:\n  costs: What it costs\npremises:\n  cheap: It is cheap.\n  quick:\n    text: It is quick.\n    voice: ann\n    cite: act §3",
      "  act: { title: The Act, authors: [Ana Roy, Ben Lee], date: 2024 }\n  poll: A poll\nvoices:\n  ann: Ann Rao, economist\ngroups:\n  costs: What it costs\npremises:\n  cheap: It is cheap.\n  quick:\n    text: It is quick.\n    voice: ann\n    cite: Roy 2024, p. 3",
    ],
    14,
    "write `act p. 3`",
  ],
  [
    "a question that a reason raises",
    ["to: done }", "to: done, raises: trust }"],
    22,
    "or delete `raises`",
    [", raises: trust", ""],
  ],
];
