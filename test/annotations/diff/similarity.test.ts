import { describe, expect, test } from "vitest";
import { LEAST, similar } from "../../../src/annotations/diff/similarity.ts";

const pairs = (before: readonly string[], after: readonly string[], least = LEAST) =>
  similar(before, after, () => least).map((pair) => [pair.before, pair.after]);

describe("texts of two lists", () => {
  test("are paired if they say the same, whatever their case and signs", () => {
    expect(pairs(["Rain falls.", "Snow melts!"], ["snow melts", "RAIN FALLS"])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test("are paired at most once, and equal ones in their order", () => {
    expect(pairs(["Same here.", "Same here.", "Same here."], ["Same here.", "Same here."])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test("go to the likest first", () => {
    const before = ["one two three four five six"];
    const after = ["one two three four other words", "one two three four five words"];
    expect(pairs(before, after)).toEqual([[0, 1]]);
    // Also where a rarer word is shared with the other one.
    expect(pairs(["a b c d e f"], ["a b c d x y", "z b c d e f"])).toEqual([[0, 1]]);
  });

  test("of like texts, those that stand nearest to each other belong together", () => {
    const before = ["one two three four old", "one two three four old"];
    expect(pairs(before, ["one two three four new", "one two three four new"])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const both = ["z1 z2 c d e f", "something else altogether", "a b c d x y"];
    expect(pairs(["not at all like it", "a b c d e f"], both)).toEqual([[1, 0]]);
    const moved = ["something else altogether", "one two three four old"];
    expect(pairs(moved, ["one two three four new", "one two three four new"])).toEqual([[1, 1]]);
  });

  test("are not paired below the share of words that is asked for", () => {
    const texts = [["one two three four"], ["one two three five"]] as const;
    expect(pairs(...texts, 0.75)).toEqual([[0, 0]]);
    expect(pairs(...texts, 0.76)).toEqual([]);
  });
});

describe("a word that is repeated", () => {
  test("counts as often as it is used", () => {
    // Of eight words in both, four are shared.
    expect(pairs(["no no no no no yes"], ["no yes"])).toEqual([]);
    expect(pairs(["no no no no no yes"], ["no no no no yes"])).toEqual([[0, 0]]);
  });

  test("makes a text likest to one that repeats it too", () => {
    expect(pairs(["well well well done"], ["well done then", "well well well then"])).toEqual([[0, 1]]);
  });
});
