import { expect, test } from "vitest";
import { layoutPacked } from "../../../src/layout/panels/layout-panel.ts";
import { packedClasses, packedSketches } from "../../../src/layout/panels/packed.ts";
import type { PackedPlan } from "../../../src/layout/panels/packed.ts";
import { cardWidth } from "../../../src/layout/cards/shaped-card.ts";
import { UNANNOTATED } from "../../../src/annotations/annotation.ts";
import { shapedFigure } from "../../../src/layout/figure.ts";
import { measureOf, TIGHT } from "../../../src/layout/metrics.ts";
import { unbeaten } from "../../../src/layout/packing/curves.ts";
import type { ShapedPanel } from "../../../src/layout/panels/panel.ts";
import { outline } from "../../../src/outline/build.ts";
import type { Outline } from "../../../src/outline/outline.ts";
import { layout } from "../../../src/pipeline.ts";
import { edited } from "../../bench/calm-edits.mjs";
import type { EditKind } from "../../bench/calm-edits.mjs";
import { drawing, moves } from "../../bench/calm-measure.mjs";
import { mapOf } from "../../support/draw.ts";
import { chainOf, outlineIn, outlineOf } from "../../support/rooms.ts";
import { shaped } from "../../support/shapes.ts";
import { testTypesetter } from "../../support/typesetter.ts";

const WISH = { style: "blocks", annotation: UNANNOTATED } as const;

test.each([3, 7])(
  "the classes of a forest of %i hold each arrangement once, no better than all sketches",
  async (count) => {
    const figure = shapedFigure(outline(shaped("forest", count)), await testTypesetter(), TIGHT, WISH);
    const [panel] = figure.panels;
    const narrowest = measureOf(24);
    const all = packedSketches(panel!, { direction: "left", narrowest }, TIGHT);
    const classes = packedClasses(panel!, "left", narrowest, TIGHT);
    expect(classes.length).toBeGreaterThan(3);
    const names = classes.map((own) => {
      const ways = new Set(
        own.map(({ plan }) =>
          JSON.stringify([
            plan.trees.map(({ nesting, plan: { kind } }) => `${nesting} ${kind}`),
            JSON.stringify(plan.arrangement).replaceAll(/"shape":\d+/gu, ""),
          ]),
        ),
      );
      expect(ways.size).toBe(1);
      return [...ways][0];
    });
    expect(new Set(names).size).toBe(names.length);
    const least = (sketches: typeof all) => Math.min(...sketches.map(({ width, height }) => width * height));
    expect(Math.min(...classes.map(least))).toBeGreaterThanOrEqual(least(all) * 0.8);
  },
);

/** A figure's only panel. */
async function panelOf(of: Outline): Promise<ShapedPanel> {
  return shapedFigure(of, await testTypesetter(), TIGHT, WISH).panels[0]!;
}

const LEFT = { direction: "left", narrowest: measureOf(24) } as const;

test("each way to lay out a lone tree is a class by itself, what nests much before what nests little", async () => {
  const panel = await panelOf(chainOf(3));
  const classes = packedClasses(panel, "left", LEFT.narrowest, TIGHT);
  const names = classes.map((own) => {
    const ways = own.map(({ plan: { arrangement, trees } }) => {
      expect(arrangement).toEqual({ kind: "panel", index: 0, shape: 0 });
      expect(trees).toHaveLength(1);
      return trees[0]!.nesting;
    });
    expect(new Set(ways).size).toBe(1);
    return ways[0]!;
  });
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((nesting) => nesting < 5)).toEqual(
    names.filter((nesting) => nesting < 5).toSorted((a, b) => b - a),
  );
  expect(packedClasses({ ...panel, trees: [] }, "left", LEFT.narrowest, TIGHT)).toEqual([]);
  const all = packedSketches(panel, LEFT, TIGHT);
  expect(unbeaten(classes.flat().map(({ width, height }) => ({ width, height })))).toEqual(
    all.map(({ width, height }) => ({ width, height })),
  );
});

test("the more trees, the fewer shapes of each are tried", async () => {
  const of = async (count: number) => {
    const panel = await panelOf(outlineOf("china-russia-europe.yaml"));
    const trees = Array.from({ length: count }, () => panel.trees[0]!);
    const sketches = packedSketches({ ...panel, trees }, LEFT, TIGHT);
    return new Set(sketches.map(({ plan }) => JSON.stringify(plan.trees[0]))).size;
  };
  const [one, two, five, thirteen] = [await of(1), await of(2), await of(5), await of(13)];
  expect(one).toBeGreaterThan(32);
  expect(two).toBeLessThanOrEqual(32);
  expect(two).toBeGreaterThan(16);
  expect(five).toBeLessThanOrEqual(16);
  expect(five).toBeGreaterThan(8);
  expect(thirteen).toBeLessThanOrEqual(8);
  expect(thirteen).toBeGreaterThan(4);
});

test("the ways to lay out a tree are made anew only for another wish", async () => {
  const panel = await panelOf(chainOf(3));
  const planOf = (wish: Parameters<typeof packedSketches>[1], metrics = TIGHT) =>
    packedSketches(panel, wish, metrics)[0]!.plan.trees[0]!.plan;
  const first = planOf(LEFT);
  expect(planOf({ ...LEFT })).toBe(first);
  for (const other of [
    { ...LEFT, narrowest: measureOf(30) },
    { ...LEFT, direction: "up" as const },
    { ...LEFT, folds: false },
  ]) {
    const made = planOf(other);
    expect(made).not.toBe(first);
    expect(planOf({ ...other })).toBe(made);
  }
  expect(planOf(LEFT, { ...TIGHT })).not.toBe(planOf(LEFT));
});

/** Two trees, of which the second is one card. */
const TWO = outlineIn(`
premises:
  a: A reason for the first conclusion.
  b: Another reason for the first conclusion.
  lone: A statement that nothing leads to and that leads to nothing.
conclusions: { c: The first conclusion. }
inferences: [{ from: a, to: c }, { from: b, to: c }]
`);

async function laidOut(
  direction: "left" | "right",
  changed: (plan: PackedPlan) => PackedPlan = (plan) => plan,
) {
  const { panels } = shapedFigure(TWO, await testTypesetter(), TIGHT, WISH);
  const sketches = packedSketches(panels[0]!, { direction, narrowest: measureOf(24) }, TIGHT);
  // The widest has the trees side by side.
  const { plan } = sketches.reduce((one, other) => (other.width > one.width ? other : one));
  const { cards, width } = await layoutPacked(panels[0]!, changed(plan), TIGHT);
  const boxes = cards.map(({ at, sized: { frame } }) => ({
    from: at.x + frame.x,
    to: at.x + frame.x + frame.width,
  }));
  return { boxes, width };
}

test("from right to left the first of two trees stands on the right", async () => {
  const [left, right] = [await laidOut("left"), await laidOut("right")];
  for (const { from, to } of left.boxes.slice(0, -1)) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThan(left.boxes.at(-1)!.from);
  }
  for (const { from, to } of right.boxes.slice(0, -1)) {
    expect(from).toBeGreaterThan(right.boxes.at(-1)!.to);
    expect(to).toBeLessThanOrEqual(right.width + 0.01);
  }
});

test("a tree of one card that is wider than reading likes is not made narrower", async () => {
  const wide = measureOf(60);
  const { boxes } = await laidOut("left", (plan) => ({
    ...plan,
    trees: plan.trees.map((tree, i) =>
      i === 1 && tree.plan.kind === "layers" ? { ...tree, plan: { ...tree.plan, measures: [wide] } } : tree,
    ),
  }));
  const lone = boxes.at(-1)!;
  expect(lone.to - lone.from).toBeCloseTo(cardWidth(wide, TIGHT), 3);
});

/** The two trees one below the other, the first in columns of so many characters, the lone card in narrower lines. */
async function below(characters: number) {
  const { panels } = shapedFigure(TWO, await testTypesetter(), TIGHT, WISH);
  const sketches = packedSketches(panels[0]!, { direction: "left", narrowest: measureOf(24) }, TIGHT);
  const { plan } = sketches.find(({ plan: { arrangement } }) => arrangement?.kind === "column")!;
  const trees = plan.trees.map((tree, i) => {
    if (tree.plan.kind !== "layers") return tree;
    const measures = i === 1 ? [measureOf(24)] : tree.plan.measures.map(() => measureOf(characters));
    return { ...tree, plan: { ...tree.plan, measures } };
  });
  const { cards, width } = await layoutPacked(panels[0]!, { ...plan, trees }, TIGHT);
  return { width, lone: cards.at(-1)!.sized.frame.width };
}

test("a tree of one card below another tree is as wide as that", async () => {
  const { width, lone } = await below(40);
  expect(width).toBeGreaterThanOrEqual(cardWidth(measureOf(40), TIGHT));
  expect(lone).toBeCloseTo(width, 3);
});

test("a tree of one card has no longer lines than reading likes, below however wide a tree", async () => {
  const { width, lone } = await below(70);
  expect(width).toBeGreaterThanOrEqual(cardWidth(measureOf(70), TIGHT));
  expect(lone).toBeCloseTo(cardWidth(measureOf(52), TIGHT), 3);
});

test("a panel without trees takes no room", async () => {
  const shapedPanel = await panelOf(TWO);
  const nothing = { kind: "packed", arrangement: undefined, trees: [] } as const;
  expect(await layoutPacked({ ...shapedPanel, trees: [] }, nothing, TIGHT)).toEqual({
    shaped: { ...shapedPanel, trees: [] },
    width: 0,
    height: 0,
    cards: [],
    lines: [],
  });
});

test("a tree of more cards keeps its columns below a wider tree", async () => {
  const panel = await panelOf(
    outlineIn(`
premises:
  ${["a0", "a1", "a2", "b0", "b1", "b2"].map((id) => `${id}: The premise called ${id}.`).join("\n  ")}
conclusions: { c: The first conclusion., d: The second conclusion. }
inferences: [{ from: [a0, a1, a2], to: c }, { from: [b0, b1, b2], to: d }]
`),
  );
  const tree = (characters: number) => ({
    nesting: 0,
    plan: { kind: "layers", direction: "left", measures: [measureOf(characters)], snug: true } as const,
  });
  const leaf = (index: number) => ({ kind: "panel", index, shape: 0 }) as const;
  const arrangement = { kind: "column", first: leaf(0), second: leaf(1) } as const;
  const { cards } = await layoutPacked(
    panel,
    { kind: "packed", arrangement, trees: [tree(60), tree(24)] },
    TIGHT,
  );
  expect(cards.map(({ sized }) => Math.round(sized.frame.width))).toEqual(
    [60, 60, 24, 24].map((characters) => Math.round(cardWidth(measureOf(characters), TIGHT))),
  );
});

const KINDS: readonly EditKind[] = ["words added", "premise added", "inference added", "objection added"];

test.each(["bird-in-hand.yaml", "cycle-lane.yaml", "car-free-centre.yaml"])(
  "on A4, edits to %s move what they leave alone by less than a line and a half",
  async (file) => {
    const map = { ...mapOf(file), figure: {} };
    const drawn = async (of: typeof map) =>
      drawing((await layout(of, { paper: "a4" }, await testTypesetter())).value, { rtl: false, paper: true });
    const before = await drawn(map);
    const distances: number[] = [];
    for (const kind of KINDS) {
      for (const seed of [1, 2, 3]) {
        const edit = edited(map, kind, seed * 7919)!;
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        distances.push(moves(before, await drawn(edit.map), edit.touched).raw.mean);
      }
    }
    expect(distances.reduce((sum, one) => sum + one, 0) / distances.length).toBeLessThan(25);
  },
);
