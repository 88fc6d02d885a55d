import type { Rect } from "../../geometry.ts";
import type { Room } from "../../layout/paper.ts";
import { partOf, slotOf } from "./card-sheet.ts";
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

/** Signs in a row of two columns: a fifth where that spares a sheet. */
const ABREAST = [4, 5];

/** How many signs share a row: as few as take the fewest sheets. */
export function signsAbreast(statements: number, signs: number, { columns, rows }: CardGrid): number {
  if (columns !== 2) return 2 * columns;
  const sheets = (abreast: number) =>
    Math.ceil((1 + Math.ceil(statements / columns) + Math.ceil(signs / abreast)) / rows);
  return ABREAST.toSorted((one, other) => sheets(one) - sheets(other))[0]!;
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
  // A row is cut into cards of one width.
  const abreast = signsAbreast(statements.length, signs.length, { columns, rows });
  const wide = columns * (1 + Math.ceil(statements.length / columns));
  const used = wide + columns * Math.ceil(signs.length / abreast);
  const isFull = used % each === 0 && wide === columns + statements.length;
  put(told(!isFull), 0, (slot) => ({ ...slot, x: room.x, width: room.width }));
  for (let index = columns; index < wide; index++) put(statements[index - columns], index);
  for (let index = 0; index < (abreast * (used - wide)) / columns; index++)
    put(signs[index], wide + columns * Math.floor(index / abreast), (slot) =>
      partOf({ ...slot, x: room.x, width: room.width }, index % abreast, abreast, rtl),
    );
  for (let index = used; index % each !== 0; index++) put(undefined, index);
  return sheets;
}
