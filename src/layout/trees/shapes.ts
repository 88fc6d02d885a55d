import type { Direction, StatementId } from "../../model/map.ts";
import { cardHeight, cardWidth, commonMeasure, leastMeasure } from "../cards/shaped-card.ts";
import type { ShapedCard } from "../cards/shaped-card.ts";
import type { Metrics } from "../metrics.ts";
import type { Size } from "../../geometry.ts";
import { unbeaten } from "../packing/curves.ts";
import { chained } from "./chain.ts";
import { columnShapes, Columns, rowsOf, WIDEST as WIDEST_COLUMN, widthOf } from "./columns.ts";
import type { ColumnsShape } from "./columns.ts";
import { columnGap, gutterOf, lanesOf } from "./stack.ts";
import type { Section, StackPlan } from "./stack.ts";
import type { LayersPlan, TreePlan } from "./index.ts";
import { branchesOf, sectionsOf } from "./tree.ts";
import type { ShapedTree } from "./tree.ts";

/** A way to lay out a tree and about how large it will come out: an estimate, to be checked by a layout. */
export interface TreeSketch extends Size {
  /** Which degree of nesting its cards have. */
  readonly nesting: number;
  readonly plan: TreePlan;
}

export interface TreeWish {
  readonly direction: Direction;
  /** The least width of a text, px. */
  readonly narrowest: number;
  /** The width of a column of cards at most, px, where it is not the usual one. */
  readonly widest?: number | undefined;
  readonly main: ReadonlySet<StatementId>;
  /** False where a main line may not go on in a second column: what is cut into sheets stands apart in one. */
  readonly folds?: boolean | undefined;
}

/** By what they have in common, "0 layers": how much is nested, and how the cards stand. */
export type TreeClasses = ReadonlyMap<string, readonly TreeSketch[]>;

/** Of the ways to lay out a tree those that no other beats in both width and height. */
export const treeSketches = (classes: TreeClasses): readonly TreeSketch[] =>
  unbeaten([...classes.values()].flat());

/** The ways to lay out a tree, in each class those that no other beats. `nested`: the tree at each degree of nesting. */
export function treeClasses(nested: readonly ShapedTree[], wish: TreeWish, metrics: Metrics): TreeClasses {
  const classes = new Map<string, readonly TreeSketch[]>();
  nested.forEach((tree, nesting) => {
    // Where this degree of nesting changes nothing, the tree is the one before.
    if (nesting > 0 && nested[nesting - 1]!.cards.length === tree.cards.length) return;
    const made: readonly (readonly [string, readonly Planned[]])[] =
      wish.direction === "up"
        ? [["rows", upright(tree, wish, metrics)]]
        : [
            ["layers", layered(tree, wish, metrics)],
            ["across", across(tree, wish, metrics)],
            ["spine", spine(tree, wish, metrics)],
            ["chain", folding(tree, wish, metrics)],
          ];
    for (const [kind, planned] of made)
      if (planned.length > 0)
        classes.set(`${nesting} ${kind}`, unbeaten(planned.map((one) => ({ ...one, nesting }))));
  });
  return classes;
}

type Planned = Size & { readonly plan: TreePlan };

/** A layer for each depth, the head's first. */
function layered(
  { cards }: ShapedTree,
  { direction, narrowest, widest }: TreeWish,
  metrics: Metrics,
): Planned[] {
  return columnShapes(cards, narrowest, metrics, widest).map(({ width, height, measures }) => ({
    plan: { kind: "layers", direction, measures, snug: true },
    width,
    height,
  }));
}

const folding = (
  tree: ShapedTree,
  { direction, narrowest, folds = true }: TreeWish,
  metrics: Metrics,
): Planned[] => (folds && direction !== "up" ? chained(tree, direction, narrowest, metrics) : []);

/** The widest column beside or below another card, px. */
const inSection = (narrowest: number, widest = Infinity): number =>
  Math.min(widest, narrowest * WIDEST_COLUMN);

/** The widest stack that is tried, px, and the factor from one to the next. */
const WIDEST = 2000;
const WIDER = 1.05;

/** The head across the tree, its branches below it in sections. */
function across(tree: ShapedTree, { direction, narrowest, widest }: TreeWish, metrics: Metrics): Planned[] {
  const [head] = tree.cards;
  const branches = branchesOf(tree);
  if (branches.length === 0 || direction === "up") return [];
  const groups = branches.map((_, from) => {
    const columns = new Columns(narrowest, metrics, inSection(narrowest, widest));
    return branches.slice(from, from + TOGETHER).map((branch) => {
      columns.add(branch);
      return columns.shapes();
    });
  });
  const firsts: number[] = [];
  let next = 1;
  for (const branch of branches) {
    firsts.push(next);
    next += branch.length;
  }
  firsts.push(next);
  const gutter = gutterOf(lanesOf(tree, [[0], range(1, tree.cards.length)]).count, metrics);
  const made: Planned[] = [];
  const start = cardWidth(Math.max(leastMeasure(head!, narrowest, metrics), narrowest), metrics);
  for (let width = start; width <= WIDEST; width *= WIDER) {
    const best = bestSections(groups, width - gutter, metrics);
    if (!Number.isFinite(best.height)) continue;
    const measure = width - cardWidth(0, metrics);
    const sections: Section[] = [{ cards: [0], measures: [measure] }];
    let from = 0;
    for (const { branches: count, measures } of best.sections) {
      sections.push({ cards: range(firsts[from]!, firsts[from + count]!), measures });
      from += count;
    }
    const plan: StackPlan = { kind: "stack", side: direction, sections };
    made.push({ plan, width, height: cardHeight(head!, measure, metrics) + best.height });
  }
  return made;
}

/** Branches of one head that may share a section: at most this many, so that the search stays small. */
const TOGETHER = 8;

/** The cut into sections of the least height that keeps within a width. `groups[i][n]`: the `n + 1` branches from the i-th on. */
function bestSections(
  groups: readonly (readonly (readonly ColumnsShape[])[])[],
  width: number,
  metrics: Metrics,
): {
  readonly height: number;
  readonly sections: readonly { readonly branches: number; readonly measures: readonly number[] }[];
} {
  interface Best {
    readonly height: number;
    readonly from: number;
    readonly measures: readonly number[];
  }
  const best: Best[] = [{ height: 0, from: 0, measures: [] }];
  for (let to = 1; to <= groups.length; to++) {
    let found: Best = { height: Infinity, from: 0, measures: [] };
    for (let from = Math.max(0, to - TOGETHER); from < to; from++) {
      const shape = groups[from]![to - from - 1]!.find((one) => one.width <= width);
      if (shape === undefined) continue;
      const height = best[from]!.height + metrics.nodeGap + shape.height;
      if (height < found.height) found = { height, from, measures: shape.measures };
    }
    best.push(found);
  }
  const sections: { branches: number; measures: readonly number[] }[] = [];
  for (let to = groups.length; to > 0 && Number.isFinite(best[to]!.height); to = best[to]!.from)
    sections.unshift({ branches: to - best[to]!.from, measures: best[to]!.measures });
  return { height: best.at(-1)!.height, sections };
}

/** px; a spine that is higher than about a page may go on in a second column. */
const HIGH = 1000;

/**
 * The claims of the main line in a column of their own, one below the other, what else leads to each beside it; where that
 * is high, also in two columns, so that the line goes on in the second one.
 */
function spine(
  tree: ShapedTree,
  { direction, narrowest, widest, main, folds = true }: TreeWish,
  metrics: Metrics,
): Planned[] {
  const sections = spineOf(tree, main);
  if (sections.length < 2 || direction === "up") return [];
  const gutter = gutterOf(lanesOf(tree, sections).count, metrics);
  const claims = sections.map(([first]) => tree.cards[first!]!);
  const besides = sections.map(([, ...others]) => {
    const cards = others.map((index) => tree.cards[index]!);
    return cards.length === 0
      ? undefined
      : columnShapes(cards, narrowest, metrics, inSection(narrowest, widest));
  });
  const least = commonMeasure(claims, narrowest, narrowest, metrics);
  const made: Planned[] = [];
  for (let measure = least; measure <= Math.max(least, narrowest * 2.4, widest ?? 0); measure *= 1.15) {
    const column = (from: number, to: number): SpineColumn[] =>
      spineColumn(claims.slice(from, to), besides.slice(from, to), measure, gutter, metrics);
    const add = (columns: readonly SpineColumn[], counts: readonly number[]) => {
      const measures = columns.flatMap((one) => one.besides);
      const plan: StackPlan = {
        kind: "stack",
        side: direction,
        sections: sections.map((cards, index) => ({ cards, measures: [measure, ...measures[index]!] })),
        ...(counts.length > 1 ? { columns: counts } : {}),
      };
      const width = columns.reduce((sum, one) => sum + one.width + columnGap(metrics), -columnGap(metrics));
      const height = columns.reduce((most, one) => Math.max(most, one.height), 0);
      // The line to the next column goes round below.
      made.push({ plan, width, height: height + (counts.length > 1 ? metrics.edgeGap : 0) });
    };
    const single = column(0, claims.length);
    for (const whole of single) add([whole], [claims.length]);
    if (!folds || single.some(({ height }) => height <= HIGH)) continue;
    for (let first = 1; first < claims.length; first++) {
      const [left, right] = [column(0, first), column(first, claims.length)];
      for (const one of left) {
        const other = right.find(({ height }) => height <= one.height) ?? right.at(-1);
        if (other !== undefined) add([one, other], [first, claims.length - first]);
      }
      for (const other of right) {
        const one = left.find(({ height }) => height <= other.height) ?? left.at(-1);
        if (one !== undefined) add([one, other], [first, claims.length - first]);
      }
    }
  }
  return unbeaten(made);
}

/** Some claims of a main line one below the other, and the measures of the columns beside each; px. */
interface SpineColumn extends Size {
  readonly besides: readonly (readonly number[])[];
}

/** By rising width and falling height. */
function spineColumn(
  claims: readonly ShapedCard[],
  besides: readonly (readonly ColumnsShape[] | undefined)[],
  measure: number,
  gutter: number,
  metrics: Metrics,
): SpineColumn[] {
  const gap = widthOf([0, 0], metrics) - 2 * cardWidth(0, metrics);
  const own = gutter + cardWidth(measure, metrics);
  const heights = claims.map((card) => cardHeight(card, measure, metrics));
  const widths = new Set(besides.flatMap((shapes) => (shapes ?? []).map(({ width }) => width)));
  const made = [...(widths.size === 0 ? [-gap] : widths)].flatMap((width): SpineColumn[] => {
    const chosen = besides.map((shapes) => shapes?.find((one) => one.width <= width));
    const isMissing = chosen.some((one, index) => one === undefined && besides[index] !== undefined);
    if (isMissing) return [];
    const height = heights.reduce(
      (sum, least, index) => sum + Math.max(least, chosen[index]?.height ?? 0) + metrics.nodeGap,
      -metrics.nodeGap,
    );
    return [{ width: own + gap + width, height, besides: chosen.map((one) => one?.measures ?? []) }];
  });
  return unbeaten(made);
}

/** For each claim of the main line that has a card of its own: that card, then all that leads to it by other ways. */
export function spineOf(tree: ShapedTree, main: ReadonlySet<StatementId>): readonly (readonly number[])[] {
  if (main.size < 2) return [];
  const [head] = tree.cards;
  let last: string | undefined;
  return sectionsOf(tree, (shaped) => {
    const { card, arrivesAt } = shaped;
    const claims = card.rows.some(
      (row) =>
        row.kind === "cell" && row.depth === 0 && row.cell.kind === "full" && main.has(row.cell.statement),
    );
    // Lines climb to the first card of a section only, so the head has to be a claim of the main line itself.
    const follows = claims && (shaped === head || (last !== undefined && arrivesAt?.card === last));
    if (follows) last = card.id;
    return follows;
  });
}

/** With the conclusion at the top: a layer is a row. */
function upright({ cards }: ShapedTree, { narrowest }: TreeWish, metrics: Metrics): Planned[] {
  const least = commonMeasure(cards, narrowest, narrowest, metrics);
  const made: Planned[] = [];
  for (let measure = least; measure <= Math.max(least, narrowest * 2.4); measure *= 1.1) {
    const { breadth, height } = rowsOf(cards, measure, metrics);
    const width = breadth * (cardWidth(measure, metrics) + metrics.nodeGap + 10);
    const plan: LayersPlan = { kind: "layers", direction: "up", measures: [measure], snug: false };
    made.push({ plan, width, height });
  }
  return made;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
