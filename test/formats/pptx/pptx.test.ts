import { DOMParser } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { draw, write } from "../../../src/pipeline.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { textsIn } from "../../../src/scene/walk.ts";
import { mapOf } from "../../support/draw.ts";
import { testTypesetter } from "../../support/typesetter.ts";

async function presented(file: string, options: DrawOptions) {
  const { value: drawings } = await draw({ ...mapOf(file), figure: {} }, options, await testTypesetter());
  const [bytes] = await write(drawings, "pptx");
  const parts = unzipSync(bytes!);
  const text = (path: string) => new TextDecoder().decode(parts[path]);
  const xml = (path: string) =>
    new DOMParser({
      onError: (level, message) => {
        throw new Error(`${path}: ${level} ${message}`);
      },
    }).parseFromString(text(path), "text/xml");
  return { drawings, bytes: bytes!, parts, text, xml };
}

const wordsOf = (xml: string) =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)]
    .map(([, text]) => text)
    .join("")
    .replaceAll("&amp;", "&");

describe.each(["car-free-centre.yaml", "china-russia-europe.yaml", "falling-bodies-ar.yaml"])(
  "%s",
  (file) => {
    const made = presented(file, { as: "steps" });

    test("every part is sound XML, known by its type, and every relation leads to a part", async () => {
      const { parts, xml, text } = await made;
      const types = text("[Content_Types].xml");
      for (const path of Object.keys(parts)) {
        xml(path);
        if (path.startsWith("ppt/") && path.endsWith(".xml")) expect(types).toContain(`PartName="/${path}"`);
      }
      for (const path of Object.keys(parts).filter((one) => one.endsWith(".rels"))) {
        const folder = path.replace(/_rels\/[^/]*$/u, "");
        for (const [, type, target, mode] of text(path).matchAll(
          /Type="([^"]*)" Target="([^"]*)"(?: TargetMode="([^"]*)")?/gu,
        )) {
          if (mode === "External") expect(type).toMatch(/hyperlink$/u);
          else expect(Object.keys(parts)).toContain(new URL(target!, `http://x/${folder}`).pathname.slice(1));
        }
      }
    });

    test("every slide says what its drawing says, under a title, in type of 18 pt or more", async () => {
      const { drawings, text, xml } = await made;
      for (const [index, { scene }] of drawings.entries()) {
        const path = `ppt/slides/slide${index + 1}.xml`;
        const blank = (words: string) => words.replaceAll(/\s/gu, "");
        const said = textsIn(scene.items).map((run) => run.text);
        expect(blank(wordsOf(text(path)))).toBe(blank(said.join("")));
        expect(text(path).match(/<p:ph type="title"\/>/gu)).toHaveLength(1);
        for (const [, size] of text(path).matchAll(/ sz="(\d+)"/gu))
          expect(Number(size)).toBeGreaterThanOrEqual(1800);
        const ids = [...xml(path).getElementsByTagName("p:cNvPr")].map((one) => one.getAttribute("id"));
        expect(new Set(ids).size).toBe(ids.length);
      }
    });

    test("the speaker's notes are those of the slide", async () => {
      const { drawings, text } = await made;
      for (const [index, { notes = [] }] of drawings.entries()) {
        const words = [
          ...text(`ppt/notesSlides/notesSlide${index + 1}.xml`).matchAll(/<a:t>([^<]*)<\/a:t>/gu),
        ];
        expect(words.map(([, one]) => one!.replaceAll("&quot;", '"'))).toEqual(notes);
      }
    });
  },
);

test("the same map gives the same bytes", async () => {
  const [one, two] = [
    await presented("car-free-centre.yaml", { as: "steps" }),
    await presented("car-free-centre.yaml", { as: "steps" }),
  ];
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  expect(Object.keys(one.parts).some((path) => /\d{4}-\d\d-\d\d/u.test(one.text(path)))).toBe(false);
});

test("slides are of the size of the first drawing, which is kept to what PowerPoint takes", async () => {
  const { text } = await presented("socrates.yaml", { as: "steps" });
  expect(text("ppt/presentation.xml")).toContain('<p:sldSz cx="12192000" cy="6858000"/>');
  const { text: half } = await presented("socrates.yaml", { as: "steps", width: 30 });
  expect(half("ppt/presentation.xml")).toContain('cx="1080000" cy="914400"');
});

test("a reference is a link to the slide that shows the statement", async () => {
  const { drawings, text } = await presented("china-russia-europe.yaml", { as: "steps" });
  const slides = drawings.map((_, index) => text(`ppt/slides/_rels/slide${index + 1}.xml.rels`));
  const links = slides.flatMap((xml, from) =>
    [...xml.matchAll(/relationships\/slide" Target="slide(\d+)\.xml"/gu)].map(
      ([, to]) => [from + 1, Number(to)] as const,
    ),
  );
  expect(links.length).toBeGreaterThan(5);
  for (const [from, to] of links) expect(to).toBeLessThanOrEqual(from);
});

test("a figure is a slide of its own size, lines and frames as shapes", async () => {
  const { text } = await presented("car-free-centre.yaml", {});
  const xml = text("ppt/slides/slide1.xml");
  expect(xml).toContain("<p:cxnSp>");
  expect(xml).toContain("<a:custGeom>");
  expect(xml).toContain("<a:custDash>");
  expect(wordsOf(xml)).toContain("The council should close the town centre to cars.");
});
