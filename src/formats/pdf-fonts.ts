import type { Item } from "../scene/scene.ts";
import type { FaceId } from "../text/faces.ts";
import { coverage, withFamily } from "../text/sfnt.ts";
import type { Typesetter } from "../text/typesetter.ts";

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
  const faces = [...charactersOf(items)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const loaded = new Map<FaceId, LoadedFace>();
  for (const [face, characters] of faces) {
    // oxlint-disable-next-line no-await-in-loop -- one subsetter, one font at a time
    loaded.set(face, await load(face, characters, `hence${loaded.size}`, type));
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

async function load(
  face: FaceId,
  characters: ReadonlySet<number>,
  family: string,
  type: Typesetter,
): Promise<LoadedFace> {
  const font = await type.subset(face, characters);
  const has = coverage(font);
  const missing = new Set(texts(characters).filter((character) => !isDrawn(character, has)));
  if (missing.size === 0) return { family, file: withFamily(font, family), missing, substitute: "" };

  const wider = await type.subset(
    face,
    new Set([...characters, ...SUBSTITUTES.map((text) => text.codePointAt(0)!)]),
  );
  const hasMore = coverage(wider);
  const substitute = SUBSTITUTES.find((text) => hasMore(text.codePointAt(0)!)) ?? "";
  return { family, file: withFamily(wider, family), missing, substitute };
}

/** Whether shaping comes to a glyph: the character's own, or those that HarfBuzz puts in its place. */
function isDrawn(character: string, has: (codePoint: number) => boolean): boolean {
  if (/[\p{Zs}\p{Default_Ignorable_Code_Point}]/u.test(character)) return true;
  if (character === "\u2011") return has(0x2011) || has(0x2010);
  return (
    has(character.codePointAt(0)!) ||
    [...character.normalize("NFD")].every((part) => has(part.codePointAt(0)!))
  );
}

function charactersOf(
  items: readonly Item[],
  found = new Map<FaceId, Set<number>>(),
): Map<FaceId, Set<number>> {
  for (const item of items) {
    if (item.kind === "group") charactersOf(item.items, found);
    if (item.kind !== "text") continue;
    const characters = found.get(item.face) ?? new Set();
    for (const character of item.text) characters.add(character.codePointAt(0)!);
    found.set(item.face, characters);
  }
  return found;
}

const texts = (characters: ReadonlySet<number>) =>
  [...characters].map((character) => String.fromCodePoint(character));
