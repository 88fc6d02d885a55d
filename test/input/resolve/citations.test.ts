import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";

function citing(cite: string) {
  const { value, diagnostics } = parse({
    path: "map.yaml",
    text: `sources: { act: { title: The Act of 1990 }, poll: { title: The Poll } }
premises: { a: { text: It is so., cite: ${cite} } }
conclusions: { b: It was so. }
inferences: [{ from: a, to: b }]
`,
  });
  return {
    cited: value!.statements[0]!.citations.map(({ source, place }) => [source, place]),
    said: diagnostics.map(({ code, hint }) => [code, hint]),
  };
}

test.each([
  ["act", "act", ""],
  ["act ¶2", "act", "¶2"],
  ["'act, p. 4'", "act", "p. 4"],
  ["'act: p. 4'", "act", "p. 4"],
  ["An old tale", undefined, "An old tale"],
])("%s names a source and a place", (cite, source, place) => {
  expect(citing(cite)).toEqual({ cited: [[source, place]], said: [] });
});

test("a source is found by its title, and its id is to be written", () => {
  expect(citing("'The Act of 1990, p. 4'").said).toEqual([["unknown-source", "write `act p. 4`"]]);
});

test("a misspelt id before a place is a source, and one before nothing only if it is near", () => {
  expect(citing("atc p. 4").said).toEqual([["unknown-source", "did you mean `act`?"]]);
  expect(citing("zebra p. 4").said).toEqual([["unknown-source", "declare it under `sources`"]]);
  expect(citing("zebra").said).toEqual([]);
  expect(citing("chapter p. 4").said).toEqual([]);
});

test("a word for a place is a source if it nearly is its id, and a place follows", () => {
  const text = (cite: string) => `sources: { notes: { title: Notes }, poll: { title: The Poll } }
premises: { a: { text: It is so., cite: ${cite} } }
conclusions: { b: It was so. }
inferences: [{ from: a, to: b }]
`;
  const said = (cite: string) =>
    parse({ path: "map.yaml", text: text(cite) }).diagnostics.map(({ code, hint }) => [code, hint]);
  expect(said("note ch. 5")).toEqual([["unknown-source", "did you mean `notes`?"]]);
  expect(said("note 5").map(([code]) => code)).not.toContain("unknown-source");
});

test("what cites as Pandoc does, or more than one source, is to be written in another way", () => {
  expect(citing("'[@act, p. 4]'").said).toEqual([["wrong-value", expect.stringContaining("act")]]);
  expect(citing("'act p. 4, poll p. 5'").said).toEqual([
    ["wrong-value", "write a list: [act p. 4, poll p. 5]"],
  ]);
});
