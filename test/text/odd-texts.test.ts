/** Texts that nobody writes, and that a map may hold all the same. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Line, Paragraph, Typesetter } from "../../src/text/typesetter.ts";
import { WORDS } from "../support/texts.ts";
import { testTypesetter } from "../support/typesetter.ts";
import { cpuTime } from "../support/cpu-time.ts";

let type: Typesetter;
beforeAll(async () => {
  type = await testTypesetter();
});

const set = (text: string): Paragraph =>
  type.paragraph([{ text, weight: "regular", size: 10, tone: "text" }], "ltr");
const textsOf = (lines: readonly Line[]) => lines.map(({ runs }) => runs.map(({ text }) => text).join(""));

const SLACK = 0.011;

describe("a long text", () => {
  const LENGTH = 300_000;
  const [prose, url] = [`${WORDS.join(" ")} `, `https://example.org/${"abcdefgh-".repeat(10)} `];
  test.each([
    ["one word", "a".repeat(LENGTH)],
    ["one word, from right to left", "م".repeat(LENGTH)],
    ["one word of both directions", "aaaaaaaaaaאאאאאאאאאא".repeat(LENGTH / 20)],
    ["prose with one address", prose.repeat(LENGTH / prose.length) + url + prose],
    ["quotation marks", '"'.repeat(LENGTH)],
    ["two scripts in turn", "abc漢字 ".repeat(LENGTH / 6)],
  ])("is broken in time that grows with its length: %s", (_, text) => {
    const began = cpuTime();
    const paragraph = set(text);
    const lines = paragraph.lines(150);
    expect(paragraph.count(150)).toBe(lines.length);
    expect(cpuTime() - began).toBeLessThan(10_000);
    expect(textsOf(lines).join("").replaceAll("‐", "")).toBe(text);
    for (const { width } of lines) if (width > 150 + SLACK) expect.fail(`a line of ${width} px`);
  });
});

test("a word that no line holds is broken at many widths without being looked at anew for each", () => {
  const paragraph = set("a".repeat(4000));
  paragraph.count(20);
  const began = cpuTime();
  const counts = Array.from({ length: 200 }, (_, index) => paragraph.count(21 + index));
  expect(cpuTime() - began).toBeLessThan(900);
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
});

describe("a letter with more marks than any language has", () => {
  const marks = [
    "\u0301",
    "\u0302",
    "\u0307",
    "\u0323",
    "\u0336",
    "\u0489",
    "\u064e",
    "\u0651",
    "\u05b0",
    "\u20dd",
    "\u302e",
  ];

  test.each(["a", "z", "ж", "م", "א", "∀", "漢"])("%s stays in its line, whatever the mark", (base) => {
    for (const mark of marks) {
      const text = `so ${base}${mark.repeat(500)} it is`;
      const lines = set(text).lines(120);
      expect(textsOf(lines).join("")).toBe(text);
      for (const { width, runs } of lines) {
        expect(width).toBeLessThanOrEqual(120 + SLACK);
        for (const run of runs) {
          const numbers =
            type
              .outline(run)
              .match(/-?[\d.]+/g)
              ?.map(Number) ?? [];
          const heights = numbers.filter((_, i) => i % 2 === 1);
          expect(Math.min(0, ...heights)).toBeGreaterThan(-1.7 * run.size);
          expect(Math.max(0, ...heights)).toBeLessThan(0.7 * run.size);
        }
      }
    }
  });

  test("up to four stay with their letter", () => {
    for (const text of ["ǎ\u0301\u0302\u0307", "e\u0323\u0302\u0301\u0307", "שָּׁ֣ לום", "مُّٰٓ"])
      expect(
        set(text)
          .lines(200)[0]!
          .runs.map((run) => run.text)
          .filter((run) => /^\p{M}/u.test(run)),
      ).toEqual([]);
  });
});
