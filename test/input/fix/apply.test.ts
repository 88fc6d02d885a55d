import { expect, test } from "vitest";
import type { Fix } from "../../../src/diagnostic.ts";
import { chance } from "../../../src/documents/random.ts";
import { applyFixes, rowsAfter } from "../../../src/input/fix/apply.ts";
import { linesOf } from "../../../src/input/lines.ts";

const TEXT = "one\ntwo\nthree\n";
const lines = linesOf(TEXT);

const fix = (...edits: readonly (readonly [from: number, to: number, text: string])[]): Fix => ({
  title: "Mend it",
  edits: edits.map(([from, to, text]) => ({ range: lines.range(from, to), text })),
});

test("edits of several fixes are made in the order of the text", () => {
  expect(applyFixes(TEXT, [fix([8, 13, "3"]), fix([0, 3, "1"], [4, 7, "2"])]).text).toBe("1\n2\n3\n");
});

test.each([
  ["a part of it", [1, 2]],
  ["more than it", [0, 4]],
  ["its end", [2, 5]],
  ["the place of an insertion", [6, 6]],
  ["something around an insertion", [5, 7]],
] as const)("what overlaps an earlier fix is left out: %s", (_, [from, to]) => {
  const first = fix([0, 3, "1"], [6, 6, "+"]);
  expect(applyFixes(TEXT, [first, fix([from, to, "?"])]).applied).toEqual([first]);
});

test.each([
  ["at its end", [3, 3]],
  ["at its start", [0, 0]],
  ["behind an insertion", [6, 7]],
  ["before an insertion", [5, 6]],
] as const)("what only touches an earlier fix is taken: %s", (_, [from, to]) => {
  const both = [fix([0, 3, "1"], [6, 6, "+"]), fix([from, to, "?"])];
  expect(applyFixes(TEXT, both).applied).toEqual(both);
});

test("of any fixes, those are taken that meet none before them", () => {
  const random = chance(7);
  for (let round = 0; round < 300; round += 1) {
    const fixes = Array.from({ length: 8 }, () => {
      const from = Math.floor(random() * 12);
      return fix([from, Math.min(13, from + Math.floor(random() * 4)), "x"]);
    });
    const taken: Fix[] = [];
    for (const one of fixes) {
      const [{ range }] = one.edits as [Fix["edits"][0]];
      const [start, end] = [range.start.offset, range.end.offset];
      const meets = taken.some(({ edits: [other] }) => {
        const [from, to] = [other!.range.start.offset, other!.range.end.offset];
        return (start < to && from < end) || (start === from && end === to);
      });
      if (!meets) taken.push(one);
    }
    expect(applyFixes(TEXT, fixes).applied).toEqual(taken);
  }
});

test("rows are counted with the lines that come in and go out above", () => {
  const two = fix([4, 7, "2"]);
  expect(rowsAfter(TEXT, [fix([0, 0, "zero\n"]), two])).toEqual([[1, 2], [3]]);
  expect(rowsAfter(TEXT, [fix([0, 4, ""]), two])).toEqual([[1], [1]]);
});
