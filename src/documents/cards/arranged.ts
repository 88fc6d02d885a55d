import type { Rect } from "../../geometry.ts";
import type { Room } from "../../layout/paper.ts";
import { levelOf, partOf } from "./card-sheet.ts";
import type { Card } from "./card-sheet.ts";

/** How a sheet is cut into cards for statements. */
export interface CardGrid {
  readonly columns: number;
  readonly rows: number;
}

export interface PlacedCard {
  /** None where a statement of one's own may be written. */
  readonly card: Card | undefined;
  readonly slot: Rect;
}

interface CardSet {
  readonly statements: readonly Card[];
  readonly signs: readonly Card[];
  /** The instruction, for a set with empty cards or without. */
  readonly told: (empty: boolean) => Card;
}

/** How signs stand in a row of statements: `abreast` beside each other, `stacked` below each other. */
export interface SignGrid {
  readonly abreast: number;
  readonly stacked: number;
}

/** The ways to cut rows into signs, the largest signs first; a line to lay between cards is never short. */
export function signGrids({ rows }: CardGrid, hasLines: boolean): readonly SignGrid[] {
  const least = Math.ceil(3 / rows);
  const most = Math.max(least, Math.floor((hasLines ? 6 : 12) / rows));
  return Array.from({ length: most - least + 1 }, (_, index) => least + index).flatMap((stacked) =>
    [4, 5].map((abreast) => ({ abreast, stacked })),
  );
}

/** How many sheets a set takes. */
export function sheetsFor(statements: number, signs: number, grid: CardGrid, signGrid: SignGrid): number {
  const signRows = Math.ceil(Math.ceil(signs / signGrid.abreast) / signGrid.stacked);
  return Math.ceil((1 + Math.ceil(statements / grid.columns) + signRows) / grid.rows);
}

/** Sheet by sheet: the instruction in the first row, statements, signs, and empty cards on the rest of the last sheet. */
export function arranged(
  { statements, signs, told }: CardSet,
  { columns, rows }: CardGrid,
  { abreast, stacked }: SignGrid,
  room: Room,
  direction: "ltr" | "rtl",
): readonly (readonly PlacedCard[])[] {
  const rtl = direction === "rtl";
  const sheets: PlacedCard[][] = [];
  /** In the `row`th row of all sheets. */
  const put = (card: Card | undefined, row: number, slotIn: (row: Rect) => Rect) => {
    const sheet = (sheets[Math.floor(row / rows)] ??= []);
    sheet.push({ card, slot: slotIn(levelOf(room, row % rows, rows)) });
  };
  // A row is cut into cards of one width.
  const cut = (cards: readonly Card[], count: number, row: number, level = (whole: Rect) => whole) => {
    for (let index = 0; index < count; index++)
      put(cards[index], row, (whole) => partOf(level(whole), index, count, rtl));
  };
  const first = 1 + Math.ceil(statements.length / columns);
  const lines = Math.ceil(signs.length / abreast);
  const used = first + Math.ceil(lines / stacked);
  const isFull = used % rows === 0 && statements.length % columns === 0;
  put(told(!isFull), 0, (row) => row);
  for (let row = 1; row < first; row++) cut(statements.slice((row - 1) * columns), columns, row);
  for (let at = 0; at < lines; at++) {
    const row = Math.floor(at / stacked);
    // What is left for the last row shares all of it.
    const count = Math.min(stacked, lines - row * stacked);
    cut(signs.slice(at * abreast), abreast, first + row, (whole) => levelOf(whole, at % stacked, count));
  }
  for (let row = used; row % rows !== 0; row++) cut([], columns, row);
  return sheets;
}
