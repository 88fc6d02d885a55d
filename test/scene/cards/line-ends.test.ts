import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { croppedFigure } from "../../../src/layout/cropped/cropped.ts";
import type { CardLayout, PlacedFigure } from "../../../src/layout/figure-layout.ts";
import { finished } from "../../../src/layout/finish.ts";
import { scene } from "../../../src/scene/build.ts";
import { TOOTH } from "../../../src/scene/cards/bracket.ts";
import { painted } from "../../../src/scene/paint.ts";
import type { Item, ShapeItem } from "../../../src/scene/scene.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { legendFaults } from "../../support/legend-faults.ts";
import { wayFaults } from "../../support/way-faults.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

/** A main line that goes on in another panel, and a reason like any other from there. */
const MAP = (lang: string) => `
lang: ${lang}
main: [top, claim, ground]
groups: { g: One, h: Two }
premises:
  a: { text: A is so., group: h }
  with: { text: This counts with it., group: h }
  other: { text: Another reason., group: g }
conclusions:
  top: { text: The top of it all., group: g }
  claim: { text: The claim that the line goes on from., group: g }
  ground: { text: The ground of the line., group: h, short: The ground of it }
  far: { text: What else rests on it., group: g }
inferences:
  - { from: claim, to: top }
  - { from: other, to: claim }
  - { from: ground, to: claim }
  - { from: [a, with], to: ground }
  - { from: ground, to: far }
`;

const theme = painted(THEMES.plain);

async function drawn(lang: string, direction: "left" | "right" | "up" = "left") {
  const outline = outlineIn(MAP(lang));
  const wish = { direction, style: "blocks", annotation: UNANNOTATED, bare: false } as const;
  const placed = finished(await croppedFigure(outline, await testTypesetter(), wish));
  return { placed, items: scene(placed, theme).items };
}

const within = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => (item.kind === "group" ? [item, ...within(item.items)] : [item]));
const shapesOf = (items: readonly Item[]) =>
  within(items).filter((item): item is ShapeItem => item.kind === "shape");
const isHeavy = ({ stroke, fill }: ShapeItem) =>
  stroke?.paint === theme.line.support && stroke.width === 2.6 && fill === undefined;
const boundsOf = ({ path }: ShapeItem) => {
  const points = path.flatMap((one) => (one.op === "close" ? [] : [one]));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};
const cardWith = ({ figure }: PlacedFigure, statement: string): CardLayout =>
  figure.panels
    .flatMap(({ cards }) => cards)
    .find(({ rows }) =>
      rows.some(
        ({ row }) => row.kind === "cell" && row.cell.kind === "full" && row.cell.statement === statement,
      ),
    )!;
const textOf = ({ rows }: CardLayout): string =>
  rows
    .flatMap(({ text }) => text.lines.flatMap(({ runs }) => runs.map((run) => run.text)))
    .join("")
    .replaceAll("\u00a0", " ");

describe.each(["left", "right", "up"] as const)(
  "where the main line goes on in another panel (%s)",
  (direction) => {
    test("it is said from where it comes, and to where it leads", async () => {
      const { placed } = await drawn("en", direction);
      expect(textOf(cardWith(placed, "claim"))).toContain("from 5: The ground of it");
      expect(textOf(cardWith(placed, "claim"))).not.toContain("see 5");
      const ground = textOf(cardWith(placed, "ground"));
      expect(ground).toContain("to 2: The claim that the line goes on from");
      expect(ground).toMatch(/supports 4/u);
      expect(ground).not.toMatch(/supports 2/u);
    });

    test("a reference that is no part of the line stays as it is", async () => {
      expect(textOf(cardWith((await drawn("en", direction)).placed, "far"))).toContain("(see 5)");
    });

    test("the strong line runs from above the claim to the step that refers to it, and on to what that supports", async () => {
      const { placed, items } = await drawn("en", direction);
      const heavy = shapesOf(items).filter(isHeavy).map(boundsOf);
      const [claim, ground] = [cardWith(placed, "claim"), cardWith(placed, "ground")];
      // It goes on before the other reasons of the claim, from the side of the card.
      const lead = claim.rows.find(({ row }) => row.depth > 0)!;
      expect(lead.row.kind === "cell" && lead.row.cell.statement).toBe("ground");
      const top = placed.sheet.y + lead.rect.y;
      const end = top + lead.rect.height;
      const inRow = (one: (typeof heavy)[number]) => one.top > top - 4 && one.bottom < end + 1;
      expect(heavy.some(inRow)).toBe(true);
      const [way, ...more] = placed.figure.ways;
      expect(more).toEqual([]);
      const last = way!.points.at(-1)!;
      const [left, right] = [claim.frame.x, claim.frame.x + claim.frame.width];
      expect(last.x).toBe(way!.goesOn ? left : right);
      expect(placed.sheet.y + last.y).toBeGreaterThan(top);
      expect(placed.sheet.y + last.y).toBeLessThan(end);
      expect(wayFaults(placed.figure)).toEqual([]);
      const row = ground.rows.findIndex(({ kind }) => kind === "onward");
      expect(row).toBe(0);
      const first = way!.points[0]!;
      expect(first.y).toBeCloseTo(ground.rows[1]!.rect.y);
    });
  },
);

test.each([
  ["ground", 0],
  ["[other, ground]", 1],
])("a further premise hangs on the strong line, over its ground (from %s)", async (from, count) => {
  const yaml = MAP("en")
    .replace("  - { from: other, to: claim }\n", "")
    .replace("from: ground, to: claim", `from: ${from}, to: claim`);
  const wish = { direction: "left", style: "blocks", annotation: UNANNOTATED, bare: false } as const;
  const placed = finished(await croppedFigure(outlineIn(yaml), await testTypesetter(), wish));
  const shapes = shapesOf(scene(placed, theme).items).filter(
    ({ fill, stroke }) => fill !== undefined || stroke !== undefined,
  );
  const row = cardWith(placed, "claim").rows.find((one) => one.kind === "cell" && one.frame === "reference")!;
  const [top, bottom] = [row.rect.y, row.rect.y + row.rect.height].map((y) => y + placed.sheet.y);
  const { x, width } = cardWith(placed, "claim").frame;
  const [left, right] = [x + placed.sheet.x, x + width + placed.sheet.x];
  const isIn = (one: ShapeItem) => {
    const bounds = boundsOf(one);
    const isBeside = bounds.left > left && bounds.right <= right;
    return isBeside && bounds.top > top! && bounds.bottom < bottom!;
  };
  const isTooth = (one: ShapeItem) =>
    one.stroke?.width === TOOTH.width &&
    isIn(one) &&
    boundsOf(one).right - boundsOf(one).left <= TOOTH.length;
  expect(shapes.filter(isTooth)).toHaveLength(count);
  const ground = shapes.findLastIndex((one) => one.fill === theme.cell.referenceFill && isIn(one));
  expect(ground).toBeGreaterThanOrEqual(0);
  if (count > 0) expect(shapes.findIndex(isTooth)).toBeGreaterThan(ground);
});

test("the links of both ends lead to the other one", async () => {
  const groups = within((await drawn("en")).items).flatMap((item) => (item.kind === "group" ? [item] : []));
  const way = groups.find(({ id }) => id.endsWith("onward"));
  expect(way).toMatchObject({ label: expect.stringContaining("to 2"), link: { to: "group", id: "s-claim" } });
  expect(groups.find(({ label }) => label.startsWith("from 5"))).toMatchObject({
    role: "reference",
    link: { to: "group", id: "s-ground" },
  });
});

test.each(["en", "ar"])("the legend explains them (%s)", async (lang) => {
  expect(legendFaults((await drawn(lang)).placed.figure)).toEqual([]);
});
