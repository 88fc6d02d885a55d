import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { patternsName, syllablesIn } from "../../src/text/breaking/syllables.ts";
import type { Hyphenation, Line, Paragraph, Span, Typesetter } from "../../src/text/typesetter.ts";
import { testPatterns, testTypesetter } from "../support/typesetter.ts";

let type: Typesetter;
beforeAll(async () => {
  type = await testTypesetter();
});

const span = (text: string): Span => ({ text, weight: "regular", size: 10, tone: "text" });
const set = (text: string, hyphenation?: Hyphenation): Paragraph =>
  type.paragraph([span(text)], "ltr", hyphenation);
const textsOf = (lines: readonly Line[]) => lines.map(({ runs }) => runs.map(({ text }) => text).join(""));

const parted = (lang: string, text: string): string => {
  const places = [0, ...syllablesIn(lang, testPatterns)(text), text.length];
  return places
    .slice(1)
    .map((to, index) => text.slice(places[index], to))
    .join("-");
};

describe("words are parted", () => {
  test.each([
    ["en", "hyphenation", "hyphen-ation"],
    ["en-GB", "independent", "inde-pend-ent"],
    ["en", "independent", "inde-pen-dent"],
    ["de", "Donaudampfschifffahrt", "Donau-dampf-schiff-fahrt"],
    ["fr", "l’enchaînement", "l’enchaî-ne-ment"],
    ["es", "desafortunadamente", "des-afor-tu-na-da-mente"],
    ["it", "precipitevolissimevolmente", "pre-ci-pi-te-vo-lis-si-me-vol-mente"],
    ["ru", "переподготовка", "пере-под-го-товка"],
    ["pt", "extraordinário", "extra-or-di-ná-rio"],
    ["pl", "niepodległość", "nie-pod-le-głość"],
    ["nl", "verantwoordelijkheid", "ver-ant-woor-de-lijk-heid"],
    ["uk", "незалежність", "неза-ле-жність"],
    ["tr", "İstanbullulardan", "İstan-bul-lu-lar-dan"],
  ])("%s: %s is %s", (lang, word, expected) => {
    expect(parted(lang, word)).toBe(expected);
  });

  test.each([
    ["short words", "en", "paper"],
    ["abbreviations", "en", "UNESCOORGANISATION"],
    ["names with capitals inside", "en", "MacArthurfoundation"],
    ["Arabic", "ar", "الاستقلال"],
    ["languages without patterns", "tlh", "hyphenation"],
    ["what is no word", "en", "a".repeat(100_000)],
  ])("but not %s", (_what, lang, text) => {
    expect(syllablesIn(lang, testPatterns)(text)).toEqual([]);
  });

  test("patterns are asked for once, and only for words that may be parted", () => {
    const asked: string[] = [];
    const syllables = syllablesIn("de-AT", (name) => {
      asked.push(name);
      return testPatterns(name);
    });
    syllables("Es ist so.");
    expect(asked).toEqual([]);
    syllables("Unabhängigkeit");
    syllables("Abhängigkeit");
    expect(asked).toEqual(["de-1996"]);
  });

  test.each(["en", "de", "fr", "es", "it", "ru", "pt", "pl", "nl", "tr", "uk"])(
    "the package has the patterns of %s",
    (lang) => {
      expect(testPatterns(patternsName(lang)!)).toBeInstanceOf(Array);
    },
  );
});

describe("a paragraph", () => {
  const german = "Die Unabhängigkeitserklärung der Nachbarstaaten.";

  test("is hyphenated only where that is asked for, and on lines that are narrow enough", () => {
    const width = set("Die Unabhängigkeits-").maxWidth;
    const word = set("Unabhängigkeitserklärung").maxWidth;
    expect(textsOf(set(german).lines(word, "filled"))[0]).toBe("Die ");
    expect(textsOf(set(german, { lang: "de" }).lines(width, "filled"))[0]).toBe("Die Unabhängigkeits‐");
    const whole = type.inLanguage("de").paragraph([span(german)], "ltr");
    expect(set(german, { lang: "de", below: width }).lines(width)).toEqual(whole.lines(width));
    expect(set(german, { lang: "de", below: width + 1 }).lines(width)).toEqual(
      set(german, { lang: "de" }).lines(width),
    );
  });

  test("parts words that no line holds between syllables, also where words stay whole", () => {
    const own = type.inLanguage("de").paragraph([span(german)], "ltr");
    expect(textsOf(own.lines(set("Unabhängigkeits-").maxWidth, "filled")).slice(0, 2)).toEqual([
      "Die Unabhängig‐",
      "keitserklärung ",
    ]);
  });

  test("has words whole where the line before them is filled well enough", () => {
    const text = "An extraordinary hyphenation of it all";
    const width = set("An extraordinary hy").maxWidth;
    expect(textsOf(set(text, { lang: "en" }).lines(width, "filled"))[0]).toBe("An extraordinary ");
  });

  test("has its last word whole if that fits on a line", () => {
    const width = set("extraordinary").maxWidth;
    const lines = textsOf(set("so an extraordinary", { lang: "en" }).lines(width, "filled"));
    expect(lines).toEqual(["so an ", "extraordinary"]);
  });

  test("is as narrow as its widest syllables, and its last word", () => {
    const narrow = set("Unabhängigkeitserklärung ist gut", { lang: "de" });
    expect(narrow.minWidth).toBeLessThan(set("Unabhängig").maxWidth);
    for (const line of narrow.lines(narrow.minWidth)) expect(line.width).toBeLessThan(narrow.minWidth + 0.02);
    expect(set("gut Unabhängigkeitserklärung", { lang: "de" }).minWidth).toBeCloseTo(
      set("Unabhängigkeitserklärung").maxWidth,
      6,
    );
  });

  test("shows a hyphen wherever a word is broken in need, but none in an address or Chinese", () => {
    for (const hyphenation of [{ lang: "xx" }, undefined]) {
      const word = textsOf(set("Pneumonoultramicroscopicsilico", hyphenation).lines(50));
      expect(word.length).toBeGreaterThan(2);
      for (const line of word.slice(0, -1)) expect(line).toMatch(/\p{L}‐$/u);
    }
    for (const text of [
      "https://example.org/hyphenation-independently",
      "some.one@hyphenation.org",
      "12345678901234567890",
      "中文中文中文",
    ])
      expect(textsOf(set(text, { lang: "en" }).lines(30)).join("")).toBe(text);
  });

  test("shows the hyphen of a soft one where a line ends, and nowhere else", () => {
    const text = "re\u00adsignation";
    expect(textsOf(set(text).lines(set("signation").maxWidth))).toEqual(["re\u00ad‐", "signation"]);
    expect(textsOf(set(text).lines(500))).toEqual([text]);
  });

  test("keeps its text, its count of lines and its width, whatever the width", () => {
    const words =
      "unabhängigkeitserklärung der verantwortung, (nachbarstaaten) im weltsicherheitsrat und so".split(" ");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 15, max: 200 }),
        (some, width) => {
          const text = some.join(" ");
          const paragraph = set(text, { lang: "de" });
          for (const how of ["balanced", "filled"] as const) {
            const lines = paragraph.lines(width, how);
            const texts = textsOf(lines);
            expect(texts.map((line) => line.replace(/‐$/u, "")).join("")).toBe(text);
            expect(lines).toHaveLength(paragraph.count(width));
            for (const line of lines) {
              expect(line.width).toBeLessThan(width + 0.02);
              const drawn = set(textsOf([line])[0]!.trimEnd()).maxWidth;
              expect(Math.abs(line.width - drawn)).toBeLessThan(0.02);
            }
          }
          const plain = set(text);
          if (width >= plain.minWidth) expect(paragraph.count(width)).toBeLessThanOrEqual(plain.count(width));
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
