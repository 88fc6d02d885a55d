/** More panels than can be arranged in every way are filled into columns, one after the other. */
import type { Size } from "../../../src/geometry.ts";
import { describe, expect, test } from "vitest";
import { arrangements, evenColumns, sizeOf } from "../../../src/layout/packing/slicing-tree.ts";
import type { Arranged, Arrangement } from "../../../src/layout/packing/slicing-tree.ts";

const GAP = 10;

const leaf = (height: number, index: number, width = 50): Arranged => ({
  width,
  height,
  arrangement: { kind: "panel", index, shape: 0 },
});

/** The panels of each column, from left to right. */
function columnsIn(at: Arrangement): number[][] {
  if (at.kind === "row") return [...columnsIn(at.first), ...columnsIn(at.second)];
  const inside = (one: Arrangement): number[] =>
    one.kind === "panel" ? [one.index] : [...inside(one.first), ...inside(one.second)];
  return [inside(at)];
}

describe("even columns", () => {
  const all = [30, 30, 30, 90, 20, 20].map((height, index) => leaf(height, index));

  test.each([
    [1, [[0, 1, 2, 3, 4, 5]], 270],
    [
      2,
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
      150,
    ],
    [3, [[0, 1, 2], [3], [4, 5]], 110],
  ])("%i: the panels in their order, none higher than it must be", (columns, panels, height) => {
    const made = evenColumns(all, columns, GAP);
    expect(columnsIn(made.arrangement)).toEqual(panels);
    expect(made.height).toBeCloseTo(height, 6);
    expect(made.width).toBe(columns * 50 + (columns - 1) * GAP);
  });

  test("there are no more than are needed for the highest panel", () => {
    const made = evenColumns([leaf(100, 0), leaf(40, 1), leaf(50, 2)], 3, GAP);
    expect(columnsIn(made.arrangement)).toEqual([[0], [1, 2]]);
  });
});

describe("many panels", () => {
  /** Each is narrow and high, or wide and low, or of neither use. */
  const panels: readonly (readonly Size[])[] = Array.from({ length: 16 }, (_, i) => [
    { width: 40, height: 60 + i },
    { width: 80, height: 30 + i },
    { width: 80, height: 50 + i },
  ]);
  const made = arrangements(panels, GAP);

  test("are arranged in many ways, none of which another beats", () => {
    expect(made.length).toBeGreaterThan(4);
    for (const one of made)
      for (const other of made)
        if (one !== other) expect(one.width <= other.width && one.height <= other.height).toBe(false);
  });

  test("have the size that their arrangement has, in the order of the panels", () => {
    for (const { arrangement, width, height } of made) {
      expect(columnsIn(arrangement).flat()).toEqual(panels.map((_, index) => index));
      const sizes = new Map<number, number>();
      const note = (at: Arrangement): void => {
        if (at.kind === "panel") sizes.set(at.index, at.shape);
        else [at.first, at.second].forEach(note);
      };
      note(arrangement);
      const chosen = panels.map((shapes, index) => shapes[sizes.get(index)!]!);
      expect(sizeOf(arrangement, chosen, GAP)).toEqual({ width, height });
    }
  });

  test("have in one column their narrowest shape, and their lowest in the width that allows it", () => {
    const [narrowest] = made.toSorted((a, b) => a.width - b.width);
    expect([narrowest!.width, narrowest!.height]).toEqual([40, 16 * 60 + 120 + 15 * GAP]);
    const wide = made.filter(({ arrangement }) => columnsIn(arrangement).length === 1);
    expect(wide.map(({ width, height }) => [width, height])).toContainEqual([80, 16 * 30 + 120 + 15 * GAP]);
  });

  test("stand in one row where the width allows it", () => {
    const [lowest] = made.toSorted((a, b) => a.height - b.height);
    expect(lowest!.height).toBe(45);
    expect(lowest!.width).toBeLessThanOrEqual(16 * 80 + 15 * GAP);
  });
});
