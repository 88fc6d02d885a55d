import { readBlank } from "../../../documents/worksheet/blanks.ts";
import { WishError } from "../../../documents/document.ts";
import type { Level } from "../../../documents/document.ts";
import { UsageError } from "../../report/errors.ts";

// The options of worksheets and cards.

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

export function seedWish(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--seed needs a whole number of at most nine digits, not \`${text}\`.`);
}
