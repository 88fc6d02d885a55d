import { beforeAll, describe, expect, test } from "vitest";
import { figureCopy } from "../../../src/layout/figure.ts";
import type { FigureCopy } from "../../../src/layout/figure.ts";
import { TIGHT } from "../../../src/layout/metrics.ts";
import { ptOfPx } from "../../../src/layout/paper.ts";
import {
  LARGEST_TYPE,
  Search,
  inRoom,
  sketchesOf,
  tiersOf,
} from "../../../src/layout/fitting/largest-type-fit.ts";
import type { Wish } from "../../../src/layout/fitting/largest-type-fit.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import { fan, grouped, outlineOf, outside, roomOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH: Wish = { direction: "left", style: "blocks" };

const copyOf = async (outline: Outline, wish = WISH): Promise<FigureCopy> =>
  figureCopy(outline, await testTypesetter(), TIGHT, wish);
const searchIn = (copy: FigureCopy, width: number, height: number, wish = WISH) =>
  new Search(
    copy,
    copy.panels.map((panel) => sketchesOf(panel, wish, TIGHT)),
    [roomOf(width, height)],
  );

describe("a figure in a room", () => {
  test("is as large as it can be, and stands in the middle of the breadth", () => {
    const sheet = inRoom(roomOf(500, 800), 998, 300, TIGHT);
    expect(sheet.scale).toBeCloseTo(0.5, 6);
    expect(sheet.x + (998 * sheet.scale) / 2).toBeCloseTo(10 + 250, 6);
    expect(inRoom(roomOf(500, 800), 300, 1598, TIGHT).scale).toBeCloseTo(0.5, 6);
  });

  test("has no type above the largest, or above what is asked for", () => {
    const { scale } = inRoom(roomOf(500, 500), 10, 10, TIGHT);
    expect(ptOfPx(TIGHT.body) * scale).toBeCloseTo(LARGEST_TYPE, 6);
    expect(inRoom(roomOf(500, 500), 10, 10, TIGHT, 0.3).scale).toBe(0.3);
  });
});

describe("the search", () => {
  let copy: FigureCopy;
  beforeAll(async () => {
    copy = await copyOf(outlineOf("car-free-centre.yaml"));
  });

  test.each([
    [300, 500],
    [500, 300],
    [900, 900],
  ])("%i by %i px: keeps within the room, and about what it promises", async (width, height) => {
    const search = searchIn(copy, width, height);
    const promise = search.promise();
    const figure = await search.run();
    expect(outside(figure, roomOf(width, height))).toEqual([]);
    expect(figure.sheet.scale / promise).toBeGreaterThan(0.85);
    expect(figure.sheet.scale / promise).toBeLessThan(1.15);
  });

  test("finds the same figure again", async () => {
    const [one, other] = [await searchIn(copy, 500, 600).run(), await searchIn(copy, 500, 600).run()];
    expect(one).toEqual(other);
  });

  test("promises more in a larger room", () => {
    const promises = [200, 300, 400, 500].map((width) => searchIn(copy, width, width).promise());
    expect(promises).toEqual(promises.toSorted((a, b) => a - b));
    expect(promises[0]).toBeLessThan(promises[3]! * 0.6);
  });

  test("arranges panels as the room is: beside each other in a wide one, below each other in a high one", async () => {
    const panels = await copyOf(grouped(3));
    const framesIn = async (width: number, height: number) =>
      (await searchIn(panels, width, height).run()).panels.map(({ frame }) => frame!);
    const wide = await framesIn(900, 120);
    expect(new Set(wide.map(({ y }) => y)).size).toBe(1);
    const high = await framesIn(150, 900);
    expect(new Set(high.map(({ x }) => x)).size).toBe(1);
  });
});

describe("the plans that are tried", () => {
  const kindsOf = async (outline: Outline, wish: Wish) => {
    const { panels } = await copyOf(outline, wish);
    const tiers = tiersOf(panels[0]!, wish, TIGHT);
    const all = tiers.at(-1)!;
    expect(sketchesOf(panels[0]!, wish, TIGHT)).toEqual(all);
    for (const tier of tiers) expect(tier.length).toBeGreaterThan(0);
    return [...new Set(tiers.flat().map(({ plan }) => plan.kind))].toSorted();
  };

  test("beside and below heads, as a rule", async () => {
    expect(await kindsOf(fan(5), WISH)).toEqual(["beside", "under"]);
  });

  test("only below a head with very many reasons", async () => {
    expect(await kindsOf(fan(30), WISH)).toEqual(["under"]);
  });

  test("only in layers where the conclusion stands above", async () => {
    expect(await kindsOf(fan(5), { direction: "up", style: "blocks" })).toEqual(["beside"]);
  });

  test("only classic ones in the classic style", async () => {
    expect(await kindsOf(fan(5), { direction: "left", style: "classic" })).toEqual(["classic"]);
  });
});
