import type { Direction } from "../../model/map.ts";
import { measureOf, RIVAL_GAP } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import { spread, unbeaten } from "../packing/curves.ts";
import { arrangedAs, arrangements, shapesIn } from "../packing/slicing-tree.ts";
import type { Size } from "../../geometry.ts";
import type { Arranged, Arrangement } from "../packing/slicing-tree.ts";
import { calmArrangements } from "../packing/stable-arrangement.ts";
import type { TreePlan } from "../trees/index.ts";
import { treeClasses, treeSketches } from "../trees/shapes.ts";
import type { TreeClasses, TreeSketch, TreeWish } from "../trees/shapes.ts";
import type { ShapedTree } from "../trees/tree.ts";
import type { ShapedPanel } from "./panel.ts";

/** Each tree of a panel by itself, packed in the author's order. */
export interface PackedPlan {
  readonly kind: "packed";
  readonly arrangement: Arrangement | undefined;
  readonly trees: readonly { readonly nesting: number; readonly plan: TreePlan }[];
  /** px; what comes out narrower is made so wide, … */
  readonly width?: number;
  /** … but a tree by no more than this share of its width. */
  readonly gain?: number;
}

/** A way to lay out a panel, and about how large it will come out. */
interface PackedSketch extends Size {
  readonly plan: PackedPlan;
}

/** Shapes of a tree that the packing chooses from: fewer where there are many trees. */
const shapesFor = (trees: number) => (trees === 1 ? Infinity : trees <= 4 ? 32 : trees <= 12 ? 16 : 8);

export function packedSketches(
  panel: ShapedPanel,
  wish: Omit<TreeWish, "main">,
  metrics: Metrics,
): readonly PackedSketch[] {
  const { trees, main } = panel;
  const own = trees.map((nested) => sketchedAs(nested, { ...wish, main }, metrics));
  const known = packed.get(trees);
  if (known?.of.every((tree, index) => tree === own[index]) === true) return known.sketches;
  const sketches = packedTogether(own, gapOf(panel, metrics));
  packed.set(trees, { of: own, sketches });
  return sketches;
}

/** The ways to lay out trees in a panel, and of what they were made: the same trees are mostly asked for again. */
const packed = new WeakMap<
  ShapedPanel["trees"],
  { readonly of: readonly Sketched[]; readonly sketches: readonly PackedSketch[] }
>();

function packedTogether(trees: readonly Sketched[], gap: number): readonly PackedSketch[] {
  const most = shapesFor(trees.length);
  const choices = trees.map((tree) => spread((tree.sketches ??= treeSketches(tree.classes)), most));
  const [only] = choices;
  if (only !== undefined && choices.length === 1) return ofLoneTree(only);
  return unbeaten(arrangements(choices, gap).map((one) => packedAs(one, choices)));
}

function packedAs(
  { width, height, arrangement }: Arranged,
  choices: readonly (readonly TreeSketch[])[],
): PackedSketch {
  const trees = shapesIn(arrangement).map((shape, index) => {
    const { nesting, plan } = choices[index]![shape]!;
    return { nesting, plan };
  });
  return { width, height, plan: { kind: "packed", arrangement, trees } };
}

/** Trees of which every arrangement is a class of its own, and columns of more. */
const FEW = 3;
const COLUMNS = 6;
/** Characters of the lines by which heights are compared. */
const USUAL = 42;

/**
 * Packed sketches by what they have in common: how much is nested, and how the trees stand. The order depends on no
 * text. Much is nested first, because what is added to a card moves only what stands below it.
 */
export function packedClasses(
  panel: ShapedPanel,
  direction: Direction,
  narrowest: number,
  metrics: Metrics,
  widest?: number,
): readonly (readonly PackedSketch[])[] {
  const { trees, main } = panel;
  const classes = trees.map((nested) => classesOf(nested, { direction, narrowest, widest, main }, metrics));
  const [only] = classes;
  if (only === undefined) return [];
  if (classes.length === 1)
    return [
      ...CHAINS.map((nesting) => [nesting, "chain"] as const),
      ...NESTED.flatMap((nesting) => KINDS.map((kind) => [nesting, kind] as const)),
    ].flatMap(([nesting, kind]) => {
      const own = only.get(`${nesting} ${kind}`);
      return own === undefined ? [] : [ofLoneTree(own)];
    });
  const gap = gapOf(panel, metrics);
  const made: (readonly PackedSketch[])[] = [];
  const known = new Set<string>();
  const kinds = direction === "up" ? ["rows"] : ["layers", "across"];
  for (const [most, kind] of NESTED.flatMap((nesting) => kinds.map((one) => [nesting, one] as const))) {
    const all = classes.map((own) => ofKind(own, most, kind, kinds[0]!));
    const choices = all.map((own) => spread(own, shapesFor(trees.length)));
    const key = all.map(([first]) => `${first!.nesting} ${first!.plan.kind}`).join(" ");
    if (known.has(key)) continue;
    known.add(key);
    const usual = choices.map((own) => own.findLast(({ width }) => width <= measureOf(USUAL)) ?? own[0]!);
    for (const way of calmArrangements(usual, gap, FEW, COLUMNS))
      made.push(arrangedAs(way, choices, gap).map((one) => packedAs(one, choices)));
  }
  return made;
}

/** Degrees of nesting and ways to stand, in the order in which they are preferred. */
const NESTED = [4, 3, 2, 1, 0, 5];
const KINDS = ["spine", "layers", "across", "rows"];
/** A long chain has little nested: it would be a staircase. */
const CHAINS = [1, 2, 0, 3];

/** The ways to lay out a tree with at most this much nested: of this kind or, if there are none, of the usual kind. */
function ofKind(classes: TreeClasses, most: number, kind: string, usual: string): readonly TreeSketch[] {
  for (let nesting = most; ; nesting--) {
    const own = classes.get(`${nesting} ${kind}`) ?? classes.get(`${nesting} ${usual}`);
    if (own !== undefined) return own;
  }
}

/** The ways to lay out a panel of a single tree. */
export const ofLoneTree = (ways: readonly TreeSketch[]): readonly PackedSketch[] =>
  ways.map(({ width, height, ...tree }) => ({
    width,
    height,
    plan: { kind: "packed", arrangement: LONE, trees: [tree] },
  }));

const LONE: Arrangement = { kind: "panel", index: 0, shape: 0 };

/** The ways to lay out a tree, for which the same wish is mostly asked for again. */
const sketched = new WeakMap<readonly ShapedTree[], Sketched>();

interface Sketched {
  readonly wish: TreeWish;
  readonly metrics: Metrics;
  readonly classes: TreeClasses;
  /** What was made of them. */
  sketches?: readonly TreeSketch[];
}

function sketchedAs(nested: readonly ShapedTree[], wish: TreeWish, metrics: Metrics): Sketched {
  const known = sketched.get(nested);
  const isSame = (["direction", "narrowest", "widest", "folds"] as const).every(
    (key) => known?.wish[key] === wish[key],
  );
  if (known !== undefined && isSame && known.metrics === metrics) return known;
  const made: Sketched = { wish, metrics, classes: treeClasses(nested, wish, metrics) };
  sketched.set(nested, made);
  return made;
}

const classesOf = (...tree: Parameters<typeof sketchedAs>): TreeClasses => sketchedAs(...tree).classes;

/** Trees stand further apart than the cards of one of them; rivals far enough for the line between them. */
export const gapOf = ({ hasRivals }: Pick<ShapedPanel, "hasRivals">, metrics: Metrics) =>
  Math.max(metrics.nodeGap * 1.5, hasRivals ? RIVAL_GAP : 0);
