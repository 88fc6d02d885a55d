import fc from "fast-check";
import { expect, test } from "vitest";
import { arrangements, sizeOf, slots } from "../../src/layout/pack.ts";
import type { Arrangement } from "../../src/layout/pack.ts";

const GAP = 10;
const side = fc.integer({ min: 20, max: 400 });
const panels = (most: number) =>
  fc.array(fc.array(fc.record({ width: side, height: side }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: most,
  });

const shapesOf = (root: Arrangement, found: number[] = []): number[] => {
  if (root.kind === "panel") found[root.index] = root.shape;
  else for (const part of [root.first, root.second]) shapesOf(part, found);
  return found;
};

test.each([6, 30])("up to %i panels: none overlaps another, all are as large as they must be", (most) => {
  fc.assert(
    fc.property(panels(most), (all) => {
      const found = arrangements(all, GAP);
      expect(found.length).toBeGreaterThan(0);
      for (const { width, height, arrangement } of found) {
        const sizes = shapesOf(arrangement).map((shape, index) => all[index]![shape]!);
        expect(sizes).toHaveLength(all.length);
        expect(sizeOf(arrangement, sizes, GAP)).toEqual({ width, height });
        const places = slots(arrangement, sizes, GAP);
        places.forEach((a, i) => {
          expect(a.width).toBeGreaterThanOrEqual(sizes[i]!.width - 1e-6);
          expect(a.height).toBeGreaterThanOrEqual(sizes[i]!.height - 1e-6);
          expect(a.x + a.width).toBeLessThanOrEqual(width + 1e-6);
          expect(a.y + a.height).toBeLessThanOrEqual(height + 1e-6);
          for (const b of places.slice(i + 1)) {
            // What comes later stands further to the right or further down.
            const right = b.x >= a.x + a.width + GAP - 1e-6;
            const down = b.y >= a.y + a.height + GAP - 1e-6;
            expect(right || down).toBe(true);
          }
        });
      }
    }),
    { seed: 3, numRuns: 60 },
  );
});

test("no arrangement is beaten in both width and height", () => {
  const all = [[{ width: 100, height: 50 }], [{ width: 60, height: 80 }], [{ width: 90, height: 40 }]];
  const found = arrangements(all, GAP);
  for (const a of found) {
    for (const b of found) {
      if (a !== b) expect(a.width <= b.width && a.height <= b.height).toBe(false);
    }
  }
});
