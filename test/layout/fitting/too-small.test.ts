import { expect, test } from "vitest";
import { layout } from "../../../src/pipeline.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import type { FittedFigure } from "../../../src/layout/figure.ts";
import { tooSmall } from "../../../src/layout/fitting/too-small.ts";
import { ptOfPx } from "../../../src/geometry.ts";
import { mapOf } from "../../support/draw.ts";
import { watch } from "../../support/watch.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const warned = async (options: DrawOptions) => {
  const { diagnostics } = await layout(mapOf("socrates.yaml"), options, await testTypesetter());
  return diagnostics.filter(({ code }) => code === "small-type").map(({ message }) => message);
};

test("type is small against what was asked for, else against what can be read well", async () => {
  // Statements of a cropped figure are set in 10 pt.
  expect(await warned({})).toEqual([]);
  expect(await warned({ minType: 10 })).toEqual([]);
  expect(await warned({ minType: 11 })).toEqual([
    "In this figure statements are set in 10.0 pt, under the 11 pt that were asked for; small print has 9.0 pt.",
  ]);
  expect(await warned({ width: 20, minType: 7 })).toEqual([
    expect.stringMatching(
      /^In this figure statements are set in [\d.]+ pt, under the 7 pt that can be read well; small print has [\d.]+ pt\.$/u,
    ),
  ]);
  expect(await warned({ width: 20, minType: 2 })).toEqual([]);
});

test("a map that no column holds in the classic style is drawn as blocks, and that is said", async () => {
  const drawn = async (width: number) => {
    const { value, diagnostics } = await layout(
      watch,
      { width, style: "classic", direction: "up" },
      await testTypesetter(),
    );
    const sizes = value.map(({ figure, sheet }) => ptOfPx(figure.metrics.body) * sheet.scale);
    return { least: Math.min(...sizes), said: diagnostics.map(({ message }) => message) };
  };
  const narrow = await drawn(80);
  expect(narrow.least).toBeGreaterThanOrEqual(7);
  expect(narrow.said).toEqual([
    "This map is drawn as blocks: a column of 80 mm has no room for the classic style in type of 7 pt.",
  ]);
  expect(await drawn(160)).toEqual({ least: expect.any(Number), said: [] });
});

test("type that is as large as was asked for, but for rounding, is large enough", () => {
  const bodyOf = (pt: number) =>
    ({ figure: { metrics: { body: pt / ptOfPx(1) } }, sheet: { scale: 1 } }) as FittedFigure;
  expect(tooSmall([bodyOf(9)], 9)).toEqual([]);
  expect(tooSmall([bodyOf(8.997)], 9)).toEqual([]);
  expect(tooSmall([bodyOf(8.99)], 9)).toHaveLength(1);
});

/** All ways out of a warning, with the wish that it was about. */
function followed(hint: string, wish: DrawOptions): DrawOptions[] {
  const of = (what: string) =>
    Number(new RegExp(`${what} of ([\\d.]+) (?:mm|pt) or`, "u").exec(hint)?.[1] ?? NaN);
  const [size, width, height] = [of("ask for type"), of("width"), of("height")];
  const larger = {
    ...(Number.isNaN(width) ? {} : { width }),
    ...(Number.isNaN(height) ? {} : { height }),
  };
  return [...(Number.isNaN(size) ? [] : [{ ...wish, type: size, minType: size }]), { ...wish, ...larger }];
}

test.each([
  ["car-free-centre.yaml", { width: 30, type: 9 }],
  ["car-free-centre.yaml", { width: 120, height: 30 }],
  ["car-free-centre.yaml", { width: 30, type: 14, height: 100 }],
  ["bird-in-hand.yaml", { width: 120, height: 30, type: 9 }],
  ["china-russia-europe.yaml", { width: 60, height: 60, type: 9 }],
  ["socrates.yaml", { width: 30, type: 14 }],
] as const)("%s, %o: one warning says what helps, and each of its ways does", async (file, wish) => {
  const drawn = async (options: DrawOptions) =>
    (await layout({ ...mapOf(file), figure: {} }, options, await testTypesetter())).diagnostics;
  const found = await drawn(wish);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ code }) => code)).size, "one of each kind").toBe(found.length);
  for (const { code, hint } of found)
    for (const way of followed(hint!, wish))
      expect(
        (await drawn(way)).filter((one) => one.code === code),
        `${hint} ${JSON.stringify(way)}`,
      ).toEqual([]);
});
