import { beforeAll, expect, test } from "vitest";
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
