import { expect, test } from "vitest";
import { pageWordsFor } from "../../src/language/page-words.ts";
import { directionOf, wordsFor } from "../../src/language/words.ts";

const LANGUAGES = ["en", "de", "fr", "es", "it", "ru", "zh", "ar"];

test.each(LANGUAGES)("%s has every word", (lang) => {
  const [words, english] = [wordsFor(lang), wordsFor("en")];
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted());
  for (const [name, word] of Object.entries(words)) {
    expect(word, name).not.toBe("");
    expect(word.trim(), name).toBe(word);
  }
  if (lang !== "en") expect(words).not.toBe(english);
});

test.each(LANGUAGES)("%s has every word of a page, with its blanks", (lang) => {
  const [words, english] = [pageWordsFor(lang), pageWordsFor("en")];
  const blanks = (text: string) => text.split("{}").length - 1;
  const filled = (texts: object) =>
    Object.entries(texts).map(([name, text]) => [name, blanks(text as string)] as const);
  expect(filled(words)).toEqual(filled(english));
  for (const [name, word] of Object.entries(words)) expect(word, name).toMatch(/^\S(?:.*\S)?$/u);
  if (lang !== "en") expect(words).not.toBe(english);
  expect(new Set(Object.values(words)).size).toBe(Object.values(words).length);
});

test.each(LANGUAGES)("what is different has different words in %s", (lang) => {
  const words = wordsFor(lang);
  const signs = (["support", "objection", "undercut", "main", "unstatedPremise", "reference"] as const).map(
    (sign) => words[sign],
  );
  expect(new Set(signs).size).toBe(signs.length);
  expect(words.because).not.toBe(words.but);
  expect(words.premise).not.toBe(words.conclusion);
});

test.each([
  ["de-CH", "de"],
  ["ZH-Hant", "zh"],
  ["nl", "en"],
  ["x-private", "en"],
])("the words of %s are those of %s", (lang, like) => {
  expect(wordsFor(lang)).toBe(wordsFor(like));
});

test.each([
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["FA", "rtl"],
  ["ur", "rtl"],
  ["en", "ltr"],
  ["zh", "ltr"],
  ["arn", "ltr"],
  ["hence", "ltr"],
])("%s runs %s", (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
});
