import { expect, test } from "vitest";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import { shownOutline, shownPlace } from "../../src/annotations/shown.ts";
import { outlineIn } from "../support/rooms.ts";

const WHOLE = outlineIn(`voices: { ann: Ann }
premises: { a: { text: A long one., short: Long, voice: ann, note: mind this, quote: as said }, b: B. }
conclusions: { c: C. }
inferences: [{ from: [a, b], to: c }]
`);
const hiding = (...ids: readonly string[]) => ({
  ...UNANNOTATED,
  statements: new Map(ids.map((id) => [id, { tags: [], instead: "…" }])),
});

test("nothing gives away a text in whose place another one stands", () => {
  const { statements } = shownOutline(WHOLE, hiding("a")).map;
  expect(statements.map(({ text }) => text)).toEqual(["…", "B.", "C."]);
  expect(statements[0]).toMatchObject({ voices: [], citations: [] });
  expect(statements[0]!.short).toBe("your answer there");
  for (const field of ["quote", "note"] as const) expect(statements[0]![field]).toBeUndefined();
  expect(statements.slice(1)).toEqual(WHOLE.map.statements.slice(1));
});

test("where every text is shown, the outline is the same", () => {
  expect(shownOutline(WHOLE, UNANNOTATED)).toBe(WHOLE);
});

test("a figure is not called after a text that is not shown", () => {
  const place = {
    figure: 1,
    figures: 2,
    overview: false,
    name: "A",
    named: "a",
    figureOf: new Map(),
    figureOfPart: new Map(),
    figureOfStep: new Map(),
  };
  const nameFor = (...ids: readonly string[]) => shownPlace({ place }, hiding(...ids).statements).place?.name;
  expect([nameFor("b"), nameFor("a")]).toEqual(["A", undefined]);
  expect(shownOutline({ ...WHOLE, place }, hiding("a")).place?.name).toBeUndefined();
  expect(shownPlace({}, UNANNOTATED.statements)).toEqual({});
});
