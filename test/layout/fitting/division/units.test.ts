import { describe, expect, test } from "vitest";
import { ptOfPx } from "../../../../src/geometry.ts";
import { charactersOn, surfaceAt, unitsOf } from "../../../../src/layout/fitting/division/units.ts";
import { CHARACTER, TIGHT } from "../../../../src/layout/metrics.ts";
import { cellsOf } from "../../../../src/outline/cells.ts";
import type { Outline } from "../../../../src/outline/outline.ts";
import { converging, grouped, roomOf } from "../../../support/rooms.ts";

const TYPE = ptOfPx(TIGHT.body);
const LINE = TIGHT.body * 1.14;
const LARGE = roomOf(4000, 4000);
const readable = () => 100;

test("a room holds the more the smaller its type is, in two directions", () => {
  const room = roomOf(400, 300);
  expect(surfaceAt(room, TYPE)).toBeCloseTo(400 * 300, 6);
  expect(surfaceAt(room, TYPE / 2)).toBeCloseTo(4 * 400 * 300, 6);
  expect(charactersOn(room, TYPE) * CHARACTER * LINE * 1.6).toBeCloseTo(400 * 300, 6);
});

describe("what division never cuts", () => {
  const surfaceOf = (whole: Outline, ids: readonly string[]) =>
    whole.map.statements
      .filter(({ id }) => ids.includes(id))
      .reduce((sum, { text }) => sum + (text.length + 12) * CHARACTER * LINE, 0);

  test("is a whole tree where it takes a small share of a page, with the place of its panel", () => {
    const whole = grouped(3);
    const units = unitsOf(whole, LARGE, { size: 8, share: 0.2 }, readable);
    expect(units.map(({ panel, index }) => [panel, index])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    units.forEach(({ surface }, group) =>
      expect(surface).toBeCloseTo(surfaceOf(whole, [`c${group}`, `p${group}-0`, `p${group}-1`]), 6),
    );
  });

  test("is a part of a text where only that stands there", () => {
    const whole = grouped(1);
    const panels = whole.panels.map((panel) => ({
      ...panel,
      heads: panel.heads.map((head) => ({ ...head, part: { from: 3, to: 13 } })),
    }));
    const [unit] = unitsOf({ ...whole, panels }, LARGE, { size: 8, share: 0.2 }, readable);
    expect(unit!.surface).toBeCloseTo(surfaceOf(whole, ["p0-0", "p0-1"]) + (10 + 12) * CHARACTER * LINE, 6);
  });

  const of = (share: number, promise: () => number = readable) => {
    const whole = converging(4, 6);
    return { whole, units: unitsOf(whole, roomOf(600, 600), { size: 8, share }, promise) };
  };

  test("is the smaller, the smaller its share of a page", () => {
    const counts = [1, 0.3, 0.1, 0.03].map((share) => of(share).units.length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBeGreaterThan(2);
    // A tree in pieces stands in them in order, and loses nothing.
    const { whole, units } = of(0.1);
    const trees = new Map(units.map(({ pieces }) => [pieces, units.filter((one) => one.pieces === pieces)]));
    for (const own of trees.values()) expect(own.map(({ index }) => index)).toEqual([...own.keys()]);
    const drawn = units.flatMap(({ pieces, index }) => cellsOf(pieces.together(index, index + 1)));
    const full = drawn.filter(({ kind }) => kind === "full").map(({ statement }) => statement);
    expect(full.toSorted()).toEqual(whole.map.statements.map(({ id }) => id).toSorted());
  });

  test("stands easily on a page by itself, or is a single step", () => {
    const easy = of(1, () => 8 * 1.2).units.length;
    const none = of(1, () => 8 * 1.2 - 0.01);
    expect(none.units.length).toBeGreaterThan(easy);
    for (const { pieces, index } of none.units)
      expect(pieces.together(index, index + 1).blocks.length).toBeLessThanOrEqual(1);
    expect(easy).toBe(of(1).units.length);
  });
});
