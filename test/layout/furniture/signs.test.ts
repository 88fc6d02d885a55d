import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import type { Annotation, LegendRow } from "../../../src/annotations/annotation.ts";
import { legendRowsOf, legendText, signsOf, voiceSigns } from "../../../src/layout/furniture/signs.ts";
import { wordsFor } from "../../../src/language/index.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import { outlineIn } from "../../support/rooms.ts";

const WHOLE = outlineIn(`
groups: { g: The group }
premises: { a: { text: A., group: g }, b: { text: B., group: g }, c: { text: C., unstated: true, group: g } }
conclusions: { top: { text: Top., group: g } }
inferences: [{ from: [a, c], to: top }, { from: b, against: top }]
`);

const tagged = { tags: [{ kind: "new", text: "new" }] };
const row = (text: string, more: Partial<LegendRow> = {}): LegendRow => ({ text, kind: "new", ...more });

const LEGEND = [
  row("any"),
  row("stated", { of: "stated" }),
  row("unstated", { of: "unstated" }),
  row("support", { of: "support" }),
  row("objection", { of: "objection" }),
  row("other", { kind: "removed" }),
  { text: "unmarked" } as LegendRow,
];

const rowsOf = (parts: Partial<Annotation>, outline: Outline = WHOLE) =>
  legendRowsOf(outline, { ...UNANNOTATED, legend: LEGEND, ...parts }).map(({ text }) => text);

const statement = (id: string) => new Map([[id, tagged]]) as unknown as Annotation["statements"];
const inference = (index: number) => new Map([[index, tagged]]) as unknown as Annotation["inferences"];

describe("the rows of an annotation's legend", () => {
  test("are those of what is marked in the figure: a statement, one that is unstated, a reason or an objection", () => {
    expect(rowsOf({ statements: statement("a") })).toEqual(["any", "stated", "unmarked"]);
    expect(rowsOf({ statements: statement("c") })).toEqual(["any", "unstated", "unmarked"]);
    expect(rowsOf({ inferences: inference(0) })).toEqual(["any", "support", "unmarked"]);
    expect(rowsOf({ inferences: inference(1) })).toEqual(["any", "objection", "unmarked"]);
  });

  test("not of what another figure shows", () => {
    const [panel] = WHOLE.panels;
    const none = { ...WHOLE, panels: [{ ...panel!, heads: [], blocks: [] }] };
    expect(rowsOf({ statements: statement("a"), inferences: inference(0) }, none)).toEqual([]);
    const referred = panel!.heads.map((head) => ({ ...head, kind: "reference" as const }));
    const again = { ...WHOLE, panels: [{ ...panel!, heads: referred, blocks: [] }] };
    expect(rowsOf({ statements: statement("top") }, again)).toEqual([]);
  });

  test("of a group where its title is drawn", () => {
    const groups = new Map([["g", tagged]]) as unknown as Annotation["groups"];
    const [panel] = WHOLE.panels;
    const titled = (title: string | undefined) =>
      rowsOf({ groups }, { ...WHOLE, panels: [{ ...panel!, group: "g", title }] });
    expect(titled("The group")).toEqual(["any", "unmarked"]);
    expect(titled(undefined)).toEqual(["unmarked"]);
    const ungrouped = { ...WHOLE, panels: [{ ...panel!, group: undefined, title: "x" }] } as Outline;
    expect(rowsOf({ groups }, ungrouped)).toEqual(["unmarked"]);
  });

  test("are none where it has no legend", () => {
    expect(legendRowsOf(WHOLE, { ...UNANNOTATED, statements: statement("a") })).toEqual([]);
  });
});

describe("voices", () => {
  const spoken = outlineIn(`
voices: { ann: Ann, ben: Ben, cleo: Cleo }
premises: { a: { text: A., voice: ben }, b: { text: B., voice: ann } }
conclusions: { top: Top. }
inferences: [{ from: [a, b], to: top }]
`);
  const named = (annotation: Annotation = UNANNOTATED, outline = spoken) =>
    voiceSigns(outline, annotation).map(({ text }) => text);
  const noted = (note: object): Annotation => ({
    ...UNANNOTATED,
    statements: new Map([["a", { tags: [], ...note }]]),
  });

  test("are named in their order, with a pattern of their own, if they say anything", () => {
    const signs = voiceSigns(spoken, UNANNOTATED);
    expect(new Set(signs.map(({ text }) => text))).toEqual(new Set(["Ann", "Ben"]));
    expect(signs.map(({ pattern }) => pattern)).toEqual([0, 1]);
  });

  test("are not named where their words are left to be written, unless under their names", () => {
    expect(named(noted({ instead: "blank" }))).toEqual(["Ann"]);
    expect(named(noted({ instead: "blank", writing: { clues: "none" } }))).toEqual(["Ann"]);
    expect(named(noted({ instead: "blank", writing: { clues: "voices" } }))).toHaveLength(2);
    expect(named(noted({}))).toHaveLength(2);
  });

  test("are not named for a statement that is only referred to", () => {
    const [panel] = spoken.panels;
    const blocks = panel!.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((cell) => ({
        ...cell,
        kind: cell.statement === "a" ? ("reference" as const) : cell.kind,
      })),
    }));
    expect(named(UNANNOTATED, { ...spoken, panels: [{ ...panel!, blocks }] })).toEqual(["Ann"]);
  });
});

test("each sign has its words", () => {
  const words = wordsFor("en");
  const text = (sign: Parameters<typeof legendText>[0]) => legendText(sign, words, WHOLE);
  expect(text("support")).toBe(words.support);
  expect(text("undercut")).toBe(words.undercut);
  expect(text("unstated")).toBe(words.unstatedPremise);
  expect(text("main")).toBe(words.main);
  expect(text("rivals")).toContain(words.rivalsLegend);
  expect(text("rivals")).toMatch(new RegExp(`^${words.rivals}`, "u"));
  expect(text(row("a row"))).toBe("a row");
});

test("a box that is drawn elsewhere and one that goes on here are both explained, in one row", () => {
  const words = wordsFor("en");
  const [panel] = WHOLE.panels;
  const head = { ...panel!.heads[0]!, kind: "reference" as const };
  const blocks = panel!.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((cell) => ({ ...cell, kind: "reference" as const })),
  }));
  const both = { ...WHOLE, panels: [{ ...panel!, heads: [head], blocks }] };
  expect(legendText("reference", words, both)).toBe(
    "drawn in full elsewhere; continued: its reasons go on here",
  );
  expect(signsOf(both, "blocks")).toContain("reference");
});
