import { Blob, Face, Font } from "harfbuzzjs";
import { describe, expect, test } from "vitest";
import { FACES } from "../../src/text/faces.ts";
import { coverage, withFamily } from "../../src/text/sfnt.ts";
import { testFonts } from "../support/fonts.ts";

describe.each(FACES.map(({ id }) => id))("%s", (id) => {
  const bytes = testFonts.bytes(id);

  test("covers what HarfBuzz finds in it", () => {
    const has = coverage(bytes);
    const known = new Set(new Face(new Blob(bytes)).collectUnicodes());
    const wrong = Array.from({ length: 0x32000 }, (_, code) => code).filter(
      (code) => has(code) !== known.has(code),
    );
    expect(wrong).toEqual([]);
  });

  test("keeps all but its family name under another one", () => {
    const [before, after] = [bytes, withFamily(bytes, "hence-0")].map((font) => new Face(new Blob(font))) as [
      Face,
      Face,
    ];
    expect(after.getName(1, "en")).toBe("hence-0");
    expect(after.getName(16, "en")).toBe("");
    expect(after.getName(6, "en")).toBe(before.getName(6, "en"));
    expect(after.referenceTable("glyf")).toEqual(before.referenceTable("glyf"));
    expect(after.referenceTable("GPOS")).toEqual(before.referenceTable("GPOS"));
    expect(new Font(after).glyphToPath(20)).toBe(new Font(before).glyphToPath(20));
  });
});
