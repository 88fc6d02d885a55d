import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { FaceId } from "../../src/text/faces.ts";
import { loadShaper } from "../../src/text/shaping/shaper.ts";
import type { Shaper } from "../../src/text/shaping/shaper.ts";
import { tablesOf } from "../support/fonts-tables.ts";
import { testFonts } from "../support/fonts.ts";
import { testWasm } from "../support/typesetter.ts";

let shaper: Shaper;
beforeAll(async () => {
  shaper = await loadShaper(testWasm.shape, testFonts);
});

const shaped = (text: string, face: FaceId = "sans-regular", rtl = false) =>
  shaper.shape(face, text, 0, text.length, rtl);

const widthOf = (text: string, face?: FaceId, rtl?: boolean) =>
  shaped(text, face, rtl).reduce((sum, { advance }) => sum + advance, 0);

function advancesOf(text: string, face: FaceId, rtl: boolean, size = 1): number[] {
  const sums = new Float64Array(text.length + 1);
  shaper.advances({ face, start: 0, end: text.length, rtl }, text, size, sums);
  return [...sums];
}

describe("advances are those of the font", () => {
  test.each(["sans-regular", "sans-italic", "sans-semibold"] as const)("%s", (face) => {
    const { advance, upem } = tablesOf(testFonts.bytes(face));
    expect(shaper.unitsPerEm(face)).toBe(upem);
    for (const letter of ["A", "g", "1", " ", "ß", "Ж"]) {
      const [glyph, ...rest] = shaped(letter, face);
      expect(rest).toEqual([]);
      expect(glyph!.advance).toBeCloseTo(advance(glyph!.id) / upem, 6);
      expect(glyph!.advance).toBeGreaterThan(0);
    }
  });
});

test("letters are kerned", () => {
  expect(widthOf("AV")).toBeLessThan(widthOf("A") + widthOf("V"));
});

test("what a face lacks has no glyph, what it has does", () => {
  expect(shaper.has("sans-regular", 0x41)).toBe(true);
  expect(shaper.has("sans-regular", 0x4e2d)).toBe(false);
  expect(shaper.has("han-regular", 0x4e2d)).toBe(true);
  expect(shaper.has("arabic-regular", 0x639)).toBe(true);
  expect(shaped("\u4e2d")[0]!.id).toBe(0);
});

test("Arabic letters join: a letter in a word is another glyph than alone", () => {
  const word = shaped("ععع", "arabic-regular", true).map(({ id }) => id);
  const alone = shaped("ع", "arabic-regular", true)[0]!.id;
  expect(word).toHaveLength(3);
  expect(new Set(word).size).toBe(3);
  expect(word).not.toContain(alone);
});

test("a run that reads leftwards comes from its left end", () => {
  const clusters = shaped("אבג", "hebrew-regular", true).map(({ cluster }) => cluster);
  expect(clusters).toEqual([2, 1, 0]);
});

test("a part of a text is shaped with its neighbours in view", () => {
  const text = "ععع";
  const middle = shaper.shape("arabic-regular", text, 1, 2, true);
  expect(middle).toHaveLength(1);
  expect(middle[0]!.cluster).toBe(1);
  expect(middle[0]!.id).toBe(shaped(text, "arabic-regular", true)[1]!.id);
});

describe("advances by character sum up to those of the glyphs", () => {
  const texts: readonly (readonly [FaceId, boolean, readonly string[]])[] = [
    ["sans-regular", false, "AVATAR office fi ffl To. We — “quote” 1/2 naïve e\u0301 ½".split(" ")],
    ["sans-italic", false, "Ведь Пекин не θνητοί".split(" ")],
    ["arabic-regular", true, "سقراط إنسان لا مُحَمَّد ٢٠٢٥".split(" ")],
    ["hebrew-semibold", true, "שָׁלוֹם סוקרטס".split(" ")],
    ["han-regular", false, ["中国", "。", "“马”"]],
  ];
  test.each(texts)("in %s", (face, rtl, words) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (chosen) => {
        const text = chosen.join(" ");
        const sums = advancesOf(text, face, rtl, 10);
        const sum = sums.reduce((all, one) => all + one, 0);
        expect(sum).toBeCloseTo(10 * widthOf(text, face, rtl), 4);
        expect(sums.at(-1)).toBe(0);
        expect(Math.min(...sums)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test("added to what is there already, at the place in the whole text", () => {
    const text = "ab AV";
    const sums = new Float64Array(text.length + 1).fill(1);
    shaper.advances({ face: "sans-regular", start: 3, end: 5, rtl: false }, text, 2, sums);
    expect([...sums.slice(0, 3), sums[5]]).toEqual([1, 1, 1, 1]);
    expect(sums[3]! + sums[4]! - 2).toBeCloseTo(2 * widthOf("AV"), 6);
  });
});

describe("outlines", () => {
  test("of letters are closed and within reach of their em", () => {
    const [glyph] = shaped("B");
    const path = shaper.glyphPath("sans-regular", glyph!.id);
    expect(path[0]!.op).toBe("M");
    expect(path.at(-1)!.op).toBe("Z");
    expect(path.filter(({ op }) => op === "M")).toHaveLength(path.filter(({ op }) => op === "Z").length);
    for (const { op, at } of path) expect(at).toHaveLength({ M: 2, L: 2, Q: 4, C: 6, Z: 0 }[op]);
    const upem = shaper.unitsPerEm("sans-regular");
    const heights = path.flatMap(({ at }) => at.filter((_, i) => i % 2 === 1));
    expect(Math.max(...heights)).toBeLessThan(upem);
    expect(Math.max(...heights)).toBeGreaterThan(upem / 2);
  });

  test("of a space are empty", () => {
    expect(shaper.glyphPath("sans-regular", shaped(" ")[0]!.id)).toEqual([]);
  });

  test("are not mixed up with what was drawn before", () => {
    const [a, b] = shaped("AB");
    const first = shaper.glyphPath("sans-regular", a!.id);
    const copy = structuredClone(first);
    shaper.glyphPath("sans-regular", b!.id);
    expect(first).toEqual(copy);
  });
});
