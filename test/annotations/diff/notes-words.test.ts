import { expect, test } from "vitest";
import { groupNote, inferenceNote, legendRows, statementNote } from "../../../src/annotations/diff/notes.ts";
import { compareMaps } from "../../../src/annotations/diff/compare.ts";
import type { Piece } from "../../../src/annotations/pieces.ts";
import { revisionWordsFor } from "../../../src/language/index.ts";
import { mapNamed } from "../../support/map-files.ts";

const WORDS = revisionWordsFor("en");
const OLD = `groups: { one: One, two: Two }
premises: { a: { text: A., note: mind this, quote: as said }, b: B. }
conclusions: { c: C. }
inferences: [{ id: step, from: [a, b], to: c, scheme: cause, note: old }]
`;
const changes = (from: string, to: string) => {
  expect(OLD).toContain(from);
  return compareMaps(mapNamed("a.yaml", OLD), mapNamed("b.yaml", OLD.replace(from, to)));
};
const shown = (pieces: readonly Piece[] | undefined) => pieces?.map(({ how, text }) => `${how} ${text}`);
const tagsOf = ({ tags }: { readonly tags: readonly { readonly text: string }[] }) =>
  tags.map(({ text }) => text.replaceAll("\u00a0", " "));

function noteOf(from: string, to: string) {
  const [only] = changes(from, to).statements;
  return statementNote(only!, { text: [], attribution: [] }, WORDS, undefined);
}

test("what changed without a trace in the drawing is named", () => {
  expect(tagsOf(noteOf("mind this", "mind that"))).toEqual(["* changed: note"]);
  expect(tagsOf(noteOf("as said", "as sung"))).toEqual(["* changed: quote"]);
  expect(tagsOf(noteOf("mind this, quote: as said", "mind that, quote: as sung"))).toEqual([
    "* changed: quote, note",
  ]);
  expect(tagsOf(noteOf("text: A.", "text: A., unstated: true"))).toEqual(["* changed"]);
});

test("premises with other roles are a change of their step, whatever their order and their ids", () => {
  const step = (from: string, head = "a: A, bee: { text: Bee. }") =>
    mapNamed(
      "a.yaml",
      `premises: { ${head} }\nconclusions: { c: C. }\ninferences: [{ id: i, from: ${from}, to: c }]\n`,
    );
  const fields = (before: string, after: string, head?: string) =>
    compareMaps(step(before), step(after, head)).inferences.flatMap((one) =>
      one.kind === "changed"
        ? [[one.fields, tagsOf(inferenceNote(one, { before: "i", after: "i" }, WORDS))]]
        : [],
    );
  const changed = (before: unknown, after: unknown) => [
    [[{ field: "roles", before, after }], ["* changed: roles of premises"]],
  ];
  const roles = "{ expert: a, says: bee }";
  const asList = ["expert: a", "says: bee"];
  expect(fields(roles, roles)).toEqual([]);
  expect(fields(roles, "{ says: bee, expert: a }")).toEqual([]);
  expect(fields(roles, "{ expert: a, says: b2 }", "a: A, b2: { text: Bee. }")).toEqual([]);
  expect(fields(roles, "[a, bee]")).toEqual(changed(asList, undefined));
  expect(fields("[a, bee]", roles)).toEqual(changed(undefined, asList));
  expect(fields(roles, "{ expert: bee, says: a }")).toEqual(changed(asList, ["expert: bee", "says: a"]));
  expect(fields("{ goal: We want it., means: a }", "{ end: We want it., means: a }")).toEqual(
    changed(["goal: “We want it.”", "means: a"], ["end: “We want it.”", "means: a"]),
  );
});

test("statements whose rivals are others are tagged, whichever version has them", () => {
  const tagged = (from: string, to: string) =>
    compareMaps(mapNamed("a.yaml", OLD + from), mapNamed("b.yaml", OLD + to)).statements.map((one) => [
      one.kind === "removed" ? one.before.id : one.after.id,
      tagsOf(statementNote(one, { text: [], attribution: [] }, WORDS, undefined)),
    ]);
  const tag = ["* changed: rivals"];
  expect(tagged("", "rivals: [[a, b]]\n")).toEqual([
    ["a", tag],
    ["b", tag],
  ]);
  expect(tagged("rivals: [[a, b]]\n", "")).toEqual([
    ["a", tag],
    ["b", tag],
  ]);
  expect(tagged("rivals: [[a, b]]\n", "rivals: [[b, a]]\n")).toEqual([]);
  expect(tagged("rivals: [[a, b]]\n", "rivals: [[a, b, c]]\n")).toHaveLength(3);
  const renamed = compareMaps(
    mapNamed("a.yaml", `${OLD}rivals: [[a, c]]\n`),
    mapNamed(
      "b.yaml",
      `${OLD.replace("{ c: C. }", "{ new: C. }").replace("to: c", "to: new")}rivals: [[a, new]]\n`,
    ),
  );
  expect(renamed.statements.flatMap((one) => (one.kind === "changed" ? one.fields : []))).toEqual([
    { field: "id", before: "c", after: "new" },
  ]);
});

test("a premise that became a conclusion is named by its new role", () => {
  const after = OLD.replace(", b: B. }", " }")
    .replace("{ c: C. }", "{ c: C., b: B. }")
    .replace("[{", '[{ from: "New.", to: b }, {');
  const all = compareMaps(mapNamed("a.yaml", OLD), mapNamed("b.yaml", after));
  const note = all.statements
    .filter((one) => one.kind === "changed")
    .map((one) => tagsOf(statementNote(one, { text: [], attribution: [] }, WORDS, undefined)));
  expect(note).toEqual([["* changed: now a conclusion"]]);
});

test("an inference is written with the name that it has, had, or both", () => {
  const noteOn = (from: string, to: string) => {
    const [only] = changes(from, to).inferences;
    return inferenceNote(only!, { before: "old name", after: "new name" }, WORDS);
  };
  const step = "{ id: step, from: [a, b], to: c, scheme: cause, note: old }";
  expect(shown(noteOn("scheme: cause", "scheme: evidence").text)).toEqual([
    "deleted old",
    "inserted new",
    "kept  name",
  ]);
  expect(tagsOf(noteOn("note: old", "note: new"))).toEqual(["* changed: note"]);
  const added = noteOn(`[${step}]`, `[${step}, { from: a, against: c }]`);
  expect([tagsOf(added), shown(added.text)]).toEqual([["+ new"], ["kept new name"]]);
  const [removed] = compareMaps(
    mapNamed("a.yaml", OLD.replace(`[${step}]`, `[${step}, { from: a, against: c }]`)),
    mapNamed("b.yaml", OLD),
  ).inferences;
  const gone = inferenceNote(removed!, { before: "old name", after: "" }, WORDS);
  expect([tagsOf(gone), shown(gone.text)]).toEqual([["− removed"], ["deleted old name"]]);
});

test("a group is written with the title that it has, had, or both", () => {
  const noteOn = (from: string, to: string) =>
    changes(from, to).groups.map((one) => {
      const { text, ...note } = groupNote(one, WORDS);
      return [tagsOf(note), shown(text)];
    });
  expect(noteOn("one: One, ", "")).toEqual([[["− removed"], ["deleted One"]]]);
  expect(noteOn("one: One, ", "one: One, more: More, ")).toEqual([[["+ new"], ["kept More"]]]);
  expect(noteOn("one: One, ", "one: Another One, ")).toEqual([
    [["~ reworded"], ["inserted Another ", "kept One"]],
  ]);
});

test("a legend has a row for every kind of change, and for what is unchanged", () => {
  const rows = legendRows(WORDS);
  expect(rows.map(({ kind, look, sign }) => [kind, look, sign])).toEqual([
    ["new", "new", undefined],
    ["removed", "removed", "struck"],
    ["reworded", "usual", "replaced"],
    ["moved", "usual", "moved"],
    ["changed", "usual", undefined],
    [undefined, "quiet", undefined],
  ]);
});
