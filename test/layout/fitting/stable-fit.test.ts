import { beforeAll, describe, expect, test } from "vitest";
import { figureCopy } from "../../../src/layout/figure.ts";
import type { FigureCopy } from "../../../src/layout/figure.ts";
import { TIGHT } from "../../../src/layout/metrics.ts";
import { Search, tiersOf } from "../../../src/layout/fitting/largest-type-fit.ts";
import { Settling } from "../../../src/layout/fitting/stable-fit.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import { geometryOf } from "../../support/geometry.ts";
import { grouped, outlineIn, outlineOf, outside, roomOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH = { direction: "left", style: "blocks" } as const;

/** What settling comes to in a room, and what the search finds there. */
async function settled(outline: Outline, width: number, height: number) {
  const copy: FigureCopy = figureCopy(outline, await testTypesetter(), TIGHT, WISH);
  const tiers = copy.panels.map((panel) => tiersOf(panel, WISH, TIGHT));
  const rooms = [roomOf(width, height)];
  const search = new Search(
    copy,
    tiers.map((own) => own.at(-1)!),
    rooms,
  );
  const found = await new Settling(copy, tiers, rooms).run(search.promise());
  return { found, search, room: rooms[0]! };
}

describe("settling", () => {
  let whole: Outline;
  beforeAll(() => {
    whole = outlineOf("car-free-centre.yaml");
  });

  test.each([
    [300, 500],
    [500, 300],
    [600, 800],
    [2000, 2000],
  ])("%i by %i px: keeps within the room, in type nearly as large as can be", async (width, height) => {
    const { found, search, room } = await settled(whole, width, height);
    expect(outside(found!, room)).toEqual([]);
    const largest = await search.run();
    expect(found!.sheet.scale / largest.sheet.scale).toBeGreaterThan(0.95);
  });

  test("finds the same figure again", async () => {
    const [one, other] = [await settled(whole, 500, 600), await settled(whole, 500, 600)];
    expect(geometryOf(one.found!)).toEqual(geometryOf(other.found!));
    expect(one.found!.sheet).toEqual(other.found!.sheet);
  });

  test("keeps the type and the width of columns where one word is added", async () => {
    const yaml = (text: string) => `
premises: { a: The first of the premises is this one., b: "${text}" }
conclusions: { top: The conclusion that all of this leads to. }
inferences:
  - { from: a, to: top }
  - { from: b, to: top }
`;
    const [before, after] = [
      (await settled(outlineIn(yaml("Another premise says this.")), 150, 400)).found!,
      (await settled(outlineIn(yaml("Another premise says just this.")), 150, 400)).found!,
    ];
    expect(after.sheet.scale).toBe(before.sheet.scale);
    expect(after.width).toBe(before.width);
  });

  test("sets several panels", async () => {
    const { found, room } = await settled(grouped(4), 500, 500);
    expect(found!.panels).toHaveLength(4);
    expect(outside(found!, room)).toEqual([]);
  });

  test("leaves more panels than can be tried in every arrangement to the search", async () => {
    expect((await settled(grouped(6), 500, 500)).found).toBeUndefined();
  });
});
