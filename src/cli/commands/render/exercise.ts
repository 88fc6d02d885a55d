import { readBlank } from "../../../documents/worksheet/blanks.ts";
import { WishError } from "../../../documents/document.ts";
import type { Level, Sheets } from "../../../documents/document.ts";
import { MOST_SHEETS, sheetsIn } from "../../../documents/poster/grids.ts";
import { UsageError } from "../../report/errors.ts";

// The options of worksheets, cards and posters.

export function blankWish(text: string): string {
  try {
    readBlank(text);
    return text;
  } catch (error) {
    if (error instanceof WishError) throw new UsageError(error.message);
    throw error;
  }
}

export function levelWish(text: string): Level {
  const level = ([1, 2, 3, 4] as const).find((one) => String(one) === text);
  if (level !== undefined) return level;
  throw new UsageError(`--level goes from 1 to 4, not \`${text}\`.`);
}

/** "2x3": two sheets across, three down. */
export function sheetsWish(text: string): Sheets {
  const sheets = sheetsIn(text);
  if (sheets !== undefined) return sheets;
  throw new UsageError(
    `--sheets needs how many sheets lie across and down, at most ${MOST_SHEETS} in all, such as 2x2, not \`${text}\`.`,
  );
}

export function seedWish(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--seed needs a whole number of at most nine digits, not \`${text}\`.`);
}
