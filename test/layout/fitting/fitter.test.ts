/** The parts that every search for a fit is made of: sizes in rooms, and estimates that layouts correct. */
import { describe, expect, test } from "vitest";
import { ptOfPx, pxOfMm } from "../../../src/geometry.ts";
import type { FittedFigure, ShapedFigure } from "../../../src/layout/figure.ts";
import { Estimates } from "../../../src/layout/fitting/estimates.ts";
import { explained, isHeld } from "../../../src/layout/fitting/explained.ts";
import { inRoom, largestScale } from "../../../src/layout/fitting/fitter.ts";
import type { Furniture } from "../../../src/layout/furniture/furniture.ts";
import { placeFurniture } from "../../../src/layout/furniture/furniture.ts";
import { LOOSE, TIGHT } from "../../../src/layout/metrics.ts";
import type { ArrangedPanel } from "../../../src/layout/panels/panel.ts";
import type { Sketch } from "../../../src/layout/panels/plans.ts";
import { roomOf } from "../../support/rooms.ts";

describe("a figure in a room", () => {
  const room = { ...roomOf(400, 200), x: 10, y: 30 };

  test("is as large as its width or its height allow, with half a line around it", () => {
    expect(inRoom(room, { width: 198, height: 18 }, 9)).toEqual({
      ...room.sheet,
      scale: 2,
      x: 10 + (400 - 396) / 2,
      y: 32,
    });
    expect(inRoom(room, { width: 8, height: 98 }, 9)).toMatchObject({ scale: 2, x: 10 + (400 - 16) / 2 });
  });

  test("is no larger than is allowed", () => {
    expect(inRoom(room, { width: 8, height: 8 }, 1.5)).toMatchObject({ scale: 1.5, x: 10 + 194, y: 31.5 });
  });

  test("has statements in the largest type that was asked for at the largest scale", () => {
    const scale = largestScale({ largest: 11, metrics: TIGHT } as ShapedFigure);
    expect(ptOfPx(TIGHT.body) * scale).toBeCloseTo(11, 6);
  });
});

describe("estimates", () => {
  const shaped = { panels: [{ title: undefined }], metrics: LOOSE } as unknown as ShapedFigure;
  const sketch = (width: number, height: number): Sketch => ({ width, height }) as Sketch;
  const layout = (width: number, height: number): ArrangedPanel => ({ width, height }) as ArrangedPanel;
  const choices = [[sketch(100, 200), sketch(300, 50)]];

  test("are what was sketched, until something is laid out", () => {
    const estimates = new Estimates(shaped);
    expect(estimates.expected(choices)).toEqual(choices);
    expect(estimates.safe(choices)).toEqual(choices);
    expect(estimates.safe(choices)).toBe(estimates.safe(choices));
  });

  test("expect the next to differ as the last one did", () => {
    const estimates = new Estimates(shaped);
    estimates.correct([sketch(100, 200)], [layout(200, 100)]);
    expect(estimates.expected(choices)).toEqual([[sketch(200, 100), sketch(600, 25)]]);
    estimates.correct([sketch(100, 200)], [layout(50, 300)]);
    expect(estimates.expected(choices)).toEqual([[sketch(50, 300), sketch(150, 75)]]);
  });

  test("to be safe, exceed what was sketched as much as any layout did, and never fall below it", () => {
    const estimates = new Estimates(shaped);
    estimates.safe(choices);
    estimates.correct([sketch(100, 200)], [layout(130, 190)]);
    expect(estimates.safe(choices)).toEqual([[sketch(130, 200), sketch(330, 50)]]);
    estimates.correct([sketch(100, 200)], [layout(110, 220)]);
    expect(estimates.safe(choices)).toEqual([[sketch(130, 220), sketch(330, 70)]]);
  });

  test("are of panels with their frames", () => {
    const two = { ...shaped, panels: [...shaped.panels, ...shaped.panels] };
    const all = [...choices, [sketch(10, 10)]];
    const around = 2 * LOOSE.panelPad;
    expect(new Estimates(two).expected(all)).toEqual([
      [sketch(100 + around, 200 + around), sketch(300 + around, 50 + around)],
      [sketch(10 + around, 10 + around)],
    ]);
  });
});

describe("rows of a legend that come later", () => {
  const entry = { sign: "support", shaped: { maxWidth: 50, leading: 12, height: () => 12 } };
  const of = (later: readonly unknown[]): Furniture =>
    ({ fuller: [], legend: [], later }) as unknown as Furniture;
  const fitted = (later: readonly unknown[], sheet: Partial<FittedFigure["sheet"]> = {}): FittedFigure => {
    const furniture = placeFurniture(of(later), 300, 100, LOOSE);
    return {
      figure: { width: 300, height: furniture.bottom, metrics: LOOSE, furniture },
      sheet: { width: 320, height: 500, scale: 2, x: 10, y: 20, ...sheet },
    } as unknown as FittedFigure;
  };
  const legend = (figure: FittedFigure) => figure.figure.furniture.legend.map(({ sign }) => sign);
  /** px of the figure that such a row takes. */
  const row =
    placeFurniture({ ...of([]), legend: [entry] } as unknown as Furniture, 300, 100, LOOSE).bottom -
    placeFurniture(of([]), 300, 100, LOOSE).bottom;

  test("change nothing where there are none", () => {
    const before = fitted([]);
    expect(explained(before, true)).toBe(before);
  });

  test("make a sheet of a figure's own size higher", () => {
    const { figure, sheet } = explained(fitted([entry]), false);
    expect(legend({ figure, sheet })).toEqual(["support"]);
    expect(figure.height).toBeCloseTo(fitted([]).figure.height + row, 6);
    expect(sheet).toEqual({ width: 320, height: 500 + 2 * row, scale: 2, x: 10, y: 20 });
  });

  test("stand in the margins of a page if need be: as far in the upper as in the lower one", () => {
    const roomy = explained(fitted([entry], { y: pxOfMm(12) }), true);
    expect(legend(roomy)).toEqual(["support"]);
    expect(roomy.sheet).toMatchObject({ height: 500, y: pxOfMm(12) });
    const bottom = pxOfMm(12) + roomy.figure.height * 2;
    const tight = { y: pxOfMm(12), height: bottom + pxOfMm(12) - 10 };
    expect(explained(fitted([entry], tight), true).sheet.y).toBeCloseTo(pxOfMm(12) - 5, 6);
    // Something stands above it.
    expect(explained(fitted([entry], { y: 100, height: 300 }), true).sheet.y).toBe(100);
  });

  test("are held by a page if 6 mm stay blank, or by a height if that is not passed", () => {
    const one = fitted([], { y: 20 });
    const bottom = 20 + one.figure.height * 2 + pxOfMm(6);
    const sheet = (height: number) => ({ ...one, sheet: { ...one.sheet, height } });
    expect(isHeld(sheet(bottom + 0.1), undefined)).toBe(true);
    expect(isHeld(sheet(bottom - 0.1), undefined)).toBe(false);
    expect(isHeld(sheet(500), 499)).toBe(true);
    expect(isHeld(sheet(500), 498)).toBe(false);
  });
});
