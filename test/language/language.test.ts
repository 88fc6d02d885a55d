import { describe, expect, test } from "vitest";
import {
  LANGUAGES,
  directionOf,
  introduced,
  listed,
  pageWordsFor,
  proseFor,
  quoted,
  revisionWordsFor,
  standingAlone,
  wordsFor,
} from "../../src/language/index.ts";
import type { Language } from "../../src/language/index.ts";
import { CHANGES, SIGNS } from "../../src/annotations/diff/kinds.ts";

/** Where a word is the usual sign, a language need not have it. */
const OPTIONAL = new Set(["drawing.colon", "drawing.comma", "drawing.semicolon"]);

const ALL: [string, Language][] = Object.entries(LANGUAGES);
const GIVEN = "2";

/** Every word and phrase, by where it stands. */
function textsOf({ drawing, page, changes, prose }: Language): [string, string][] {
  const { marks, stepAlone: _, ...said } = prose;
  const phrases = Object.entries(said).filter(([name]) => name !== "comma" && name !== "and");
  const spoken = phrases.map(([name, text]): [string, string] => [
    `prose.${name}`,
    typeof text === "string" ? text : text(GIVEN, GIVEN),
  ]);
  const named = (part: string, words: object) =>
    Object.entries(words).map(([name, text]): [string, string] => [`${part}.${name}`, text as string]);
  const all = [
    ...named("drawing", drawing),
    ...named("page", page),
    ...named("changes", changes),
    ...spoken,
    ["open", marks[0].trim()],
    ["close", marks[1].trim()],
  ] as [string, string][];
  return all.filter(([name]) => !OPTIONAL.has(name));
}

describe.each(ALL)("%s", (tag, language) => {
  const english = LANGUAGES.en;

  test("has every word, without blanks around it", () => {
    expect(textsOf(language).map(([name]) => name)).toEqual(textsOf(english).map(([name]) => name));
    for (const [name, text] of textsOf(language)) expect(text, name).toMatch(/^\S(?:.*\S)?$/u);
  });

  test("has typographic quotes and apostrophes", () => {
    for (const [name, text] of textsOf(language)) expect(text, name).not.toMatch(/['"`´]/u);
  });

  test("shares no words with English but the few that are the same", () => {
    if (tag === "en") return;
    const own = new Map(textsOf(english));
    const same = textsOf(language).filter(([name, text]) => /\s/u.test(text) && own.get(name) === text);
    expect(same).toEqual([]);
  });

  test("has the blanks of a page where English has them", () => {
    const blanks = (words: object) =>
      Object.entries(words).map(([name, text]) => [name, (text as string).split("{}").length - 1]);
    expect(blanks(language.page)).toEqual(blanks(english.page));
  });

  test("says what it is told", () => {
    const { prose, drawing } = language;
    for (const text of [drawing.forNumber, drawing.againstNumber]) expect(text.split("{}")).toHaveLength(2);
    for (const text of [prose.reason("7"), prose.objection("7")]) expect(text).toContain("7");
    for (const text of [prose.step("3", "7"), prose.stepAgainst("3", "7")])
      expect(text).toMatch(/3.*7|7.*3/u);
    expect(prose.step("3", "7")).not.toBe(prose.stepAgainst("3", "7"));
    expect(listed([2, 3, 5], prose)).toBe(`2${prose.comma}3${prose.and}5`);
  });

  test("has different words for what is different", () => {
    const { drawing, page, changes } = language;
    const apart = (words: readonly string[]) => expect(new Set(words).size).toBe(words.length);
    apart(
      (["support", "objection", "undercut", "main", "unstatedPremise", "reference"] as const).map(
        (sign) => drawing[sign],
      ),
    );
    apart([drawing.because, drawing.but]);
    apart([drawing.forNumber, drawing.againstNumber]);
    apart([drawing.premise, drawing.conclusion]);
    apart(Object.values(page));
    apart([...CHANGES, "added" as const, "former" as const].map((change) => changes[change]));
  });

  test("is found by its tag and by those of its regions", () => {
    for (const lang of [tag, tag.toUpperCase(), `${tag}-001`, `${tag}-Latn-DE`]) {
      expect(wordsFor(lang)).toBe(language.drawing);
      expect(pageWordsFor(lang)).toBe(language.page);
      expect(revisionWordsFor(lang)).toBe(language.changes);
      expect(proseFor(lang)).toBe(language.prose);
      expect(directionOf(lang)).toBe(language.direction);
    }
  });
});

test("French has no blank at which a line could break before its signs", () => {
  const said = JSON.stringify(LANGUAGES.fr, (_, value: unknown) =>
    typeof value === "function" ? (value as (...given: unknown[]) => string)("2", "3") : value,
  );
  expect(said).toMatch(/\u202f[:;?»]/u);
  expect(said.match(/.{0,20}(?:[ \u00a0][:;?!»]|« )/gu) ?? []).toEqual([]);
  expect(introduced("Source", "Le livre", LANGUAGES.fr.drawing)).toBe("Source\u202f: Le livre");
  expect(introduced("Source", "The book", LANGUAGES.en.drawing)).toBe("Source: The book");
});

test("each change has a sign of its own", () => {
  expect(new Set(CHANGES.map((change) => SIGNS[change])).size).toBe(CHANGES.length);
});

test.each(["sv", "x-private", "arn", "hence", "", "constructor"])(
  "%s has no words, so they are English",
  (lang) => {
    expect(wordsFor(lang)).toBe(LANGUAGES.en.drawing);
    expect(pageWordsFor(lang)).toBe(LANGUAGES.en.page);
    expect(revisionWordsFor(lang)).toBe(LANGUAGES.en.changes);
    expect(proseFor(lang)).toBe(LANGUAGES.en.prose);
  },
);

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

test("a quotation within another one has other marks", () => {
  expect(quoted("It says “no”.", proseFor("en"))).toBe("“It says ‘no’.”");
  expect(quoted("Es sagt „nein“.", proseFor("de"))).toBe("„Es sagt ‚nein‘.“");
  expect(quoted("Nothing in it", proseFor("en"))).toBe("“Nothing in it”");
});

test("a step by itself is in the case of a subject, and only its own first word changes", () => {
  const german = proseFor("de");
  expect(standingAlone("den Schritt von 2 zu 1", german)).toBe("der Schritt von 2 zu 1");
  expect(standingAlone("Gegen den Schritt von 2", german)).toBe("Gegen den Schritt von 2");
  expect(standingAlone("шага от 2 к 1", proseFor("ru"))).toBe("шаг от 2 к 1");
  expect(standingAlone("the step from 2 to 1", proseFor("en"))).toBe("the step from 2 to 1");
});
