import { fixed, painted } from "../../src/scene/paint.ts";
import { expect, test } from "vitest";
import { moved } from "../../src/geometry.ts";
import type { BracketLayout, CardLayout, FigureLayout, PanelLayout } from "../../src/layout/figure-layout.ts";
import type { PlacedLine } from "../../src/layout/trees/tree.ts";
import type { Outline } from "../../src/outline/outline.ts";
import { scene } from "../../src/scene/build.ts";
import type { Item, Scene } from "../../src/scene/scene.ts";
import { THEMES } from "../../src/themes/index.ts";
import { drawn, mapOf } from "../support/draw.ts";
import { generated } from "../support/maps.ts";
import { faultsOf } from "../support/faults.ts";

// What finds no fault in any map must find one where there is one.

async function faults(
  change: (panel: PanelLayout) => PanelLayout,
  outlined = (same: Outline) => same,
  map = generated(80),
) {
  const { figure, sheet } = await drawn(map, { direction: "left" });
  const panels = figure.panels.map(change);
  const broken: FigureLayout = { ...figure, panels, outline: outlined(figure.outline) };
  const placed = { figure: broken, sheet };
  return faultsOf([{ ...placed, scene: scene(placed, painted(THEMES.plain)) }], "left");
}

const cards = (change: (card: CardLayout, index: number) => CardLayout[]) => (panel: PanelLayout) => ({
  ...panel,
  cards: panel.cards.flatMap(change),
});
const movedBy = (card: CardLayout, down: number): CardLayout => ({
  ...card,
  frame: moved(card.frame, { x: 0, y: down }),
  rows: card.rows.map((row) => ({
    ...row,
    rect: moved(row.rect, { x: 0, y: down }),
    text: { ...row.text, rect: moved(row.text.rect, { x: 0, y: down }) },
  })),
  brackets: card.brackets.map((one) => ({ ...one, top: one.top + down, bottom: one.bottom + down })),
});
const moving = (panel: PanelLayout, id: string, down: (top: number) => number) =>
  cards((card) => [card.id === id ? movedBy(card, down(card.frame.y)) : card])(panel);
const lines = (change: (line: PlacedLine, index: number) => PlacedLine) => (panel: PanelLayout) => ({
  ...panel,
  lines: panel.lines.map(change),
});
const same = (panel: PanelLayout) => panel;

const brackets = (change: (bracket: BracketLayout) => BracketLayout) =>
  cards((card) => [{ ...card, brackets: card.brackets.map((one) => change(one)) }]);

test("a good drawing has none", async () => {
  expect(await faults(same)).toEqual([]);
});

test("a card in another's place is found", async () => {
  const last = (panel: PanelLayout) => moving(panel, "b5", (top) => 3000 - top);
  const found = await faults(last, undefined, generated(80, { seed: 2 }));
  expect(found.join("\n")).toMatch(/cards of layer 1 are not in order/);
});

test.each<[string, RegExp, (panel: PanelLayout) => PanelLayout]>([
  ["a card on another", /^card b\d+ .* and card b\d+ .* overlap$/, (panel) => moving(panel, "b0", () => 60)],
  ["a card outside its panel", /sticks out of panel 1/, (panel) => moving(panel, "b0", (top) => -40 - top)],
  ["a card that is not drawn", /^cell b\d+\.0 is not drawn$/m, cards((one, i) => (i === 3 ? [] : [one]))],
  ["a card drawn twice", /is drawn twice$/, cards((one, i) => (i === 3 ? [one, one] : [one]))],
  [
    "a line that ends too early",
    /^line of b\d+ ends at .*, not at/,
    lines((one) => ({ ...one, points: one.points.map(({ x, y }) => ({ x: x + 3, y })) })),
  ],
  [
    "a line through a card",
    /runs through card/,
    lines((one, i) =>
      i === 0 ? { ...one, points: [one.points[0]!, { x: 900, y: one.points[0]!.y }] } : one,
    ),
  ],
  [
    "a line that slants",
    /slants/,
    lines((one, i) =>
      i === 0 ? { ...one, points: one.points.map(({ x, y }, at) => ({ x, y: y + at })) } : one,
    ),
  ],
  [
    "a rule beside rows that are not its own",
    /is beside rows/,
    brackets((one) => ({ ...one, bracket: { ...one.bracket, first: 0 } })),
  ],
  ["a rule that is too short", /does not span/, brackets((one) => ({ ...one, bottom: one.bottom - 9 }))],
  ["a rule through a text", /runs through/, brackets((one) => ({ ...one, x: one.x + 20 }))],
  ["nested rows without a rule", /without a rule of its own/, cards((card) => [{ ...card, brackets: [] }])],
  [
    "a row on another",
    /^.* in \S+ \(.*\) and .* overlap$/,
    cards((card) => [
      {
        ...card,
        rows: card.rows.map((row, i) => (i === 1 ? { ...row, rect: moved(row.rect, { x: 0, y: -6 }) } : row)),
      },
    ]),
  ],
  [
    "two lines in one",
    /lead to different things and run together/,
    (panel) => {
      const first = panel.lines[0]!;
      const other = panel.lines.find(({ block }) => block.target.id !== first.block.target.id)!;
      return lines((one) => (one === first ? { ...one, points: other.points } : one))(panel);
    },
  ],
  [
    "a line that ends at no other line",
    /^line of b\d+ ends at .*, not at/,
    lines((one, i) => (i === 0 ? { ...one, points: one.points.slice(0, -1), joins: true } : one)),
  ],
])("%s is found", async (_, message, change) => {
  expect((await faults(change)).join("\n")).toMatch(new RegExp(message.source, "m"));
});

test.each<[string, RegExp, (outline: Outline) => Outline]>([
  [
    "a statement that is lost",
    /is drawn in full 0 times/,
    (o) => ({ ...o, panels: o.panels.map((p) => ({ ...p, blocks: p.blocks.slice(1) })) }),
  ],
  [
    "a statement that stands in full twice",
    /is drawn in full 2 times/,
    (o) => ({ ...o, panels: o.panels.map((p) => ({ ...p, heads: [...p.heads, ...p.heads] })) }),
  ],
  [
    "a number that is missing",
    /nothing has the number 3/,
    (o) => ({ ...o, numbers: new Map([...o.numbers].map(([id, n]) => [id, n === 3 ? 4 : n])) }),
  ],
  [
    "a card that leads elsewhere",
    /leads to .* instead of/,
    (o) => ({
      ...o,
      panels: o.panels.map((p) => ({
        ...p,
        blocks: p.blocks.map((b, i) =>
          i === 1
            ? { ...b, target: p.blocks[0]!.target }
            : i === 0
              ? { ...b, inference: p.blocks[1]!.inference }
              : b,
        ),
      })),
    }),
  ],
])("%s is found", async (_, message, change) => {
  expect((await faults(same, change)).join("\n")).toMatch(message);
});

test("texts and shapes that stick out are found", async () => {
  const { figure, sheet, scene: good } = await drawn(mapOf("car-free-centre.yaml"), { direction: "left" });
  const found = (change: (item: Item) => Item) => {
    const items = (all: readonly Item[]): Item[] =>
      all.map((item) => change(item.kind === "group" ? { ...item, items: items(item.items) } : item));
    const changed: Scene = { ...good, items: items(good.items) };
    return faultsOf([{ figure, sheet, scene: changed }], "left").join("\n");
  };
  const wider = found((item) => (item.kind === "text" ? { ...item, width: item.width + 150 } : item));
  for (const id of ["s-close", "map-title", "legend"]) expect(wider).toContain(`sticks out of ${id}`);
  const lower = found((item) => (item.kind === "text" ? { ...item, y: item.y + 20 } : item));
  for (const id of ["s-close", "map-title"]) expect(lower).toContain(`sticks out of ${id}`);
  expect(found((item) => (item.kind === "text" ? { ...item, x: item.x - 60 } : item))).toContain(
    "leaves the sheet",
  );
  const thick = { paint: fixed("#000000"), width: 60, dash: [] };
  expect(found((item) => (item.kind === "shape" ? { ...item, stroke: thick } : item))).toContain(
    "a shape leaves the sheet",
  );
  const line = (width: number, down: number): Item => ({
    kind: "shape",
    path: [
      { op: "move", x: 9, y: good.height - 9 },
      { op: "line", x: 9, y: good.height + down },
    ],
    fill: undefined,
    stroke: { ...thick, width },
  });
  const foundOf = (item: Item) =>
    faultsOf([{ figure, sheet, scene: { ...good, items: [...good.items, item] } }], "left").join("\n");
  expect(foundOf(line(12, 0))).toBe("");
  expect(foundOf(line(12, 3))).toContain("a shape leaves the sheet");
  expect(foundOf(line(24, 0))).toContain("a shape leaves the sheet");
});
