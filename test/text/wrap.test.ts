import { expect, test } from "vitest";
import { wrapped } from "../../src/text/breaking/wrap.ts";

test("lines end between words; a word that is wider than a line is broken inside", () => {
  expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrapped("a pneumonoultra b", 6)).toEqual(["a", "pneumo", "noultr", "a b"]);
  expect(wrapped("one\ntwo", 20)).toEqual(["one", "two"]);
  expect(wrapped("", 5)).toEqual([""]);
});

test("a unit is broken at its solidus only where it does not fit", () => {
  expect(wrapped("at least 5 µg/m³ here", 13)).toEqual(["at least 5", "µg/m³ here"]);
  expect(wrapped("5 µg/m³", 4)).toEqual(["5", "µg/", "m³"]);
  expect(wrapped("see example.org/abc/def", 12)).toEqual(["see", "example.org/", "abc/def"]);
});

test("a text of a million letters", () => {
  expect(wrapped("a".repeat(1_000_000), 80)).toHaveLength(12_500);
});
