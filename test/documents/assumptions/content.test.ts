import { describe, expect, test } from "vitest";
import { assumptionsIn } from "../../../src/documents/assumptions/content.ts";
import { verdictWordsFor } from "../../../src/language/index.ts";
import { outline } from "../../../src/outline/build.ts";
import { mapNamed } from "../../support/map-files.ts";

const tableOf = (yaml: string) => assumptionsIn(outline(mapNamed("map.yaml", yaml)));
const firsts = (yaml: string) =>
  tableOf(yaml).sections.map(({ rows }) => rows.map(([, cell]) => (cell as { readonly text: string }).text));

const MAP = `title: A title
premises:
  a: A is so.
  b: { text: B is so., unstated: true }
  c: C is so.
  d: D is so.
conclusions: { e: Thus E., f: And F. }
inferences:
  - { from: [a, b], to: e }
  - { from: c, to: f }
  - { from: d, to: f }
`;

describe("what an argument takes for granted", () => {
  test("what the conclusion hangs on stands first, and unstated premises before stated ones", () => {
    expect(firsts(MAP)).toEqual([
      ["B is so.", "A is so."],
      ["C is so.", "D is so."],
    ]);
  });

  test("a section without premises is left out", () => {
    expect(firsts("premises: { a: A. }\nconclusions: { b: B. }\ninferences: [{ from: a, to: b }]\n")).toEqual(
      [["A."]],
    );
  });

  test("the title names the map, if that has one", () => {
    const { assumptions } = verdictWordsFor("en");
    expect(tableOf(MAP).title).toBe(`${assumptions}: A title`);
    expect(tableOf(MAP.replace("title: A title\n", "")).title).toBe(assumptions);
  });

  test("a row has as many cells as the table has heads, the last one blank", () => {
    const { heads, shares, sections } = tableOf(MAP);
    expect(shares).toHaveLength(heads.length);
    for (const row of sections.flatMap(({ rows }) => rows)) {
      expect(row.length).toBeLessThanOrEqual(heads.length);
    }
  });
});
