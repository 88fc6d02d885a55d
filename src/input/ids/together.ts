import type { Range } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import type { Reading } from "../schema/shape.ts";

export const BETWEEN_IDS = /\s*[\s,;，、；]\s*/u;

/** Ids that one text holds, in brackets or without them. */
export function reportTogether(
  ids: readonly string[],
  range: Range,
  inBrackets: boolean,
  reading: Reading,
  canFix = true,
): void {
  const meant = inBrackets ? ids.join(", ") : `[${ids.join(", ")}]`;
  const [message, wish] = inBrackets
    ? ["A comma is missing between these ids.", "put a comma between them"]
    : ["These are ids, but without brackets they are one text.", "put them in brackets"];
  const title = wish.charAt(0).toUpperCase() + wish.slice(1);
  const fix = canFix ? replacing(title, range, meant) : undefined;
  reading.report("wrong-value", range, message, { hint: `${wish}: ${meant}`, ...(fix && { fix }) });
}
