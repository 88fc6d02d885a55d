import { expect, test } from "vitest";
import { keyMeantBy } from "../../../src/input/words/synonyms.ts";

const FIGURE = ["paper", "type", "formats", "direction"];

test.each([
  ["size", "a4", "paper"],
  ["format", "Letter", "paper"],
  ["page_size", "a3", "paper"],
  ["size", "9", "type"],
  ["format", "pdf", undefined],
  ["font-size", "a4", "type"],
])("`%s: %s` means %s", (key, value, meant) => expect(keyMeantBy(key, FIGURE, value)).toBe(meant));

test("a key that is already there is not meant", () =>
  expect(keyMeantBy("size", ["type"], "a4")).toBe("type"));
