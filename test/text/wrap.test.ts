import { expect, test } from "vitest";
import { wrapped } from "../../src/text/breaking/wrap.ts";

test("lines end between words; a word that is wider than a line is broken inside", () => {
  expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrapped("a pneumonoultra b", 6)).toEqual(["a", "pneumo", "noultr", "a b"]);
  expect(wrapped("one\ntwo", 20)).toEqual(["one", "two"]);
  expect(wrapped("", 5)).toEqual([""]);
});

test("a middle dot begins no line, unless it does not fit on the one before", () => {
  expect(wrapped("one two · three", 7)).toEqual(["one", "two ·", "three"]);
  expect(wrapped("twotwo · three", 6)).toEqual(["twotwo", "·", "three"]);
});

test("a middle dot ends no line behind the one word that leads in the next, where both fit on one", () => {
  expect(wrapped("\u00a0fails\u00a0 because\u00a0· cause", 18)).toEqual([
    "\u00a0fails",
    "because\u00a0· cause",
  ]);
  expect(wrapped("because\u00a0· cause", 10)).toEqual(["because\u00a0·", "cause"]);
});

test("a unit is broken at its solidus only where it does not fit", () => {
  expect(wrapped("at least 5 µg/m³ here", 13)).toEqual(["at least", "5 µg/m³ here"]);
  expect(wrapped("5 µg/m³", 4)).toEqual(["5", "µg/", "m³"]);
  expect(wrapped("see example.org/abc/def", 12)).toEqual(["see", "example.org/", "abc/def"]);
});

test.each([
  ["at most 30 km/h here", 10, ["at most", "30 km/h", "here"]],
  ["about 12 °C here", 8, ["about", "12 °C", "here"]],
  ["it takes 5 min a day", 10, ["it takes", "5 min a", "day"]],
  ["ровно 30 км/ч тут", 9, ["ровно", "30 км/ч", "тут"]],
  ["a rise of 4 % is one", 11, ["a rise of", "4 % is one"]],
  ["in all 30 km/h", 4, ["in", "all", "30", "km/h"]],
])("a number keeps its unit where both fit on a line: %s", (text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

test.each([
  ["he saw 5 men", 9, ["he saw 5", "men"]],
  ["page 5 A man", 7, ["page 5", "A man"]],
  ["part 5 is so", 7, ["part 5", "is so"]],
  ["in all 10 a day", 9, ["in all 10", "a day"]],
])("words after a number are no unit: %s", (text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

test("a dash between two words without spaces parts them only in need; one between clauses does", () => {
  expect(wrapped("the first–second gap", 11)).toEqual(["the", "first–", "second gap"]);
  expect(wrapped("the first–second gap", 12)).toEqual(["the", "first–second", "gap"]);
  expect(wrapped("in 2019–2023", 8)).toEqual(["in", "2019–", "2023"]);
  expect(wrapped("so it is – or not", 10)).toEqual(["so it is –", "or not"]);
});

test("a text of a million letters", () => {
  expect(wrapped("a".repeat(1_000_000), 80)).toHaveLength(12_500);
});
