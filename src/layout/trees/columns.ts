import { cardHeight, cardWidth, leastMeasure } from "../cards/shaped-card.ts";
import type { Curve, ShapedCard } from "../cards/shaped-card.ts";
import type { Metrics } from "../metrics.ts";

/** px between two measures of a column that are tried. */
const STEP = 8;
/** The widest measure of a column, as a multiple of the narrowest: about 48 characters where that has 24. */
export const WIDEST = 2.4;

/** One way to set columns: how wide and high the whole is, and the measure of each column; px. */
export interface ColumnsShape {
  readonly width: number;
  readonly height: number;
  readonly measures: readonly number[];
}

/**
 * The shapes that cards can take in columns, a column for each depth, by falling width: for every height that some column
 * can have, each column takes the least measure at which it is no higher. No text has a measure under `narrowest` px,
 * and no column is wider than is comfortable to read, or than `widest` px.
 */
export function columnShapes(
  cards: readonly ShapedCard[],
  narrowest: number,
  metrics: Metrics,
  widest: number = narrowest * WIDEST,
): readonly ColumnsShape[] {
  const columns = new Columns(narrowest, metrics, widest);
  columns.add(cards);
  return columns.shapes();
}

/** Columns that cards are added to: what is known of those before them is not computed again. */
export class Columns {
  readonly #narrowest: number;
  readonly #metrics: Metrics;
  readonly #widest: number;
  /** By depth; the depth of the first card has the first column. */
  readonly #columns: Column[] = [];
  #first: number | undefined;

  constructor(narrowest: number, metrics: Metrics, widest: number = narrowest * WIDEST) {
    this.#narrowest = narrowest;
    this.#metrics = metrics;
    this.#widest = widest;
  }

  add(cards: readonly ShapedCard[]): void {
    for (const card of cards) {
      this.#first ??= card.card.depth;
      (this.#columns[card.card.depth - this.#first] ??= new Column(
        this.#narrowest,
        this.#metrics,
        this.#widest,
      )).add(card);
    }
  }

  /** See `columnShapes`. */
  shapes(): readonly ColumnsShape[] {
    const curves = this.#columns.map((column) => column.curve());
    const heights = Float64Array.from(curves.flatMap((curve) => curve.map(({ height }) => height)));
    /** Of each curve the place of the first that is no higher than the heights so far. */
    const places = curves.map(({ length }) => length);
    const shapes: ColumnsShape[] = [];
    let least = Infinity;
    let before: number | undefined;
    for (const height of heights.toSorted()) {
      if (height === before) continue;
      before = height;
      const measures: number[] = [];
      // A loop over numbers: a deep tree has many columns, and this is asked for of hundreds of pages.
      for (let index = 0; index < curves.length; index++) {
        const curve = curves[index]!;
        let place = places[index]!;
        while (place > 0 && curve[place - 1]!.height <= height) place -= 1;
        places[index] = place;
        if (place === curve.length) break;
        measures.push(curve[place]!.measure);
      }
      if (measures.length < curves.length) continue;
      const width = widthOf(measures, this.#metrics);
      if (width >= least) continue;
      least = width;
      shapes.push({ width, height, measures });
    }
    return shapes;
  }
}

class Column {
  readonly #cards: ShapedCard[] = [];
  readonly #narrowest: number;
  readonly #metrics: Metrics;
  readonly #widest: number;
  /** Of all cards, px. */
  #least = 0;
  /** By measure, in steps: the height of as many cards as have been computed, px. */
  readonly #computed: { height: number; cards: number }[] = [];

  constructor(narrowest: number, metrics: Metrics, widest: number) {
    this.#narrowest = narrowest;
    this.#metrics = metrics;
    this.#widest = widest;
  }

  add(card: ShapedCard): void {
    this.#cards.push(card);
    this.#least = Math.max(this.#least, leastMeasure(card, this.#narrowest, this.#metrics));
  }

  /** By rising measure and falling height. */
  curve(): Curve {
    const [only, another] = this.#cards;
    if (only === undefined || another !== undefined) return this.#computedCurve();
    const key = `${this.#narrowest} ${this.#widest}`;
    const curve = only.sizes.curves.get(key) ?? this.#computedCurve();
    only.sizes.curves.set(key, curve);
    return curve;
  }

  #computedCurve(): Curve {
    const curve: { measure: number; height: number }[] = [];
    const widest = Math.max(this.#least, this.#widest);
    let lowest = Infinity;
    // All columns try the same measures, so that the height of a card at one of them is computed once.
    for (let steps = Math.ceil(this.#least / STEP); ; steps++) {
      const [measure, height] = [steps * STEP, this.#height(steps)];
      if (height < lowest) {
        curve.push({ measure, height });
        lowest = height;
      }
      if (measure >= widest) break;
    }
    return curve;
  }

  #height(steps: number): number {
    const { nodeGap } = this.#metrics;
    const own = (this.#computed[steps] ??= { height: -nodeGap, cards: 0 });
    for (; own.cards < this.#cards.length; own.cards++)
      own.height = own.height + cardHeight(this.#cards[own.cards]!, steps * STEP, this.#metrics) + nodeGap;
    return own.height;
  }
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
