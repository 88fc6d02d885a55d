import { ptOfPx } from "../../../src/geometry.ts";
import { boundsOf, textsIn } from "../../../src/scene/walk.ts";
import { expect, test } from "vitest";
import type { PlacedFigure } from "../../../src/layout/figure-layout.ts";
import { cellsOf } from "../../../src/outline/cells.ts";
import { draw, layout, write } from "../../../src/pipeline.ts";
import type { DrawOptions } from "../../../src/pipeline.ts";
import { mapOf } from "../../support/draw.ts";
import { generated } from "../../support/maps.ts";
import { mapNamed } from "../../support/map-files.ts";
import { shaped } from "../../support/shapes.ts";
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

test.each([
  ["car-free-centre.yaml", { width: 140 }],
  ["cycle-lane.yaml", { width: 80 }],
  ["cycle-lane.yaml", { width: 80, title: false }],
])("nothing of %s is drawn outside the column, nor is a tab on an edge: %j", async (file, wish) => {
  const { value } = await draw(mapOf(file), wish, await testTypesetter());
  for (const { scene } of value) {
    const box = boundsOf(scene.items)!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
    expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
  }
});

test("titles and bylines take the width of the column, though the map is narrower", async () => {
  const map = mapNamed(
    "limits.yaml",
    `
title: What the first–second comparison shows
author: Emanuele Rossi and Enrico Maria Fardella
date: 2025-11-27
premises: { b: It does. }
conclusions: { a: It helps. }
inferences: [{ from: b, to: a }]
`,
  );
  const { value } = await layout(map, { width: 121 }, await testTypesetter());
  const { title, subtitle } = value[0]!.figure.furniture;
  expect(title!.lines).toHaveLength(1);
  expect(subtitle!.lines).toHaveLength(1);
});

test.each([8, 9, 11])("type of %i pt is that of several figures", async (size) => {
  for (const file of ["socrates.yaml", "car-free-centre.yaml", "white-horse.yaml"])
    expect((await column(file, { width: 160, type: size })).body).toBeCloseTo(size, 3);
});

test("what no column of this width holds gets the largest type possible, and a warning", async () => {
  const { figure, sheet, diagnostics, small } = await column("china-russia-europe.yaml", { width: 20 });
  expect(mm(sheet.width)).toBeCloseTo(20, 1);
  expect(figure.width * sheet.scale).toBeLessThanOrEqual(sheet.width);
  expect(small).toBeLessThan(7);
  expect(diagnostics.map(({ code }) => code)).toContain("small-type");
});

test.each([
  [undefined, 120],
  [undefined, 60],
  [9, 60],
])("type of %s pt: no figure is higher than %i mm, if that is asked for", async (size, height) => {
  const wish = { width: 120, height, ...(size === undefined ? {} : { type: size }) };
  const { value, diagnostics } = await layout(
    { ...mapOf("car-free-centre.yaml"), figure: {} },
    wish,
    await testTypesetter(),
  );
  expect(diagnostics).toEqual([]);
  expect(value.length).toBeGreaterThan(height < 100 ? 1 : 0);
  for (const { figure, sheet } of value) {
    expect(mm(sheet.height)).toBeLessThanOrEqual(height + 0.01);
    const body = ptOfPx(figure.metrics.body) * sheet.scale;
    if (size === undefined) expect(body).toBeGreaterThanOrEqual(6.999);
    else expect(body).toBeCloseTo(size, 3);
  }
});

const WIDTHS = [60, 90, 180];
const TYPES = [undefined, 9, 12];

test.each(["car-free-centre.yaml", "paleys-watch.yaml", "falling-bodies-ar.yaml"])(
  "%s: no figure is higher than a page, and type is what was asked for",
  async (file) => {
    for (const width of WIDTHS) {
      for (const size of TYPES) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const { value, diagnostics } = await layout(
          { ...mapOf(file), figure: {} },
          { width, ...(size === undefined ? {} : { type: size }) },
          await testTypesetter(),
        );
        expect(diagnostics).toEqual([]);
        expectedOf(value, width, size);
        const full = value.flatMap(({ figure }) => figure.outline.panels.flatMap(cellsOf));
        expect(
          full
            .filter(({ kind }) => kind === "full")
            .map(({ statement }) => statement)
            .toSorted(),
        ).toEqual(
          mapOf(file)
            .statements.map(({ id }) => id)
            .toSorted(),
        );
      }
    }
  },
);

function expectedOf(figures: readonly PlacedFigure[], width: number, size: number | undefined): void {
  for (const { figure, sheet } of figures) {
    expect(mm(sheet.width)).toBeCloseTo(width, 1);
    expect(figure.width * sheet.scale).toBeLessThanOrEqual(sheet.width);
    expect(mm(sheet.height)).toBeLessThanOrEqual(Math.max(240, width * 1.5) + 0.1);
    const body = ptOfPx(figure.metrics.body) * sheet.scale;
    if (size === undefined) expect([10, 9, 8, 7.5, 7]).toContain(Math.round(body * 100) / 100);
    else expect(body).toBeCloseTo(size, 3);
  }
}

test("a map that is higher than a page is divided over figures of one size", async () => {
  const { value } = await layout(generated(60), { width: 120 }, await testTypesetter());
  expect(value.length).toBeGreaterThan(1);
  expectedOf(value, 120, undefined);
  expect(new Set(value.map(({ figure, sheet }) => (figure.metrics.body * sheet.scale).toFixed(3))).size).toBe(
    1,
  );
});

test.each([
  [9, 70],
  [10, 70],
  [10, 80],
  [11, 90],
])("no part in type of %i pt is higher than the %i mm that were asked for", async (type, height) => {
  const { value } = await layout(
    mapOf("car-free-centre.yaml"),
    { width: 120, type, height },
    await testTypesetter(),
  );
  expect(value.length).toBeGreaterThan(1);
  for (const { sheet } of value) expect(mm(sheet.height)).toBeLessThanOrEqual(height + 0.001);
});

test("in a column the parts of a divided map are no figures, because the document around them numbers those", async () => {
  const { value } = await draw(generated(60), { width: 120 }, await testTypesetter());
  const runs = value.flatMap(({ scene }) => textsIn(scene.items).map(({ text }) => text));
  const html = new TextDecoder().decode((await write(value, "html"))[0]);
  const embedded = [...runs, html].join(" ").replaceAll("\u00a0", " ");
  expect(embedded).toMatch(/Part 1 of \d/u);
  expect(embedded).toMatch(/\(Part 2\)|, Part [12]/u);
  expect(embedded).not.toMatch(/Figure \d/u);
});

test("type that no column of this width holds is said to be smaller", async () => {
  const { value, diagnostics } = await layout(
    mapOf("car-free-centre.yaml"),
    { width: 30, type: 24 },
    await testTypesetter(),
  );
  const small = value.filter(({ figure, sheet }) => ptOfPx(figure.metrics.body) * sheet.scale < 23.99);
  expect(small).toHaveLength(value.length);
  expect(value.length).toBeGreaterThan(1);
  expect(diagnostics.filter(({ code }) => code === "small-type").map(({ message }) => message)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^In all ${value.length} figures statements are set in [\\d.]+ pt, under the 24 pt that were asked for`,
        "u",
      ),
    ),
  ]);
});

test("the smallest type holds in a column too", async () => {
  const { value } = await layout(mapOf("socrates.yaml"), { width: 120, minType: 14 }, await testTypesetter());
  for (const { figure, sheet } of value) expect(ptOfPx(figure.metrics.body) * sheet.scale).toBeCloseTo(14, 3);
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
    { width: 160, type: 8 },
    await testTypesetter(),
  );
  expect(value[0]!.figure.metrics.body * 0.75 * value[0]!.sheet.scale).toBeCloseTo(8, 3);
});

test("a step that is too high for a page is so with a warning, and the way out works", async () => {
  // A step of more premises goes on in another figure.
  const premises = Array.from({ length: 6 }, (_, i) => `p${i}`);
  const said = "A premise that takes more than one line of a column that is not very wide. ".repeat(7).trim();
  const map = mapNamed(
    "map.yaml",
    `
premises:
${premises.map((id) => `  ${id}: ${said}`).join("\n")}
conclusions: { top: Top. }
inferences: [{ from: [${premises.join(", ")}], to: top }]
`,
  );
  const codes = async (options: DrawOptions) => {
    const { value, diagnostics } = await layout(map, options, await testTypesetter());
    const heights = value.map(({ sheet }) => mm(sheet.height));
    return { highest: Math.max(...heights), codes: diagnostics.map(({ code }) => code) };
  };
  const high = await codes({ width: 80, type: 10 });
  expect(high.highest).toBeGreaterThan(241);
  expect(high.codes).toEqual(["high-figure"]);
  const low = await codes({ width: 80 });
  expect(low.codes).not.toContain("high-figure");
  expect(low.highest).toBeLessThanOrEqual(240.1);
});

test("a fan of reasons fills a column that is wide enough for two", async () => {
  const { value } = await layout(shaped("fan", 20), { width: 160 }, await testTypesetter());
  const { figure, sheet } = value[0]!;
  expect(value).toHaveLength(1);
  expect(figure.width * sheet.scale).toBeGreaterThan(0.8 * sheet.width);
  expect(mm(sheet.height)).toBeLessThan(210);
});
