import { describe, expect, test } from "vitest";
import { typicalPanels } from "../../../src/layout/cropped/typical.ts";
import type { ShapedText } from "../../../src/layout/cards/shaped-text.ts";
import type { ShapedRow } from "../../../src/layout/cards/shaped-card.ts";
import type { ShapedPanel } from "../../../src/layout/panels/panel.ts";

const SIZE = 10;
const LEADING = 14;
const NARROWEST = 150;

/** A text of so many ems on one line. */
const text = (ems: number, more: Partial<ShapedText> = {}): ShapedText => ({
  direction: "ltr",
  leading: LEADING,
  size: SIZE,
  height: () => 1,
  lines: () => [],
  minWidth: 40,
  maxWidth: ems * SIZE,
  ...more,
});

const rowOf = (kind: "cell" | "sign", of: ShapedText) => ({ kind, text: of }) as unknown as ShapedRow;

/** A panel with a card for each of these texts, and with signs that are no texts of the map. */
const panelOf = (texts: readonly ShapedText[], signs: readonly ShapedText[] = []): ShapedPanel => {
  const known = new Map([[1, 1]]);
  const cards = [
    ...texts.map((of) => ({ rows: [rowOf("cell", of)], least: known, heights: known })),
    ...signs.map((of) => ({ rows: [rowOf("sign", of)], least: known, heights: known })),
  ];
  const typesetter = { cell: () => text(22), sign: () => text(300) };
  return { trees: [[{ cards }]], typesetter } as unknown as ShapedPanel;
};

const textsIn = (panel: ShapedPanel) =>
  panel.trees[0]![0]!.cards.flatMap(({ rows }) => rows.map((row) => row.text));
const widthsOf = (panel: ShapedPanel) => textsIn(panel).map(({ maxWidth }) => maxWidth / SIZE);

/** Ems: a typical length in steps of 1.5, and 6 % more as lines end before their measure. */
const TYPICAL = 1.5 ** 8;
const RAGGED = 1.06;

describe("texts count as long as is typical", () => {
  test("the median of all, in steps", () => {
    const [panel] = typicalPanels([panelOf([text(20), text(25), text(28)])], NARROWEST);
    for (const width of widthsOf(panel!)) expect(width).toBeCloseTo(TYPICAL * RAGGED, 6);
  });

  test("over all panels, those without a tree too; signs do not count", () => {
    const empty = { ...panelOf([]), trees: [] };
    const all = typicalPanels(
      [panelOf([text(25)], [text(300), text(400)]), empty, panelOf([text(26)])],
      NARROWEST,
    );
    expect(widthsOf(all[0]!)[0]).toBeCloseTo(TYPICAL * RAGGED, 6);
    expect(widthsOf(all[2]!)[0]).toBeCloseTo(TYPICAL * RAGGED, 6);
    expect(widthsOf(all[0]!).slice(1)).toEqual([300, 400]);
  });

  test("one that is longer or shorter by more than the root of six, as six times or a sixth", () => {
    const usual = [text(25), text(25), text(25), text(25)];
    const [panel] = typicalPanels([panelOf([...usual, text(61), text(65), text(11), text(10)])], NARROWEST);
    expect(
      widthsOf(panel!)
        .slice(4)
        .map((width) => Math.round((100 * width) / (TYPICAL * RAGGED))),
    ).toEqual([100, 600, 100, 17]);
  });

  test("the room that a text leaves at its end does not count", () => {
    const [panel] = typicalPanels([panelOf([text(25), text(28), text(75, { endRoom: 500 })])], NARROWEST);
    for (const width of widthsOf(panel!)) expect(width).toBeCloseTo(TYPICAL * RAGGED, 6);
  });

  test("an empty one as typical", () => {
    const [panel] = typicalPanels([panelOf([text(25), text(25), text(0)])], NARROWEST);
    expect(widthsOf(panel!)[2]).toBeCloseTo(TYPICAL * RAGGED, 6);
  });
});

test("a typical text is as high as lines of its width are", () => {
  const [panel] = typicalPanels([panelOf([text(25)])], NARROWEST);
  const [one] = textsIn(panel!);
  const wide = TYPICAL * RAGGED * SIZE;
  expect(one!.height(wide)).toBe(LEADING);
  expect(one!.height(wide - 1)).toBe(2 * LEADING);
  expect(one!.height(wide / 2.5)).toBe(3 * LEADING);
  expect(one!.height(0)).toBe(Math.ceil(wide) * LEADING);
});

test("words are taken to have room, unless they are longer than the narrowest text", () => {
  const texts = [text(25, { minWidth: NARROWEST }), text(25, { minWidth: NARROWEST + 1 })];
  const [panel] = typicalPanels([panelOf(texts)], NARROWEST);
  expect(textsIn(panel!).map(({ minWidth }) => minWidth)).toEqual([0, NARROWEST + 1]);
});

test("what was measured of the real cards is forgotten, and what is set later is typical too, but for signs", () => {
  const before = panelOf([text(25)]);
  const [panel] = typicalPanels([before], NARROWEST);
  const [card] = panel!.trees[0]![0]!.cards;
  expect([card!.sizes.least.size, card!.sizes.heights.size]).toEqual([0, 0]);
  const [row] = [{} as Parameters<ShapedPanel["typesetter"]["cell"]>[0]];
  expect(panel!.typesetter.cell(row).maxWidth / SIZE).toBeCloseTo(TYPICAL * RAGGED, 6);
  const sign = panel!.typesetter.sign({} as Parameters<ShapedPanel["typesetter"]["sign"]>[0]);
  expect(sign.maxWidth / SIZE).toBe(300);
});
