import { expect, test } from "vitest";
import { breaks } from "../../../src/text/breaking/breaks.ts";

/** The parts of a text between places where a line may end that hold nothing together. */
function loose(text: string): string[] {
  let from = 0;
  return [...breaks(text)].flatMap(({ position, bond }) => {
    if (bond > 0) return [];
    const part = text.slice(from, position).trim();
    from = position;
    return [part];
  });
}

test.each([
  ["security (Moscow, September 2022). They", ["security", "(Moscow, September 2022).", "They"]],
  ["it (a b) and (c d)", ["it", "(a b)", "and", "(c d)"]],
  ["no (end of it", ["no", "(end", "of", "it"]],
])("words in short parentheses stay together: %s", (text, parts) => {
  expect(loose(text)).toEqual(parts);
});

test("long parentheses may be parted anywhere", () => {
  expect(loose("so (as everybody said at that time)")).toHaveLength(7);
});

test("a number and the word for how large it is stay together", () => {
  expect(loose("The lane costs 1.4 million.")).toEqual(["The", "lane", "costs", "1.4 million."]);
  expect(loose("einige 3 Milliarden Euro")).toEqual(["einige", "3 Milliarden", "Euro"]);
  expect(loose("in 2024 millionaires")).toEqual(["in", "2024", "millionaires"]);
});

test.each([
  ["指颜色的名称不是", ["指", "颜色", "的", "名称", "不是"]],
  ["これは日本語である。", ["これ", "は", "日本語", "で", "ある。"]],
  // Far behind the beginning of a text of which only a part is looked at at once.
  [`${"名称颜色".repeat(70)}马`, [...Array.from({ length: 70 }, () => ["名称", "颜色"]).flat(), "马"]],
])("characters of one word stay together where it is written without spaces: %s", (text, parts) => {
  expect(loose(text)).toEqual(parts);
});

test("a long word may be parted anywhere", () => {
  expect(loose("クライストチャーチ").length).toBeGreaterThan(4);
});

test("what is tied stays together, and nothing else", () => {
  const ties = [[4, 15]] as const;
  const places = [...breaks("so, Counts 2024 says", ties)].filter(({ bond }) => bond > 0);
  expect(places.map(({ position }) => position)).toEqual([11]);
});

test("what ties a blank at its end to what follows holds no end of a text", () => {
  const [last] = [...breaks("fails ", [[5, 7]])].slice(-1);
  expect(last).toEqual({ position: 6, required: false, bond: 0 });
});
