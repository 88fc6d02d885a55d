import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";
import { beforeAll, describe, expect, test } from "vitest";
import { loadSubsetter, type Subsetter } from "../../src/text/fonts/subset.ts";
import { FACES, type FaceId } from "../../src/text/faces.ts";
import { testFonts } from "../support/fonts.ts";

const wasm = new Uint8Array(
  readFileSync(createRequire(import.meta.url).resolve("harfbuzzjs/dist/harfbuzz-subset.wasm")),
);
let subsetter: Subsetter;
beforeAll(async () => {
  subsetter = await loadSubsetter(wasm);
});

const characters = (text: string) => [...text].map((character) => character.codePointAt(0)!);
const subset = (face: FaceId, text: string) => subsetter.subset(testFonts.bytes(face), characters(text));

/** What a shaper draws: each glyph's outline with its advance and offset, in font units. */
function drawn(bytes: Uint8Array, text: string): unknown[] {
  const font = new Font(new Face(new Blob(bytes)));
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions().map((glyph) => ({
    outline: font.glyphToPath(glyph.codepoint),
    cluster: glyph.cluster,
    advance: glyph.xAdvance,
    offset: [glyph.xOffset, glyph.yOffset],
  }));
}

describe("a subset is shaped as the whole font is", () => {
  const samples: readonly (readonly [FaceId, string])[] = [
    ["sans-regular", "Therefore: “first—second”, officially AVATAR To. 1/2 10²"],
    ["sans-italic", "Résumé e\u0301 o\u0308 n\u0303 fjord Ťava"],
    ["sans-semibold", "Ελλάδα, Россия, Њутн. We are #1 → done"],
    ["sans-regular", "non\u2011breaking\u00a0space\u202fand\u2009thin"],
    ["arabic-regular", "مرحبا بالعالم (٢٠٢٥) لا إله"],
    ["arabic-semibold", "کشوری پارسی مُحَمَّد"],
    ["hebrew-regular", "שָׁלוֹם (עולם) 2025"],
    ["han-regular", "中国策应俄罗斯,“不能输”。"],
    ["hangul-regular", "한국어 문장"],
    ["devanagari-regular", "क्षेत्र में विद्यार्थियों को कि ज़रूर श्रमिक र्क"],
    ["devanagari-semibold", "शिक्षा 21 (क)।"],
    ["devanagari-regular", "ि् अ"],
    ["thai-regular", "ทำไม น้ำ ที่ ผู้ ปฏิรูป กี่ปั้น ญู ฐุ"],
    ["thai-semibold", "ทำ"],
    ["japanese-regular", "「直接」の海外投資、データ。ｶﾞ か\u3099"],
    ["emoji-regular", "👩‍⚕️👨‍👩‍👧‍👦👍🏽🇩🇪1️⃣❤️🏴󠁧󠁢󠁥󠁮󠁧󠁿🐈‍🚀"],
    ["math-regular", "∴ A ∧ B ∨ ¬C ⇒ ∀x"],
  ];
  test.each(samples)("%s %s", (face, text) => {
    expect(drawn(subset(face, text), text)).toEqual(drawn(testFonts.bytes(face), text));
  });
});

test("a subset is small, and keeps its names but neither hinting nor other characters", () => {
  const bytes = subset("sans-regular", "Socrates is a man.");
  expect(bytes.length).toBeLessThan(8_000);
  const face = new Face(new Blob(bytes));
  expect(face.getName(1, "en")).toBe("Source Sans 3");
  expect(face.getName(6, "en")).toBe("SourceSans3-Regular");
  expect(face.referenceTable("fpgm")).toBeUndefined();
  const kept = [...face.collectUnicodes()];
  expect(kept).toEqual(expect.arrayContaining(characters("Socrates is a man.")));
  expect(kept).not.toContain("z".codePointAt(0));
});

test("the same characters give the same bytes in any order and in another instance", async () => {
  const first = subset("sans-regular", "premise");
  expect(subset("sans-regular", "esimerpeee")).toEqual(first);
  const other = await loadSubsetter(wasm);
  other.subset(testFonts.bytes("han-regular"), characters("策应"));
  expect(other.subset(testFonts.bytes("sans-regular"), characters("premise"))).toEqual(first);
});

test("characters that the font lacks, and none at all, give a font", () => {
  const empty = subset("sans-regular", "");
  expect(new Face(new Blob(empty)).upem).toBe(1000);
  expect(subset("sans-regular", "策")).toEqual(empty);
});

test("bytes that are no font are an error", () => {
  expect(() => subsetter.subset(new Uint8Array(100).fill(7), [65])).toThrow("cannot be subset");
});

test("any number of fonts and calls fit into the fixed heap", async () => {
  const fresh = await loadSubsetter(wasm);
  const all = () => FACES.map(({ id }) => fresh.subset(testFonts.bytes(id), characters("premise 策应")));
  const first = all();
  for (let i = 0; i < 5; i++) all();
  // Foreign fonts, a new one each time.
  for (let i = 0; i < 80; i++) fresh.subset(testFonts.bytes("sans-regular").slice(), [65]);
  for (let i = 0; i < 2; i++) fresh.subset(testFonts.bytes("han-regular").slice(), everything("han-regular"));
  expect(all()).toEqual(first);
});

const everything = (face: FaceId) => new Face(new Blob(testFonts.bytes(face))).collectUnicodes();
