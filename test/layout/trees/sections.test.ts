import { describe, expect, test } from "vitest";
import { cardHeight, cardWidth } from "../../../src/layout/cards/shaped-card.ts";
import { LOOSE, measureOf } from "../../../src/layout/metrics.ts";
import { columnShapes, widthOf } from "../../../src/layout/trees/columns.ts";
import { spineOf, treeClasses } from "../../../src/layout/trees/shapes.ts";
import type { TreeWish } from "../../../src/layout/trees/shapes.ts";
import { columnGap, gutterOf, lanesOf } from "../../../src/layout/trees/stack.ts";
import type { StackPlan } from "../../../src/layout/trees/stack.ts";
import { branchesOf } from "../../../src/layout/trees/tree.ts";
import type { ShapedTree } from "../../../src/layout/trees/tree.ts";
import { FLAT, shapedIn } from "../../support/cards.ts";
import { BRANCHED, MAIN } from "./branched-map.ts";

const NARROWEST = measureOf(24);

/** The height of the cards of one section: of the first by itself, of all others in columns beside it, or below it. */
function heights({ cards }: ShapedTree, members: readonly number[], measures: readonly number[]): number {
  const first = cards[members[0]!]!.card.depth;
  const columns = measures.map(() => -LOOSE.nodeGap);
  for (const index of members) {
    const column = cards[index]!.card.depth - first;
    columns[column]! += LOOSE.nodeGap + cardHeight(cards[index]!, measures[column]!, LOOSE);
  }
  return Math.max(...columns);
}

/** The text of a reason that nothing leads to is longer than those of the others. */
const LONG_REASONS = BRANCHED.replace(/(?<=called [ab] )goes on/gu, `goes on ${"and on ".repeat(40)}`);

describe("sections below each other", () => {
  const sketched = async (kind: string, yaml: string, wish: Partial<TreeWish> = {}) => {
    const tree = { cards: await shapedIn(yaml, FLAT, [...MAIN]) };
    const classes = treeClasses(
      [tree],
      { direction: "left", narrowest: NARROWEST, main: MAIN, ...wish },
      LOOSE,
    );
    const made = classes.get(`0 ${kind}`)!.map((one) => ({ ...one, plan: one.plan as StackPlan }));
    return { tree, made };
  };

  test("across: the branches below the head are cut into the sections that are lowest together", async () => {
    const { tree, made } = await sketched("across", LONG_REASONS);
    const branches = branchesOf(tree);
    expect(branches.map((branch) => branch.length)).toEqual([1, 1, 6]);
    const gutter = gutterOf(lanesOf(tree, [[0], [1, 2, 3, 4, 5, 6, 7, 8]]).count, LOOSE);
    const ways = [[[0, 1, 2]], [[0], [1, 2]], [[0, 1], [2]], [[0], [1], [2]]];
    for (const { plan, width, height } of made) {
      const [head, ...below] = plan.sections;
      expect(head!.cards).toEqual([0]);
      expect(width).toBeCloseTo(cardWidth(head!.measures[0]!, LOOSE), 6);
      expect(below.flatMap(({ cards }) => cards)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      const own = plan.sections.reduce(
        (sum, { cards, measures }) => sum + LOOSE.nodeGap + heights(tree, cards, measures),
        -LOOSE.nodeGap,
      );
      expect(own).toBeLessThanOrEqual(height + 0.001);
      for (const { measures } of below)
        expect(widthOf(measures, LOOSE)).toBeLessThanOrEqual(width - gutter + 0.001);
      const least = ways.map((way) =>
        way.reduce(
          (sum, group) => {
            const cards = group.flatMap((index) => branches[index]!);
            const shape = columnShapes(cards, NARROWEST, LOOSE).find((one) => one.width <= width - gutter);
            return sum + LOOSE.nodeGap + (shape?.height ?? Infinity);
          },
          cardHeight(tree.cards[0]!, head!.measures[0]!, LOOSE),
        ),
      );
      expect(height).toBeCloseTo(Math.min(...least), 6);
    }
    expect(new Set(made.map(({ plan }) => plan.sections.length)).size).toBeGreaterThan(1);
  });

  test("the main line: each section is as high as its claim and the columns beside it, at the width that they need", async () => {
    const { tree, made } = await sketched("spine", BRANCHED);
    const gutter = gutterOf(1, LOOSE);
    const gap = widthOf([0, 0], LOOSE) - 2 * cardWidth(0, LOOSE);
    expect(made.length).toBeGreaterThan(1);
    for (const { plan, width, height } of made) {
      expect(plan.columns).toBeUndefined();
      expect(plan.sections.map(({ cards }) => cards)).toEqual(spineOf(tree, MAIN));
      const [measure] = plan.sections[0]!.measures;
      for (const { measures } of plan.sections) expect(measures[0]).toBe(measure);
      const beside = Math.max(...plan.sections.map(({ measures }) => widthOf(measures.slice(1), LOOSE)));
      expect(width).toBeGreaterThanOrEqual(gutter + cardWidth(measure!, LOOSE) + gap + beside - 0.001);
      const own = plan.sections.reduce((sum, { cards: [claim, ...others], measures }) => {
        const besides = heights(tree, others, measures.slice(1));
        return sum + LOOSE.nodeGap + Math.max(cardHeight(tree.cards[claim!]!, measure!, LOOSE), besides);
      }, -LOOSE.nodeGap);
      expect(own).toBeLessThanOrEqual(height + 0.001);
      // The lowest shape of its columns fills the height that is named.
      expect(own).toBeGreaterThan(height * 0.8);
    }
  });

  test("a high main line may go on in a second column, which a line reaches round below the first; not where it may not fold", async () => {
    const long = BRANCHED.replace(/goes on/gu, `goes on ${"and on ".repeat(60)}`);
    const { tree, made } = await sketched("spine", long);
    const folded = made.filter(({ plan }) => plan.columns?.length === 2);
    expect(folded.length).toBeGreaterThan(0);
    for (const { plan, width, height } of folded) {
      const [first, second] = plan.columns!;
      expect(first! + second!).toBe(3);
      const columns = [plan.sections.slice(0, first), plan.sections.slice(first)];
      const own = columns.map((sections) =>
        sections.reduce((sum, { cards: [claim, ...others], measures }) => {
          const besides = heights(tree, others, measures.slice(1));
          const least = cardHeight(tree.cards[claim!]!, measures[0]!, LOOSE);
          return sum + LOOSE.nodeGap + Math.max(least, besides);
        }, -LOOSE.nodeGap),
      );
      expect(Math.max(...own) + LOOSE.edgeGap).toBeLessThanOrEqual(height + 0.001);
      expect(width).toBeGreaterThan(2 * cardWidth(plan.sections[0]!.measures[0]!, LOOSE) + columnGap(LOOSE));
    }
    const single = await sketched("spine", long, { folds: false });
    expect(single.made.filter(({ plan }) => plan.columns !== undefined)).toEqual([]);
    // One column is as high as its sections: no line goes round below it.
    for (const { plan, height } of single.made) {
      const least = plan.sections.reduce((sum, { cards: [claim, ...others], measures }) => {
        const besides = columnShapes(
          others.map((index) => tree.cards[index]!),
          NARROWEST,
          LOOSE,
        ).find((one) => one.measures.every((measure, index) => measure === measures[index + 1]))!;
        return (
          sum + LOOSE.nodeGap + Math.max(cardHeight(tree.cards[claim!]!, measures[0]!, LOOSE), besides.height)
        );
      }, -LOOSE.nodeGap);
      expect(height).toBeCloseTo(least, 6);
    }
  });
});
