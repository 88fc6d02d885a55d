import { expect, test } from "vitest";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import type { Annotation, StatementNote, UseNote } from "../../src/annotations/annotation.ts";
import { cellNote, inferenceNote, shownPieces } from "../../src/annotations/resolve.ts";
import type { Cell } from "../../src/outline/outline.ts";
import { mapNamed } from "../support/map-files.ts";

const tag = (kind: string) => ({ kind, text: kind });
const USE: UseNote = { tags: [tag("used")], look: "used", bar: "used", spoken: { lead: ["used"] } };
const OWN: StatementNote = { tags: [tag("own")], spoken: { lead: ["own"], tail: "at the end" } };

function noteOf(kind: Cell["kind"], own: Partial<StatementNote> = {}, rest: Partial<Annotation> = {}) {
  const annotation: Annotation = {
    ...UNANNOTATED,
    statements: new Map([["a", { ...OWN, ...own }]]),
    inferences: new Map([[0, { tags: [], uses: new Map([["a", USE]]) }]]),
    ...rest,
  };
  const note = cellNote(annotation, { id: "cell", statement: "a", kind, main: false, premiseOf: 0 });
  return { ...note, labels: note.labels.map((tags) => tags.map(({ text }) => text)) };
}

test("a statement in full shows what is said of it, and of its use unless its own note covers that", () => {
  expect(noteOf("full")).toMatchObject({
    labels: [["own"], ["used"]],
    lead: "own, used: ",
    tail: "at the end",
    bar: "used",
  });
  expect(noteOf("full", { coversUse: true })).toMatchObject({ labels: [["own"]], lead: "own: " });
  expect(noteOf("full", { bar: "own", instead: "…" })).toMatchObject({ bar: "own", tail: "", instead: "…" });
});

test("a reference shows what is said of this use, and the look of a statement that is struck through", () => {
  expect(noteOf("reference")).toMatchObject({
    labels: [["used"]],
    lead: "used: ",
    tail: "",
    struck: false,
    look: "used",
    bar: "used",
  });
  expect(noteOf("reference", { struck: true, look: "own", bar: "own" })).toMatchObject({
    struck: true,
    look: "own",
    bar: "own",
  });
});

test("what has no look of its own has that of the rest", () => {
  expect(noteOf("full").look).toBeUndefined();
  expect(noteOf("full", {}, { rest: "quiet" }).look).toBe("quiet");
  expect(noteOf("full", { look: "own" }, { rest: "quiet" }).look).toBe("own");
});

const {
  statements: [A],
  inferences: [STEP],
} = mapNamed("map.yaml", "premises: { a: A. }\nconclusions: { c: C. }\ninferences: [{ from: a, to: c }]\n");

test("words are read as they are shown: their own, those of two versions, or what stands in their place", () => {
  const text = [
    { how: "deleted", text: "Old" },
    { how: "inserted", text: "New" },
  ] as const;
  const read = (note: Partial<StatementNote>) =>
    shownPieces(A!, { ...UNANNOTATED, statements: new Map([["a", { tags: [], ...note }]]) });
  expect(read({})).toEqual([{ how: "kept", text: "A." }]);
  expect(read({ text })).toEqual([text[0], { how: "kept", text: " " }, text[1]]);
  expect(read({ text, instead: "…" })).toEqual([{ how: "kept", text: "…" }]);
  expect(shownPieces(A!, UNANNOTATED)).toEqual([{ how: "kept", text: "A." }]);
});

test("an inference of which nothing is said has no tags, and the look of the rest", () => {
  expect(inferenceNote(UNANNOTATED, STEP!)).toEqual({ tags: [] });
  expect(inferenceNote({ ...UNANNOTATED, rest: "quiet" }, STEP!)).toEqual({ tags: [], look: "quiet" });
  const inferences = new Map([[0, { tags: [tag("own")], look: "own" }]]);
  expect(inferenceNote({ ...UNANNOTATED, rest: "quiet", inferences }, STEP!)).toEqual(inferences.get(0));
});
