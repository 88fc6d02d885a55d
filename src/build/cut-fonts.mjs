/**
 * Fonts without what no text takes from them: shapes that only a typographer asks for, and of large ones the characters
 * (`src/text/scripts.ts`) for which another face comes first, or for which the face of the regular weight serves, as
 * they are rare.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Fonts that keep every character. The licence of Source Sans 3 reserves its name to the font as it is. */
const ALTERNATES = [
  "NotoSansDevanagari-Regular.ttf",
  "NotoSansDevanagari-SemiBold.ttf",
  "NotoSansMath-Regular.ttf",
  "NotoSansSC-Regular.ttf",
  "Vazirmatn-Regular.ttf",
  "Vazirmatn-SemiBold.ttf",
];

/** The characters that a double-byte encoding has in a range of its first bytes, from a second byte on. */
function charactersOf(encoding, first, last, second = 0x40) {
  const decoder = new TextDecoder(encoding);
  const found = new Set();
  for (let lead = first; lead <= last; lead++)
    for (let trail = second; trail < 0xff; trail++) {
      const characters = [...decoder.decode(new Uint8Array([lead, trail]))];
      if (characters.length === 1 && characters[0] !== "\ufffd") found.add(characters[0].codePointAt(0));
    }
  return found;
}

/** Every face that is cut, and what it keeps, given the script of a character and what other fonts have. */
function cuts({ scriptOf, has }) {
  // The first levels of the standards of mainland China and Taiwan, all of the Japanese one, the Korean one's syllables.
  const chinese = new Set([...charactersOf("gbk", 0xa1, 0xd7, 0xa1), ...charactersOf("big5", 0xa1, 0xc6)]);
  const japanese = charactersOf("shift_jis", 0x81, 0xfc);
  const korean = charactersOf("euc-kr", 0xb0, 0xc8, 0xa1);
  return {
    "NotoSansSC-SemiBold.ttf": (one) => chinese.has(one) || scriptOf(one) !== "han",
    "NotoSansJP-Regular.ttf": (one) =>
      japanese.has(one) || scriptOf(one) !== "han" || !has("NotoSansSC-Regular.ttf", one),
    "NotoSansKR-Regular.ttf": (one) => scriptOf(one) === "hangul",
    "NotoSansKR-SemiBold.ttf": (one) => korean.has(one),
    ...Object.fromEntries(ALTERNATES.map((name) => [name, () => true])),
  };
}

/** The cut fonts, by name. `read` gives a whole font; `out` has the compiled library and the WebAssembly files. */
export async function cutFonts(read, out) {
  // oxlint-disable-next-line hence/layers -- what the build has just compiled
  const part = (path) => import(pathToFileURL(join(out, "text", path)));
  const { loadSubsetter } = await part("fonts/subset.js");
  const { coverage } = await part("fonts/sfnt.js");
  const { scriptOf } = await part("scripts.js");
  const coverages = new Map();
  const has = (name, one) => {
    if (!coverages.has(name)) coverages.set(name, coverage(read(name)));
    return coverages.get(name)(one);
  };
  const subsetter = await loadSubsetter(readFileSync(join(out, "harfbuzz-subset.wasm")));
  return Object.entries(cuts({ scriptOf, has })).map(([name, keeps]) => {
    const kept = [];
    for (let one = 0; one < 0x110000; one++) if (has(name, one) && keeps(one)) kept.push(one);
    return [name, subsetter.subset(read(name), kept)];
  });
}
