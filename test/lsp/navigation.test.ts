import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { definitions } from "../../src/lsp/features/definition.ts";
import { hover } from "../../src/lsp/features/hover.ts";
import { references } from "../../src/lsp/features/references.ts";
import { analyse } from "../../src/lsp/analysis/state.ts";
import { symbols } from "../../src/lsp/features/symbols.ts";
import { cursor } from "../support/cursor.ts";

const MAP = `sources:
  plan: { title: Traffic plan, authors: [Ana Roy], date: "2025" }
voices:
  traders: Traders' association, for 120 shops
groups:
  air: Clean air
premises:
  pollute:
    text: Cars cause *most* of it.
    voice: traders
    cite: plan p. 4
    quote: most of it
    note: Ask again.
  limit: { text: The limit is exceeded., unstated: true, cite: [plan p. 5], tags: fact }
conclusions:
  close: Close the centre.
inferences:
  - id: legal
    from: [pollute, "limit"]
    to: close
    scheme: cause
  - from: ["Nobody asked."]
    against: legal
  - { from: ["It is rare."], against: limit }
views:
  one: { group: air, statements: [pollute] }
`;

const at = (marked: string) => {
  const { text, offset } = cursor(marked);
  return { state: analyse({ path: "map.yaml", text }), text, offset };
};

/** What stands in the lines that the answer points to. */
const linesOf = (text: string, spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.map(({ start, end }) => `${text.slice(0, start).split("\n").length}:${text.slice(start, end)}`);

test.each([
  ["from: [pollu|te", ["8:pollute"]],
  ['"lim|it"]', ["14:limit"]],
  ["against: leg|al", ["18:legal"]],
  ["voice: |traders", ["4:traders"]],
  ["cite: plan| p. 4", ["2:plan"]],
  ["cite: [pl|an p. 5", ["2:plan"]],
  ["group: air|, statements", ["6:air"]],
  ["to: clo|se", ["16:close"]],
  ["  po|llute:", ["8:pollute"]],
  ["scheme: cau|se", []],
  ["text: Cars ca|use", []],
])("definition at %s", (place, expected) => {
  const { state, text, offset } = at(MAP.replace(place.replace("|", ""), place));
  expect(linesOf(text, definitions(state, offset))).toEqual(expected);
});

test("uses, with and without the declaration", () => {
  const { state, text, offset } = at(MAP.replace("from: [pollute", "from: [pol|lute"));
  expect(linesOf(text, references(state, offset, true))).toEqual(["8:pollute", "19:pollute", "26:pollute"]);
  expect(linesOf(text, references(state, offset, false))).toEqual(["19:pollute", "26:pollute"]);
  expect(references(state, 0, true)).toEqual([]);
});

test("a citation without a source is no use of one", () => {
  const { state } = at("|premises:\n  one: { text: One., cite: plan p. 4 }\n");
  expect(state.index.of("source", "plan")).toEqual([]);
});

test("hover shows the statement as in the figure", () => {
  const { state, offset } = at(MAP.replace("from: [pollute", "from: [pol|lute"));
  const { text } = hover(state, offset)!;
  expect(text).toBe(
    [
      "**2** Cars cause \\*most\\* of it\\.",
      "*premise · Traders' association, for 120 shops · p\\. 4*",
      "> “most of it”",
      "- Supports **1** Close the centre\\., together with **3**",
      "Note: Ask again\\.",
    ].join("\n\n"),
  );
});

test("hover shows what speaks for and against", () => {
  const { state, offset } = at(MAP.replace("to: close", "to: clo|se"));
  expect(hover(state, offset)!.text).toMatch(
    /^\*\*1\*\* Close[^]*- Because \*\*2\*\* .* \+ \*\*3\*\* .* \(cause\)/,
  );
});

test.each([
  [
    "against: leg|al",
    /\*\*2\*\* Cars.*\n.*limit.*\n- → \*\*1\*\* Close.*[^]*Scheme: cause[^]*But \*\*\d\*\* Nobody/,
  ],
  ["voice: tra|ders", /^Traders' association, for 120 shops\n\n\*speaks once\*$/],
  ["cite: pl|an p. 4", /^Ana Roy: Traffic plan, 2025\n\n\*cited 2 times\*$/],
  ["group: ai|r", /^Clean air/],
  ['["Nobo|dy', /^\*\*\d\*\* Nobody asked\\\.[^]*Questions the step \*\*2\*\* \+ \*\*3\*\* → \*\*1\*\*/],
  ["unst|ated", /^Whether the author relies/],
  ["pre|mises:", /^What is asserted/],
  ["tags: fac|t", /given once/],
])("hover at %s", (place, expected) => {
  const { state, offset } = at(MAP.replace(place.replace("|", ""), place));
  expect(hover(state, offset)?.text).toMatch(expected);
});

test("no hover on what is only text, nor on keys that are ids", () => {
  for (const place of ["Cars ca|use", "o|ne: { group", "# |"]) {
    const { state, offset } = at(`${MAP}# \n`.replace(place.replace("|", ""), place));
    expect(hover(state, offset)?.text ?? "", place).not.toMatch(/text|title/);
  }
});

test("the outline of a map", () => {
  const { state } = at(`|${MAP}`);
  const sections = symbols(state);
  expect(sections.map(({ name }) => name)).toEqual([
    "sources",
    "voices",
    "groups",
    "premises",
    "conclusions",
    "inferences",
    "views",
  ]);
  const [pollute, limit] = sections[3]!.children;
  expect(pollute).toMatchObject({ name: "pollute", detail: "Cars cause *most* of it.", kind: "statement" });
  expect(limit).toMatchObject({ detail: "The limit is exceeded." });
  expect(sections[5]!.children.map(({ name, detail }) => [name, detail])).toEqual([
    ["pollute + limit → close", "legal · cause"],
    ["Nobody asked. ⊣ legal", ""],
    ["It is rare. ⊣ limit", ""],
  ]);
});

test("every entry of an outline chooses something inside of itself", () => {
  for (const name of ["china-russia-europe", "falling-bodies-ar", "white-horse", "car-free-centre"]) {
    const text = readFileSync(new URL(`../../maps/${name}.yaml`, import.meta.url), "utf8");
    const walk = (all: ReturnType<typeof symbols>, start: number, end: number) => {
      for (const one of all) {
        expect(one.start).toBeGreaterThanOrEqual(start);
        expect(one.end).toBeLessThanOrEqual(end);
        expect(one.chosen.start).toBeGreaterThanOrEqual(one.start);
        expect(one.chosen.end).toBeLessThanOrEqual(one.end);
        expect(one.name).not.toBe("");
        walk(one.children, one.start, one.end);
      }
    };
    walk(symbols(analyse({ path: "map.yaml", text })), 0, text.length);
  }
});
