import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import type { Point } from "../../../src/geometry.ts";
import type { PlacedBracket, SizedCard } from "../../../src/layout/cards/sized-card.ts";
import type { CardLayout } from "../../../src/layout/figure-layout.ts";
import { croppedFigure } from "../../../src/layout/cropped/cropped.ts";
import { finished } from "../../../src/layout/finish.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import { painted } from "../../../src/scene/paint.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { sizedCard } from "../../../src/layout/cards/sized-card.ts";
import { LOOSE } from "../../../src/layout/metrics.ts";
import { bracketShapes, teeth } from "../../../src/scene/cards/bracket.ts";
import type { ShapeItem } from "../../../src/scene/scene.ts";
import { DEEP, shapedIn } from "../../support/cards.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const MAP = `
premises: { a: A is so., b: B is so., doubt: It does not follow. }
conclusions: { top: Top is so. }
inferences:
  - { id: step, from: a, to: top }
  - { from: b, against: top }
  - { from: doubt, against: step }
`;

const WISH = { direction: "left", style: "blocks", annotation: UNANNOTATED } as const;
const theme = painted(THEMES.plain);

/** A card in the place of all others of a figure. */
async function laidOutAt(at: Point, sized: SizedCard, outline: Outline): Promise<CardLayout> {
  const type = await testTypesetter();
  const { figure, sheet } = await croppedFigure(outline, type, WISH);
  const panels = figure.panels.map((panel) => ({
    ...panel,
    origin: { x: 0, y: 0 },
    arranged: { ...panel.arranged, cards: [{ sized, at }], lines: [] },
  }));
  return finished({ figure: { ...figure, panels }, sheet }).figure.panels[0]!.cards[0]!;
}

async function rules(lang: string, map: string = MAP) {
  const yaml = `lang: ${lang}\n${map}`;
  const [card] = await shapedIn(yaml, DEEP);
  const sized = sizedCard(card!, 300, "left", LOOSE);
  const laidOut = await laidOutAt({ x: 100, y: 50 }, sized, outlineIn(yaml));
  return {
    sized,
    of: (role: string) => {
      const ofRole = ({ bracket }: PlacedBracket) => bracket.block.role === role;
      const placed = sized.brackets.find(ofRole)!;
      const drawn = laidOut.brackets.find(ofRole)!;
      return {
        placed,
        shapes: [
          ...bracketShapes(drawn, laidOut, { metrics: LOOSE, ways: [] }, theme),
          ...teeth(drawn, laidOut, theme),
        ],
      };
    },
  };
}

const pointsOf = ({ path }: ShapeItem) => path.flatMap((one) => (one.op === "close" ? [] : [one]));

describe.each(["en", "ar"])("the rule of a nested inference (%s)", (lang) => {
  test("of support ends in an arrow at what it supports", async () => {
    const { placed, shapes } = (await rules(lang)).of("support");
    const [rule, arrow] = shapes;
    expect(rule!.stroke!.dash).toEqual([]);
    expect(arrow!.fill).toBe(theme.line.support);
    expect(Math.min(...pointsOf(arrow!).map(({ y }) => y))).toBeCloseTo(placed.top + 50, 6);
    for (const { x } of pointsOf(rule!)) expect(x).toBeCloseTo(placed.x + 100, 6);
    expect(Math.max(...pointsOf(rule!).map(({ y }) => y))).toBeCloseTo(placed.bottom + 50, 6);
  });

  test("of an objection is dashed, and ends in a bar", async () => {
    const { placed, shapes } = (await rules(lang)).of("rebut");
    const [rule, bar] = shapes;
    expect(rule!.stroke!.dash).not.toEqual([]);
    const [from, to] = pointsOf(bar!);
    expect(from!.y).toBe(to!.y);
    expect((from!.x + to!.x) / 2).toBeCloseTo(placed.x + 100, 6);
  });

  test("of what questions a step turns to the rule of that step", async () => {
    const made = await rules(lang);
    const { shapes } = made.of("undercut");
    const parent = made.of("support").placed;
    const [rule, bar] = shapes;
    const [, corner, end] = pointsOf(rule!);
    expect(corner!.y).toBe(end!.y);
    expect(Math.abs(end!.x - (parent.x + 100))).toBeLessThan(4);
    expect(pointsOf(bar!).every(({ x }) => Math.abs(x - (parent.x + 100)) < 4)).toBe(true);
  });
});

test.each(["en", "ar"])("premises that count together hang on it, but for the first (%s)", async (lang) => {
  const together = MAP.replace("from: a, to", "from: [a, b], to").replace("{ from: b,", "{ from: doubt,");
  const { placed, shapes } = (await rules(lang, together)).of("support");
  const short = shapes.slice(2).map(pointsOf);
  expect(short).toHaveLength(1);
  const [from, to] = short[0]!;
  expect(from!.x).toBeCloseTo(placed.x + 100, 6);
  expect(from!.y).toBe(to!.y);
  expect(to!.x > from!.x).toBe(lang === "en");
  expect((await rules(lang)).of("support").shapes).toHaveLength(2);
});
