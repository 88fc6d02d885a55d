import type { Entry } from "./entries.ts";

const STEP = "  - { id: step, from: [good], to: done }\n";
const step = (is: string): Entry[1] => [STEP, `  - { id: step, ${is} }\n`];
const RIGHT = "  - { id: step, from: { similar: good }, to: done }\n";
const BOTH = "  - { id: step, from: { similar: good, case: cheap }, to: done }\n";

/** Roles and ids in each other's place, and roles that stand where none do. */
export const ROLES: readonly Entry[] = [
  ["a role and an id", step("from: { good: similar }, to: done"), 22, "`{ similar: good }`", RIGHT],
  [
    "roles and ids",
    step("from: { good: similar, cheap: case }, to: done"),
    22,
    "`{ similar: good, case: cheap }`",
    BOTH,
  ],
  ["a role in brackets", step("from: [similar: good], to: done"), 22, "`{ similar: good }`", RIGHT],
  [
    "roles in brackets",
    step("from: [similar: good, case: cheap], to: done"),
    22,
    "`{ similar: good, case: cheap }`",
    BOTH,
  ],
  [
    "roles behind dashes",
    [STEP, "  - id: step\n    from:\n      - similar: good\n      - case: cheap\n    to: done\n"],
    24,
    "delete the dashes",
    "  - id: step\n    from:\n        similar: good\n        case: cheap\n    to: done\n",
  ],
  ["a role beside the keys", step("similar: good, to: done"), 22, "`from: { similar: good }`", RIGHT],
  [
    "roles beside the keys",
    step("similar: good, case: cheap, to: done"),
    22,
    "`from: { similar: good, case: cheap }`",
    BOTH,
  ],
  [
    "the conclusion among the roles",
    step("from: { similar: good, to: done }"),
    22,
    "close the braces before `to`",
    RIGHT,
  ],
  [
    "the conclusion among the roles, in another word",
    step("from: { similar: good, conclusion: done }"),
    22,
    "close the braces before it, and write `to: done`",
    RIGHT,
  ],
  [
    "the scheme among the roles",
    [STEP, `${STEP}  - { from: { expert: quick, scheme: expert opinion }, to: good }\n`],
    23,
    "close the braces before `scheme`",
    `${STEP}  - { from: { expert: quick }, scheme: expert opinion, to: good }\n`,
  ],
  [
    "a scheme and its key",
    step("from: [good], to: done, cause: scheme"),
    22,
    "`scheme: cause`",
    "  - { id: step, from: [good], to: done, scheme: cause }\n",
  ],
  ["a conclusion and its key", step("from: [good], done: to"), 22, "`to: done`", STEP],
  ["a voice and its key", ["voice: ann", "ann: voice"], 13, "`voice: ann`"],
  [
    "a list below a word for premises",
    step("from: { premises: [good, cheap] }, to: done"),
    22,
    "`[good, cheap]`",
    "  - { id: step, from: [good, cheap], to: done }\n",
  ],
];
