import { beforeAll, describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import { croppedFigure } from "../../src/layout/figure.ts";
import type { FigureLayout } from "../../src/layout/figure.ts";
import { partOf, stepsOf, withoutNotes } from "../../src/layout/partial.ts";
import type { Style } from "../../src/model/map.ts";
import { geometryOf } from "../support/geometry.ts";
import { grouped, outlineOf } from "../support/rooms.ts";
import { testTypesetter } from "../support/typesetter.ts";

const WISH = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;

/** Everything that stands somewhere, by name, with its place. */
const placesOf = (figure: FigureLayout) =>
  new Map(
    geometryOf(figure).panels.flatMap(({ cards, lines }) => [
      ...cards.flatMap(({ rows }) => rows.map(({ name, box }) => [name, JSON.stringify(box)] as const)),
      ...lines.map(({ name, points }) => [`line ${name}`, JSON.stringify(points)] as const),
    ]),
  );

describe.each(["blocks", "classic"] as const)("a figure that is built up, %s", (style: Style) => {
  let figure: FigureLayout;
  let whole: FigureLayout;
  beforeAll(async () => {
    const type = await testTypesetter();
    figure = await croppedFigure(grouped(2, 2), type, { ...WISH, style });
    whole = await croppedFigure(outlineOf("car-free-centre.yaml"), type, { ...WISH, style });
  });

  test("begins with the heads of a panel, and goes on inference by inference, then to the next", () => {
    expect(stepsOf(figure)).toEqual([
      { panels: 1, blocks: 0 },
      { panels: 1, blocks: 1 },
      { panels: 1, blocks: 2 },
      { panels: 2, blocks: 2 },
      { panels: 2, blocks: 3 },
      { panels: 2, blocks: 4 },
    ]);
  });

  test("shows more in every step; what stands already does not move", () => {
    let before = new Map<string, string>();
    for (const step of stepsOf(whole)) {
      const now = placesOf(partOf(whole, step));
      expect(now.size).toBeGreaterThan(before.size);
      for (const [name, place] of before) expect(now.get(name)).toBe(place);
      before = now;
    }
    expect(before).toEqual(placesOf(whole));
  });

  test("shows of each panel its heads and the inferences so far, with their lines", () => {
    const { panels, outline } = partOf(figure, { panels: 2, blocks: 3 });
    expect(outline.panels.map(({ blocks }) => blocks.length)).toEqual([2, 1]);
    const shown = new Set(outline.panels.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
    for (const { layout } of panels) {
      // A line for what has a card of its own, a rule for what is nested.
      const rules = layout.cards.flatMap(({ sized }) => sized.brackets.map(({ bracket }) => bracket.block));
      expect(layout.lines.length + rules.length).toBeGreaterThan(0);
      for (const block of rules) expect(shown.has(block.id)).toBe(true);
      for (const { block } of layout.lines) expect(shown.has(block.id)).toBe(true);
    }
  });

  test("keeps its size and what stands around it", () => {
    const part = partOf(figure, { panels: 1, blocks: 0 });
    expect([part.width, part.height, part.sheet]).toEqual([figure.width, figure.height, figure.sheet]);
    expect(part.furniture).toEqual(figure.furniture);
  });
});

test("without notes, the title stays, and nothing moves", async () => {
  const figure = await croppedFigure(outlineOf("car-free-centre.yaml"), await testTypesetter(), WISH);
  expect(figure.furniture.legend.length).toBeGreaterThan(0);
  const bare = withoutNotes(figure);
  expect(geometryOf(bare).furniture.map(({ name }) => name)).toEqual(["title"]);
  expect(geometryOf(bare).panels).toEqual(geometryOf(figure).panels);
  expect([bare.width, bare.height]).toEqual([figure.width, figure.height]);
});
