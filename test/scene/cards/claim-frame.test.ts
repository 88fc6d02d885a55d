import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { croppedFigure } from "../../../src/layout/cropped/cropped.ts";
import type { CardLayout, PlacedFigure } from "../../../src/layout/figure-layout.ts";
import { finished } from "../../../src/layout/finish.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import { scene } from "../../../src/scene/build.ts";
import { painted } from "../../../src/scene/paint.ts";
import type { Item, ShapeItem } from "../../../src/scene/scene.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

/** A claim of the main line between premises that count with it, one of which stands before it. */
const MAP = `
main: [top, claim, ground]
premises: { before: This comes before it., after: This comes after it., a: A is so., b: B is so., c: C is so. }
conclusions: { top: The top of it all., claim: The claim., ground: The ground. }
inferences:
  - { from: [before, claim, after], to: top }
  - { from: a, to: top }
  - { from: [ground, b], to: claim }
  - { from: c, to: ground }
`;

const theme = painted(THEMES.plain);

async function drawn(
  direction: "left" | "right" | "up",
  style: "blocks" | "classic" = "blocks",
  map: string = MAP,
) {
  const wish = { direction, style, annotation: UNANNOTATED } as const;
  const placed = finished(await croppedFigure(outlineIn(map), await testTypesetter(), wish));
  return { placed, shapes: shapesOf(scene(placed, theme).items) };
}

const shapesOf = (items: readonly Item[]): readonly ShapeItem[] =>
  items.flatMap((item) =>
    item.kind === "group" ? shapesOf(item.items) : item.kind === "shape" ? [item] : [],
  );
const boundsOf = ({ path }: ShapeItem) => {
  const points = path.flatMap((one) => (one.op === "close" ? [] : [one]));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};
const isHeavy = ({ stroke, path }: ShapeItem) =>
  stroke?.paint === theme.frame.head && stroke.width === 2.4 && path.at(-1)?.op === "close";
const cardsOf = ({ figure }: PlacedFigure): readonly CardLayout[] =>
  figure.panels.flatMap(({ cards }) => cards);
const claimsOf = (placed: PlacedFigure) =>
  cardsOf(placed).flatMap(({ rows }) =>
    rows.filter((row) => row.kind === "cell" && ["main", "line"].includes(row.frame)),
  );
const onSheet = ({ sheet }: PlacedFigure, { x, y, width, height }: CardLayout["frame"]) => ({
  x: x + sheet.x,
  y: y + sheet.y,
  width,
  height,
});
const near = (value: number) => expect.closeTo(value, 3);

const framesOf = (shapes: readonly ShapeItem[], placed: PlacedFigure, frame: CardLayout["frame"]) => {
  const { x, y, width, height } = onSheet(placed, frame);
  return shapes.filter((one) => {
    const box = boundsOf(one);
    const away = [box.x - x, box.y - y, box.width - width, box.height - height];
    return one.stroke !== undefined && away.every((by) => Math.abs(by) < 0.01);
  });
};

describe.each(["left", "right", "up"] as const)("the heavy frame (%s)", (direction) => {
  test("hugs the conclusion, and no other claim of the main line", async () => {
    const { placed, shapes } = await drawn(direction);
    const heavy = shapes.filter(isHeavy).map(boundsOf);
    expect(heavy).toHaveLength(1);
    const [top] = claimsOf(placed);
    const { x, y, width, height } = onSheet(placed, top!.rect);
    expect(heavy).toEqual([{ x: near(x), y: near(y), width: near(width), height: near(height) }]);
  });

  test("stands in a card with a thin outline, and claims of the line in cards that are a little stronger", async () => {
    const { placed, shapes } = await drawn(direction);
    const several = cardsOf(placed).filter(({ rows }) => rows.length > 1);
    expect(several.length).toBeGreaterThan(1);
    for (const { frame, block } of several) {
      const own = framesOf(shapes, placed, frame);
      expect(own.map(({ stroke }) => stroke!.width)).toEqual([block === undefined ? 1 : 1.3]);
    }
  });
});

test("of several conclusions, only that of the main line has the heavy frame, the others a light one", async () => {
  const map = `
main: [top]
premises: { a: A is so., b: B is so., c: C is so. }
conclusions: { top: The top of it all., other: Another one. }
inferences: [{ from: a, to: top }, { from: b, to: other }, { from: c, to: other }]
`;
  const framed = async (yaml: string) => {
    const { placed, shapes } = await drawn("left", "blocks", yaml);
    const ends = cardsOf(placed).flatMap(({ rows }) =>
      rows.filter((row) => row.kind === "cell" && row.row.cell.main),
    );
    const widths = ends.map(({ rect }) => framesOf(shapes, placed, rect).map(({ stroke }) => stroke!.width));
    return widths.map((all) => Math.max(...all));
  };
  expect(await framed(map)).toEqual([2.4, 1.3]);
  expect(await framed(map.replace("main: [top]", ""))).toEqual([2.4, 2.4]);
});

/** px that a claim leaves to the rule that joins it with other premises. */
const BESIDE_RULE = 2.01 + LOOSE.stepRoom;

test("the strong arrow leads from one claim of the line to the next", async () => {
  const { placed } = await drawn("left");
  const lines = placed.figure.panels.flatMap((panel) => panel.lines.filter(({ main }) => main));
  expect(lines).toHaveLength(2);
  const claims = claimsOf(placed);
  const touches = ({ x, y }: { readonly x: number; readonly y: number }) =>
    claims.filter(
      ({ rect }) =>
        y > rect.y &&
        y < rect.y + rect.height &&
        Math.min(Math.abs(x - rect.x), Math.abs(x - rect.x - rect.width)) < BESIDE_RULE,
    );
  for (const { points } of lines) {
    expect(touches(points[0]!)).toHaveLength(1);
    expect(touches(points.at(-1)!)).toHaveLength(1);
  }
});

test("the classic style has such a frame for the conclusion", async () => {
  const { shapes } = await drawn("left", "classic");
  expect(shapes.filter(isHeavy)).toHaveLength(1);
});
