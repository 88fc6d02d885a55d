import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { FORMATS } from "../../src/formats/index.ts";
import { escaped } from "../../src/formats/words/md.ts";
import { tableMd } from "../../src/formats/words/tables.ts";
import type { WordTable } from "../../src/model/table.ts";
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

test("a statement that answers an objection names what that speaks against", async () => {
  const answered = OBJECTIONS.replace("{ from: d, against: e }", "{ id: two, from: d, against: e }")
    .replace("  d: D is so.", "  d: D is so.\n  f: F is so.")
    .concat("  - { from: f, against: two }\n");
  expect(await formatted(answered, "txt")).toContain("(questions the step: 5 speaks against 1)");
});

test("rivals are named in words, each by the number that leads to it", async () => {
  const rivals = `rivals: [[e, f, g]]\n${OBJECTIONS.replace("  e: Thus E.", "  e: Thus E.\n  f: Or F.\n  g: Or G.")}
  - { from: b, to: f }
  - { from: d, to: g }
`;
  expect(await formatted(rivals, "txt")).toMatch(/Thus E\.\n +\(main conclusion; rivals: \d+, \d+\)/u);
  expect(await formatted(rivals, "md")).toMatch(/rivals: \[(\d+)\]\(#s-\1\), \[(\d+)\]\(#s-\2\)\)/u);
  const { value } = await draw(mapNamed("map.yaml", rivals), {}, await testTypesetter());
  const docx = strFromU8(unzipSync((await write(value, "docx"))[0]!)["word/document.xml"]!);
  expect(docx.replace(/<[^>]*>/gu, "")).toMatch(/main conclusion; rivals: \d+, \d+\)/u);
  // Beside what a statement speaks against, which a panel of the page shows otherwise.
  expect(text((await write(value, "html"))[0]!)).toMatch(/<p class="aside">main conclusion; rivals: <a/u);
});

test("what is remarked on a statement is parted by the sign of its language", async () => {
  const arabic = `lang: ar
voices: { v: فيرا }
premises:
  a: { text: أ., voice: v, unstated: true }
  b: ب.
conclusions: { c: ج. }
inferences: [{ from: [a, b], to: c, scheme: قياس, weight: 0.5 }]
`;
  const { value } = await draw(mapNamed("map.yaml", arabic), {}, await testTypesetter());
  for (const format of ["txt", "md", "html"] as const) {
    const words = text((await write(value, format))[0]!).replace(
      /^[^]*<section id="words"|<script[^]*$/gu,
      "",
    );
    expect(words, format).toContain("فيرا؛ مُضمَرة");
    expect(words, format).toContain("(قياس؛ 0.5)");
    expect(words, format).not.toMatch(/(?<!&#?\w+); /u);
  }
});

test("a bar in a text is no border of its cell in a table", () => {
  const bars = { text: "P(a|b) is small", aside: "Lee | Ito", remark: "so | said" };
  const table: WordTable = {
    lang: "en",
    title: "A",
    byline: undefined,
    intro: [],
    heads: ["1", "Premise | reason"],
    shares: [0.5, 0.5],
    sections: [{ title: "S", rows: [[{ text: "1" }, bars]] }],
    notes: [],
  };
  const rows = tableMd(table, escaped)
    .split("\n")
    .filter((line) => line.startsWith("|"));
  // A backslash hides the sign behind it, also another backslash.
  for (const row of rows) expect(row.replaceAll(/\\./gu, "").match(/\|/gu)).toHaveLength(3);
  expect(plain(rows.at(-1)!)).toBe("| 1 | P(a|b) is small<br>*Lee | Ito*<br>*so | said* |");
});

test("the argument in plain words", async () => {
  expect(await formatted(OBJECTIONS, "txt")).toBe(`*Stars* & 1_000
===============

1. Not a list.

1. Thus E.
   (main conclusion)
   Because: 2 + 3 (analogy; 0.5)
     But: 4 (questions the step)
   But: 5

2. Snakes_with_lines and $x$, [a](b) <i>.
   (Vera, who knows; unstated)

3. B is so.

4. C is so.
   (questions the step: 2 + 3 → 1)
   “so it *is*”

5. D is so.
   (speaks against: 1)
`);
});

test("the argument as Markdown, whatever signs it holds", async () => {
  expect(await formatted(OBJECTIONS, "md")).toBe(`# \\*Stars\\* \\& 1\\_000

1\\. Not a list.

<span id="s-1">**1.**</span> **Thus E.** (main conclusion)

- Because: [2](#s-2) + [3](#s-3) (analogy; 0.5)
  - But: [4](#s-4) (questions the step)
- But: [5](#s-5)

<span id="s-2">**2.**</span> Snakes\\_with\\_lines and \\$x\\$, \\[a\\](b) \\<i\\>. (Vera, who knows; unstated)

<span id="s-3">**3.**</span> B is so.

<span id="s-4">**4.**</span> C is so. (questions the step: [2](#s-2) + [3](#s-3) → [1](#s-1))

> so it \\*is\\*

<span id="s-5">**5.**</span> D is so. (speaks against: [1](#s-1))

<!-- Written by hence, 9d0a949f -->
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
  // An address is never broken.
  for (const line of txt.split("\n"))
    if (!/^\s*https?:\S+$/u.test(line)) expect(columnsOf(line), line).toBeLessThanOrEqual(78);
});

test.each(maps)("every number in the Markdown of %s leads to its statement", async (file) => {
  const { value } = await draw(mapOf(file), {}, await testTypesetter());
  const md = text((await write(value, "md"))[0]!);
  const ids = [...md.matchAll(/<span id="([^"]+)">\*\*(\d+)\.\*\*<\/span>/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(mapOf(file).statements.length);
  const links = [...md.matchAll(/\[(\d+)\]\(#([^)]+)\)/gu)];
  expect(links.length).toBeGreaterThan(1);
  for (const [, number, id] of links) {
    expect(id).toBe(`s-${number}`);
    expect(ids).toContain(id);
  }
});

test("Markdown shows the figures of its run in order, each with words for those who cannot see it", async () => {
  const { value } = await draw(generated(90, { groups: 4 }), { paper: "a4" }, await testTypesetter());
  const drawings = value.map((one, index) => ({ ...one, picture: { path: `../a b/x (${index}).svg` } }));
  const md = text((await write(drawings, "md"))[0]!);
  const pictures = [...md.matchAll(/^!\[(.+)\]\((.+)\)$/gmu)];
  expect(pictures.map(([, , path]) => path)).toEqual(value.map((_, i) => `../a%20b/x%20%28${i}%29.svg`));
  pictures.forEach(([, alt], index) => {
    expect(plain(alt!)).toMatch(new RegExp(`^Figure ${index + 1} of ${value.length}\\b`, "u"));
    expect(plain(alt!)).toContain(value[index]!.scene.description.replace(/\s+/gu, " "));
  });
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
    return FORMATS.docx.write(value);
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

test("in Word, numbers lead to their statements and addresses out of the document", async () => {
  const map = mapOf("china-russia-europe.yaml");
  const { value } = await draw(map, {}, await testTypesetter());
  const bytes = await FORMATS.docx.write(value);
  expect(bytes.length).toBeLessThan(10_256 * (map.statements.length + map.inferences.length));
  const parts = unzipSync(bytes);
  const document = readXml(strFromU8(parts["word/document.xml"]!));
  const marks = [...document.getElementsByTagName("w:bookmarkStart")];
  const names = marks.map((one) => one.getAttribute("w:name"));
  expect(new Set(names).size).toBe(map.statements.length);
  expect(new Set(marks.map((one) => one.getAttribute("w:id"))).size).toBe(map.statements.length);
  const links = [...document.getElementsByTagName("w:hyperlink")];
  const inside = links.filter((one) => one.hasAttribute("w:anchor"));
  expect(inside.length).toBeGreaterThan(60);
  for (const link of inside) {
    expect(names).toContain(link.getAttribute("w:anchor"));
    expect(link.getAttribute("w:anchor")).toBe(`s_${link.textContent}`);
  }
});

test("the address of a source is a link in Word, whatever signs it holds", async () => {
  const map = mapNamed(
    "x.yaml",
    'sources: { a: { title: A, url: "https://example.org/?a=1&b=(2)" }, b: { title: B, url: "doi:10.1000/182" }, c: { title: C, url: "https://example.org/a<c>" } }\n' +
      "premises: { p: { text: P is so., cite: [a, b, c] } }\nconclusions: { c: C is so. }\ninferences: [{ from: p, to: c }]\n",
  );
  const { value } = await draw(map, {}, await testTypesetter());
  const parts = unzipSync(await FORMATS.docx.write(value));
  const outside = [
    ...readXml(strFromU8(parts["word/_rels/document.xml.rels"]!)).getElementsByTagName("Relationship"),
  ].filter((one) => one.getAttribute("TargetMode") === "External");
  expect(outside.map((one) => one.getAttribute("Target"))).toEqual([
    "https://example.org/?a=1&b=(2)",
    "https://doi.org/10.1000/182",
    "https://example.org/a%3Cc%3E",
  ]);
  const links = [
    ...readXml(strFromU8(parts["word/document.xml"]!)).getElementsByTagName("w:hyperlink"),
  ].filter((one) => one.hasAttribute("r:id"));
  expect(links.map((one) => [one.getAttribute("r:id"), one.textContent])).toEqual([
    [outside[0]!.getAttribute("Id"), "https://example.org/?a=1&b=(2)"],
    [outside[1]!.getAttribute("Id"), "doi:10.1000/182"],
    [outside[2]!.getAttribute("Id"), "https://example.org/a<c>"],
  ]);
});

/** In Word's own order, or it calls the file damaged. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": ["pStyle", "keepNext", "keepLines", "numPr", "bidi", "spacing", "ind", "outlineLvl", "sectPr"],
  "w:rPr": ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "rtl", "lang"],
  "w:sectPr": ["type", "pgSz", "pgMar"],
  "w:style": ["name", "basedOn", "qFormat", "pPr", "rPr"],
  "wp:inline": ["extent", "docPr", "graphic"],
};

test.each(["car-free-centre.yaml", "falling-bodies-ar.yaml"])(
  "in Word's parts of %s everything has a style that there is, and its place",
  async (file) => {
    const { value } = await draw(mapOf(file), {}, await testTypesetter());
    const parts = unzipSync(await FORMATS.docx.write(value));
    const [document, styles] = ["word/document.xml", "word/styles.xml"].map((name) =>
      readXml(strFromU8(parts[name]!)),
    );
    const known = [...styles!.getElementsByTagName("w:style")].map((one) => one.getAttribute("w:styleId"));
    for (const tag of ["w:pStyle", "w:rStyle"])
      for (const one of document!.getElementsByTagName(tag))
        expect(known).toContain(one.getAttribute("w:val"));
    for (const xml of [document!, styles!]) {
      for (const [tag, order] of Object.entries(ORDER)) {
        for (const one of xml.getElementsByTagName(tag)) {
          const names = [...one.childNodes].map(({ nodeName }) => nodeName.replace(/^\w+:/u, ""));
          const places = names.map((name) => order.indexOf(name));
          expect(places, `${tag}: ${names.join(" ")}`).not.toContain(-1);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }
    }
    const types = readXml(strFromU8(parts["[Content_Types].xml"]!));
    const ends = [...types.getElementsByTagName("Default")].map((one) => one.getAttribute("Extension"));
    for (const name of Object.keys(parts)) expect(ends).toContain(name.split(".").at(-1));
  },
);

test("a figure for Word keeps within its page", async () => {
  const { value } = await draw(mapOf("car-free-centre.yaml"), {}, await testTypesetter());
  const document = strFromU8(unzipSync(await FORMATS.docx.write(value))["word/document.xml"]!);
  const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document)!;
  // Twentieths of a point
  const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(document)!;
  const mm = (twentieths: string | undefined) => (Number(twentieths) / 1440) * 25.4;
  expect(Number(cx) / 36_000).toBeLessThanOrEqual(mm(width) - 24);
  expect(Number(cy) / 36_000).toBeLessThanOrEqual(mm(height) - 24);
});

test("the arrow of a step runs as the language does", async () => {
  expect(await formatted(OBJECTIONS, "txt")).toContain("2 + 3 → 1");
  expect(await formatted(`lang: ar\n${OBJECTIONS}`, "txt")).toContain("2 + 3 ← 1");
});
