import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bidiLevels, isInvisible, itemize } from "../../src/text/shaping/itemize.ts";
import { loadShaper } from "../../src/text/shaping/shaper.ts";
import type { Shaper } from "../../src/text/shaping/shaper.ts";
import type { Span } from "../../src/text/typesetter.ts";
import { testFonts } from "../support/fonts.ts";
import { statementText } from "../support/texts.ts";
import { testWasm } from "../support/typesetter.ts";

let shaper: Shaper;
beforeAll(async () => {
  shaper = await loadShaper(testWasm.shape, testFonts);
});

const span = (text: string, weight: Span["weight"] = "regular"): Span => ({
  text,
  weight,
  size: 10,
  tone: "text",
});

function segmentsOf(spans: readonly Span[], direction: "ltr" | "rtl" = "ltr") {
  const text = spans.map((one) => one.text).join("");
  return itemize(text, spans, bidiLevels(text, direction), shaper).map((segment) => ({
    ...segment,
    text: text.slice(segment.start, segment.end),
  }));
}

const pairs = (spans: readonly Span[], direction?: "ltr" | "rtl") =>
  segmentsOf(spans, direction).map(({ text, face }) => [text, face]);

test("a text of one script is one segment", () => {
  expect(pairs([span("Socrates is mortal: 3.5 % of “us”.")])).toEqual([
    ["Socrates is mortal: 3.5 % of “us”.", "sans-regular"],
  ]);
});

test("scripts of one face stay together", () => {
  expect(pairs([span("Plato, Πλάτων")]).map(([, face]) => face)).not.toContain("math-regular");
  expect(new Set(pairs([span("Plato, Πλάτων, Платон")]).map(([, face]) => face))).toEqual(
    new Set(["sans-regular"]),
  );
});

test("another script has another face; a space goes with what stands before it", () => {
  expect(pairs([span("say 中国 now")])).toEqual([
    ["say ", "sans-regular"],
    ["中国 ", "han-regular"],
    ["now", "sans-regular"],
  ]);
});

test("a span begins a segment of its own, in its weight", () => {
  expect(pairs([span("1 ", "semibold"), span("one"), span(" aside", "italic")])).toEqual([
    ["1 ", "sans-semibold"],
    ["one", "sans-regular"],
    [" aside", "sans-italic"],
  ]);
  expect(segmentsOf([span("a"), span(""), span("b")]).map((one) => one.span)).toEqual([0, 2]);
});

test("digits in Arabic are of another level than the letters", () => {
  const segments = segmentsOf([span("عام 1638 هنا")], "rtl");
  const levelOf = (part: string) => segments.find(({ text }) => text.includes(part))!.level;
  expect(levelOf("عام")).toBe(1);
  expect(levelOf("1638")).toBe(2);
  expect(levelOf("هنا")).toBe(1);
});

test("what no face has is given to one all the same", () => {
  const segments = segmentsOf([span("a ខ b")]);
  expect(segments.map(({ text }) => text).join("")).toBe("a ខ b");
});

test.each(["👩‍⚕️", "👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "1️⃣", "#️⃣", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🐈‍🚀"])(
  "%s is one picture, and what stands around it none",
  (picture) => {
    expect(pairs([span(`1 ${picture}2# ${picture} * so`)])).toEqual([
      ["1 ", "sans-regular"],
      [picture, "emoji-regular"],
      ["2# ", "sans-regular"],
      [picture, "emoji-regular"],
      [" * so", "sans-regular"],
    ]);
  },
);

test("signs that may be pictures are letters' neighbours unless they are asked for as pictures", () => {
  expect(pairs([span("1 * # © ™ ❤")])).toEqual([["1 * # © ™ ❤", "sans-regular"]]);
  expect(pairs([span("so ⚕")]).at(-1)).toEqual(["⚕", "emoji-regular"]);
});

test("Han characters of a Japanese text are Japanese", () => {
  const text = "直接「海」";
  const faceIn = (lang: string) =>
    new Set(itemize(text, [span(text)], undefined, shaper, lang).map(({ face }) => face));
  expect(faceIn("ja")).toEqual(new Set(["japanese-regular"]));
  expect(faceIn("zh")).toEqual(new Set(["han-regular"]));
});

describe("levels", () => {
  test("are not needed where all runs from left to right", () => {
    expect(bidiLevels("Latin 中文", "ltr")).toBeUndefined();
  });
  test("are needed for one Hebrew letter, and for any text in a paragraph that runs leftwards", () => {
    expect([...bidiLevels("a ש", "ltr")!]).toEqual([0, 0, 1]);
    expect([...bidiLevels("ab", "rtl")!]).toEqual([2, 2]);
  });
});

test.each([
  ["\u200d", true],
  ["\u00ad", true],
  ["\ufe0f", true],
  ["\u2067", true],
  ["\u200a", false],
  [" ", false],
  ["\u00a0", false],
])("isInvisible(%j) is %s", (character, expected) => {
  expect(isInvisible(character.codePointAt(0)!)).toBe(expected);
});

test("segments cover any text without gaps, and break no character, level or span", () => {
  fc.assert(
    fc.property(
      fc.array(statementText, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("ltr", "rtl"),
      (texts, direction) => {
        const spans = texts.map((text) => span(text));
        const text = texts.join("");
        const levels = bidiLevels(text, direction);
        const segments = itemize(text, spans, levels, shaper);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        let at = 0;
        for (const { start, end, level } of segments) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect(/^[\uDC00-\uDFFF]/.test(text.slice(start))).toBe(false);
          for (let i = start; i < end; i++) {
            // The second half of a character is of the level of the first.
            if (!/^[\uDC00-\uDFFF]/.test(text.slice(i))) expect(levels?.[i] ?? 0).toBe(level);
          }
          at = end;
        }
        const ends = texts.map((_, i) => texts.slice(0, i + 1).join("").length);
        for (const end of ends) expect(segments.some((one) => one.end === end)).toBe(true);
      },
    ),
    { seed: 21, numRuns: 80 },
  );
});
