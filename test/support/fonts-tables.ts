/** What a TrueType font says of its glyphs' advances, read without the shaper under test. */
export function tablesOf(bytes: Uint8Array): { upem: number; advance: (glyph: number) => number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = (tag: string): number => {
    for (let i = 0, at = 12; i < view.getUint16(4); i++, at += 16) {
      if (String.fromCodePoint(...bytes.subarray(at, at + 4)) === tag) return view.getUint32(at + 8);
    }
    throw new Error(`The font has no table ${tag}.`);
  };
  const count = view.getUint16(start("hhea") + 34);
  const metrics = start("hmtx");
  return {
    upem: view.getUint16(start("head") + 18),
    advance: (glyph) => view.getUint16(metrics + 4 * Math.min(glyph, count - 1)),
  };
}
