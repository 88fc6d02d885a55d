import { beforeAll, describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { LOOSE, TIGHT } from "../../../src/layout/metrics.ts";
import { ptOfPx } from "../../../src/geometry.ts";
import { smallestIn } from "../../../src/layout/fitting/fit.ts";
import { FixedSizeFit } from "../../../src/layout/fitting/fixed-size-fit.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import type { Typesetter } from "../../../src/text/typesetter.ts";
import { outlineOf } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;

let type: Typesetter;
let whole: Outline;
beforeAll(async () => {
  type = await testTypesetter();
  whole = outlineOf("white-horse.yaml");
});

const fitOf = (width: number) => new FixedSizeFit(whole, type, WISH, TIGHT, width);

describe("a figure in type of a known size", () => {
  test.each([
    [400, 8],
    [400, 10],
    [700, 10],
  ])("%i px wide, %i pt: has that size, and keeps within the width", async (width, size) => {
    const { figure, scale } = (await fitOf(width).figure(size))!;
    expect(ptOfPx(TIGHT.body) * scale).toBeCloseTo(size, 6);
    expect(figure.width * scale).toBeLessThanOrEqual(width);
  });

  test("is lower where it may be wider", async () => {
    const heightIn = async (width: number) => {
      const { figure, scale } = (await fitOf(width).figure(9))!;
      return figure.height * scale;
    };
    expect(await heightIn(700)).toBeLessThan(await heightIn(350));
  });

  test("is none where no plan is narrow enough", async () => {
    expect(await fitOf(40).figure(10)).toBeUndefined();
  });
});

test("more height promises larger type, up to what the width allows", () => {
  const fit = fitOf(300);
  const promises = [200, 400, 800, 10_000, 100_000].map((height) => fit.promise(height));
  expect(promises).toEqual(promises.toSorted((a, b) => a - b));
  expect(promises[0]).toBeLessThan(promises[2]!);
  expect(promises[4]).toBe(promises[3]);
});

test("the smallest type is that of asides, nine tenths of that of statements", () => {
  expect(smallestIn(TIGHT, 9)).toBeCloseTo(8.1, 6);
  expect(smallestIn(LOOSE, 10)).toBeCloseTo(9, 6);
});
