import fc from "fast-check";
import { expect, test } from "vitest";
import { graphemeEnds } from "../../src/text/breaking/graphemes.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const wholeEnds = (text: string) =>
  Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);

test("a text that is looked at in parts has the characters that it has as a whole", () => {
  const units = [
    "a",
    "\r\n",
    "e\u0301",
    "\u0301",
    "👩‍👩‍👧",
    "\u200d",
    "🇩🇪",
    "🇫",
    "각",
    "ᄀ",
    "ᅡ",
    "\ud800",
    "क्",
    "ष",
    "𝒳",
    "ا",
  ];
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...units), fc.integer({ min: 1, max: 300 })), { maxLength: 6 })
    .map((all) => all.map(([unit, times]) => unit.repeat(times)).join(""));
  fc.assert(
    fc.property(texts, (text) => {
      expect([...graphemeEnds(text, 0, text.length)]).toEqual(wholeEnds(text));
    }),
    { seed: 35, numRuns: 200 },
  );
});

test("a part begins and ends where it is told to", () => {
  expect([...graphemeEnds("one 👩‍👩‍👧 two", 4, 13)]).toEqual([12, 13]);
  expect([...graphemeEnds("one", 3, 3)]).toEqual([]);
});

test("one character of a million marks", () => {
  const text = `a${"\u0301".repeat(1_000_000)}b`;
  expect([...graphemeEnds(text, 0, text.length)]).toEqual([1_000_001, 1_000_002]);
});
