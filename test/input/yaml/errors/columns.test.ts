import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../../src/input/fix/apply.ts";
import { mend } from "../../../../src/input/mending/mend.ts";
import { diagnose } from "../../../support/faulty.ts";

const SHORT = ["cheap", "quick", "light", "safe", "calm"].map((id) => [`  ${id}: It is ${id}.`]);
const LONG = ["cheap", "quick", "light", "safe", "calm"].map((id) => [
  `  ${id}:`,
  `    text: It is ${id}.`,
  "    note: So.",
]);
const ITEMS = ["cheap", "quick", "light", "safe", "calm"].map((id) => [`  - { from: [${id}], to: good }`]);

const shifted = (entries: readonly (readonly string[])[], which: readonly number[], by: number) =>
  entries.flatMap((lines, nth) =>
    lines.map((line) => (which.includes(nth) ? " ".repeat(line.search(/\S/) + by) + line.trimStart() : line)),
  );

const map = (premises: readonly string[], items: readonly string[]) =>
  ["premises:", ...premises, "conclusions:", "  good: It is good.", "inferences:", ...items, ""].join("\n");

const RUNS: readonly (readonly [string, readonly number[]])[] = [
  ["the first two", [0, 1]],
  ["the first three", [0, 1, 2]],
  ["two in the middle", [1, 2]],
  ["three in the middle", [1, 2, 3]],
  ["the last three", [2, 3, 4]],
];

const errors = (text: string) => diagnose(text).filter(({ severity }) => severity === "error");

describe.each([
  ["short premises", SHORT, 2, [-1, 1, 2]],
  // In the column of keys they can be read, as keys.
  ["premises with keys", LONG, 2, [-1, 1]],
  ["inferences", ITEMS, 9, [-1, 1, 2]],
] as const)("%s", (what, entries, heading, shifts) => {
  const right = what === "inferences" ? map(SHORT.flat(), entries.flat()) : map(entries.flat(), ITEMS.flat());
  const cases = shifts.flatMap((by) => RUNS.map(([name, which]) => ({ by, name, which })));
  test("are right otherwise", () => {
    expect(diagnose(right)).toEqual([]);
  });
  test.each(cases)("$name in another column by $by: one error", ({ by, which }) => {
    const moved = shifted(entries, which, by);
    const text = what === "inferences" ? map(SHORT.flat(), moved) : map(moved, ITEMS.flat());
    const [first, ...others] = errors(text);
    expect(others).toEqual([]);
    const size = entries[0]!.length;
    expect(first!.range.start.line).toBe((what === "inferences" ? heading + 1 : heading) + which[0]! * size);
    expect(first!.hint).toMatch(
      /^indent it by 2 spaces, and do the same with what is below it, down to line /,
    );
    expect(applyFixes(text, [first!.fix!]).text).toBe(right);
    expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(right);
  });
});

test("two runs are an error each", () => {
  const more = [...SHORT, ...["new", "old", "free"].map((id) => [`  ${id}: It is ${id}.`])];
  const text = map(shifted(more, [0, 1, 3, 4], 1), ITEMS.flat());
  expect(errors(text).map(({ range }) => range.start.line)).toEqual([2, 5]);
  expect(mend({ path: "map.yaml", text }, diagnose).text).toBe(map(more.flat(), ITEMS.flat()));
});

test("one line among many in its own column is moved to them", () => {
  const text = map(shifted(SHORT, [0, 1, 2, 3], 1), ITEMS.flat());
  expect(errors(text).map(({ range, hint }) => [range.start.line, hint])).toEqual([
    [6, "indent it by 3 spaces"],
  ]);
});
