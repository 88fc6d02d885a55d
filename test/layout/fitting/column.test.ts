import { ptOfPx } from "../../../src/geometry.ts";
import { boundsOf } from "../../../src/scene/walk.ts";
import { expect, test } from "vitest";
import { draw, layout } from "../../../src/pipeline.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { mapOf } from "../../support/draw.ts";
import { generated } from "../../support/maps.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const mm = (px: number) => (px * 25.4) / 96;

async function column(file: string, options: DrawOptions) {
  const { value, diagnostics } = await layout(mapOf(file), options, await testTypesetter());
  const { figure, sheet } = value[0]!;
  const { metrics } = figure;
  return {
    figure,
    sheet,
    diagnostics,
    body: ptOfPx(metrics.body) * sheet.scale,
    small: ptOfPx(metrics.small) * sheet.scale,
  };
}

test.each([
  ["socrates.yaml", 80],
  ["white-horse.yaml", 120],
  ["car-free-centre.yaml", 160],
  ["falling-bodies-ar.yaml", 100],
  ["china-russia-europe.yaml", 160],
])("%s is as wide as a column of %i mm, in type that can be read", async (file, width) => {
  const { figure, sheet, diagnostics, body, small } = await column(file, { width });
  expect(Math.abs(mm(sheet.width) - width)).toBeLessThan(0.1);
  expect(figure.width * sheet.scale).toBeLessThanOrEqual(sheet.width);
  expect(body).toBeLessThanOrEqual(10.001);
  expect(body).toBeGreaterThanOrEqual(6.999);
  expect(small).toBeGreaterThanOrEqual(6.299);
  expect(diagnostics).toEqual([]);
});

test("nothing is drawn outside the column", async () => {
  const { value } = await draw(mapOf("car-free-centre.yaml"), { width: 140 }, await testTypesetter());
  const { scene } = value[0]!;
  const box = boundsOf(scene.items)!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
  expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
});

test.each([8, 9, 11])("type of %i pt is that of several figures", async (size) => {
  for (const file of ["socrates.yaml", "car-free-centre.yaml", "white-horse.yaml"])
    expect((await column(file, { width: 160, size })).body).toBeCloseTo(size, 3);
});

test("what no column of this width holds gets the largest type possible, and a warning", async () => {
  const { figure, sheet, diagnostics, small } = await column("china-russia-europe.yaml", { width: 30 });
  expect(mm(sheet.width)).toBeCloseTo(30, 1);
  expect(figure.width * sheet.scale).toBeLessThanOrEqual(sheet.width);
  expect(small).toBeLessThan(7);
  expect(diagnostics.map(({ code }) => code)).toContain("small-type");
});

test("a caption of the command line takes the place of the map's", async () => {
  const options = { width: 160, caption: "Figure 1: Cars." };
  const { value } = await draw(mapOf("car-free-centre.yaml"), options, await testTypesetter());
  const text = JSON.stringify(value[0]!.scene);
  expect(text).toContain("Figure 1: Cars.");
  expect(text).not.toContain("invented town");
});

test("a map of many statements goes into a column", async () => {
  const { value } = await layout(
    generated(150, { groups: 5 }),
    { width: 160, size: 8 },
    await testTypesetter(),
  );
  expect(value[0]!.figure.metrics.body * 0.75 * value[0]!.sheet.scale).toBeCloseTo(8, 3);
});
