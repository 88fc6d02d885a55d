import { beforeAll, describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../src/annotations/annotation.ts";
import { croppedFigure } from "../../src/layout/cropped/cropped.ts";
import type { Wish } from "../../src/layout/figure.ts";
import type { FigureLayout } from "../../src/layout/figure-layout.ts";
import { finished } from "../../src/layout/finish.ts";
import { partOf, stepsOf, withoutNotes } from "../../src/layout/partial.ts";
import type { Style } from "../../src/model/map.ts";
import type { Outline } from "../../src/outline/outline.ts";
import { geometryOf } from "../support/geometry.ts";
import { grouped, outlineOf } from "../support/rooms.ts";
import { testTypesetter } from "../support/typesetter.ts";

const WISH = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;

/** Laid out to the end, with its texts in lines. */
async function croppedLayout(outline: Outline, wish: Wish): Promise<FigureLayout> {
  const type = await testTypesetter();
  return finished(await croppedFigure(outline, type, wish), type).figure;
}

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
    figure = await croppedLayout(grouped(2, 2), { ...WISH, style });
    whole = await croppedLayout(outlineOf("car-free-centre.yaml"), { ...WISH, style });
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
    for (const { cards, lines } of panels) {
      // A line for what has a card of its own, a rule for what is nested.
      const rules = cards.flatMap(({ brackets }) => brackets.map(({ bracket }) => bracket.block));
      expect(lines.length + rules.length).toBeGreaterThan(0);
      for (const block of rules) expect(shown.has(block.id)).toBe(true);
      for (const { block } of lines) expect(shown.has(block.id)).toBe(true);
    }
  });

  test("keeps its size and what stands around it", () => {
    const part = partOf(figure, { panels: 1, blocks: 0 });
    expect([part.width, part.height]).toEqual([figure.width, figure.height]);
    expect(part.furniture).toEqual(figure.furniture);
  });
});

test("without notes, the title stays, and nothing moves", async () => {
  const figure = await croppedLayout(outlineOf("car-free-centre.yaml"), WISH);
  expect(figure.furniture.legend.length).toBeGreaterThan(0);
  const bare = withoutNotes(figure);
  expect(geometryOf(bare).furniture.map(({ name }) => name)).toEqual(["title"]);
  expect(bare.panels).toEqual(figure.panels);
  expect([bare.width, bare.height]).toEqual([figure.width, figure.height]);
});
