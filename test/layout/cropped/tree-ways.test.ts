import { describe, expect, test } from "vitest";
import { cardHeight, cardWidth, leastMeasure } from "../../../src/layout/cards/shaped-card.ts";
import { foldedWays, NARROWEST, treeChoices, treeWay } from "../../../src/layout/cropped/tree-ways.ts";
import { LOOSE, measureOf } from "../../../src/layout/metrics.ts";
import { layoutTree } from "../../../src/layout/trees/index.ts";
import { widthOf } from "../../../src/layout/trees/columns.ts";
import { columnGap, gutterOf } from "../../../src/layout/trees/stack.ts";
import type { StackPlan } from "../../../src/layout/trees/stack.ts";
import type { ShapedTree } from "../../../src/layout/trees/tree.ts";
import { FLAT, shapedIn } from "../../support/cards.ts";

const treeOf = async (yaml: string, main: readonly string[] = []): Promise<ShapedTree> => ({
  cards: await shapedIn(yaml, FLAT, main),
});

const said = (id: string) =>
  `${id}: The statement called ${id} goes on for somewhat more than a single line.`;

/** Statements of these names, and steps from one to another. */
const mapOf = (ends: readonly string[], claims: readonly string[], steps: readonly (readonly string[])[]) => `
premises:
${ends.map((id) => `  ${said(id)}`).join("\n")}
conclusions:
${claims.map((id) => `  ${said(id)}`).join("\n")}
inferences:
${steps.map(([from, to]) => `  - { from: ${from}, to: ${to} }`).join("\n")}
`;

const BROAD = mapOf(
  ["a", "b", "c", "d"],
  ["top", "middle"],
  [
    ["middle", "top"],
    ["a", "top"],
    ["b", "middle"],
    ["c", "middle"],
    ["d", "middle"],
  ],
);
const SETTING = { nesting: 0, measure: measureOf(42) };
const NONE: ReadonlySet<string> = new Set();

test("settings: much is nested first, but little where a map is upright; narrow columns before wide ones", () => {
  const named = (direction: "left" | "up") =>
    treeChoices(direction).map(({ nesting, measure }) => `${nesting} ${measure === measureOf(42) ? 42 : 60}`);
  const left = ["4 42", "4 60", "3 42", "3 60", "2 42", "2 60", "1 42", "1 60", "0 42", "0 60"];
  expect(named("left")).toEqual(left);
  expect(named("up")[0]).toBe("0 42");
  expect(named("up").toSorted()).toEqual(left.toSorted());
});

describe("a tree", () => {
  test("sideways has its head across it and a column for each depth below", async () => {
    const tree = await treeOf(BROAD);
    const { width, height, plan, nesting } = treeWay([tree], SETTING, "right", LOOSE);
    const gutter = gutterOf(2, LOOSE);
    const across = widthOf([SETTING.measure, SETTING.measure], LOOSE);
    expect(nesting).toBe(0);
    expect(plan).toEqual({
      kind: "stack",
      side: "right",
      sections: [
        { cards: [0], measures: [across - cardWidth(0, LOOSE)] },
        { cards: [1, 2, 3, 4, 5], measures: [SETTING.measure, SETTING.measure] },
      ],
    });
    expect(width).toBeCloseTo(gutter + across, 6);
    const column = (depth: number) =>
      tree.cards
        .filter(({ card }) => card.depth === depth)
        .reduce(
          (sum, card) => sum + cardHeight(card, SETTING.measure, LOOSE) + LOOSE.nodeGap,
          -LOOSE.nodeGap,
        );
    const head = cardHeight(tree.cards[0]!, across - cardWidth(0, LOOSE), LOOSE);
    expect(height).toBeCloseTo(head + LOOSE.nodeGap + Math.max(column(1), column(2)), 6);
    const laidOut = await layoutTree(tree, plan, NONE, LOOSE);
    expect(laidOut.width / width).toBeLessThan(1.1);
    expect(laidOut.height / height).toBeLessThan(1.1);
  });

  test("of one card is a layer", async () => {
    const tree = await treeOf("premises: { a: A statement that stands alone. }");
    expect(treeWay([tree], SETTING, "left", LOOSE)).toEqual({
      nesting: 0,
      width: cardWidth(SETTING.measure, LOOSE),
      height: cardHeight(tree.cards[0]!, SETTING.measure, LOOSE),
      plan: { kind: "layers", direction: "left", measures: [SETTING.measure], snug: true },
    });
  });

  test("upright has a row for each depth, in the measure of the setting", async () => {
    const tree = await treeOf(BROAD);
    const { width, height, plan } = treeWay([tree], SETTING, "up", LOOSE);
    expect(plan).toEqual({ kind: "layers", direction: "up", measures: [SETTING.measure], snug: false });
    // Of the four cards in a row three lead to one, and the fourth card of the row above stands beside it.
    expect(width).toBeGreaterThanOrEqual(3 * (cardWidth(SETTING.measure, LOOSE) + LOOSE.nodeGap));
    expect(width).toBeLessThan(4 * (cardWidth(SETTING.measure, LOOSE) + LOOSE.nodeGap) + 100);
    const laidOut = await layoutTree(tree, plan, NONE, LOOSE);
    expect(laidOut.width / width).toBeLessThan(1.1);
    expect(laidOut.height / height).toBeLessThan(1.2);
  });
});

test("no column is narrower than what stands in it can be", async () => {
  const deep = await treeOf(BROAD);
  const narrow = { nesting: 0, measure: measureOf(10) };
  const { plan } = treeWay([deep], narrow, "left", LOOSE);
  const [, below] = (plan as StackPlan).sections;
  below!.measures.forEach((measure, depth) => {
    const least = deep.cards
      .filter(({ card }) => card.depth === depth + 1)
      .map((card) => leastMeasure(card, NARROWEST, LOOSE));
    expect(measure).toBe(Math.max(...least));
  });
});

const LINE = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"];
const STEPS = LINE.slice(1).map((id, i) => [id, LINE[i]!] as const);

describe("a deep tree is folded", () => {
  const sections = (ways: ReturnType<typeof foldedWays>) => ways.map(({ plan }) => plan as StackPlan);

  test("into one column or more of about the same height, all cards in their order", async () => {
    const tree = await treeOf(mapOf(["end", "side"], LINE, [["side", "c3"], ...STEPS, ["end", "c7"]]));
    const ways = foldedWays([tree], SETTING, "left", NONE, LOOSE);
    const names = tree.cards.map(
      ({ card }) => (card.rows[0] as { cell: { statement: string } }).cell.statement,
    );
    expect(ways.length).toBe(6);
    for (const [index, plan] of sections(ways).entries()) {
      expect(plan.side).toBe("left");
      expect(plan.sections.map(({ cards }) => cards.map((at) => names[at]))).toEqual([
        ["c0"],
        ["c1"],
        ["c2"],
        ["c3", "side"],
        ["c4"],
        ["c5"],
        ["c6"],
        ["c7"],
        ["end"],
      ]);
      const heights: number[] = [];
      const widths: number[] = [];
      let from = 0;
      for (const count of plan.columns!) {
        const own = plan.sections.slice(from, from + count);
        from += count;
        const cards = own.map(({ cards: [first, ...others], measures }) => {
          const beside = others.reduce(
            (sum, at) => sum + cardHeight(tree.cards[at]!, measures[1]!, LOOSE),
            0,
          );
          return Math.max(cardHeight(tree.cards[first!]!, measures[0]!, LOOSE), beside);
        });
        heights.push(cards.reduce((sum, height) => sum + height + LOOSE.nodeGap, 0));
        widths.push(Math.max(...own.map(({ measures }) => widthOf(measures, LOOSE))));
      }
      expect(from).toBe(9);
      expect(plan.columns).toHaveLength([1, 2, 3, 4, 6, 8][index]!);
      expect(ways[index]!.height).toBeCloseTo(Math.max(...heights), 6);
      const gap = columnGap(LOOSE);
      const gutter = gutterOf(1, LOOSE);
      expect(ways[index]!.width).toBeCloseTo(
        widths.reduce((sum, width) => sum + gap + gutter + width, -gap),
        6,
      );
      // None is higher than its share by more than the card that goes over it.
      const whole = heights.reduce((sum, height) => sum + height, 0);
      expect(Math.max(...heights)).toBeLessThan(whole / heights.length + whole / 9 + LOOSE.nodeGap);
    }
  });

  test("unless its trunk is short, or it stands upright", async () => {
    const of = async (count: number) =>
      treeOf(mapOf([LINE[count - 1]!], LINE.slice(0, count - 1), STEPS.slice(0, count - 1)));
    expect(foldedWays([await of(5)], SETTING, "left", NONE, LOOSE)).toEqual([]);
    const six = await of(6);
    const columns = sections(foldedWays([six], SETTING, "left", NONE, LOOSE)).map((plan) => plan.columns!);
    expect(columns.slice(0, 2)).toEqual([[6], [3, 3]]);
    // Never more columns than cards.
    expect(columns).toHaveLength(5);
    for (const own of columns) expect(own.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(foldedWays([six], SETTING, "up", NONE, LOOSE)).toEqual([]);
  });

  test("along its main line, then by the last reason if most rests on that", async () => {
    const aside = [
      ["e", "c1"],
      ["f", "e"],
      ["g", "f"],
    ] as const;
    const before = mapOf(["g"], [...LINE.slice(0, -1), "e", "f"], [...aside, ...STEPS]).replace(
      "premises:",
      `premises:\n  ${said("c7")}`,
    );
    const after = mapOf(["g"], [...LINE.slice(0, -1), "e", "f"], [...STEPS, ...aside]).replace(
      "premises:",
      `premises:\n  ${said("c7")}`,
    );
    const trunk = async (main: readonly string[], yaml: string) => {
      const tree = await treeOf(yaml, main);
      const names = tree.cards.map(
        ({ card }) => (card.rows[0] as { cell: { statement: string } }).cell.statement,
      );
      const [way] = foldedWays([tree], SETTING, "left", new Set(main), LOOSE);
      return (way?.plan as StackPlan | undefined)?.sections.map(({ cards: [first] }) => names[first!]);
    };
    expect(await trunk(LINE, before)).toEqual(LINE);
    expect(await trunk(LINE, after)).toEqual(LINE);
    expect(await trunk([], before)).toEqual(LINE);
    // A line that is found is read last, too, in a map of this size.
    expect(await trunk([], after)).toEqual(LINE);
  });
});
