/** Which plan a page gets, by the sizes of sketches alone: nothing is laid out. */
import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { ptOfPx } from "../../../src/geometry.ts";
import { arrangedFigure } from "../../../src/layout/figure.ts";
import type { FittedFigure, ShapedFigure } from "../../../src/layout/figure.ts";
import { Estimates } from "../../../src/layout/fitting/estimates.ts";
import { inRoom } from "../../../src/layout/fitting/fitter.ts";
import type { Attempt, Candidate, Fitter, Strategy } from "../../../src/layout/fitting/fitter.ts";
import { largestFigure, largestPromise } from "../../../src/layout/fitting/largest-type-fit.ts";
import { stableFigure } from "../../../src/layout/fitting/stable-fit.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import type { ArrangedPanel } from "../../../src/layout/panels/panel.ts";
import type { Sketch } from "../../../src/layout/panels/plans.ts";
import { roomOf } from "../../support/rooms.ts";

const PT = ptOfPx(LOOSE.body);
const ROOM = roomOf(602, 602);

/** px below a map with nothing around it. */
const FOOT = LOOSE.belowMap - LOOSE.panelGap / 2;

/** A way to lay a panel out, by its name, and px that a figure of it takes. */
const sketch = (name: string, width: number, height = width): Sketch =>
  ({ width, height: height - FOOT, plan: { name } }) as unknown as Sketch;

const shapedOf = (count: number, least = 0): ShapedFigure =>
  ({
    outline: { map: { lang: "en" } },
    annotation: UNANNOTATED,
    metrics: LOOSE,
    panels: Array.from({ length: count }, () => ({ title: undefined })),
    furniture: { fuller: [], legend: [], later: [] },
    largest: 11,
    least,
  }) as unknown as ShapedFigure;

/** Layouts come out as large as they were sketched, times what `grown` says. */
function fitterOf(shaped: ShapedFigure, grown: (sketch: Sketch) => number = () => 1) {
  const tried: Candidate[] = [];
  const attempts = async (strategy: Strategy): Promise<readonly Attempt[]> => {
    const estimates = new Estimates(shaped);
    const made: Attempt[] = [];
    for (;;) {
      const candidate = strategy(estimates, made);
      if (candidate === undefined) return made;
      tried.push(candidate);
      const layouts = candidate.sketches.map((one, index): ArrangedPanel => ({
        ...one,
        shaped: shaped.panels[index]!,
        width: one.width * grown(one),
        height: one.height * grown(one),
        cards: [],
        lines: [],
      }));
      estimates.correct(candidate.sketches, layouts);
      const figure = arrangedFigure(shaped, layouts, candidate.arrangement);
      made.push({ candidate, fitted: { figure, sheet: inRoom(candidate.room, figure, candidate.most) } });
    }
  };
  return { fitter: { shaped, attempts } as unknown as Fitter, tried };
}

const nameOf = ({ plan }: Sketch) => (plan as unknown as { name: string }).name;
const namesIn = ({ sketches }: Candidate) => sketches.map(nameOf).join(" ");
const typeOf = (found: FittedFigure | undefined) => found!.sheet.scale * PT;

describe("of plans that hardly differ in type the simplest is taken", () => {
  /** Px of a plan whose type is of this size in the room. */
  const sized = (pt: number) => (600 * PT) / pt;

  async function taken(simple: number, best: number, enough = 0) {
    const tiers = [[[sketch("simple", sized(simple))], [sketch("best", sized(best))]]];
    const { fitter, tried } = fitterOf(shapedOf(1));
    const found = await stableFigure(fitter, tiers, [ROOM], Math.max(simple, best) / PT, enough);
    return { name: namesIn(tried.at(-1)!), type: typeOf(found), tried };
  }

  test.each([
    [9.6, 10, "simple"],
    [9.4, 10, "best"],
    [10, 9, "simple"],
  ])("%f pt and %f pt: the %s one", async (simple, best, name) => {
    const found = await taken(simple, best);
    expect(found.name).toBe(name);
    // Sizes come in steps of half a percent.
    const own = name === "simple" ? simple : best;
    expect(found.type).toBeLessThanOrEqual(own + 1e-6);
    expect(found.type).toBeGreaterThan(own * 0.993);
  });

  test("but not where it misses the type that is enough, or that can be read", async () => {
    expect((await taken(7.4, 7.6)).name).toBe("simple");
    expect((await taken(7.4, 7.6, 7.5)).name).toBe("best");
    expect((await taken(6.9, 7.1)).name).toBe("best");
    // What is never reached need not be kept.
    expect((await taken(7.4, 7.6, 9)).name).toBe("simple");
  });

  test("and no type is larger than was asked for", async () => {
    const found = await taken(20, 20);
    expect(found.type).toBeCloseTo(11, 6);
  });
});

describe("the first way that will do", () => {
  const both = [[sketch("a", 100)], [sketch("b", 100)]];
  const tiers = both.map((own) => [own]);

  test("has panels beside each other before panels below each other, and the first room", async () => {
    const { fitter, tried } = fitterOf(shapedOf(2));
    await stableFigure(fitter, tiers, [ROOM, roomOf(900, 900)], 1.1, 0);
    expect(tried).toHaveLength(1);
    expect(tried[0]).toMatchObject({ room: ROOM, arrangement: { kind: "row" } });
  });

  test("has them below each other where only that has room", async () => {
    const { fitter, tried } = fitterOf(shapedOf(2));
    const high = roomOf(150, 900);
    await stableFigure(fitter, tiers, [high], 1, 0);
    expect(tried.at(-1)!.arrangement.kind).toBe("column");
  });

  test("is none for a figure of no panels, of more than five, or of what no room holds", async () => {
    const { fitter } = fitterOf(shapedOf(0));
    expect(await stableFigure(fitter, [], [ROOM], 1, 0)).toBeUndefined();
    const six = Array.from({ length: 6 }, () => [[sketch("one", 10)]]);
    expect(await stableFigure(fitterOf(shapedOf(6)).fitter, six, [ROOM], 1, 0)).toBeUndefined();
    expect(await stableFigure(fitterOf(shapedOf(5)).fitter, six.slice(1), [ROOM], 1, 0)).toBeDefined();
    const huge = [[[sketch("huge", 5000)]]];
    expect(await stableFigure(fitterOf(shapedOf(1)).fitter, huge, [ROOM], 1, 0)).toBeUndefined();
    // What stands around the map is wider than the room.
    const wide = fitterOf(shapedOf(1, 5000)).fitter;
    expect(await stableFigure(wide, [[[sketch("one", 10)]]], [ROOM], 1, 0)).toBeUndefined();
  });

  test("of many panels is chosen from the last two lists of each", async () => {
    const lists = (name: string) => ["1", "2", "3"].map((tier) => [sketch(`${name}${tier}`, 60)]);
    const chosen = async (names: string) => {
      const { fitter, tried } = fitterOf(shapedOf(names.length));
      await stableFigure(fitter, [...names].map(lists), [ROOM], 1.1, 0);
      return namesIn(tried[0]!);
    };
    expect(await chosen("abc")).toBe("a1 b1 c1");
    expect(await chosen("abcd")).toBe("a2 b2 c2 d2");
  });

  test("pairs lists of different panels from their ends", async () => {
    const { fitter, tried } = fitterOf(shapedOf(2));
    const long = ["1", "2", "3"].map((tier) => [sketch(`a${tier}`, tier === "3" ? 100 : 5000)]);
    const short = ["1", "2"].map((tier) => [sketch(`b${tier}`, 100)]);
    await stableFigure(fitter, [long, short], [ROOM], 1.1, 0);
    expect(namesIn(tried[0]!)).toBe("a3 b2");
  });
});

describe("what comes out larger than it was sketched", () => {
  const tiers = [[[sketch("one", 600)]]];

  test("is set smaller in the next attempt, so that it fits", async () => {
    const { fitter, tried } = fitterOf(shapedOf(1), () => 1.05);
    const found = await stableFigure(fitter, tiers, [ROOM], 1, 0);
    expect(tried).toHaveLength(2);
    expect(tried[1]!.scale).toBeLessThan(tried[0]!.scale);
    expect(found!.sheet.scale).toBe(tried[1]!.scale);
    expect(630 * found!.sheet.scale).toBeLessThanOrEqual(602);
    // By no more than a step or two.
    expect(630 * found!.sheet.scale).toBeGreaterThan(602 * 0.985);
  });

  test("is given up after eight attempts, all of them different", async () => {
    let next = 1;
    const { fitter, tried } = fitterOf(shapedOf(1), () => (next += 0.004));
    expect(await stableFigure(fitter, tiers, [ROOM], 1, 0)).toBeUndefined();
    expect(tried).toHaveLength(8);
    expect(new Set(tried.map(({ scale }) => scale)).size).toBe(8);
  });
});

describe("the largest type", () => {
  const shaped = shapedOf(1);
  const sketches = [[sketch("narrow", 300, 1200), sketch("even", 600, 600), sketch("wide", 1200, 300)]];

  test("is that of the plan which suits the room", async () => {
    const chosen = async (width: number, height: number) => {
      const { fitter, tried } = fitterOf(shaped);
      const room = roomOf(width, height);
      const found = await largestFigure(fitter, sketches, [room]);
      expect(found.sheet.scale).toBeCloseTo(largestPromise(shaped, sketches)(room), 6);
      return namesIn(tried[0]!);
    };
    expect(await chosen(290, 1100)).toBe("narrow");
    expect(await chosen(550, 550)).toBe("even");
    expect(await chosen(1100, 290)).toBe("wide");
  });

  test("is promised for the best of several rooms, and no larger than was asked for", () => {
    const promise = largestPromise(shaped, sketches);
    const [small, large] = [roomOf(301, 301), roomOf(452, 452)];
    expect(promise(small)).toBeCloseTo(301 / 602, 6);
    expect(promise(small, large)).toBeCloseTo(452 / 602, 6);
    expect(promise(roomOf(9000, 9000)) * PT).toBeCloseTo(11, 6);
    expect(largestPromise(shapedOf(0), [])(small)).toBe(1);
  });

  test("is found among four plans at most, the first of those that hardly differ", async () => {
    // The plan with the best promise disappoints, and then the others do not.
    const grown = (one: Sketch) => (nameOf(one) === "even" ? 2 : 1);
    const { fitter, tried } = fitterOf(shaped, grown);
    const room = roomOf(500, 500);
    const found = await largestFigure(fitter, [[sketch("even", 600), sketch("tall", 500, 900)]], [room]);
    expect(tried.map(namesIn)[0]).toBe("even");
    expect(tried.length).toBeLessThanOrEqual(4);
    expect(found.sheet.scale).toBe(
      Math.max(
        ...tried.map(
          ({ sketches: [one] }) =>
            500 / (Math.max(grown(one!) * one!.width, grown(one!) * one!.height + FOOT) + 2),
        ),
      ),
    );
  });

  test("of a figure without panels is that which its texts allow", async () => {
    const { fitter, tried } = fitterOf(shapedOf(0, 100));
    const found = await largestFigure(fitter, [], [ROOM]);
    expect(tried).toEqual([]);
    expect([found.figure.width, found.figure.panels]).toEqual([100, []]);
    expect(found.sheet.scale * PT).toBeCloseTo(11, 6);
  });
});
