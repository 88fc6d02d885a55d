import { readBlank } from "../../../documents/worksheet/blanks/blanks.ts";
import { WishError } from "../../../documents/document.ts";
import { UsageError } from "../../report/errors.ts";

/** What a worksheet leaves blank, checked before anything is drawn. */
export function blankWish(text: string): string {
  try {
    readBlank(text);
    return text;
  } catch (error) {
    if (error instanceof WishError) throw new UsageError(error.message);
    throw error;
  }
}
