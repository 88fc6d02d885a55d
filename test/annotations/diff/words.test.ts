import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordChanges, wordsIn } from "../../../src/annotations/diff/words.ts";
import { newText } from "./apply.ts";
import { oldText } from "../../support/old-text.ts";
import { statementText } from "../../support/texts.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const shown = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ how, text }) => (how === "kept" ? text : how === "deleted" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

test.each([
  [
    "The centre's air is bad for three years.",
    "The town's air is bad for four years.",
    "The [-centre's-]{+town's+} air is bad for [-three-]{+four+} years.",
  ],
  ["Cars cause it.", "Cars cause it, they say.", "Cars cause it{+, they say+}."],
  ["People come by car", "People come by car today", "People come by car{+ today+}"],
  ["A third of all customers come.", "Few customers come.", "[-A third of all-]{+Few+} customers come."],
  ["Es steht im Gesetz.", "Es stand im Gesetz.", "Es [-steht-]{+stand+} im Gesetz."],
  ["Россия не должна проиграть.", "Россия не может проиграть.", "Россия не [-должна-]{+может+} проиграть."],
  ["Fast 7.1 pt groß", "Fast 7.2 pt groß", "Fast [-7.1-]{+7.2+} pt groß"],
  ["naïve, well-meant words", "naïve, well-made words", "naïve, [-well-meant-]{+well-made+} words"],
  ["same", "same", "same"],
  ["", "all new", "{+all new+}"],
  ["", "", ""],
])("%s → %s", (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

describe("scripts without blanks", () => {
  test("go by the character", () => {
    expect(shown("白马非马也", "白马不是马")).toBe("白马[-非-]{+不是+}马[-也-]");
    expect(shown("ม้าขาว", "ม้าดำ")).toBe("ม้า[-ขาว-]{+ดำ+}");
  });
  test("stand beside those with", () => {
    expect(shown("Li said 策应 twice", "Li said 支援 twice")).toBe("Li said [-策应-]{+支援+} twice");
  });
  test("keep marks with their letters", () => {
    expect(wordsIn("กำลังใจ")).toContain("ลั");
    expect(wordsIn("e\u0301te\u0301 👩‍👩‍👧 x")).toEqual(["e\u0301te\u0301 ", "👩‍👩‍👧 ", "x"]);
  });
});

test("a few kept letters between larger changes are no island", () => {
  expect(shown("Cats of Rome sleep here now.", "Dogs of Milan sleep here now.")).toBe(
    "[-Cats of Rome-]{+Dogs of Milan+} sleep here now.",
  );
  expect(shown("of Roman sleep here now.", "Big cats of Milanese sleep here now.")).toBe(
    "[-of Roman-]{+Big cats of Milanese+} sleep here now.",
  );
});

test("a text that shares hardly a word is another text", () => {
  expect(wordChanges("Completely other text here.", "Nothing in common between those.")).toHaveLength(2);
});

const words = fc.array(fc.constantFrom("a", "of ", "town ", "towns", ", ", ".", " ", "马", "非", "é", "\n"), {
  maxLength: 30,
});
const texts = fc.oneof(
  words.map((parts) => parts.join("")),
  statementText,
);

test("whatever the texts, the pieces are both of them", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = wordChanges(before, after);
      expect(oldText(pieces)).toBe(before);
      expect(newText(pieces)).toBe(after);
      expect(pieces.every(({ text }) => text !== "")).toBe(true);
      expect(pieces.some(({ how }) => how !== "kept")).toBe(before !== after);
      expect(wordsIn(before).join("")).toBe(before);
    }),
  );
});

test("texts of hostile length are compared in bounded time", () => {
  const long = (word: string) => Array.from({ length: 100_000 }, (_, i) => `${word}${i}`).join(" ");
  const start = cpuTime();
  expect(wordChanges(long("a"), long("b"))).toHaveLength(2);
  expect(cpuTime() - start).toBeLessThan(15_000);
});
