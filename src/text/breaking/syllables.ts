/** Where words may be hyphenated, by the patterns of TeX. */
import createHyphenator from "hyphen";

/** Where in a text (UTF-16 units from its start, in order) a word may be divided by a hyphen. */
export type Syllables = (text: string) => readonly number[];

/** The patterns of a language as the package `hyphen` has them, by the name of their file there. */
export type Patterns = (name: string) => unknown;

/** The patterns of languages whose names differ from their tags. */
const NAMES: Readonly<Record<string, string>> = {
  "en-gb": "en-gb",
  "en-au": "en-gb",
  "en-nz": "en-gb",
  "en-ie": "en-gb",
  en: "en-us",
  de: "de-1996",
  el: "el-monoton",
};

/** Languages that hyphenate words, and whose patterns are in the package under their own names. */
const SAME = new Set(
  "af be bg ca cs cy da es et eu fi fr ga gl hr hsb hu hy is it ka la lt lv mk nb nl nn no oc pl pt rm ro ru sk sl sq sv tk tr uk".split(
    " ",
  ),
);

/** Letters on either side of a hyphen. */
const LEAST = 3;
/** UTF-16 units; longer ones are no words, and the time that they take grows with the square. */
const LONGEST_WORD = 80;

/** The name of a language's patterns; undefined where there are none. */
export function patternsName(lang: string): string | undefined {
  const tag = lang.toLowerCase();
  const language = tag.split("-", 1)[0]!;
  return NAMES[tag] ?? NAMES[language] ?? (SAME.has(language) ? language : undefined);
}

/** `lang` is a BCP 47 tag. In a language without patterns, no word is hyphenated. */
export function syllablesIn(lang: string, patterns: Patterns): Syllables {
  const name = patternsName(lang);
  if (name === undefined) return () => [];
  let hyphenate: ((text: string) => string) | undefined;
  return (text) => {
    const found: number[] = [];
    for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      if (word.length < 2 * LEAST || word.length > LONGEST_WORD || isName(word)) continue;
      // The package would use the language of the machine.
      const lower = word.toLocaleLowerCase(lang);
      if (lower.length !== word.length) continue;
      hyphenate ??= createHyphenator(patterns(name), { html: false, minWordLength: 2 * LEAST });
      let at = 0;
      for (const syllable of hyphenate(lower).split("\u00ad").slice(0, -1)) {
        at += syllable.length;
        if (letters(word.slice(0, at)) >= LEAST && letters(word.slice(at)) >= LEAST) found.push(index + at);
      }
    }
    return found;
  };
}

/** Abbreviations, and names such as "McDonald". */
const isName = (word: string): boolean => /^.+\p{Lu}/u.test(word);

const letters = (text: string): number => text.replace(/\p{M}/gu, "").length;
