import type { Row } from "./row.ts";

/** Mistakes that show elsewhere too: the only message names the cause. */
export const MEANT: readonly Row[] = [
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
];
