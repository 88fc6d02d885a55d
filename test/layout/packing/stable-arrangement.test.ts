import { expect, test } from "vitest";
import type { Arrangement } from "../../../src/layout/packing/slicing-tree.ts";
import { byRank, everyWay } from "../../../src/layout/packing/stable-arrangement.ts";

const order = (at: Arrangement): number[] =>
  at.kind === "panel" ? [at.index] : [...order(at.first), ...order(at.second)];

test("there are as many ways as there are slicings that keep the order, and no two are alike", () => {
  expect([1, 2, 3, 4, 5, 6].map((count) => everyWay(count).length)).toEqual([1, 2, 6, 22, 90, 394]);
  const made = everyWay(5);
  for (const one of made) expect(order(one)).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(90);
});

test("columns come before rows", () => {
  const kinds = byRank(everyWay(4)).map(({ kind }) => kind);
  expect(kinds.lastIndexOf("row")).toBeLessThan(kinds.indexOf("column"));
});

test("of what has columns, that comes first in which the next part stands beside a part", () => {
  const shown = (at: Arrangement): string =>
    at.kind === "panel"
      ? String(at.index + 1)
      : `(${shown(at.first)}${at.kind === "row" ? " " : "/"}${shown(at.second)})`;
  expect(byRank(everyWay(3)).map(shown)).toEqual([
    "((1 2) 3)",
    "(1 (2/3))",
    "((1/2) 3)",
    "((1/2)/3)",
    "((1 2)/3)",
    "(1/(2 3))",
  ]);
});
