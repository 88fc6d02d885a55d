import { describe, expect, test } from "vitest";
import { painted } from "../../src/scene/paint.ts";
import { THEMES } from "../../src/themes/index.ts";
import { sizedCard } from "../../src/layout/cards/sized-card.ts";
import { LOOSE } from "../../src/layout/metrics.ts";
import { bracketShapes } from "../../src/scene/bracket.ts";
import type { ShapeItem } from "../../src/scene/scene.ts";
import { DEEP, shapedIn } from "../support/cards.ts";

const MAP = `
premises: { a: A is so., b: B is so., doubt: It does not follow. }
conclusions: { top: Top is so. }
inferences:
  - { id: step, from: a, to: top }
  - { from: b, against: top }
  - { from: doubt, against: step }
`;

const theme = painted(THEMES.plain);

async function rules(lang: string) {
  const [card] = await shapedIn(`lang: ${lang}\n${MAP}`, DEEP);
  const sized = sizedCard(card!, 300, "left", LOOSE);
  return {
    sized,
    of: (role: string) => {
      const placed = sized.brackets.find(({ bracket }) => bracket.block.role === role)!;
      return { placed, shapes: bracketShapes(placed, sized, { x: 100, y: 50 }, LOOSE, theme) };
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
