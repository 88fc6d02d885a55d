import { expect, test } from "vitest";
import { parse } from "../../../src/input/index.ts";
import { inTypographic, leftOver, looksLeftOver } from "../../../src/input/words/left-over.ts";
import { scalarText } from "../../../src/input/words/scalar-style.ts";

test.each([
  ['2024" }', 3],
  ["It works. }", 2],
  ["(or so)]", 1],
  ["part (b)", 0],
  ["a) works and b) runs", 0],
  ['He said "yes"', 0],
  ['He said yes"', 1],
  ["It works.,", 1],
  ["It works,", 0],
  ["", 0],
] as const)("what is left over of prose: %j", (text, length) => {
  expect(leftOver(text, true)).toBe(length);
});

test("of a name, a comma is left over too", () => {
  expect([leftOver("Roy,"), leftOver("Roy ;"), leftOver("Roy")]).toEqual([1, 2, 0]);
});

test("typographic quotation marks enclose all of a text or are a part of it", () => {
  expect(["“So.”", "„So.“", "”2021”", "“So”, he said", "“”"].map(inTypographic)).toEqual([
    "So.",
    "So.",
    "2021",
    undefined,
    undefined,
  ]);
});

test("what would be asked about is written in quotes, which say that it is meant", () => {
  for (const text of ["“It works.”", "It works. }", "Roy,"]) {
    expect(looksLeftOver(text)).toBe(true);
    const map = `title: ${scalarText(text)}\npremises: { a: It works. }\n`;
    expect(parse({ path: "map.yaml", text: map })).toMatchObject({ value: { title: text }, diagnostics: [] });
  }
  expect(scalarText("It works.")).toBe("It works.");
});

test("a text of closing brackets alone is read in one go", () => {
  const began = process.cpuUsage().user;
  expect(leftOver(`a${")".repeat(200_000)}`, true)).toBe(6);
  expect(process.cpuUsage().user - began).toBeLessThan(500_000);
});
