import { describe, expect, test } from "vitest";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { croppedFigure } from "../../../src/layout/cropped/cropped.ts";
import type { CardLayout, PlacedFigure } from "../../../src/layout/figure-layout.ts";
import { finished } from "../../../src/layout/finish.ts";
import { jointOf, stepRule, stepRuleX } from "../../../src/scene/cards/step-rule.ts";
import { scene } from "../../../src/scene/build.ts";
import { painted } from "../../../src/scene/paint.ts";
import { shapesIn } from "../../../src/scene/walk.ts";
import { THEMES } from "../../../src/themes/index.ts";
import { outlineIn } from "../../support/rooms.ts";
import { testTypesetter } from "../../support/typesetter.ts";

/** A step of so many premises on the main line, the claim of which has reasons of its own, and a plain step. */
const mapWith = (premises: number, lang: string) => {
  const others = Array.from({ length: premises - 1 }, (_, n) => `p${n}`);
  return `
lang: ${lang}
main: [top, claim]
premises: { ${[...others, "r", "s"].map((id) => `${id}: Premise ${id} holds here.`).join(", ")}, a: A is so., b: B is so. }
conclusions: { top: The top of it all., claim: The claim holds. }
inferences:
  - { from: [${["claim", ...others].join(", ")}], to: top }
  - { from: [a, b], to: top }
  - { from: r, to: claim }
  - { from: s, to: claim }
`;
};

async function drawn(yaml: string, direction: "left" | "right" | "up") {
  const wish = { direction, style: "blocks", annotation: UNANNOTATED } as const;
  const placed = finished(await croppedFigure(outlineIn(yaml), await testTypesetter(), wish));
  const { panels, metrics } = placed.figure;
  const cards = panels.flatMap((panel) => panel.cards.map((card) => ({ card, lines: panel.lines })));
  return { placed, cards, metrics };
}

const premisesOf = ({ rows }: CardLayout) =>
  rows.filter(({ kind, row }) => kind === "cell" && row.depth === 0);

/** The level rules in a card, about as wide as it is; px in its panel. */
function levelsIn({ frame }: CardLayout, placed: PlacedFigure) {
  const { x, y } = placed.sheet;
  return shapesIn(scene(placed, painted(THEMES.plain)).items).flatMap(
    ({ path: [from, to, ...more], stroke }) => {
      if (from?.op !== "move" || to?.op !== "line" || more.length > 0 || stroke === undefined) return [];
      const [left, right] = [Math.min(from.x, to.x) - x, Math.max(from.x, to.x) - x];
      const isWithin = left > frame.x - 1 && right < frame.x + frame.width + 1;
      const at = from.y - y;
      const isLevel = from.y === to.y && isWithin && right - left > frame.width / 2;
      return isLevel && at > frame.y + 1 && at < frame.y + frame.height - 1 ? [{ left, right, at }] : [];
    },
  );
}

describe.each([
  ["left", "en"],
  ["right", "en"],
  ["up", "en"],
  ["left", "ar"],
  ["right", "ar"],
  ["up", "ar"],
] as const)("the premises of a card (%s, %s)", (direction, lang) => {
  test.each([2, 3, 6])("are joined by a rule, from which its line leaves: %i", async (count) => {
    const { cards, metrics } = await drawn(mapWith(count, lang), direction);
    const { card, lines } = cards.find(({ card: { rows } }) =>
      rows.some(({ row }) => row.kind === "cell" && row.cell.statement === "claim"),
    )!;
    const premises = premisesOf(card);
    expect(premises).toHaveLength(count);
    const x = stepRuleX(card, metrics)!;
    const { top, bottom } = jointOf(card, metrics)!;
    expect(top).toBeLessThan(premises[0]!.rect.y + premises[0]!.rect.height);
    expect(bottom).toBeGreaterThan(premises.at(-1)!.rect.y);
    expect(bottom).toBeLessThan(premises.at(-1)!.rect.y + premises.at(-1)!.rect.height);
    // Between the edge of the card and the words.
    for (const { text } of premises) {
      const words = text.direction === "rtl" ? card.frame.x + card.frame.width - x : x - card.frame.x;
      expect(words).toBeGreaterThan(3);
      const away = text.direction === "rtl" ? x - text.rect.x - text.rect.width : text.rect.x - x;
      expect(away).toBeGreaterThan(2.5);
    }
    const own = lines.filter(({ kind, block }) => kind === "step" && block.id === card.block!.id);
    const way = stepRule(card, own, metrics)!;
    expect(way[0]).toEqual({ x, y: bottom });
    // The line leaves at the side where lines of text begin, unless the map runs the other way.
    const isFar = direction === (lang === "ar" ? "left" : "right");
    if (!isFar) expect(way.at(-1)).toEqual(own[0]!.points[0]);
  });

  test("are set off from what leads to one of them, which is named", async () => {
    const { placed, cards, metrics } = await drawn(mapWith(2, lang), direction);
    const { card } = cards.find(({ card: { rows } }) =>
      rows.some(({ row }) => row.kind === "cell" && row.cell.statement === "claim"),
    )!;
    const last = premisesOf(card).at(-1)!.rect;
    const below = card.rows.filter(({ row }) => row.depth > 0);
    expect(below).toHaveLength(2);
    for (const { row } of below) expect(row.kind === "cell" && row.onto?.statement).toBe("claim");
    const [next] = below;
    // From beyond the rule that joins them, which runs on.
    const rules = levelsIn(card, placed);
    const rule = stepRuleX(card, metrics)!;
    for (const { left, right } of rules) {
      const isRtl = lang === "ar";
      expect(isRtl ? rule - right : left - rule).toBeGreaterThan(2.5);
      expect(isRtl ? left : right).toBeCloseTo(isRtl ? card.frame.x : card.frame.x + card.frame.width, 6);
    }
    const heights = rules.map(({ at }) => at);
    expect(heights).toHaveLength(1);
    expect(heights[0]).toBeGreaterThan(last.y + last.height + 2);
    expect(heights[0]).toBeLessThan(next!.rect.y - 2);
  });
});

test("a card of one premise has no such rule", async () => {
  const { cards, metrics } = await drawn(
    mapWith(2, "en").replace("from: [claim, p0]", "from: claim"),
    "left",
  );
  for (const { card } of cards)
    expect(stepRuleX(card, metrics) === undefined).toBe(premisesOf(card).length < 2);
});

/** A step of the main line, the first premise of which has a reason that has one itself. */
const WITH_REASONS = `
premises: { b: B is so., r: Another reason. }
conclusions: { top: The top of it all., claim: The claim holds., q: A reason for it. }
inferences:
  - { from: [claim, b], to: top }
  - { from: q, to: claim }
  - { from: r, to: q }
`;

test.each(["en", "ar"])("one unbroken rule joins a claim to the premise above it (%s)", async (lang) => {
  const steps = WITH_REASONS.replace("[claim, b]", "[q, claim]").replace("q, to: claim", "b, to: claim");
  const yaml = `lang: ${lang}\nmain: [top, claim]${steps}`;
  const { placed, cards, metrics } = await drawn(yaml, lang === "ar" ? "right" : "left");
  const { card, lines } = cards.find(({ card: one }) => premisesOf(one).length === 2)!;
  const x = stepRuleX(card, metrics)!;
  const { top, bottom } = jointOf(card, metrics)!;
  const [start] = lines.find(({ block }) => block.id === card.block!.id)!.points;
  expect(start!.y).toBeGreaterThan(top + 20);
  const ways = shapesIn(scene(placed, painted(THEMES.plain)).items).flatMap(({ path, stroke }) => {
    const points = path.flatMap((one) =>
      one.op === "move" || one.op === "line"
        ? [{ x: one.x - placed.sheet.x, y: one.y - placed.sheet.y }]
        : [],
    );
    const isAtRule = points.length > 0 && Math.abs(points[0]!.x - x) < 0.01;
    return stroke?.width === 2.6 && isAtRule ? [{ points, path }] : [];
  });
  expect(ways).toHaveLength(2);
  const [stem, branch] = ways;
  expect(stem!.points.map(({ y }) => Math.round(y))).toEqual([Math.round(bottom), Math.round(top)]);
  // Without a bend, which would lead on from the lower premise alone.
  expect(branch!.points[0]!.y).toBeCloseTo(start!.y, 6);
  expect(branch!.path.every(({ op }) => op === "move" || op === "line")).toBe(true);
});

describe("where the reasons for one of the premises stand between them", () => {
  const stepIn = async () => {
    const { placed, cards, metrics } = await drawn(WITH_REASONS, "left");
    const { card } = cards.find(({ card: one }) => premisesOf(one).length === 2)!;
    return { placed, card, metrics };
  };

  test("they are set off by space, and no line stands between them", async () => {
    const { placed, card, metrics } = await stepIn();
    expect(levelsIn(card, placed)).toEqual([]);
    const index = card.rows.findIndex(({ row }) => row.kind === "cell" && row.premise === 1);
    const [above, below] = [card.rows[index - 1]!, card.rows[index]!];
    expect(above.row.depth).toBeGreaterThan(0);
    expect(below.rect.y - above.rect.y - above.rect.height).toBeGreaterThan(1.5 * metrics.reasonGap);
  });

  test("their rule is clear of the frame, and as heavy as the main line, which leaves from it", async () => {
    const { placed, card, metrics } = await stepIn();
    const x = stepRuleX(card, metrics)!;
    // 8 pt
    expect(x - card.frame.x).toBeGreaterThan(8 / 0.75);
    const rules = shapesIn(scene(placed, painted(THEMES.plain)).items).filter(({ path, stroke }) => {
      const [from] = path;
      return from?.op === "move" && stroke !== undefined && Math.abs(from.x - placed.sheet.x - x) < 0.01;
    });
    expect(rules).toHaveLength(1);
    for (const { stroke } of rules) expect(stroke!.width).toBe(2.6);
  });
});
