import { expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic.ts";
import { mend } from "../../../src/input/mending/mend.ts";
import { mendAndFormat } from "../../../src/input/mending/tidy.ts";
import { format } from "../../../src/input/format/format.ts";
import { diagnose } from "../../support/faulty.ts";

const map = (steps: readonly string[]) =>
  `premises:\n${steps.map((_, nth) => `  p${nth}: It is so.\n`).join("")}conclusions:\n  end: It ends.\ninferences:\n${steps.map((step) => `  - ${step}\n`).join("")}`;

/** How often a map is diagnosed, and how long it is each time. */
function counted(text: string) {
  const read: number[] = [];
  const watching = (some: string): readonly Diagnostic[] => {
    read.push(some.length);
    return diagnose(some);
  };
  return { ...mend({ path: "map.yaml", text }, watching), read };
}

const good = (nth: number) => `{ from: p${nth}; p0, to: end }`;
/** With brackets, it would name a premise twice. */
const bad = (nth: number) => `{ from: p${nth}; p${nth > 0 ? 0 : 1}; p${nth}, to: end }`;

/** Equal faults, none of which can be mended, cost no more for being many. */
test.each([150, 600])("%i equal fixes that all do harm are given up after a few trials", (count) => {
  const { read, mended } = counted(map(Array.from({ length: count }, (_, nth) => bad(nth))));
  expect(mended).toEqual([]);
  expect(read.length).toBeLessThanOrEqual(count === 150 ? 60 : 16);
  expect(read.reduce((sum, length) => sum + length, 0)).toBeLessThan(1_100_000);
});

test("a few that do harm among many are found by what they make wrong", () => {
  const steps = Array.from({ length: 200 }, (_, nth) =>
    nth > 0 && nth % 40 === 7 ? bad(nth) : good(nth + 1),
  );
  const text = map([...steps, good(0).replace("p0; p0", "p1")]);
  const { text: mended, mended: changes, read } = counted(text);
  expect(changes).toHaveLength(195);
  expect(mended.match(/; p\d+,/g)).toHaveLength(5);
  expect(read.length).toBeLessThan(28);
});

test("what was mended stays as it is", () => {
  const text = map(Array.from({ length: 60 }, (_, nth) => (nth % 9 === 4 ? bad(nth) : good(59 - nth))));
  const once = mendAndFormat({ path: "map.yaml", text }, format, diagnose).text;
  expect(mendAndFormat({ path: "map.yaml", text: once }, format, diagnose).text).toBe(once);
});
