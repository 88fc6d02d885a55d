import type { Entry } from "./entries.ts";

const STEP = "  - { id: step, from: [good], to: done }";
const FIRST = "  - from: [cheap, quick]\n    to: good\n";
const LISTED = "  - from:\n      - cheap\n      - quick\n    to: good\n";

const step = (from: string) => STEP.replace("[good]", from);
const listed = (...items: readonly string[]) =>
  `  - from:\n${items.map((item) => `      ${item}\n`).join("")}    to: good\n`;

/** Premises in lists of lists, or with more than their ids. */
export const PREMISE_LISTS: readonly Entry[] = [
  ["a list in a list", [STEP, step("[[good, cheap]]")], 22, "write `[good, cheap]`", step("[good, cheap]")],
  [
    "a list in brackets behind a dash",
    [FIRST, listed("- [cheap, quick]")],
    21,
    "write one list behind the colon, without dashes: `[cheap, quick]`",
    FIRST,
  ],
  ["ids under `id`", [STEP, step("[{ id: good }]")], 22, "write `good`"],
  ["ids under `text`", [STEP, step("[{ text: good }]")], 22, "write `good`"],
  [
    "ids under `premise`, behind dashes",
    [FIRST, listed("- premise: cheap", "- premise: quick")],
    21,
    "write `cheap` and `quick`",
    LISTED,
  ],
  [
    "ids under `id`, behind dashes",
    [FIRST, listed("- id: cheap", "- id: quick")],
    21,
    "write `cheap`",
    LISTED,
  ],
  ["an id with its text", [FIRST, listed("- cheap: It is cheap.", "- quick")], 21, "write `cheap`", LISTED],
  [
    "an id, a dash and its text",
    [FIRST, listed("- cheap - It is cheap.", "- quick")],
    21,
    "write `cheap`",
    LISTED,
  ],
  [
    "ids with colons behind dashes",
    [FIRST, listed("- cheap:", "- quick:")],
    21,
    "write `cheap` and `quick`",
    LISTED,
  ],
  [
    "ids with colons",
    [FIRST, listed("cheap:", "quick:")],
    21,
    "write `- cheap`, and the same below it",
    LISTED,
  ],
];

export const PREMISE_LISTS_ASKED: readonly Entry[] = [
  [
    "two lists in a list",
    [STEP, step("[[good], [cheap]]")],
    22,
    "write `[good, cheap]`, or a step for each list",
    step("[good, cheap]"),
  ],
  [
    "an id with another text",
    [FIRST, listed("- cheap: It is not dear.", "- quick")],
    21,
    "write `cheap`",
    LISTED,
  ],
  [
    "an id that nothing declares, with a text",
    [FIRST, listed("- cheap", "- new: It is new.", "- quick")],
    22,
    "declare it under `premises`, as `new: It is new.`, and name `new` here",
    listed("- cheap", '- "new: It is new."', "- quick"),
  ],
  ["a question mark among premises", [STEP, step("[good, ?]")], 22, "write the premise, or delete it"],
  ["a question mark as a premise", [FIRST, listed("- cheap", "- quick", "- ?")], 23, "or delete it", LISTED],
];

/** What is still to be found; only the author can say it. */
export const OPEN_MARKS: readonly Entry[] = [
  [
    "in the place of all premises, in braces",
    [STEP, step("?")],
    22,
    "write what belongs here, or delete its key",
  ],
  ["in the place of a step", [STEP, `${STEP}\n  - ?`], 23, "name premises and a conclusion"],
];
