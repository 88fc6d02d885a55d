import { expect, test } from "vitest";
import { sheetsIn } from "../../src/options/sheets.ts";

test.each([
  ["1x1", 1, 1],
  ["2x3", 2, 3],
  ["2×3", 2, 3],
  ["12x4", 12, 4],
])("%s is %i across and %i down", (text, columns, rows) => {
  expect(sheetsIn(text)).toEqual({ columns, rows });
});

test.each(["0x3", "3x0", "7x7", "100x1", "2x", "x3", "2 x 3", "2x3cm", ""])("%j is no poster", (text) => {
  expect(sheetsIn(text)).toBeUndefined();
});
