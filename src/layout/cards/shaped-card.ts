import type { Block } from "../../outline/outline.ts";
import { measureOf } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import type { CellTypesetter, ShapedCell } from "./cell.ts";
import type { ShapedText } from "./shaped-text.ts";
import { hasStepRule, insetOf, isAfterReasons, isBelowPremises } from "./own-step.ts";
import type { Card, CardRow, CardTree, CellRow, OnwardRow, SignRow } from "./nesting.ts";

export type ShapedRow =
  | { readonly kind: "cell"; readonly row: CellRow; readonly text: ShapedCell }
  | { readonly kind: "sign"; readonly row: SignRow; readonly text: ShapedText }
  | { readonly kind: "onward"; readonly row: OnwardRow; readonly text: ShapedText };

/** Sizes that are asked for many times while a page is fitted, px. */
interface CardSizes {
  /** Least widths of text, by the narrowest measure asked for. */
  readonly least: Map<number, number>;
  /** Heights, by measure. */
  readonly heights: Map<number, number>;
  /** Of the card alone in a column, by the narrowest and the widest measure asked for. */
  readonly curves: Map<string, Curve>;
}

/** Heights by rising measure, px: only measures at which what is set is lower than at any before. */
export type Curve = readonly { readonly measure: number; readonly height: number }[];

export const noSizes = (): CardSizes => ({ least: new Map(), heights: new Map(), curves: new Map() });

/** A card whose texts are shaped, ready to be set in any width. */
export interface ShapedCard {
  readonly card: Card;
  readonly rows: readonly ShapedRow[];
  /** How the lines that arrive at each row end, by its index: each reason and objection has an end of its own, unless there are very many. */
  readonly arrivals: readonly (readonly LineEnd[])[];
  /** Where in another card this card's line arrives. */
  readonly arrivesAt: Arrival | undefined;
  readonly sizes: CardSizes;
}

export type LineEnd = "arrow" | "bar";

/** A place where a line ends: one of those at a row. */
interface Arrival {
  readonly card: string;
  /** Index into its rows. */
  readonly row: number;
  /** Among the lines that arrive at the row, from 0. */
  readonly run: number;
}

/** Shapes the words of a row, each once however often it is asked for. */
export interface RowTypesetter {
  cell(row: CellRow): ShapedCell;
  /** In a card, where what questions a step arrives. */
  questioned(): ShapedText;
  /** In the classic style, the sign of a step. */
  sign(row: SignRow): ShapedText;
  onward(row: OnwardRow): ShapedText;
  /** Of a card with these rows: the same as of any other whose rows are the same. */
  sizes(card: Omit<ShapedCard, "sizes" | "arrivesAt">): CardSizes;
}

/** What was shaped before, by all that its words depend on in outlines of one map that stand in one place. */
export class KnownRows {
  readonly cells = new Map<string, ShapedCell>();
  readonly signs = new Map<string, ShapedText>();
  questioned: ShapedText | undefined;
  readonly #numbers = new Map<ShapedText, number>();
  readonly #sizes = new Map<string, CardSizes>();

  /** Cards of other pages differ by their ids, but mostly not by what stands in them. */
  sizesOf(card: Omit<ShapedCard, "sizes" | "arrivesAt">): CardSizes {
    const rows = card.rows
      .map(({ row, text }, index) => {
        const gap = gapsAbove(card, index);
        return `${this.#numberOf(text)} ${row.kind} ${row.depth} ${gap} ${roomOf(card.arrivals[index]!)}`;
      })
      .join();
    const key = `${hasStepRule(card.card)} ${rows}`;
    let sizes = this.#sizes.get(key);
    if (sizes === undefined) this.#sizes.set(key, (sizes = noSizes()));
    return sizes;
  }

  #numberOf(text: ShapedText): number {
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.#numbers.size));
    return number;
  }
}

export function rowTypesetter(typesetter: CellTypesetter, rows = new KnownRows()): RowTypesetter {
  const { cells, signs } = rows;
  return {
    sizes: (card) => rows.sizesOf(card),
    cell(row) {
      const key = typesetter.keyOf(row);
      const known = cells.get(key) ?? typesetter.row(row);
      cells.set(key, known);
      return known;
    },
    questioned: () => (rows.questioned ??= typesetter.questioned()),
    sign({ block }) {
      const known = signs.get(block.id) ?? typesetter.sign(block);
      signs.set(block.id, known);
      return known;
    },
    onward(row) {
      const key = `${row.cell.id}>`;
      const known = signs.get(key) ?? typesetter.onward(row);
      signs.set(key, known);
      return known;
    },
  };
}

export const arrivalPort = ({ card, row, run }: Arrival) => `${card}<${row}.${run}`;
export const reasonPort = (card: string) => `${card}>`;

/** Where more lines than this arrive at one row, neighbours of one kind share ends, so that no card becomes higher for more. */
export const MOST_ENDS = 12;

export function shapedTree(tree: CardTree, typesetter: RowTypesetter): ShapedCard[] {
  const { places, ends: arrivals } = arrivalsOf(tree);
  return tree.map((card) => {
    const shaped = {
      card,
      rows: card.rows.map((row) => shapedRow(row, typesetter)),
      arrivals: arrivals.get(card.id)!,
    };
    return { ...shaped, arrivesAt: places.get(card.id), sizes: typesetter.sizes(shaped) };
  });
}

function shapedRow(row: CardRow, typesetter: RowTypesetter): ShapedRow {
  switch (row.kind) {
    case "cell":
      return { kind: "cell", row, text: typesetter.cell(row) };
    case "sign":
      return { kind: "sign", row, text: typesetter.questioned() };
    case "onward":
      return { kind: "onward", row, text: typesetter.onward(row) };
  }
}

/** Where each card's line arrives. Arrivals at a row follow each other as the cards do, so that no line crosses another. */
function arrivalsOf(tree: CardTree): {
  readonly places: ReadonlyMap<string, Arrival>;
  readonly ends: ReadonlyMap<string, readonly (readonly LineEnd[])[]>;
} {
  /** By cell or block: the row that stands for it. */
  const rowOf = new Map<string, { readonly card: string; readonly row: number }>();
  const ends = new Map<string, LineEnd[][]>();
  for (const { id, rows } of tree) {
    ends.set(
      id,
      rows.map(() => []),
    );
    rows.forEach((row, index) => {
      if (row.kind === "onward") return;
      rowOf.set(row.kind === "cell" ? row.cell.id : row.block.id, { card: id, row: index });
    });
  }
  const reasons = new Map<string, number>();
  for (const { block } of tree)
    if (block !== undefined) reasons.set(block.target.id, (reasons.get(block.target.id) ?? 0) + 1);
  const last = new Map<string, Block["role"]>();
  const places = new Map<string, Arrival>();
  for (const { id, block } of tree) {
    if (block === undefined) continue;
    const { card, row } = rowOf.get(block.target.id)!;
    const own = ends.get(card)![row]!;
    const before = last.get(block.target.id);
    const objects = block.role !== "support";
    const isCrowded = reasons.get(block.target.id)! > MOST_ENDS;
    const shares = isCrowded && before !== undefined && objects === (before !== "support");
    if (!shares) own.push(objects ? "bar" : "arrow");
    last.set(block.target.id, block.role);
    places.set(id, { card, row, run: own.length - 1 });
  }
  return { places, ends };
}

/** The width of a card whose claims are `measure` px wide. */
export const cardWidth = (measure: number, metrics: Metrics): number => measure + 2 * metrics.padX;

/** px that a row needs for each line that arrives at it, so that no end touches the next one. */
const END_ROOM: Readonly<Record<LineEnd, number>> = { arrow: 8, bar: 13 };

/** px at the end of the side of a row that a corner takes. */
export const CORNER = 4;

/** px of a side at which all these lines arrive. */
export const roomOf = (ends: readonly LineEnd[]): number => ends.reduce((sum, end) => sum + END_ROOM[end], 0);

/**
 * px from the top of a row of this height to each line that arrives at it, evenly apart. `first`: where the first of them
 * arrives if it can.
 */
export function arrivalHeights(
  ends: readonly LineEnd[],
  height: number,
  first = Infinity,
): readonly number[] {
  const [one, ...rest] = ends;
  if (one === undefined) return [];
  const below = first + END_ROOM[one] / 2;
  if (first <= height / 2 && height - below >= roomOf(rest))
    return [first, ...arrivalHeights(rest, height - below).map((y) => below + y)];
  const spared = height - roomOf(ends);
  // The ends may stand one px closer each so that a bar keeps out of the corner.
  const isLow = rest.length > 0 && ends.at(-1) === "bar" && spared < 2 * CORNER * ends.length;
  const corner = isLow ? Math.min(CORNER, spared + ends.length) : 0;
  const spare = (spared - corner) / ends.length;
  let at = 0;
  return ends.map((end) => {
    const room = END_ROOM[end] + spare;
    at += room;
    return at - room / 2;
  });
}

export function rowHeight(
  { card, rows, arrivals }: ShapedCard,
  index: number,
  measure: number,
  metrics: Metrics,
): number {
  const { row, text } = rows[index]!;
  const height = text.height(measure - insetOf(card, row, metrics));
  return Math.max(height + 2 * metrics.padY, roomOf(arrivals[index]!));
}

/** Blank px above a row: independent reasons stand apart, premises that count together do not. */
export const gapAbove = (shaped: ShapedCard, index: number, metrics: Metrics): number =>
  gapsAbove(shaped, index) * metrics.reasonGap;

/** Gaps above what leads to premises that stand together. */
const BELOW_PREMISES = 2.5;
/** Gaps above a premise of the card's own step that stands below the reasons for the one before it. */
const AFTER_REASONS = 2;

function gapsAbove({ rows, card }: Pick<ShapedCard, "rows" | "card">, index: number): number {
  if (index === 0) return 0;
  if (isBelowPremises(card.rows, index)) return BELOW_PREMISES;
  if (isAfterReasons(card.rows, index)) return AFTER_REASONS;
  const begins = card.brackets.some(({ first }) => first === index);
  return begins || rows[index]!.row.depth < rows[index - 1]!.row.depth ? 1 : 0;
}

/** The height of a card whose claims are `measure` px wide. */
export function cardHeight(shaped: ShapedCard, measure: number, metrics: Metrics): number {
  const known = shaped.sizes.heights.get(measure);
  if (known !== undefined) return known;
  let height = 0;
  shaped.rows.forEach((_, index) => {
    height += gapAbove(shaped, index, metrics) + rowHeight(shaped, index, measure, metrics);
  });
  // What is nested at the end keeps clear of the frame.
  if (shaped.rows.at(-1)!.row.depth > 0) height += metrics.reasonGap;
  shaped.sizes.heights.set(measure, height);
  return height;
}

/** px; no line has fewer characters, whatever its type, where there is room for more. */
const LEAST_LINE = measureOf(20);

/**
 * The least measure of a card, px, at which every text keeps `narrowest` px of its own, and in larger type enough of
 * them, or has all of itself on one line, and no word of ordinary length is broken.
 */
export function leastMeasure(shaped: ShapedCard, narrowest: number, metrics: Metrics): number {
  const known = shaped.sizes.least.get(narrowest);
  if (known !== undefined) return known;
  let least = 0;
  for (const { row, text } of shaped.rows) {
    const { endRoom = 0, minWidth, maxWidth, size } = text;
    const wanted = Math.max(narrowest, (Math.min(narrowest, LEAST_LINE) * size) / metrics.body);
    const own = Math.min(Math.max(wanted + endRoom, Math.min(minWidth, WIDEST_WORD)), maxWidth + 1);
    least = Math.max(least, own + insetOf(shaped.card, row, metrics));
  }
  shaped.sizes.least.set(narrowest, least);
  return least;
}

/** The measure of a card, px, from which on each of its texts has all of itself on one line. */
export const mostMeasure = ({ card, rows }: ShapedCard, metrics: Metrics): number =>
  rows.reduce((most, { row, text }) => Math.max(most, text.maxWidth + 1 + insetOf(card, row, metrics)), 0);

/** The least measure, of at least this many px, that all of these cards can have. */
export const commonMeasure = (
  cards: readonly ShapedCard[],
  wanted: number,
  narrowest: number,
  metrics: Metrics,
): number => cards.reduce((most, card) => Math.max(most, leastMeasure(card, narrowest, metrics)), wanted);

/** px; a longer word is broken, so that it does not widen its column. */
const WIDEST_WORD = 220;
