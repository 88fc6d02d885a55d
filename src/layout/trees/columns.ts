import { cardHeight, cardWidth, commonMeasure } from "../cards/shaped-card.ts";
import type { ShapedCard } from "../cards/shaped-card.ts";
import type { Metrics } from "../metrics.ts";

/** px between two measures of a column that are tried. */
const STEP = 8;
/** The widest measure of a column, as a multiple of the narrowest: about 48 characters where that has 24. */
const WIDEST = 2.4;

/** One way to set columns: how wide and high the whole is, and the measure of each column; px. */
export interface ColumnsShape {
  readonly width: number;
  readonly height: number;
  readonly measures: readonly number[];
}

/**
 * The shapes that cards can take in columns, a column for each depth, by falling width: for every height that some column
 * can have, each column takes the least measure at which it is no higher. No text has a measure under `narrowest` px,
 * and no column is wider than is comfortable to read.
 */
export function columnShapes(
  cards: readonly ShapedCard[],
  narrowest: number,
  metrics: Metrics,
): readonly ColumnsShape[] {
  const first = cards[0]?.card.depth ?? 0;
  const columns: ShapedCard[][] = [];
  for (const card of cards) (columns[card.card.depth - first] ??= []).push(card);
  const curves = columns.map((column) => columnCurve(column, narrowest, metrics));
  const heights = new Set(curves.flatMap((curve) => curve.map(({ height }) => height)));
  const shapes: ColumnsShape[] = [];
  let least = Infinity;
  for (const height of [...heights].toSorted((a, b) => a - b)) {
    const measures: number[] = [];
    for (const curve of curves) {
      const found = curve.find((one) => one.height <= height);
      if (found === undefined) break;
      measures.push(found.measure);
    }
    if (measures.length < curves.length) continue;
    const width = widthOf(measures, metrics);
    if (width >= least) continue;
    least = width;
    shapes.push({ width, height, measures });
  }
  return shapes;
}

/** By rising measure and falling height. */
function columnCurve(
  column: readonly ShapedCard[],
  narrowest: number,
  metrics: Metrics,
): readonly { readonly measure: number; readonly height: number }[] {
  const least = commonMeasure(column, 0, narrowest, metrics);
  const curve: { measure: number; height: number }[] = [];
  let lowest = Infinity;
  // All columns try the same measures, so that the height of a card at one of them is reckoned once.
  for (let measure = Math.ceil(least / STEP) * STEP; ; measure += STEP) {
    const height = column.reduce(
      (sum, card) => sum + cardHeight(card, measure, metrics) + metrics.nodeGap,
      -metrics.nodeGap,
    );
    if (height < lowest) {
      curve.push({ measure, height });
      lowest = height;
    }
    if (measure >= Math.max(least, narrowest * WIDEST)) break;
  }
  return curve;
}

/** Layers as rows, those of each branch as near to each other as its cards allow: how many cards wide, and how high. */
export function rowsOf(
  cards: readonly ShapedCard[],
  measure: number,
  metrics: Metrics,
): { readonly breadth: number; readonly height: number } {
  /** By card, the height of all that leads to it. */
  const below = new Map<string, number>();
  let height = 0;
  for (const shaped of cards.toReversed()) {
    const own = cardHeight(shaped, measure, metrics) + (below.get(shaped.card.id) ?? 0);
    height = Math.max(height, own);
    const to = shaped.arrivesAt?.card ?? "";
    below.set(to, Math.max(below.get(to) ?? 0, own + 3 * metrics.edgeGap));
  }
  return { breadth: breadthOf(cards), height };
}

/**
 * How many cards wide a tree is with each card above the middle of those that lead to it, by the rule of Wetherell and
 * Shannon: a card gives way to what stands before it in its row, and all below it with it.
 */
function breadthOf(cards: readonly ShapedCard[]): number {
  /** Of the cards that lead to one: the first and the last place. */
  const spans = new Map<string, { readonly from: number; readonly to: number }>();
  const places = new Map<string, { readonly at: number; readonly moved: number }>();
  const next: number[] = [];
  const moves: number[] = [];
  // From the last card on, so that those that lead to a card come before it.
  for (const { card, arrivesAt } of cards.toReversed()) {
    const { id, depth } = card;
    const free = next[depth] ?? 0;
    const span = spans.get(id);
    const wanted = span === undefined ? free : (span.from + span.to) / 2;
    const moved = Math.max(moves[depth] ?? 0, free - wanted);
    const at = span === undefined ? free : wanted + moved;
    moves[depth] = moved;
    next[depth] = at + 1;
    places.set(id, { at, moved: span === undefined ? 0 : moved });
    if (arrivesAt === undefined) continue;
    spans.set(arrivesAt.card, { from: spans.get(arrivesAt.card)?.from ?? at, to: at });
  }
  let breadth = 0;
  /** How far all that leads to a card has been moved. */
  const shifts = new Map<string, number>();
  for (const { card, arrivesAt } of cards) {
    const shift = shifts.get(arrivesAt?.card ?? "") ?? 0;
    const { at, moved } = places.get(card.id)!;
    shifts.set(card.id, shift + moved);
    breadth = Math.max(breadth, at + shift + 1);
  }
  return breadth;
}

export function widthOf(measures: readonly number[], metrics: Metrics): number {
  const gap = Math.max(metrics.layerGap, 3 * metrics.edgeGap);
  return measures.reduce((sum, measure) => sum + cardWidth(measure, metrics), gap * (measures.length - 1));
}
