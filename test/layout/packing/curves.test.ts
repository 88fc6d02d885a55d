import fc from "fast-check";
import { expect, test } from "vitest";
import type { Size } from "../../../src/geometry.ts";
import { merged, unbeaten } from "../../../src/layout/packing/curves.ts";

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
      const one = merged(merged(a, b), c);
      expect(unbeaten(one, slack)).toEqual(unbeaten([...a, ...b, ...c], slack));
      expect(unbeaten(one)).toEqual(one);
    }),
  );
});

test("of equals, the one of the first list stays", () => {
  const size = { width: 2, height: 3 };
  expect(merged([{ ...size, name: "a" }], [{ ...size, name: "b" }])).toEqual([{ ...size, name: "a" }]);
});
