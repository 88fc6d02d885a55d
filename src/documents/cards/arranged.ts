import type { Rect } from "../../geometry.ts";
import type { Room } from "../../layout/paper.ts";
import { halfOf, slotOf } from "./card-sheet.ts";
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

/** Sheet by sheet: the instruction in the first row, statements, signs, and empty cards on the rest of the last sheet. */
export function arranged(
  { statements, signs, told }: CardSet,
  { columns, rows }: CardGrid,
  room: Room,
  direction: "ltr" | "rtl",
): readonly (readonly PlacedCard[])[] {
  const rtl = direction === "rtl";
  const each = columns * rows;
  const sheets: PlacedCard[][] = [];
  const put = (card: Card | undefined, index: number, part = (slot: Rect) => slot) => {
    const sheet = (sheets[Math.floor(index / each)] ??= []);
    sheet.push({ card, slot: part(slotOf(index % each, columns, rows, room, rtl)) });
  };
  // A row is cut into cards of one width: two signs have the room of one statement.
  const wide = columns * (1 + Math.ceil(statements.length / columns));
  const used = wide + columns * Math.ceil(signs.length / (2 * columns));
  const isFull = used % each === 0 && wide === columns + statements.length;
  put(told(!isFull), 0, (slot) => ({ ...slot, x: room.x, width: room.width }));
  for (let index = columns; index < wide; index++) put(statements[index - columns], index);
  for (let index = 0; index < 2 * (used - wide); index++)
    put(signs[index], wide + Math.floor(index / 2), (slot) => halfOf(slot, index % 2 === (rtl ? 1 : 0)));
  for (let index = used; index % each !== 0; index++) put(undefined, index);
  return sheets;
}
