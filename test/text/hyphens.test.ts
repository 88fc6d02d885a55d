import { beforeAll, expect, test } from "vitest";
import { FACES } from "../../src/text/faces.ts";
import { pieces } from "../../src/text/breaking/pieces.ts";
import { hyphensFor } from "../../src/text/breaking/hyphens.ts";
import { loadShaper } from "../../src/text/shaping/shaper.ts";
import type { Shaper } from "../../src/text/shaping/shaper.ts";
import { testFonts } from "../support/fonts.ts";
import { testWasm } from "../support/typesetter.ts";

let shaper: Shaper;
beforeAll(async () => {
  shaper = await loadShaper(testWasm.shape, testFonts);
});

const hyphenIn = (text: string, at: number, rtl = false) => {
  const letters = { face: "sans-regular", size: 10, rtl } as const;
  const hyphens = hyphensFor(shaper, text, new Float64Array(text.length + 1), () => letters, 10);
  return hyphens(at, text[at - 1] === "\u00ad" ? "soft" : "word")?.text;
};

test.each(["hyphen", "hy\u00adphen"])(
  "in %j a line ends with a hyphen, but not from right to left",
  (text) => {
    const at = text.indexOf("phen");
    expect(hyphenIn(text, at)).toBe("\u2010");
    expect(hyphenIn(text, at, true)).toBeUndefined();
  },
);

test.each([
  ["inside an address", "https://hyphen.org", 10],
  ["before a sign", "hy.phen", 2],
  ["in letters that have none", "可能性", 1],
])("%s there is none", (_, text, at) => {
  expect(hyphenIn(text, at)).toBeUndefined();
});

test("no hyphen is wider than is said, whatever the face and the letter", () => {
  const text = [..."aAfFijJlLmMrTVWyαΩжЩюЯéß"].flatMap((letter) => [letter, letter]).join("");
  for (const { id: face } of FACES) {
    const offsets = new Float64Array(text.length + 1);
    const hyphens = hyphensFor(shaper, text, offsets, () => ({ face, size: 10, rtl: false }), 10);
    for (let at = 1; at < text.length; at++) {
      const sums = new Float64Array(2);
      shaper.advances({ face, start: 0, end: 1, rtl: false }, text[at - 1]!, 10, sums);
      // All offsets are 0, so the letter's own width is counted with its hyphen.
      const own = sums[0]! + sums[1]!;
      expect((hyphens(at, "forced")?.width ?? 0) - own).toBeLessThanOrEqual(hyphens.widest);
    }
  }
});

test("in a word of many letters, hyphens are looked for only where lines come near their ends", () => {
  const text = "x".repeat(100_000);
  const offsets = Float64Array.from({ length: text.length + 1 }, (_, at) => at * 5);
  const letters = { face: "sans-regular", size: 10, rtl: false } as const;
  const found = hyphensFor(shaper, text, offsets, () => letters, 10);
  let asked = 0;
  const hyphens = Object.assign(
    (...of: Parameters<typeof found>) => {
      asked += 1;
      return found(...of);
    },
    { widest: found.widest },
  );
  const lines = pieces({
    text,
    ties: [],
    leads: new Set(),
    visibleEnd: (_start, end) => end,
    offsets,
    hyphens,
    syllables: () => [],
  }).fitted(400);
  expect(lines.length).toBeGreaterThan(1_200);
  expect(asked).toBeLessThan(lines.length * 8);
});
