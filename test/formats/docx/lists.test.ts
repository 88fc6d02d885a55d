import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/formats/index.ts";
import { listsOf } from "../../../src/formats/docx/numbering.ts";
import type { Prose } from "../../../src/formats/words/paragraphs.ts";
import { draw } from "../../../src/pipeline.ts";
import { mapNamed } from "../../support/draw.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const MAP = `title: Cars?
premises: { a: Cars pollute., b: The town must act. }
conclusions: { c: Close it. }
inferences: [{ from: [a, b], to: c }]
`;

async function partsOf(as: "figure" | "handout", text = MAP) {
  const { value } = await draw(mapNamed("map.yaml", text), { as }, await testTypesetter());
  const parts = unzipSync(await FORMATS.docx.write(value));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The text of each paragraph with its place in a list. */
const entriesIn = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].flatMap(([, paragraph]) => {
    const level = /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/u.exec(paragraph!);
    const text = [...paragraph!.matchAll(/<w:t [^>]*>([^<]*)/gu)].map(([, part]) => part).join("");
    return level === null ? [] : [[Number(level[1]), Number(level[2]), text] as const];
  });

describe("statements in Word", () => {
  test("are entries of a numbered list, with their steps below them", async () => {
    const parts = await partsOf("figure");
    expect(entriesIn(parts.get("word/document.xml")!)).toEqual([
      [0, 1, "Close it. (main conclusion)"],
      [1, 1, "Because: 2 + 3"],
      [0, 1, "Cars pollute."],
      [0, 1, "The town must act."],
    ]);
    expect(parts.get("[Content_Types].xml")).toContain("/word/numbering.xml");
    expect(parts.get("word/_rels/document.xml.rels")).toContain('Target="numbering.xml"');
    expect(parts.get("word/numbering.xml")).toContain('<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>');
  });

  test("a quote does not end the list", async () => {
    const parts = await partsOf(
      "figure",
      MAP.replace("a: Cars pollute.", "a: { text: Cars pollute., quote: so }"),
    );
    expect(entriesIn(parts.get("word/document.xml")!)[2]).toEqual([0, 1, "Cars pollute.“so”"]);
  });

  test("a list begins anew where the numbers do not go on", () => {
    const items = (...numbers: number[]) => numbers.map((number) => ({ number }));
    const sections = [{ items: items(1, 2, 5) }, { items: items(3, 4) }];
    const { starts, listOf } = listsOf({ sections } as unknown as Prose);
    expect(starts).toEqual([1, 5, 3]);
    expect([...listOf]).toEqual([
      [1, 1],
      [2, 1],
      [5, 2],
      [3, 3],
      [4, 3],
    ]);
  });
});

test("a handout in Word is its figure and the words as text, not pictures of the words", async () => {
  const parts = await partsOf("handout");
  expect([...parts.keys()].filter((name) => name.endsWith(".svg"))).toEqual(["word/media/figure1.svg"]);
  const xml = parts.get("word/document.xml")!;
  const [, width = "", height = ""] = /<wp:extent cx="(\d+)" cy="(\d+)"/u.exec(xml)!;
  // The figure without the rest of its page.
  expect(Number(height) / 36_000).toBeLessThan(80);
  expect(Number(width) / 36_000).toBeLessThan(190);
  expect(xml).toContain('descr="Cars? Main conclusion: Close it."');
});
