import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { FORMATS } from "../../src/formats/index.ts";
import { columnsOf } from "../../src/text/columns.ts";
import { draw, write } from "../../src/pipeline.ts";
import { MAP_FILES, mapNamed, mapOf } from "../support/draw.ts";
import { generated } from "../support/maps.ts";
import { freshTypesetter, testTypesetter } from "../support/typesetter.ts";
import { readXml } from "../support/xml.ts";

const maps = MAP_FILES.filter((file) => file.endsWith(".yaml"));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
/** As it reads once Markdown is set. */
const plain = (markdown: string) => markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, "");
const oneLine = (all: string) => all.replace(/\s+/g, "");

const OBJECTIONS = `title: "*Stars* & 1_000"
caption: 1. Not a list.
premises:
  a: { text: "Snakes_with_lines and $x$, [a](b) <i>.", voice: v, unstated: true }
  b: B is so.
  c: { text: C is so., quote: "so it *is*" }
  d: D is so.
conclusions:
  e: Thus E.
voices: { v: "Vera, who knows" }
inferences:
  - { id: one, from: [a, b], to: e, scheme: analogy, weight: 0.5 }
  - { from: c, against: one }
  - { from: d, against: e }
`;

const formatted = async (source: string, format: "md" | "txt") => {
  const { value } = await draw(mapNamed("map.yaml", source), {}, await testTypesetter());
  return text((await write(value, format))[0]!);
};

test("the argument in plain words", async () => {
  expect(await formatted(OBJECTIONS, "txt")).toBe(`*Stars* & 1_000
===============

1. Not a list.

1. Thus E.
   (main conclusion)
   Because: 2 + 3 (analogy; 0.5)
     But: 4 (questions the step itself)
   But: 5

2. Snakes_with_lines and $x$, [a](b) <i>.
   (Vera, who knows; unstated)

3. B is so.

4. C is so.
   (questions the step itself: 2 + 3 → 1)
   “so it *is*”

5. D is so.
   (speaks against: 1)
`);
});

test("the argument as Markdown, whatever signs it holds", async () => {
  expect(await formatted(OBJECTIONS, "md")).toBe(`# \\*Stars\\* \\& 1\\_000

1\\. Not a list.

**1. Thus E.** (main conclusion)

- Because: 2 + 3 (analogy; 0.5)
  - But: 4 (questions the step itself)
- But: 5

**2.** Snakes\\_with\\_lines and \\$x\\$, \\[a\\](b) \\<i\\>. (Vera, who knows; unstated)

**3.** B is so.

**4.** C is so. (questions the step itself: 2 + 3 → 1)

> so it \\*is\\*

**5.** D is so. (speaks against: 1)
`);
});

test.each(maps)("every statement of %s stands in every text", async (file) => {
  const map = mapOf(file);
  const { value } = await draw(map, { paper: "a4" }, await testTypesetter());
  const txt = text((await write(value, "txt"))[0]!);
  const md = plain(text((await write(value, "md"))[0]!));
  for (const { text: said } of map.statements) {
    expect(oneLine(txt)).toContain(oneLine(said));
    expect(md.split(said).length - 1, said).toBe(1);
  }
  for (const line of txt.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(78);
});

test("a map that is divided over figures is one text", async () => {
  const map = generated(90, { groups: 4 });
  const { value } = await draw(map, { paper: "a4" }, await testTypesetter());
  expect(value.length).toBeGreaterThan(1);
  const files = await write(value, "txt");
  expect(files).toHaveLength(1);
  for (let number = 1; number <= 90; number++)
    expect(text(files[0]!).match(new RegExp(`^ *${number}\\. `, "gm"))).toHaveLength(1);
});

test.each(["white-horse.yaml", "falling-bodies-ar.yaml"])("%s for Word is sound", async (file) => {
  const map = mapOf(file);
  const bytesOf = async () => {
    const { value } = await draw(map, {}, await freshTypesetter());
    return FORMATS.docx.bind!(value);
  };
  const bytes = await bytesOf();
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await bytesOf()))).toBe(0);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  expect(names[0]).toBe("[Content_Types].xml");
  const xml = (name: string) => readXml(strFromU8(parts[name]!));
  for (const name of names.filter((one) => /\.(xml|rels|svg)$/.test(one)))
    expect(() => xml(name)).not.toThrow();
  const document = xml("word/document.xml");
  const said = [...document.getElementsByTagName("w:t")].map((one) => one.textContent);
  for (const statement of map.statements) expect(said).toContain(statement.text);
  const picture = [...document.getElementsByTagName("wp:docPr")][0]!;
  expect(picture.getAttribute("descr")).toContain(map.title);
  const targets = [...xml("word/_rels/document.xml.rels").getElementsByTagName("Relationship")].map(
    (one) => [one.getAttribute("Id"), `word/${one.getAttribute("Target")}`] as const,
  );
  for (const [, target] of targets) expect(names).toContain(target);
  const used = strFromU8(parts["word/document.xml"]!).matchAll(/r:embed="([^"]+)"/g);
  for (const [, id] of used) expect(targets.map(([known]) => known)).toContain(id);
});

test("a figure for Word keeps within its page", async () => {
  const { value } = await draw(mapOf("car-free-centre.yaml"), {}, await testTypesetter());
  const document = strFromU8(unzipSync(await FORMATS.docx.bind!(value))["word/document.xml"]!);
  const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document)!;
  expect(Number(cx) / 36_000).toBeLessThanOrEqual(297 - 24);
  expect(Number(cy) / 36_000).toBeLessThanOrEqual(210 - 24);
});
