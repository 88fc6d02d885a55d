import type { Row } from "./row.ts";

/** Mistakes in the argument. */
export const REASONING: readonly Row[] = [
  ["`from` and `to` swapped", ["- from: [cheap, quick]\n    to: good", "- from: good\n    to: cheap"], 21, "move `cheap` to `conclusions`", ["from: good\n    to: cheap", "from: [cheap, quick]\n    to: good"]],
  ["both `to` and `against`", ["to: done }", "to: done, against: cheap }"], 22, "write two inferences", [", against: cheap", ""]],
  ["no target", ["    to: good\n", ""], 20, "name a conclusion under `to`", ["[cheap, quick]\n", "[cheap, quick]\n    to: good\n"]],
  ["no premises", ["from: [good], ", ""], 22, "name them under `from`", ["id: step,", "id: step, from: [good],"]],
  ["`from` with nothing in it", ["[cheap, quick]", "[]"], 20, "name them under `from`", ["[]", "[cheap, quick]"]],
  ["a conclusion that nothing leads to", ["  done: It", "  late: It is late.\n  done: It"], 18, "`to: late`", ["main:", "  - { from: [cheap], to: late }\nmain:"]],
  ["a conclusion that is only used", ["    to: good", "    to: done"], 17, "`to: good`", ["main: [done, good]", "  - { from: [cheap], to: good }\nmain: [done, good]"]],
  ["a premise under conclusions", ["  good: It", "  old: It is old.\n  good: It"], 17, "move `old` to `premises`"],
  ["a conclusion under premises", ["conclusions:\n  good: It is good.\n", "  good: It is good.\nconclusions:\n"], 21, "move `good` to `conclusions`"],
  ["reasoning in a circle", ["[cheap, quick]", "[cheap, done]"], 22, "remove one of these steps", ["[cheap, done]", "[cheap, quick]"]],
  ["a premise named twice", ["[cheap, quick]", "[cheap, cheap]"], 20, "delete one"],
  ["support for a step", ["main:", "  - { from: [cheap], to: step }\nmain:"], 23, "`against: step`"],
  ["a step as a premise", ["main:", "  - { from: [step], against: good }\nmain:"], 23, "name the conclusion that it leads to"],
  ["support and attack by the same", ["main:", "  - { from: [cheap], against: good }\nmain:"], 23, "the other is in line 20", ["from: [cheap], against", "from: [{ text: It is grey. }], against"]],
  ["a main line that is no path", ["main: [done, good]", "main: [good, done]"], 23, "begin with the main conclusion", ["[good, done]", "[done, good]"]],
  ["a main line of nothing", ["main: [done, good]", "main: [done, better]"], 23, "`premises` or `conclusions`", ["better", "good"]],
  ["rivals of one", ["main:", "rivals: [[cheap]]\nmain:"], 23, "name two or more", ["[[cheap]]", "[[cheap, quick]]"]],
  ["a `short` that is longer", ["text: It is quick.", "text: It is quick.\n    short: It is as quick as can be."], 13, "about six words", ["    short: It is as quick as can be.\n", ""]],
  ["the stance of a conclusion", ["  good: It is good.", "  good: { text: It is good., stance: granted }"], 17, "write it at the premises", [", stance: granted", ""]],
  ["a voice called map", ["voices:\n", "voices:\n  map: My own\n"], 6, "delete it"],
  ["one id misspelt everywhere", ["    to: good\n  - { id: step, from: [good], to: done }\nmain: [done, good]", "    to: goood\n  - { id: step, from: [goood], to: done }\nmain: [done, goood]"], 21, "did you mean `good`?"],
];
