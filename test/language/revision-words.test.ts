import { expect, test } from "vitest";
import { CHANGES, SIGNS } from "../../src/annotations/diff/kinds.ts";
import { revisionWordsFor } from "../../src/language/revision-words.ts";

const LANGUAGES = ["en", "de", "fr", "es", "it", "ru", "zh", "ar"];

test.each(LANGUAGES)("%s has every word", (lang) => {
  const [words, english] = [revisionWordsFor(lang), revisionWordsFor("en")];
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted());
  for (const [name, word] of Object.entries(words)) {
    expect(word, name).not.toBe("");
    expect(word.trim(), name).toBe(word);
  }
  if (lang !== "en") expect(words).not.toBe(english);
});

test.each(LANGUAGES)("each change has a word of its own in %s", (lang) => {
  const words = revisionWordsFor(lang);
  expect(new Set(CHANGES.map((change) => words[change])).size).toBe(CHANGES.length);
  expect(words.added).not.toBe(words.former);
});

test("each change has a sign of its own", () => {
  expect(new Set(Object.values(SIGNS)).size).toBe(CHANGES.length);
});

test("a language without words has the English ones", () => {
  expect(revisionWordsFor("nl")).toBe(revisionWordsFor("en"));
  expect(revisionWordsFor("de-AT")).toBe(revisionWordsFor("de"));
});
