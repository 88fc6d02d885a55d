import fc from "fast-check";
import { expect, test } from "vitest";
import type { Size } from "../../../src/geometry.ts";
import { mergedCurve, spread, unbeaten } from "../../../src/layout/packing/curves.ts";

interface Named extends Size {
  readonly name: string;
}

const sizes = (name: string) =>
  fc
    .array(fc.record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) }))
    .map((all) => unbeaten(all.map((size, index): Named => ({ ...size, name: `${name}${index}` }))));

test("two lists as one lose only what is beaten: the same is kept of it as of both, whatever the slack", () => {
  fc.assert(
    fc.property(sizes("a"), sizes("b"), sizes("c"), fc.integer({ min: 0, max: 3 }), (a, b, c, slack) => {
      const one = mergedCurve(mergedCurve(a, b), c);
      expect(unbeaten(one, slack)).toEqual(unbeaten([...a, ...b, ...c], slack));
      expect(unbeaten(one)).toEqual(one);
    }),
  );
});

test("of equals, the one of the first list stays", () => {
  const size = { width: 2, height: 3 };
  expect(mergedCurve([{ ...size, name: "a" }], [{ ...size, name: "b" }])).toEqual([{ ...size, name: "a" }]);
});

test("a size is kept if it is lower than all narrower ones, by the slack or more", () => {
  const [narrow, hardly, lower, wider] = [
    { width: 1, height: 10 },
    { width: 2, height: 9 },
    { width: 3, height: 8 },
    { width: 4, height: 8 },
  ] as const;
  expect(unbeaten([wider, lower, hardly, narrow])).toEqual([narrow, hardly, lower]);
  expect(unbeaten([narrow, hardly, lower, wider], 1.5)).toEqual([narrow, lower]);
  expect(unbeaten([{ width: 1, height: 12 }, narrow])).toEqual([narrow]);
});

test("of many, so many are kept, from the first to the last; of few, all", () => {
  const eleven = Array.from({ length: 11 }, (_, index) => index);
  expect(spread(eleven, 3)).toEqual([0, 5, 10]);
  expect(spread(eleven, 11)).toEqual(eleven);
  expect(spread([7], 1)).toEqual([7]);
});
