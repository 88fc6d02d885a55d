import { expect, test } from "vitest";
import { LruCache } from "../../src/text/lru-cache.ts";

const made: string[] = [];
const make = (key: string) => () => {
  made.push(key);
  return key.toUpperCase();
};

function ask(kept: LruCache<string>, keys: string): string {
  made.length = 0;
  for (const key of keys) expect(kept.getOrMake(key, make(key))).toBe(key.toUpperCase());
  return made.join("");
}

test("what is kept is not made again; what was asked for longest ago goes first", () => {
  const kept = new LruCache<string>(3);
  expect(ask(kept, "abcabc")).toBe("abc");
  expect(ask(kept, "ad")).toBe("d");
  expect(ask(kept, "acdb")).toBe("b");
  expect(kept.count).toBe(3);
});

test("what is not asked for any more is forgotten", () => {
  const kept = new LruCache<string>(100, 4);
  expect(ask(kept, "abcabcabc")).toBe("abc");
  expect(ask(kept, "xaxaxaxa")).toBe("x");
  expect(kept.count).toBe(2);
  expect(ask(kept, "b")).toBe("b");
});

test("what was asked for as many questions ago as may pass is forgotten", () => {
  const kept = new LruCache<string>(100, 2);
  expect(ask(kept, "ab")).toBe("ab");
  expect(kept.count).toBe(2);
  expect(ask(kept, "c")).toBe("c");
  expect(kept.count).toBe(2);
});

test("what is kept stays below its weight, and what was used least recently goes first", () => {
  const kept = new LruCache<number>(10);
  kept.set("a", 1, 4);
  kept.set("b", 2, 4);
  expect(kept.get("a")).toBe(1);
  kept.set("c", 3, 4);
  expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual([1, undefined, 3]);
  kept.set("a", 4, 5);
  expect([kept.get("a"), kept.weight]).toEqual([4, 9]);
  kept.set("too heavy", 5, 11);
  expect([kept.get("too heavy"), kept.weight]).toEqual([undefined, 9]);
  for (let i = 0; i < 1000; i++) kept.set(String(i), i, i % 12);
  expect(kept.weight).toBeLessThanOrEqual(10);
  kept.clear();
  expect([kept.count, kept.weight]).toEqual([0, 0]);
});
