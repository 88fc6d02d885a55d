import fc from "fast-check";
import { expect, test } from "vitest";
import { raised, widened } from "../../../src/layout/packing/widened.ts";
import type { Arrangement } from "../../../src/layout/packing/slicing-tree.ts";

const panel = (index: number): Arrangement => ({ kind: "panel", index, shape: 0 });
const size = (width: number) => ({ width, height: 10 });

test("in a column each panel takes the whole width, in a row the narrowest gains first", () => {
  const row: Arrangement = { kind: "row", first: panel(1), second: panel(2) };
  const root: Arrangement = { kind: "column", first: panel(0), second: row };
  expect(widened(root, [size(50), size(20), size(60)], 130, 10)).toEqual([130, 60, 60]);
  expect(widened(root, [size(50), size(20), size(60)], 110, 10)).toEqual([110, 40, 60]);
});

test("rows in a row share as one", () => {
  const row: Arrangement = { kind: "row", first: panel(0), second: panel(1) };
  const root: Arrangement = { kind: "row", first: row, second: panel(2) };
  expect(widened(root, [size(10), size(20), size(30)], 110, 10)).toEqual([30, 30, 30]);
});

test("none is raised above its limit while another is below its own", () => {
  expect(raised([10, 20, 30], 90, [15])).toEqual([15, 37.5, 37.5]);
  expect(raised([10, 20], 60, [10, 20])).toEqual([25, 35]);
  expect(raised([10, 20], 25)).toEqual([10, 20]);
});

test("lengths never fall, and come to the sum", () => {
  const lengths = fc.array(
    fc.record({ length: fc.double({ min: 1, max: 500, noNaN: true }), limit: fc.nat(600) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(lengths, fc.nat(900), (all, more) => {
      const own = all.map(({ length }) => length);
      const sum = own.reduce((one, other) => one + other, more);
      const made = raised(
        own,
        sum,
        all.map(({ limit }) => limit),
      );
      expect(made.reduce((one, other) => one + other, 0)).toBeCloseTo(sum, 1);
      made.forEach((length, index) => expect(length).toBeGreaterThanOrEqual(own[index]!));
    }),
  );
});
