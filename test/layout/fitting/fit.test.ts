import { beforeAll, describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { LARGEST_TYPE } from "../../../src/layout/paper.ts";
import {
  bodyType,
  estimator,
  figureOfSize,
  fittedFigure,
  smallestType,
} from "../../../src/layout/fitting/fit.ts";
import { LOOSE, measureOf, MEDIUM, TIGHT } from "../../../src/layout/metrics.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import type { Typesetter } from "../../../src/text/typesetter.ts";
import { drawnPages, mapOf } from "../../support/draw.ts";
import { fan, grouped, outlineOf, outside, roomOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;

let type: Typesetter;
let whole: Outline;
beforeAll(async () => {
  type = await testTypesetter();
  whole = outlineOf("car-free-centre.yaml");
});

describe("a figure that is fitted into a room", () => {
  test.each([
    [700, 1000],
    [1000, 700],
    [400, 400],
    [300, 1200],
    [1200, 300],
  ])("%i by %i px: stays inside, on its sheet", async (width, height) => {
    const room = roomOf(width, height);
    const fitted = await fittedFigure(whole, type, WISH, [room]);
    expect(outside(fitted, room)).toEqual([]);
    expect([fitted.sheet.width, fitted.sheet.height]).toEqual([room.sheet.width, room.sheet.height]);
  });

  test.each(["left", "right", "up"] as const)("with the conclusion %s", async (direction) => {
    for (const style of ["blocks", "classic"] as const) {
      const room = roomOf(600, 700);
      const fitted = await fittedFigure(whole, type, { ...WISH, direction, style }, [room]);
      expect(outside(fitted, room)).toEqual([]);
    }
  });

  test("has larger type in a larger room, and never larger than the largest", async () => {
    const sizes: number[] = [];
    for (const width of [200, 350, 500, 700, 1000, 3000])
      sizes.push(bodyType(await fittedFigure(whole, type, WISH, [roomOf(width, width)], [TIGHT])));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[0]).toBeLessThan(sizes[2]!);
    expect(sizes.at(-1)).toBeCloseTo(LARGEST_TYPE, 3);
  });

  test("has no shorter lines than its room asks for", async () => {
    const { figure, sheet } = await fittedFigure(outlineOf("cycle-lane.yaml"), type, WISH, [
      roomOf(703, 1032),
    ]);
    const widths = figure.panels.flatMap(({ arranged }) =>
      arranged.cards.map(({ sized }) => sized.frame.width),
    );
    expect(Math.min(...widths)).toBeGreaterThan(measureOf(36));
    expect(bodyType({ figure, sheet })).toBeGreaterThanOrEqual(10);
  });

  test("has shorter lines where type would be too small otherwise", async () => {
    // With lines of 24 characters and more it is 6.3 pt.
    expect(bodyType(await fittedFigure(whole, type, WISH, [roomOf(400, 300)]))).toBeGreaterThan(6.5);
  });

  test("gives up a little type for a simpler plan, but none that must be kept", async () => {
    const setIn = async (enough: number) =>
      bodyType(await fittedFigure(whole, type, WISH, [roomOf(640, 640)], [TIGHT], enough));
    const simple = await setIn(7);
    const kept = simple * 1.015;
    const large = await setIn(kept);
    expect(large).toBeGreaterThanOrEqual(kept);
    expect(simple).toBeGreaterThan(large * 0.94);
    expect(await setIn(2 * simple)).toBe(simple);
  });

  test("has more air where there is room for it", async () => {
    const setIn = async (width: number) =>
      (await fittedFigure(whole, type, WISH, [roomOf(width, width)])).figure.metrics;
    expect(await setIn(1500)).toBe(LOOSE);
    expect(await setIn(350)).toBe(TIGHT);
  });

  test("stands in that of several rooms where its type is larger", async () => {
    const [narrow, wide] = [roomOf(250, 250), roomOf(600, 600)];
    for (const rooms of [
      [narrow, wide],
      [wide, narrow],
    ])
      expect((await fittedFigure(whole, type, WISH, rooms, [TIGHT])).sheet.width).toBe(wide.sheet.width);
  });

  test("with nothing in it is laid out too", async () => {
    const empty: Outline = { ...fan(1), panels: [] };
    const fitted = await fittedFigure(empty, type, WISH, [roomOf(300, 300)]);
    expect(fitted.figure.panels).toEqual([]);
    expect(outside(fitted, roomOf(300, 300))).toEqual([]);
  });

  test("of very many reasons", async () => {
    const room = roomOf(600, 900);
    expect(outside(await fittedFigure(fan(40), type, WISH, [room], [TIGHT]), room)).toEqual([]);
  });

  test("of more panels than can be tried in every arrangement", async () => {
    const room = roomOf(700, 900);
    const fitted = await fittedFigure(grouped(7), type, WISH, [room], [TIGHT]);
    expect(fitted.figure.panels).toHaveLength(7);
    expect(outside(fitted, room)).toEqual([]);
  });
});

describe("an estimate", () => {
  test("is near to what is laid out, for any room", async () => {
    const estimate = estimator(type, WISH);
    for (const [width, height] of [
      [350, 500],
      [600, 400],
      [800, 1000],
    ] as const) {
      const rooms = [roomOf(width, height)];
      const laid = bodyType(await fittedFigure(whole, type, WISH, rooms, [TIGHT]));
      expect(estimate(whole, rooms) / laid).toBeGreaterThan(0.85);
      expect(estimate(whole, rooms) / laid).toBeLessThan(1.15);
    }
  });

  test("is the same whatever was asked before, and no larger for more panels", () => {
    const rooms = [roomOf(300, 300)];
    const all = grouped(4, 3);
    const some: Outline = { ...all, panels: all.panels.slice(0, 2) };
    const estimate = estimator(type, WISH);
    const first = estimate(all, rooms);
    expect(estimate(some, rooms)).toBeGreaterThan(first);
    expect(estimate(all, rooms)).toBe(first);
    expect(estimator(type, WISH)(some, rooms)).toBe(estimate(some, rooms));
  });
});

describe("a figure in type of a given size", () => {
  const inSize = (size: number, sides: readonly number[], least = 0) =>
    figureOfSize(
      whole,
      type,
      WISH,
      sides.map((side) => roomOf(side, side)),
      size,
      least,
    );

  test("has that size, also where more would fit, in the loosest setting that holds it", async () => {
    const settings = [];
    for (const side of [440, 480, 520, 900]) {
      const room = roomOf(side, side);
      const found = (await inSize(8, [side]))!;
      expect(bodyType(found)).toBeCloseTo(8, 4);
      expect(outside(found, room)).toEqual([]);
      settings.push(found.figure.metrics);
    }
    expect(settings).toEqual([TIGHT, MEDIUM, LOOSE, LOOSE]);
  });

  test("stands in the first room that holds it", async () => {
    expect((await inSize(8, [620, 900]))!.sheet.width).toBe(640);
    expect((await inSize(8, [150, 900, 620]))!.sheet.width).toBe(920);
  });

  test("is none where no room holds it, or where what stands around statements would be too small", async () => {
    expect(await inSize(8, [150, 200])).toBeUndefined();
    const { metrics } = (await inSize(8, [900]))!.figure;
    const smallest = (8 * metrics.small) / metrics.body;
    const found = await inSize(8, [900], smallest);
    expect(smallestType(found!)).toBeCloseTo(smallest, 4);
    expect(await inSize(8, [900], smallest + 0.01)).toBeUndefined();
  });
});

test("trees that nearly reach the edge of what stands above them reach it", async () => {
  const [page] = await drawnPages(mapOf("china-russia-europe.yaml"), { paper: "a4" });
  const frames = page!.figure.panels.flatMap(({ cards }) => cards.map(({ frame }) => frame));
  const ends = frames.map(({ x, width }) => x + width);
  const most = Math.max(...ends);
  const near = ends.filter((end) => end > most * 0.85);
  expect(near.length).toBeGreaterThan(1);
  for (const end of near) expect(end).toBeGreaterThan(most - 1.5);
});
