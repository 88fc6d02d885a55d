/** Where the outlines of a TrueType font lie: its table `loca`. */
import { tableOf, viewOf } from "./sfnt.ts";

export interface GlyphOutline {
  readonly start: number;
  readonly end: number;
}

interface Places {
  /** Of the glyphs; one place more says where the last one ends. */
  readonly count: number;
  /** All places are multiples of it. */
  readonly stepOfPlaces: number;
  readonly get: (glyph: number) => number;
  readonly set: (glyph: number, place: number) => void;
}

export function placesOf(font: Uint8Array): Places {
  const view = viewOf(font);
  const { offset } = tableOf(font, "glyf");
  const table = tableOf(font, "loca").offset;
  const isLong = view.getInt16(tableOf(font, "head").offset + 50) === 1;
  const count = view.getUint16(tableOf(font, "maxp").offset + 4);
  const places = {
    get: (glyph: number) =>
      offset + (isLong ? view.getUint32(table + 4 * glyph) : 2 * view.getUint16(table + 2 * glyph)),
    set: (glyph: number, place: number) =>
      isLong
        ? view.setUint32(table + 4 * glyph, place - offset)
        : view.setUint16(table + 2 * glyph, (place - offset) / 2),
  };
  const areMultiples = (step: number) => {
    for (let glyph = 0; glyph <= count; glyph++) if ((places.get(glyph) - offset) % step !== 0) return false;
    return true;
  };
  return {
    ...places,
    count,
    get stepOfPlaces() {
      return [4, 2].find(areMultiples) ?? 1;
    },
  };
}

/** The outlines that are not empty, by glyph. Each follows the one before it. */
export function* glyphOutlines(font: Uint8Array): Generator<readonly [glyph: number, outline: GlyphOutline]> {
  const { count, get } = placesOf(font);
  for (let glyph = 0; glyph < count; glyph++) {
    const [start, end] = [get(glyph), get(glyph + 1)];
    if (start < end) yield [glyph, { start, end }];
  }
}
