import { expect, test } from "vitest";
import type { StatementChange } from "../../../src/annotations/diff/changes.ts";
import { compareMaps } from "../../../src/annotations/diff/compare.ts";
import { inferenceNote, statementNote } from "../../../src/annotations/diff/notes.ts";
import { parse } from "../../../src/input/index.ts";
import { revisionWordsFor } from "../../../src/language/index.ts";

const MAP = `premises:
  a: { text: It works. }
  b: { text: It runs. }
conclusions:
  c: { text: It follows. }
inferences:
  - { id: s, from: a, to: c, scheme: expert opinion }
  - { id: o, from: b, against: s }
`;
const mapOf = (text: string) => parse({ path: "map.yaml", text }).value!;
const words = revisionWordsFor("en");
const tagsAfter = (before: string, after: string) => {
  const { statements, inferences } = compareMaps(mapOf(MAP), mapOf(MAP.replace(before, after)));
  return [
    ...statements.map((one: StatementChange) =>
      statementNote(one, { text: [], attribution: [] }, words, undefined),
    ),
    ...inferences.map((one) => inferenceNote(one, { before: "", after: "" }, words)),
  ].map(({ tags }) => tags.map(({ text }) => text));
};

test.each([
  ["It works. }", "It works., stance: denied }", "stance"],
  ["It works. }", "It works., note: Mine }", "note"],
  ["It works. }", "It works., tags: [x] }", "tags"],
  ["It follows. }", "It follows., standard: beyond-doubt }", "standard"],
  ["opinion }", "opinion, weight: 0.5 }", "weight"],
  ["opinion }", "opinion, note: Mine }", "note"],
  ["against: s }", "against: s, raises: opinion }", "question raised"],
])("a tag names what a drawing does not show: %s becomes %s", (before, after, word) => {
  expect(tagsAfter(before, after)).toEqual([[`*\u00a0changed: ${word}`]]);
});

test("what a drawing shows is not named", () => {
  expect(tagsAfter("It works. }", "It works., unstated: true }")).toEqual([["*\u00a0changed"]]);
});
