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
 * and no column is wider than reading likes.
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

/** Layers as rows, each as high as its highest card: how many cards the broadest has, and the height of all. */
export function rowsOf(
  cards: readonly ShapedCard[],
  measure: number,
  metrics: Metrics,
): { readonly broadest: number; readonly height: number } {
  const rows: number[] = [];
  const counts: number[] = [];
  for (const card of cards) {
    const { depth } = card.card;
    rows[depth] = Math.max(rows[depth] ?? 0, cardHeight(card, measure, metrics));
    counts[depth] = (counts[depth] ?? 0) + 1;
  }
  return {
    broadest: counts.reduce((most, count) => Math.max(most, count), 0),
    height: rows.reduce((sum, row) => sum + row, 3 * metrics.edgeGap * (rows.length - 1)),
  };
}

export function widthOf(measures: readonly number[], metrics: Metrics): number {
  const gap = Math.max(metrics.layerGap, 3 * metrics.edgeGap);
  return measures.reduce((sum, measure) => sum + cardWidth(measure, metrics), gap * (measures.length - 1));
}
