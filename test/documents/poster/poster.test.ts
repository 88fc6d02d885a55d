import { pxOfMm, PAPERS } from "../../../src/geometry.ts";
import type { Point, Rect } from "../../../src/geometry.ts";
import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { filled } from "../../../src/documents/poster/cut.ts";
import { WishError } from "../../../src/documents/document.ts";
import { croppedFigure } from "../../../src/layout/cropped/cropped.ts";
import { outline } from "../../../src/outline/build.ts";
import { testTypesetter } from "../../support/typesetter.ts";
import { lattice } from "../../../src/documents/poster/lattice.ts";
import { boxOfItems } from "../../support/boxes.ts";
import { boxOfText } from "../../support/geometry.ts";
import { mapOf } from "../../support/draw.ts";
import { draw } from "../../../src/pipeline.ts";
import type { Item } from "../../../src/scene/scene.ts";
import { parse } from "../../../src/input/index.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { shapesIn, textsIn } from "../../../src/scene/walk.ts";
import { groupsOn, pagesOf, wordsIn } from "../../support/pages.ts";

describe.each([
  ["china-russia-europe.yaml", {}],
  ["china-russia-europe.yaml", { paper: "a3", direction: "up", minType: 12 }],
  ["car-free-centre.yaml", { minType: 20 }],
  ["paleys-watch.yaml", { style: "classic", minType: 20 }],
  ["falling-bodies-ar.yaml", { minType: 24 }],
] as const)("a poster of %s %j", (file, options) => {
  const map = mapOf(file);
  const made = pagesOf(map, { as: "poster", ...options });

  // The posters of all these maps are made at once.
  test(
    "sheets have the size of the paper, and nothing stands in their margins but labels and marks",
    {
      timeout: 120_000,
    },
    async () => {
      const { width, height } = PAPERS["paper" in options ? options.paper : "a4"];
      const pages = await made;
      expect(pages.length).toBeGreaterThan(2);
      const edge = pxOfMm(10) - 3;
      for (const { scene } of pages) {
        expect([scene.width, scene.height].toSorted((a, b) => a - b)).toEqual([
          pxOfMm(width),
          pxOfMm(height),
        ]);
        const inside = scene.items.filter((item) => item.kind !== "group" || item.id !== "sheet");
        for (const box of textsIn(inside).map(boxOfText)) {
          expect(box.x).toBeGreaterThan(edge);
          expect(box.x + box.width).toBeLessThan(scene.width - edge);
          expect(box.y + box.height).toBeLessThan(scene.height - edge);
        }
      }
    },
  );

  test("every cell is whole on a sheet", async () => {
    const pages = await made;
    const sheets = pages.slice(0, -1);
    for (const { text } of map.statements) {
      const cells = sheets
        .flatMap(groupsOn)
        .filter(({ role, label }) => role === "statement" && label.includes(text));
      expect(cells.length).toBeGreaterThan(0);
      const plain = (words: string) => words.replace(/\s/gu, "");
      for (const cell of cells) expect(plain(wordsIn(cell.items))).toContain(plain(text));
    }
  });

  test("the plan names every sheet", async () => {
    const sheets = (await made).slice(0, -1);
    const plan = (await made).at(-1)!;
    const labels = sheets.map((sheet) => groupsOn(sheet).find(({ id }) => id === "sheet")!.label);
    // As the pages are numbered.
    expect(labels).toEqual(labels.map((_, index) => String(index + 1)));
    for (const label of labels) expect(groupsOn(plan).some(({ id }) => id === `plan-${label}`)).toBe(true);
  });

  test("no tip, bar, number or line of text lies on a join", async () => {
    for (const { scene } of (await made).slice(0, -1)) {
      const trims = trimsOf(scene.items);
      const inside = scene.items.filter((item) => item.kind !== "group" || item.id !== "sheet");
      const small = shapesIn(inside)
        .filter(({ stroke }) => stroke?.width !== 0.7)
        .map((item) => boxOfItems([item]))
        .filter(({ width, height }) => Math.max(width, height) < pxOfMm(8));
      for (const { x, y, width, height } of [...small, ...textsIn(inside).map(boxOfText)]) {
        for (const trim of trims.x) expect(trim > x + 1 && trim < x + width - 1).toBe(false);
        for (const trim of trims.y) expect(trim > y + 1 && trim < y + height - 1).toBe(false);
      }
    }
  });

  test("type is as large as it was asked to be", async () => {
    const least = "minType" in options ? options.minType : 14;
    for (const { scene } of (await made).slice(0, -1))
      for (const { size } of textsIn(
        scene.items.filter((item) => item.kind !== "group" || item.id !== "sheet"),
      ))
        expect(size * 0.75).toBeGreaterThanOrEqual(least - 0.001);
  });
});

test("a small map is one sheet without marks and plan", async () => {
  const pages = await pagesOf(mapOf("socrates.yaml"), { as: "poster" });
  expect(pages).toHaveLength(1);
  expect(groupsOn(pages[0]!).some(({ id }) => id === "sheet")).toBe(false);
});

test("a map of a few statements is set in type that is read from afar, on up to four sheets", async () => {
  const sheets = (await pagesOf(mapOf("white-horse.yaml"), { as: "poster" })).slice(0, -1);
  expect(sheets.length).toBeGreaterThan(1);
  expect(sheets.length).toBeLessThanOrEqual(4);
  const cells = sheets.flatMap(groupsOn).filter(({ role }) => role === "statement");
  for (const { size } of cells.flatMap(({ items }) => textsIn(items)))
    expect(size * 0.75).toBeGreaterThanOrEqual(24 - 0.001);
});

test("where a size of type is asked for, a poster has no more sheets than that needs", async () => {
  const map = mapOf("white-horse.yaml");
  const usual = await pagesOf(map, { as: "poster" });
  const asked = await pagesOf(map, { as: "poster", minType: 14 });
  expect(asked.length).toBeLessThan(usual.length);
});

test.each([13, 20])(
  "sheets that overlap are avoided: in type of %i pt no statement stands on two",
  { timeout: 60_000 },
  async (least) => {
    const map = mapOf("car-free-centre.yaml");
    const pages = await pagesOf(map, { as: "poster", direction: "up", minType: least });
    const labels = pages
      .flatMap(groupsOn)
      .filter(({ role, id }) => role === "statement" && !id.startsWith("plan"))
      .map(({ label }) => label);
    expect(labels).toHaveLength(map.statements.length);
    expect(new Set(labels).size).toBe(labels.length);
  },
);

test.each([
  [2, 2],
  [3, 1],
])("on %i by %i sheets, the type is as large as these allow", { timeout: 60_000 }, async (columns, rows) => {
  const map = mapOf("car-free-centre.yaml");
  const pages = await pagesOf(map, { as: "poster", sheets: { columns, rows } });
  const sheets = pages.slice(0, -1);
  expect(sheets.length).toBeLessThanOrEqual(columns * rows);
  const least = Math.min(
    ...sheets.flatMap((page) =>
      groupsOn(page)
        .filter(({ role }) => role === "statement")
        .flatMap(({ items }) => textsIn(items).map(({ size }) => size * 0.75)),
    ),
  );
  expect(least).toBeGreaterThan(columns * rows > 3 ? 19.5 : 10);
  await expect(pagesOf(map, { as: "poster", sheets: { columns, rows }, minType: 40 })).rejects.toThrow(
    `This map does not fit ${columns}x${rows} sheets in type of 40 pt`,
  );
});

test.each(["socrates.yaml", "paleys-watch.yaml"])(
  "no sheet of %s has a legend or a title alone",
  { timeout: 60_000 },
  async (file) => {
    const pages = await pagesOf(mapOf(file), { as: "poster", sheets: { columns: 1, rows: 3 } });
    const sheets = pages.length > 1 ? pages.slice(0, -1) : pages;
    for (const page of sheets)
      expect(groupsOn(page).some(({ role }) => role === "statement" || role === "reference")).toBe(true);
  },
);

test(
  "more sheets give no smaller type than fewer would, and it is said which are used",
  { timeout: 90_000 },
  async () => {
    const map = mapOf("car-free-centre.yaml");
    const on = async (columns: number, rows: number) => {
      const { value, diagnostics } = await draw(
        { ...map, figure: {} },
        { as: "poster", sheets: { columns, rows } },
        await testTypesetter(),
      );
      const statements = value.slice(0, -1).flatMap(groupsOn);
      const texts = statements.flatMap(({ role, items }) => (role === "statement" ? textsIn(items) : []));
      const said = diagnostics.map(({ message }) => message).join(" ");
      return { type: Math.min(...texts.map(({ size }) => size)), said };
    };
    const [three, four] = [await on(1, 3), await on(2, 2)];
    expect(four.type).toBeGreaterThanOrEqual(three.type);
    expect(three.said).toBe("");
    expect(four.said).toMatch(/^This poster is laid on 1x3 sheets: on 2x2 its type would be smaller/u);
  },
);

/** Where a sheet is trimmed, by its marks: nothing else that is no part of a group has so thin a line. */
function trimsOf(items: readonly Item[]) {
  const marks = items
    .filter((item) => item.kind === "shape")
    .filter(({ stroke }) => stroke?.width === 0.7)
    .map((item) => boxOfItems([item]));
  return {
    x: marks.filter(({ width }) => width === 0).map(({ x }) => x),
    y: marks.filter(({ height }) => height === 0).map(({ y }) => y),
  };
}

const cutPages = () =>
  pagesOf(mapOf("cycle-lane.yaml"), { as: "poster", verdicts: true, sheets: { columns: 1, rows: 3 } });

test("no sheet is trimmed through the sign of a verdict", { timeout: 60_000 }, async () => {
  const sheets = (await cutPages()).slice(0, -1);
  let tabs = 0;
  for (const { scene } of sheets) {
    const lines = scene.items
      .filter((item) => item.kind === "shape")
      // Rivals are joined by wider ones.
      .filter(({ stroke }) => stroke?.width === 0.7)
      .map((item) => boxOfItems([item]));
    const trims = lines.filter(({ width, height }) => height === 0 && width > 0).map(({ y }) => y);
    expect(new Set(trims).size).toBe(2);
    const signs = shapesIn(scene.items).filter(({ fill }) => /tags\.\w+\.edge/u.test(fill?.role ?? ""));
    tabs += signs.length;
    for (const { y, height } of signs.map((item) => boxOfItems([item])))
      for (const trim of trims) expect(trim > y && trim < y + height).toBe(false);
  }
  expect(tabs).toBeGreaterThan(1);
});

test("no sheet shows a part of a sign of its neighbour", { timeout: 60_000 }, async () => {
  const sheets = (await cutPages()).slice(0, -1);
  const tabs = sheets.flatMap(({ scene }) =>
    shapesIn(scene.items)
      .filter(({ fill }) => /tags\.\w+\.edge/u.test(fill?.role ?? ""))
      .map((item) => boxOfItems([item])),
  );
  expect(tabs.length).toBeGreaterThan(1);
  const highest = Math.max(...tabs.map(({ height }) => height));
  for (const { width, height } of tabs) {
    expect(height).toBeCloseTo(highest, 3);
    expect(width).toBeGreaterThan(0.5 * highest);
  }
});

test("type that makes a block larger than a sheet is refused", async () => {
  await expect(pagesOf(mapOf("car-free-centre.yaml"), { as: "poster", minType: 90 })).rejects.toThrow(
    WishError,
  );
});

describe("a lattice", () => {
  test("is cut through white rather than between lines, where parts stay nearly as even", () => {
    const grid = { sheet: { width: 1000, height: 1000 }, columns: 1, rows: 2 };
    // Lines of 38 px with 2 px between, and 40 px of white above the tenth and the fifteenth of them.
    const tops = Array.from(
      { length: 20 },
      (_, index) => index * 40 + (index >= 14 ? 80 : index >= 9 ? 40 : 0),
    );
    const cells = tops.map((top) => rect(0, top, 800, 38));
    const [column] = lattice(rect(0, 0, 800, 880), cells, grid)!;
    expect(column![0]!.height).toBeGreaterThan(358);
    expect(column![0]!.height).toBeLessThan(400);
  });

  const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
  const grid = { sheet: { width: 120, height: 120 }, columns: 2, rows: 2 };

  test("has its cuts in gaps, as even as these allow", () => {
    const cells = [rect(0, 0, 90, 90), rect(110, 0, 90, 90), rect(0, 110, 90, 90), rect(110, 110, 90, 90)];
    expect(lattice(rect(0, 0, 200, 200), cells, grid)).toEqual([
      [rect(0, 0, 100, 100), rect(0, 100, 100, 100)],
      [rect(100, 0, 100, 100), rect(100, 100, 100, 100)],
    ]);
  });

  test("cuts each column across by itself where nothing runs straight through", () => {
    const cells = [rect(0, 0, 90, 76), rect(0, 88, 90, 112), rect(110, 0, 90, 110), rect(110, 118, 90, 82)];
    const columns = lattice(rect(0, 0, 200, 200), cells, grid)!;
    expect(columns.map((parts) => parts[1]!.y)).toEqual([82, 114]);
    for (const part of columns.flat()) {
      expect(part.height).toBeLessThanOrEqual(120);
      for (const cell of cells) {
        const shared =
          Math.min(cell.y + cell.height, part.y + part.height) - Math.max(cell.y, part.y) > 0.1 &&
          Math.min(cell.x + cell.width, part.x + part.width) - Math.max(cell.x, part.x) > 0.1;
        expect(!shared || (cell.y >= part.y && cell.y + cell.height <= part.y + part.height)).toBe(true);
      }
    }
  });

  test("is none for what no sheet can hold, or for more than its sheets hold", () => {
    expect(lattice(rect(0, 0, 200, 100), [rect(0, 0, 200, 10)], grid)).toBeUndefined();
    expect(lattice(rect(0, 0, 241, 100), [], grid)).toBeUndefined();
    expect(lattice(rect(0, 0, 200, 200), [rect(60, 0, 80, 10)], grid)).toBeUndefined();
  });
});

test("sheets without a statement count as blank where sheets are to be filled", async () => {
  const whole = outline(mapOf("socrates.yaml"));
  const wish = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;
  const fitted = await croppedFigure(whole, await testTypesetter(), wish);
  const { width, height } = fitted.sheet;
  const grid = { sheet: { width, height }, columns: 1, rows: 2 };
  const sheetAt = (y: number): Rect => ({ x: 0, y, width, height });
  const on = (...sheets: readonly Rect[]) => filled({ fitted, grid, columns: [sheets] });
  expect(on(sheetAt(0), sheetAt(height))).toBeCloseTo(on(sheetAt(-height / 2), sheetAt(height / 2)) / 2);
});

describe("the article's poster", () => {
  const map = mapOf("china-russia-europe.yaml");

  test(
    "takes no more than twelve sheets in type of 14 pt, and on 2 by 2 has more than 8 pt",
    { timeout: 60_000 },
    async () => {
      // The last page is the plan.
      for (const paper of ["a4", "letter"] as const)
        expect((await pagesOf(map, { as: "poster", paper })).length - 1).toBeLessThanOrEqual(12);
      const small = await pagesOf(map, { as: "poster", sheets: { columns: 2, rows: 2 }, minType: 8 });
      expect(small.length - 1).toBeLessThanOrEqual(4);
    },
  );

  test(
    "has sheets of one width, trimmed at the same marks, and full but for the last of each column",
    { timeout: 60_000 },
    async () => {
      const sheets = (await pagesOf(map, { as: "poster" })).slice(0, -1);
      const trimmed = sheets.map(({ scene }) => {
        // The marks are the only shapes outside of all groups that are as long as this.
        const marks = scene.items.flatMap((item) => {
          if (item.kind !== "shape" || item.path.length !== 2) return [];
          const [from, to] = item.path as unknown as readonly [Point, Point];
          return Math.abs(Math.hypot(from.x - to.x, from.y - to.y) - 16) < 1e-6 ? [{ from, to }] : [];
        });
        const upright = [
          ...new Set(marks.filter(({ from, to }) => from.x === to.x).map(({ from }) => from.x.toFixed(2))),
        ];
        const level = [
          ...new Set(marks.filter(({ from, to }) => from.y === to.y).map(({ from }) => from.y.toFixed(2))),
        ];
        return {
          x: upright.toSorted((a, b) => Number(a) - Number(b)),
          height: Math.abs(Number(level[0]) - Number(level[1])),
          size: scene,
        };
      });
      expect(new Set(trimmed.map(({ x }) => x.join(" "))).size).toBe(1);
      expect(new Set(trimmed.map(({ size }) => `${size.width} ${size.height}`)).size).toBe(1);
      const room = Math.min(...trimmed.map(({ size }) => size.height)) - pxOfMm(28);
      for (const { height } of trimmed) expect(height).toBeGreaterThan(0.74 * room);
    },
  );
});

test("a part that is larger than every sheet is found at once, however many sheets there are", async () => {
  const title = "A very long title of a source that says everything there is to be said of it, and more. ";
  const sources = [0, 1, 2, 3].map((i) => `  s${i}: "${title.repeat(5)}"\n`).join("");
  const reasons = [0, 1, 2, 3]
    .map((i) => `  a${i}: { text: Reason ${i} holds., cite: s${i} p. 1 }\n`)
    .join("");
  const map = parse({
    path: "map.yaml",
    text: `sources:\n${sources}premises:\n${reasons}conclusions: { c: So it is. }\ninferences: [{ from: [a0, a1, a2, a3], to: c }]\n`,
  }).value!;
  const before = cpuTime();
  await expect(pagesOf(map, { as: "poster", minType: 40 })).rejects.toThrow(
    "a part of it is larger than a sheet",
  );
  expect(cpuTime() - before).toBeLessThan(10_000);
});
