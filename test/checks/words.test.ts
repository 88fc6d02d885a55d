import fc from "fast-check";
import { expect, test } from "vitest";
import { placesIn, WordIndex } from "../../src/checks/words.ts";

/** Few letters, so that what is looked for is there often: words, marks, letters of two units, unspaced scripts. */
const texts = fc
  .array(fc.constantFrom("a", "b", "A", "İ", "é", "e\u0301", "𐐀", "中", "国", " ", " ", "-", "\uD801", "1"), {
    maxLength: 60,
  })
  .map((chars) => chars.join(""));

test("a text is found wherever `indexOf` finds it", () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(60), fc.nat(40), fc.nat(20), (text, other, at, length, from) => {
      // Long enough for looking at places to pay.
      const whole = `${text} ${"nothing of it ".repeat(40)}${text}`;
      for (const wanted of [text.slice(at % (text.length + 1)).slice(0, length), other])
        expect([...new WordIndex(whole).places(wanted, from)]).toEqual([...placesIn(whole, wanted, from)]);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test("each search is for itself", () => {
  const words = new WordIndex("one two three four five six seven eight nine ten");
  const found = () => words.nearest("three fuor five six");
  const first = found();
  expect(first).toMatchObject({ start: 8, end: 27 });
  words.nearest("seven eight nine");
  expect(found()).toEqual(first);
  expect(words.nearest("quite another text")).toBeUndefined();
  expect(new WordIndex("").nearest("a text")).toBeUndefined();
});
