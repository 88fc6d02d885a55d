import { describe, expect, test } from "vitest";
import { FACES } from "../../src/text/faces.ts";
import type { FaceId, Weight } from "../../src/text/faces.ts";
import { faceOrder, hasRtl, leadingOf, scriptOf } from "../../src/text/scripts.ts";

const point = (character: string) => character.codePointAt(0)!;

test.each([
  ["A", "latin"],
  ["z", "latin"],
  ["ß", "latin"],
  ["ệ", "latin"],
  ["Ж", "cyrillic"],
  ["Ω", "greek"],
  ["中", "han"],
  ["か", "han"],
  ["カ", "han"],
  ["ㄅ", "han"],
  ["한", "hangul"],
  ["ع", "arabic"],
  ["ש", "hebrew"],
  ["7", "common"],
  [" ", "common"],
  ["@", "common"],
  ["[", "common"],
  ["`", "common"],
  ["{", "common"],
  ["—", "common"],
  ["。", "common"],
  ["∀", "common"],
  ["\u0301", "common"],
  ["ไ", "thai"],
  ["अ", "devanagari"],
  ["।", "common"],
  ["😀", "emoji"],
  ["🇩", "emoji"],
  ["★", "common"],
  ["ក", "other"],
] as const)("%s is %s", (character, script) => {
  expect(scriptOf(point(character))).toBe(script);
  // The second answer comes from memory.
  expect(scriptOf(point(character))).toBe(script);
});

describe("faces to try", () => {
  const weights: readonly Weight[] = ["regular", "italic", "semibold"];
  const scripts = [
    ["latin", "a"],
    ["greek", "α"],
    ["cyrillic", "я"],
    ["arabic", "ع"],
    ["hebrew", "ש"],
    ["han", "中"],
    ["hangul", "한"],
    ["common", "1"],
    ["common", "。"],
    ["devanagari", "अ"],
    ["thai", "ไ"],
    ["emoji", "😀"],
    ["other", "ក"],
  ] as const;

  test.each(scripts)("of %s are bundled, and none comes twice in a row of its own", (script, character) => {
    const known = new Set<FaceId>(FACES.map(({ id }) => id));
    for (const weight of weights) {
      const order = faceOrder(script, weight, point(character));
      expect(order.length).toBeGreaterThan(0);
      expect(order.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test("keep the weight where the family has it", () => {
    expect(faceOrder("latin", "italic", point("a"))[0]).toBe("sans-italic");
    expect(faceOrder("latin", "semibold", point("a"))[0]).toBe("sans-semibold");
    expect(faceOrder("arabic", "semibold", point("ع"))).toEqual(["arabic-semibold"]);
    // There is no slanted Arabic or Chinese.
    expect(faceOrder("arabic", "italic", point("ع"))).toEqual(["arabic-regular"]);
    expect(faceOrder("han", "italic", point("中"))).toEqual(["han-regular"]);
  });

  test("are Japanese before Chinese in a Japanese text, and in no other", () => {
    expect(faceOrder("han", "regular", point("直"), "ja")).toEqual(["japanese-regular", "han-regular"]);
    expect(faceOrder("han", "semibold", point("直"), "ja-JP")).toEqual([
      "japanese-regular",
      "han-semibold",
      "han-regular",
    ]);
    expect(faceOrder("common", "regular", point("。"), "ja")[0]).toBe("japanese-regular");
    for (const lang of ["", "zh", "en", "jam"])
      expect(faceOrder("han", "regular", point("直"), lang)).toEqual(["han-regular"]);
  });

  test("begin with Chinese for wide punctuation, and end with it otherwise", () => {
    expect(faceOrder("common", "regular", point("。"))[0]).toBe("han-regular");
    expect(faceOrder("common", "regular", point("，"))[0]).toBe("han-regular");
    const narrow = faceOrder("common", "regular", point("—"));
    expect(narrow[0]).toBe("sans-regular");
    expect(narrow.slice(-2)).toEqual(["han-regular", "emoji-regular"]);
  });
});

test.each([
  ["plain Latin, Ωμέγα and Жук 123 — “”", false],
  ["中文。", false],
  ["עברית", true],
  ["عربي", true],
  ["Latin with one ﷺ", true],
  ["\u200f", true],
  ["\u2067", true],
  ["𐤀", true],
  ["", false],
])("hasRtl(%j) is %s", (text, expected) => {
  expect(hasRtl(text)).toBe(expected);
});

test("scripts with tall signs have more air", () => {
  expect(leadingOf("Latin")).toBe(1.2);
  expect(leadingOf("Latin and 中文")).toBeGreaterThan(leadingOf("Latin"));
  expect(leadingOf("한국어")).toBe(leadingOf("かな"));
  expect(leadingOf("中文 and عربي")).toBe(leadingOf("عربي"));
  expect(leadingOf("عربي")).toBeGreaterThan(leadingOf("中文"));
  expect(leadingOf("ไทย")).toBe(leadingOf("عربي"));
  expect(leadingOf("हिन्दी")).toBeGreaterThan(leadingOf("中文"));
  expect(leadingOf("")).toBe(1.2);
});
