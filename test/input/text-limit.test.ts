import { expect, test } from "vitest";
import { parse } from "../../src/index.ts";

const long = (length: number) => "word ".repeat(length / 5).slice(0, -1) + "s";
/** A map with a text in a place. */
const mapWith = (head: string, premise = "A.") =>
  `${head}\npremises: { a: ${premise} }\nconclusions: { c: C. }\ninferences: [{ from: a, to: c }]\n`;
const diagnose = (text: string) => parse({ path: "a.yaml", text }).diagnostics;

test.each([
  ["title", (text: string) => `title: ${text}`],
  ["caption", (text: string) => `caption: ${text}`],
  ["a group", (text: string) => `groups: { g: ${text} }`],
  ["a voice", (text: string) => `voices: { v: ${text} }`],
  ["a source", (text: string) => `sources: { s: ${text} }`],
  ["a date", (text: string) => `date: ${text}`],
])("%s is no book: over 10,000 characters are an error at its line", (_, head) => {
  expect(diagnose(mapWith(head(long(10_000))))).toEqual([]);
  expect(diagnose(mapWith(head(long(10_005))))).toMatchObject([
    {
      code: "too-large",
      message: "This text has 10005 characters; at most 10000 are allowed here.",
      range: { start: { line: 1 } },
    },
  ]);
});

test("where the hint sends it, a long text is no error", () => {
  const text = long(20_000);
  expect(diagnose(mapWith("", text))).toEqual([]);
  expect(diagnose(mapWith("", `{ text: A., note: ${text} }`))).toEqual([]);
  expect(diagnose(mapWith("sources: { s: S. }", `{ text: A., cite: s, quote: ${text} }`))).toEqual([]);
});
