import { expect, test } from "vitest";
import { isLarge } from "../../../src/cli/threads/heap-limit.ts";

test("a map of 10,000 statements is large, and one of 1,000 is not", () => {
  const textOf = (count: number) =>
    "  s1: A statement of the map in a few words, and where it leads to.\n".repeat(count * 1.5);
  expect(isLarge(textOf(10_000).length)).toBe(true);
  expect(isLarge(textOf(1000).length)).toBe(false);
});
