import { Blob, Face, Font } from "harfbuzzjs";
import { describe, expect, test } from "vitest";
import { FACES } from "../../src/text/faces.ts";
import { coverage, withFamily } from "../../src/text/fonts/sfnt.ts";
import { testFonts } from "../support/fonts.ts";

describe.each(FACES.map(({ id }) => id))("%s", (id) => {
  const bytes = testFonts.bytes(id);

  test("covers what HarfBuzz finds in it", () => {
    const has = coverage(bytes);
    const known = new Set(new Face(new Blob(bytes)).collectUnicodes());
    // U+0000 is no text; HarfBuzz leaves it out.
    const codes = Array.from({ length: 0x32000 }, (_, code) => code + 1);
    expect(codes.filter((code) => has(code) !== known.has(code))).toEqual([]);
  });

  test("keeps all but its family name under another one", () => {
    const before = new Face(new Blob(bytes));
    const after = new Face(new Blob(withFamily(bytes, "hence-0")));
    expect(after.getName(1, "en")).toBe("hence-0");
    expect(after.getName(16, "en")).toBe("");
    expect(after.getName(6, "en")).toBe(before.getName(6, "en"));
    for (const table of ["head", "cmap", "glyf", "hmtx", "GSUB", "GPOS"]) {
      const [old, now] = [before, after].map((face) => Buffer.from(face.referenceTable(table) ?? []));
      expect(now!.equals(old!), table).toBe(true);
    }
    expect(new Font(after).glyphToPath(20)).toBe(new Font(before).glyphToPath(20));
  });
});
