import { beforeAll, describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { dividedFigures, sizesFrom } from "../../../src/layout/fitting/divided.ts";
import type { FittedFigure } from "../../../src/layout/figure.ts";
import { bodyType } from "../../../src/layout/fitting/fit.ts";
import { ptOfPx } from "../../../src/geometry.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import type { Typesetter } from "../../../src/text/typesetter.ts";
import { chainOf, converging, fan, outlineOf, outside, roomOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;

let type: Typesetter;
beforeAll(async () => {
  type = await testTypesetter();
});

const dividedIn = (whole: Outline, first: readonly [number, number], others = first, least = 7) =>
  dividedFigures(
    whole,
    type,
    WISH,
    { first: [roomOf(...first)], others: [roomOf(...others)] },
    sizesFrom(least),
  );

/** The statements that a figure shows in full. */
const fullIn = ({ figure }: FittedFigure) =>
  figure.outline.panels.flatMap(({ heads, blocks }) =>
    [...heads, ...blocks.flatMap(({ cells }) => cells)]
      .filter(({ kind }) => kind === "full")
      .map(({ statement }) => statement),
  );

/** Without the overview, which repeats what others show. */
const ownIn = (figures: readonly FittedFigure[]) =>
  figures.filter(({ figure }) => figure.outline.place?.overview !== true);

const bodyOf = ({ figure: { metrics }, sheet }: FittedFigure) => ptOfPx(metrics.body) * sheet.scale;

test("what fits on one page is one figure, and no part of others", async () => {
  const figures = await dividedIn(outlineOf("socrates.yaml"), [500, 500]);
  expect(figures).toHaveLength(1);
  expect(figures[0]!.figure.outline.place).toBeUndefined();
});

test("what fits any page but the first is one figure too", async () => {
  const figures = await dividedIn(outlineOf("car-free-centre.yaml"), [100, 100], [700, 700]);
  expect(figures).toHaveLength(1);
  expect(figures[0]!.sheet.width).toBe(720);
});

describe("what fits on no page", () => {
  let figures: readonly FittedFigure[];
  let whole: Outline;
  beforeAll(async () => {
    whole = converging(6, 4);
    figures = await dividedIn(whole, [310, 340]);
  });

  test("is figures that count on, after an overview if there are many", () => {
    expect(figures.length).toBeGreaterThan(2);
    const places = figures.map(({ figure }) => figure.outline.place!);
    expect(places.map(({ figure }) => figure)).toEqual(figures.map((_, i) => i + 1));
    expect(new Set(places.map(({ figures: count }) => count))).toEqual(new Set([figures.length]));
    expect(places.map(({ overview }) => overview)).toEqual(
      places.map((_, i) => i === 0 && places.length > 8),
    );
  });

  test("holds every statement once, where references say that it stands", () => {
    const parts = ownIn(figures);
    expect(parts.flatMap(fullIn).toSorted()).toEqual([...whole.numbers.keys()].toSorted());
    for (const part of parts)
      for (const statement of fullIn(part))
        expect(part.figure.outline.place!.figureOf.get(statement)).toBe(part.figure.outline.place!.figure);
  });

  test("keeps the order, and panels whole where a page holds them", () => {
    const groups = ownIn(figures).flatMap(({ figure }) => figure.outline.panels.map(({ group }) => group));
    expect(groups).toEqual(["g0", "g1", "g2", "g3", "g4", "g5"]);
  });

  test("has one size of type, no smaller than was asked for, inside every room", () => {
    const [size] = figures.map(bodyOf);
    for (const figure of figures) {
      expect(bodyOf(figure)).toBeCloseTo(size!, 6);
      expect(bodyType(figure)).toBeGreaterThanOrEqual(7 - 0.001);
      expect(outside(figure, roomOf(310, 340))).toEqual([]);
    }
  });

  test("fills its pages about evenly", () => {
    const counts = ownIn(figures).map(({ figure }) => figure.outline.panels.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });
});

test("a panel that no page holds is cut, and needs more figures for larger type", async () => {
  const whole = chainOf(16);
  let before = 2;
  for (const least of [7, 10]) {
    const figures = await dividedIn(whole, [260, 260], [260, 260], least);
    expect(figures.length).toBeGreaterThan(before);
    before = figures.length;
    expect(ownIn(figures).flatMap(fullIn).toSorted()).toEqual([...whole.numbers.keys()].toSorted());
    for (const figure of figures) expect(bodyType(figure)).toBeGreaterThanOrEqual(least - 0.001);
  }
});

test("what cannot be had in this size is drawn all the same, as large as can be", async () => {
  const figures = await dividedIn(fan(3), [60, 60], [60, 60], 12);
  expect(ownIn(figures).flatMap(fullIn)).toHaveLength(4);
  for (const figure of figures) expect(outside(figure, roomOf(60, 60))).toEqual([]);
});
