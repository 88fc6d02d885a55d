import type { FaceId, Fonts } from "./faces.ts";
import { isInvisible } from "./shaping/itemize.ts";
import { syllablesIn } from "./breaking/syllables.ts";
import type { Patterns, Syllables } from "./breaking/syllables.ts";
import { LruCache } from "./lru-cache.ts";
import { makeParagraph } from "./paragraph.ts";
import { faceOrder, scriptOf } from "./scripts.ts";
import { loadShaper } from "./shaping/shaper.ts";
import type { Shaper } from "./shaping/shaper.ts";
import { loadSubsetter } from "./fonts/subset.ts";
import type { Subsetter } from "./fonts/subset.ts";
import type { Paragraph, PlacedGlyph, Typesetter } from "./typesetter.ts";

/**
 * The two WebAssembly files of the package `harfbuzzjs`, as bytes or compiled. The second is loaded when a font is first
 * subset.
 */
export interface HarfBuzz {
  readonly shape: Uint8Array | WebAssembly.Module;
  readonly subset: () => Uint8Array | WebAssembly.Module | Promise<Uint8Array | WebAssembly.Module>;
}

const TEXT_FACE: FaceId = "sans-regular";
const SUBSETS_KEPT = 64;
/** Enough for every text of a large map: when one word changes, the others need not be shaped again. */
const PARAGRAPHS_KEPT = 4096;
/** With small maps, texts that were changed are soon dropped. */
const PARAGRAPHS_UNUSED = 4096;

/** @param patterns Where the patterns of hyphenation come from; without them, words are divided only where they do not fit. */
export async function loadTypesetter(fonts: Fonts, wasm: HarfBuzz, patterns?: Patterns): Promise<Typesetter> {
  const shaper = await loadShaper(wasm.shape, fonts);
  const whole = new Map<FaceId, Uint8Array>();
  const subsets = new LruCache<Promise<Uint8Array>>(SUBSETS_KEPT);
  const paragraphs = new LruCache<Paragraph>(PARAGRAPHS_KEPT, PARAGRAPHS_UNUSED);
  const syllables = new Map<string, Syllables>();
  let subsetter: Promise<Subsetter> | undefined;

  function syllablesFor(lang: string): Syllables {
    const found = syllables.get(lang) ?? (patterns === undefined ? () => [] : syllablesIn(lang, patterns));
    syllables.set(lang, found);
    return found;
  }

  async function makeSubset(face: FaceId, characters: ReadonlySet<number>): Promise<Uint8Array> {
    const bytes = whole.get(face) ?? fonts.bytes(face);
    whole.set(face, bytes);
    subsetter ??= Promise.resolve(wasm.subset()).then(loadSubsetter);
    return (await subsetter).subset(bytes, characters);
  }

  const typesetterFor = (lang: string): Typesetter => ({
    fonts,
    paragraph: (spans, direction, hyphenation) =>
      paragraphs.getOrMake(JSON.stringify([lang, direction, hyphenation, spans]), () =>
        makeParagraph(shaper, spans, {
          direction,
          lang,
          syllables: syllablesFor(hyphenation?.lang ?? lang),
          ...(hyphenation && { hyphenation }),
        }),
      ),
    outline: (run) => outline(shaper, run),
    glyphs: (run) => placed(shaper, run),
    glyphOutline: (face, glyph) => {
      const data = pathData(shaper, face, glyph, 1000 / shaper.unitsPerEm(face));
      // Some faces draw nothing for a character that they lack; a PDF needs a box.
      return data === "" && glyph === 0
        ? pathData(shaper, TEXT_FACE, 0, 1000 / shaper.unitsPerEm(TEXT_FACE))
        : data;
    },
    subset(face, characters) {
      const key = `${face} ${[...characters].toSorted((a, b) => a - b).join(" ")}`;
      return subsets.getOrMake(key, () => makeSubset(face, characters));
    },
    missing: (text) => missing(shaper, text, lang),
    inLanguage(other) {
      const own = typesetterFor(other);
      return { ...this, paragraph: own.paragraph.bind(own), missing: own.missing.bind(own) };
    },
  });
  return typesetterFor("");
}

function missing(shaper: Shaper, text: string, lang: string): string[] {
  const found = new Set<string>();
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    if (codePoint < 0x250 || isInvisible(codePoint) || found.has(character)) continue;
    const faces = faceOrder(scriptOf(codePoint), "regular", codePoint, lang);
    if (!faces.some((face) => shaper.has(face, codePoint))) found.add(character);
  }
  return [...found];
}

function outline(shaper: Shaper, run: Parameters<Typesetter["outline"]>[0]): string {
  const scale = run.size / shaper.unitsPerEm(run.face);
  return shaped(shaper, run)
    .map(({ id, x, y }) => pathData(shaper, run.face, id, scale, { x: x * run.size, y: y * run.size }))
    .join("");
}

/** Path data at a scale, from a point of the page on; a font counts upwards. */
function pathData(
  shaper: Shaper,
  face: FaceId,
  glyph: number,
  scale: number,
  { x, y } = { x: 0, y: 0 },
): string {
  return shaper
    .glyphPath(face, glyph)
    .map(({ op, at }) => {
      const points: string[] = [];
      for (let i = 0; i < at.length; i += 2)
        points.push(`${short(x + at[i]! * scale)} ${short(y - at[i + 1]! * scale)}`);
      return op + points.join(" ");
    })
    .join("");
}

/** In em. */
function shaped(
  shaper: Shaper,
  { face, text, direction }: Parameters<Typesetter["glyphs"]>[0],
): PlacedGlyph[] {
  let pen = 0;
  return [...shaper.shape(face, text, 0, text.length, direction === "rtl")].map(({ id, dx, dy, advance }) => {
    const glyph = { id, x: pen + dx, y: -dy };
    pen += advance;
    return glyph;
  });
}

function placed(shaper: Shaper, run: Parameters<Typesetter["glyphs"]>[0]): readonly PlacedGlyph[] {
  const thousandths = (em: number) => Math.round(em * 1000) || 0;
  return shaped(shaper, run).map(({ id, x, y }) => ({ id, x: thousandths(x), y: thousandths(y) }));
}

const short = (value: number) => String(Math.round(value * 100) / 100);
