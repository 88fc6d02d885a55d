import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import {
  arrangedFigure,
  croppedSheet,
  defaultDirection,
  framed,
  shapedFigure,
} from "../../src/layout/figure.ts";
import type { ShapedFigure } from "../../src/layout/figure.ts";
import type { ShapedText } from "../../src/layout/cards/shaped-text.ts";
import { LOOSE } from "../../src/layout/metrics.ts";
import type { Arrangement } from "../../src/layout/packing/slicing-tree.ts";
import type { ArrangedPanel, ShapedPanel } from "../../src/layout/panels/panel.ts";
import { insideOf, LARGEST_TYPE, roomsOf } from "../../src/layout/paper.ts";
import { pxOfMm, PAPERS } from "../../src/geometry.ts";
import { outlineIn } from "../support/rooms.ts";
import { testTypesetter } from "../support/typesetter.ts";

const { panelPad: PAD, panelGap: GAP } = LOOSE;

const TITLE = 20;
const titled = (minWidth: number): ShapedPanel =>
  ({ title: { minWidth, height: () => TITLE } }) as unknown as ShapedPanel;
const PLAIN = { title: undefined } as unknown as ShapedPanel;

const figureOf = (panels: readonly ShapedPanel[], { lang = "en", least = 0 } = {}): ShapedFigure =>
  ({
    outline: { map: { lang } },
    annotation: UNANNOTATED,
    metrics: LOOSE,
    panels,
    furniture: { fuller: [], legend: [], later: [] },
    largest: LARGEST_TYPE,
    least,
  }) as unknown as ShapedFigure;

const panel = (shaped: ShapedPanel, width: number, height: number): ArrangedPanel => ({
  shaped,
  width,
  height,
  cards: [],
  lines: [],
});

describe("a panel with its frame", () => {
  const sizeOf = (shaped: ShapedPanel, all: readonly ShapedPanel[]) =>
    framed(figureOf(all), panel(shaped, 300, 100));

  test("is as large as what it holds where it is alone and has no title", () => {
    expect(sizeOf(PLAIN, [PLAIN])).toEqual({ width: 300, height: 100 });
  });

  test("has room around it where it is one of several, or has a title", () => {
    expect(sizeOf(PLAIN, [PLAIN, PLAIN])).toEqual({ width: 300 + 2 * PAD, height: 100 + 2 * PAD });
    const one = titled(50);
    expect(sizeOf(one, [one])).toEqual({ width: 300 + 2 * PAD, height: 100 + 2 * PAD + TITLE + 0.6 * PAD });
  });

  test("is no narrower than the longest word of its title, up to 260 px", () => {
    const widthOf = (minWidth: number) =>
      framed(figureOf([titled(minWidth)]), panel(titled(minWidth), 100, 100)).width - 2 * PAD;
    expect([50, 200, 400].map(widthOf)).toEqual([100, 200, 260]);
  });
});

describe("panels in a figure", () => {
  const leaf = (index: number): Arrangement => ({ kind: "panel", index, shape: 0 });
  const ROW: Arrangement = { kind: "row", first: leaf(0), second: leaf(1) };
  const both = [titled(50), PLAIN] as const;
  const layouts = [panel(both[0], 300, 100), panel(both[1], 200, 150)];
  const [first, second] = [300 + 2 * PAD, 200 + 2 * PAD];
  const height = 150 + 2 * PAD;
  const titleRoom = TITLE + 0.6 * PAD;

  test("stand where they are arranged, each with its title above its cards", () => {
    const made = arrangedFigure(figureOf(both), layouts, ROW);
    expect(made.width).toBe(first + GAP + second);
    expect(made.panels.map(({ frame }) => frame)).toEqual([
      { x: 0, y: 0, width: first, height },
      { x: first + GAP, y: 0, width: second, height },
    ]);
    expect(made.panels.map(({ origin }) => origin)).toEqual([
      { x: PAD, y: PAD + titleRoom },
      { x: first + GAP + PAD, y: PAD },
    ]);
    expect(made.panels.map(({ title }) => title?.rect)).toEqual([
      { x: PAD, y: 0.8 * PAD, width: 300, height: titleRoom },
      undefined,
    ]);
    expect(made.height).toBeGreaterThanOrEqual(height);
  });

  test("have titles as high as they are in the width of the cards, or of their longest word", () => {
    const high = { title: { minWidth: 200, height: (width: number) => width } } as unknown as ShapedPanel;
    for (const [width, inner] of [
      [100, 200],
      [300, 300],
    ] as const) {
      const made = arrangedFigure(figureOf([high]), [panel(high, width, 50)], leaf(0)).panels[0]!;
      expect(made.title!.rect.height).toBe(inner + 0.6 * PAD);
      expect(made.frame!.height).toBe(50 + 2 * PAD + inner + 0.6 * PAD);
      expect(made.origin.y).toBe(PAD + inner + 0.6 * PAD);
    }
  });

  test("stand from the right in Arabic, also where what stands around them is wider", () => {
    const least = 1000;
    const made = arrangedFigure(figureOf(both, { lang: "ar", least }), layouts, ROW);
    expect(made.width).toBe(least);
    expect(made.panels.map(({ frame }) => frame!.x)).toEqual([least - first, least - first - GAP - second]);
    const wide = arrangedFigure(figureOf(both, { lang: "ar" }), [panel(both[0], 20, 10), layouts[1]!], ROW);
    const [frame, origin] = [wide.panels[0]!.frame!, wide.panels[0]!.origin];
    // The cards are narrower than the title above them.
    expect(origin.x).toBe(frame.x + frame.width - PAD - 20);
  });

  test("that are alone have no frame", () => {
    const made = arrangedFigure(figureOf([PLAIN], { least: 400 }), [panel(PLAIN, 300, 100)], leaf(0));
    expect(made.panels).toEqual([
      { arranged: panel(PLAIN, 300, 100), frame: undefined, title: undefined, origin: { x: 0, y: 0 } },
    ]);
    expect(made.width).toBe(400);
  });

  test("may be none", () => {
    const made = arrangedFigure(figureOf([], { least: 40 }), [], undefined);
    expect([made.width, made.panels]).toEqual([40, []]);
  });

  test("have a margin on a sheet of their own", () => {
    const made = arrangedFigure(figureOf(both), layouts, ROW);
    expect(croppedSheet(made)).toEqual({
      width: made.width + 2 * LOOSE.margin,
      height: made.height + 2 * LOOSE.margin,
      scale: 1,
      x: LOOSE.margin,
      y: LOOSE.margin,
    });
  });
});

describe("the least width of a figure", () => {
  const WISH = { style: "blocks", annotation: UNANNOTATED } as const;
  const leastOf = async (yaml: string, more: object = {}) => {
    const whole = outlineIn(yaml);
    const shaped = shapedFigure(whole, await testTypesetter(), LOOSE, { ...WISH, ...more });
    const widthOf = (text: ShapedText | undefined) => text?.maxWidth ?? 0;
    return { least: shaped.least, title: widthOf(shaped.furniture.title), shaped };
  };
  const bare = "premises: { a: A. }";

  test("is what its title takes on one line, up to 260 px", async () => {
    const short = await leastOf(`title: A title\n${bare}`);
    expect(short.least).toBe(short.title);
    const long = await leastOf(`title: "${"A title ".repeat(20)}"\n${bare}`);
    expect(long.title).toBeGreaterThan(260);
    expect(long.least).toBe(260);
    expect((await leastOf(bare)).least).toBe(0);
  });

  test("in a column, is all of that, but no more", async () => {
    const yaml = `title: "${"A title ".repeat(20)}"\n${bare}`;
    expect((await leastOf(yaml, { within: 500 })).least).toBe(500);
    expect((await leastOf(yaml, { within: 100 })).least).toBe(100);
  });

  test("has room for the longest row of the legend, of which the words take 200 px at most", async () => {
    const { least, shaped } = await leastOf(
      "premises: { a: A., b: B. }\ninferences: [{ from: a, against: b }]",
    );
    const rows = shaped.furniture.legend.map(({ shaped: text }) => text.maxWidth);
    expect(rows.length).toBeGreaterThan(0);
    expect(least).toBe(Math.min(200, Math.max(...rows)) + 40);
  });

  test("and the largest type is that of the wish, else the usual one", async () => {
    expect((await leastOf(bare)).shaped.largest).toBe(LARGEST_TYPE);
    expect((await leastOf(bare, { largest: 20 })).shaped.largest).toBe(20);
  });
});

test("conclusions stand where reading begins", () => {
  expect(defaultDirection(outlineIn("premises: { a: A. }"))).toBe("left");
  expect(defaultDirection(outlineIn("lang: he\npremises: { a: A. }"))).toBe("right");
});

test("a page has room inside its margin, upright and on its side", () => {
  const { first, others } = roomsOf(PAPERS.a4);
  expect(others).toEqual(first);
  const [width, height] = [pxOfMm(210), pxOfMm(297)];
  const margin = pxOfMm(12);
  expect(first.map(({ sheet }) => sheet)).toEqual([
    { width, height },
    { width: height, height: width },
  ]);
  for (const { sheet, x, y, ...inner } of first) {
    expect([x, y]).toEqual([margin, margin]);
    expect(inner.width).toBeCloseTo(sheet.width - 2 * margin, 6);
    expect(inner.height).toBeCloseTo(sheet.height - 2 * margin, 6);
  }
  expect(insideOf({ width: 100, height: 50 }, 5)).toEqual({
    sheet: { width: 100, height: 50 },
    x: 5,
    y: 5,
    width: 90,
    height: 40,
  });
});
