import type { Item } from "../../scene/scene.ts";
import type { FaceId } from "../../text/faces.ts";
import { fingerprint } from "../bytes.ts";
import { charactersIn } from "../characters.ts";
import { coverage, withFamily } from "../../text/fonts/sfnt.ts";
import type { Typesetter } from "../../text/typesetter.ts";

/** The fonts of one PDF: each face cut down to what the scene draws with it, under a family name of its own. */
export interface PdfFonts {
  readonly files: readonly Uint8Array[];
  /** No installed font can have this name and be taken instead. */
  family(face: FaceId): string;
  /** The text as this face can draw it: a character without a glyph is replaced, as PDF/UA allows no such gaps. */
  drawable(face: FaceId, text: string): string;
}

/** What stands for a character that the face lacks; the first that it has. */
const SUBSTITUTES = ["\u25a1", "\ufffd", "?"];

export async function pdfFonts(items: readonly Item[], type: Typesetter): Promise<PdfFonts> {
  const loaded = new Map<FaceId, LoadedFace>();
  for (const [face, characters] of charactersIn(items)) {
    // oxlint-disable-next-line no-await-in-loop -- one subsetter, one font at a time
    loaded.set(face, await load(face, characters, type));
  }
  return {
    files: [...loaded.values()].map(({ file }) => file),
    family: (face) => loaded.get(face)!.family,
    drawable(face, text) {
      const { missing, substitute } = loaded.get(face)!;
      return missing.size === 0
        ? text
        : text.replace(/./gu, (character) => (missing.has(character) ? substitute : character));
    },
  };
}

interface LoadedFace {
  readonly family: string;
  readonly file: Uint8Array;
  readonly missing: ReadonlySet<string>;
  readonly substitute: string;
}

async function load(face: FaceId, characters: ReadonlySet<number>, type: Typesetter): Promise<LoadedFace> {
  const font = await type.subset(face, characters);
  const has = coverage(font);
  const missing = new Set(texts(characters).filter((character) => !isDrawn(character, has)));
  if (missing.size === 0) return { ...named(font), missing, substitute: "" };

  const substitutes = SUBSTITUTES.map((text) => text.codePointAt(0)!);
  const wider = await type.subset(face, new Set([...characters, ...substitutes]));
  const found = substitutes.find(coverage(wider));
  return { ...named(wider), missing, substitute: found === undefined ? "" : String.fromCodePoint(found) };
}

/** Named after its content, with a digit at the end, as the engine takes words like "bd" there for a weight. */
function named(font: Uint8Array): { family: string; file: Uint8Array } {
  const family = `hence-${fingerprint(font)}-0`;
  return { family, file: withFamily(font, family) };
}

/** Whether shaping comes to a glyph: the character's own, or those that HarfBuzz puts in its place. */
function isDrawn(character: string, has: (codePoint: number) => boolean): boolean {
  if (/[ \u00a0\u2000-\u200a\u202f\u205f\u3000\p{Default_Ignorable_Code_Point}]/u.test(character))
    return true;
  if (character === "\u2011") return has(0x2011) || has(0x2010);
  return (
    has(character.codePointAt(0)!) ||
    [...character.normalize("NFD")].every((part) => has(part.codePointAt(0)!))
  );
}

const texts = (characters: ReadonlySet<number>) =>
  [...characters].map((character) => String.fromCodePoint(character));
