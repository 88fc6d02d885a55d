/**
 * The space between a glyph's origin and its outline, which nearly always follows from the outline: without what follows,
 * a font compresses better. Both functions change the font that they are given, and undo each other.
 */
import { glyphOutlines } from "./outlines.ts";
import { hasTable, tableOf, viewOf } from "./sfnt.ts";

/** The tables of the advances across and down, and what follows from an outline that begins there. */
const TABLES = [
  { head: "hhea", metrics: "hmtx", from: (view: DataView, outline: number) => view.getInt16(outline + 2) },
  { head: "vhea", metrics: "vmtx", from: (view: DataView, outline: number) => -view.getInt16(outline + 8) },
] as const;

export const takeBearings = (font: Uint8Array): void => changeBearings(font, -1);
export const addBearings = (font: Uint8Array): void => changeBearings(font, 1);

function changeBearings(font: Uint8Array, sign: 1 | -1): void {
  const view = viewOf(font);
  const outlines = [...glyphOutlines(font)];
  for (const { head, metrics, from } of TABLES) {
    if (!hasTable(font, head) || !hasTable(font, metrics)) continue;
    const { offset, length } = tableOf(font, metrics);
    /** Of the glyphs that have an advance of their own; the others have that of the last one. */
    const count = view.getUint16(tableOf(font, head).offset + 34);
    for (const [glyph, { start }] of outlines) {
      const at = offset + (glyph < count ? 4 * glyph + 2 : 2 * (count + glyph));
      if (at + 2 <= offset + length) view.setInt16(at, view.getInt16(at) + sign * from(view, start));
    }
  }
}
