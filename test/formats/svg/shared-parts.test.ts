import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sharedParts } from "../../../src/formats/svg/shared-parts.ts";
import type { PartId, Placed, SharedParts } from "../../../src/formats/svg/shared-parts.ts";

const NEXT = 100;

/** A word of letters, each 10 after the one before. */
const word = (...letters: number[]): Placed[] => letters.map((part, i) => ({ part, x: 10 * i, y: 0 }));

/** The letters that parts consist of, where they stand. */
function lettersOf(placed: readonly Placed[], groups: SharedParts["groups"]): Placed[] {
  return placed.flatMap(({ part, x, y }) => {
    const group = groups.get(part);
    if (group === undefined) return [{ part, x, y }];
    return lettersOf(group, groups).map((one) => ({ part: one.part, x: x + one.x, y: y + one.y }));
  });
}

const partsOf = (placed: readonly Placed[]): PartId[] => placed.map(({ part }) => part);

describe("a pair of letters", () => {
  test("that stands together in four words is a part of its own", () => {
    const { words, groups } = sharedParts([word(1, 2), word(3, 1, 2), word(1, 2, 4), word(5, 1, 2)], NEXT);
    expect(words.map(partsOf)).toEqual([[100], [3, 100], [100, 4], [5, 100]]);
    expect(words[1]![1]).toEqual({ part: 100, x: 10, y: 0 });
    expect([...groups]).toEqual([
      [
        100,
        [
          { part: 1, x: 0, y: 0 },
          { part: 2, x: 10, y: 0 },
        ],
      ],
    ]);
  });

  test("that stands together in three is none", () => {
    const words = [word(1, 2), word(1, 2, 3), word(1, 2, 4)];
    expect(sharedParts(words, NEXT)).toEqual({ words, groups: new Map() });
  });

  test("is another one where its letters are closer, or one is raised", () => {
    const closer = [
      { part: 1, x: 0, y: 0 },
      { part: 2, x: 9, y: 0 },
    ];
    const raised = [
      { part: 1, x: 0, y: 0 },
      { part: 2, x: 10, y: 5 },
    ];
    expect(sharedParts([word(1, 2), word(1, 2), closer, closer, raised, raised], NEXT).groups.size).toBe(0);
  });

  test("leaves its letters to the next pair where that recurs more often", () => {
    const often = [1, 2, 3, 4, 5].map((end) => word(8, 9, end));
    const { words } = sharedParts([...[1, 2, 3, 4].map((end) => word(7, 8, 9, end)), ...often], NEXT);
    expect(partsOf(words[0]!)).toEqual([101, 1]);
    expect(partsOf(words[4]!)).toEqual([100, 1]);
  });
});

test("parts are joined to larger ones", () => {
  const { words, groups } = sharedParts(
    [1, 2, 3, 4].map((end) => word(6, 7, 8, 9, end)),
    NEXT,
  );
  expect(words.map((one) => one.length)).toEqual([2, 2, 2, 2]);
  expect(lettersOf(words[0]!.slice(0, 1), groups)).toEqual(word(6, 7, 8, 9));
});

test("the letters of every word stay where they stand", () => {
  const placed = fc.array(fc.record({ part: fc.nat(4), x: fc.nat(3), y: fc.nat(1) }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 40 }), (words) => {
      const shared = sharedParts(words, NEXT);
      expect(shared.words.map((one) => lettersOf(one, shared.groups))).toEqual(words);
    }),
    { seed: 5, numRuns: 300 },
  );
});
