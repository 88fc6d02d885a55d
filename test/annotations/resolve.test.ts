import { expect, test } from "vitest";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import type { Annotation, StatementNote, UseNote } from "../../src/annotations/annotation.ts";
import { cellNote } from "../../src/annotations/resolve.ts";
import type { Cell } from "../../src/outline/outline.ts";

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
