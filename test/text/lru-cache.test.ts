import { expect, test } from "vitest";
import { Kept } from "../../src/text/lru-cache.ts";

const made: string[] = [];
const make = (key: string) => () => {
  made.push(key);
  return key.toUpperCase();
};

function ask(kept: Kept<string>, keys: string): string {
  made.length = 0;
  for (const key of keys) expect(kept.get(key, make(key))).toBe(key.toUpperCase());
  return made.join("");
}

test("what is kept is not made again; what was asked for longest ago goes first", () => {
  const kept = new Kept<string>(3);
  expect(ask(kept, "abcabc")).toBe("abc");
  expect(ask(kept, "ad")).toBe("d");
  expect(ask(kept, "acdb")).toBe("b");
  expect(kept.count).toBe(3);
});

test("what is not asked for any more is forgotten", () => {
  const kept = new Kept<string>(100, 4);
  expect(ask(kept, "abcabcabc")).toBe("abc");
  expect(ask(kept, "xaxaxaxa")).toBe("x");
  expect(kept.count).toBe(2);
  expect(ask(kept, "b")).toBe("b");
});
