import { beforeAll, describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import type { FittedFigure } from "../../../src/layout/figure.ts";
import { bodyType, fittedFigure } from "../../../src/layout/fitting/fit.ts";
import { LOOSE, TIGHT } from "../../../src/layout/metrics.ts";
import type { Metrics } from "../../../src/layout/metrics.ts";
import { inOneSize } from "../../../src/layout/fitting/uniform-type-size.ts";
import { ptOfPx } from "../../../src/geometry.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import type { Typesetter } from "../../../src/text/typesetter.ts";
import { outlineOf, outside, roomOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;
const ROOM = roomOf(420, 420);
const ROOMS = { first: [ROOM], others: [ROOM] };

let type: Typesetter;
let full: FittedFigure;
let small: FittedFigure;
beforeAll(async () => {
  type = await testTypesetter();
  full = await fitted(outlineOf("car-free-centre.yaml"));
  small = await fitted(outlineOf("socrates.yaml"));
});

const fitted = (outline: Outline, settings: readonly Metrics[] = [TIGHT]) =>
  fittedFigure(outline, type, WISH, [ROOM], settings);
const bodyOf = ({ figure: { metrics }, sheet }: FittedFigure) => ptOfPx(metrics.body) * sheet.scale;

describe("figures of one report", () => {
  test("have the size of type of the fullest, and stay in their rooms", async () => {
    expect(bodyOf(small)).toBeGreaterThan(bodyOf(full) * 1.1);
    for (const figures of [
      [full, small],
      [small, full],
    ]) {
      const made = await inOneSize(figures, type, WISH, ROOMS, 6);
      expect(made.map(({ figure }) => figure.outline)).toEqual(figures.map(({ figure }) => figure.outline));
      for (const figure of made) {
        expect(bodyOf(figure)).toBeCloseTo(bodyOf(full), 6);
        expect(outside(figure, ROOM)).toEqual([]);
      }
    }
  });

  test("have more air where they have spare room", async () => {
    const [, made] = await inOneSize([full, small], type, WISH, ROOMS, 5);
    expect(made!.figure.metrics).toBe(LOOSE);
  });

  test("have no more air where asides would be too small to be read", async () => {
    const least = bodyOf(full) * 0.99;
    const [, made] = await inOneSize([full, small], type, WISH, ROOMS, least);
    expect(bodyType(made!)).toBeGreaterThanOrEqual(least);
  });

  test("that are full stay as they are", async () => {
    const [made] = await inOneSize([full], type, WISH, ROOMS, 6);
    expect(made!.figure.metrics).toBe(full.figure.metrics);
    expect(outside(made!, ROOM)).toEqual([]);
    expect(made!.sheet.scale).toBeCloseTo(full.sheet.scale, 6);
  });
});

test("a figure that is a little too large for that becomes smaller in its place", async () => {
  const [width, height] = [418, 300];
  const filling = (scale: number, x: number) =>
    ({
      figure: { outline: full.figure.outline, metrics: TIGHT, width, height },
      sheet: { ...ROOM.sheet, scale, x, y: ROOM.y + scale },
    }) as unknown as FittedFigure;
  const [smaller, larger] = [filling(1, 11), filling(1.01, 8.5)];
  const [, made] = await inOneSize([smaller, larger], type, WISH, ROOMS, 6);
  expect(made!.figure).toBe(larger.figure);
  const { scale, x, y } = made!.sheet;
  expect(scale).toBeCloseTo(1, 9);
  expect(x + (width * scale) / 2).toBeCloseTo(8.5 + (width * 1.01) / 2, 6);
  expect(y).toBeCloseTo(ROOM.y + 1, 9);
});

test("a figure that only the largest type keeps from filling its room has more air", async () => {
  const [made] = await inOneSize([small], type, WISH, ROOMS, 6);
  expect(made!.figure.metrics).toBe(LOOSE);
  expect(bodyOf(made!)).toBeCloseTo(bodyOf(small), 6);
});
