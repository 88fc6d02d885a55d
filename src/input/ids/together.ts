import type { Range } from "../../diagnostic.ts";
import { isStatementId } from "../../model/ids.ts";
import { replacing } from "../fix/advice.ts";
import { quotedText } from "../fix/correction.ts";
import type { Reading } from "../shape.ts";
import { isItemSign } from "../words/item-signs.ts";

export const BETWEEN_IDS = /\s*[\s,;，、；،؛]\s*/u;

/** Words that join the last two of several. */
const JOINTS: ReadonlySet<string> = new Set(
  ["and", "plus", "&", "und", "et", "y", "e", "en", "i", "oraz", "ve", "и", "和", "与", "と"].flatMap(
    (word) => [word, word.toUpperCase()],
  ),
);

/** `refocus, pressure`, `refocus and pressure`: a text that holds nothing but ids. */
export function idsIn(text: string, isId: (word: string) => boolean): readonly string[] | undefined {
  const words = text
    .split(/[\s,;&+/|>›[\]()，、；،؛]+/u)
    .filter((word) => word !== "" && (isId(word) || !(JOINTS.has(word) || isItemSign(word))));
  return words.length > 0 && words.every(isId) ? words : undefined;
}

/** `refocus; The pressure grew.`: parts of a text of which some are ids and the others premises in words. */
export function idsAmongTexts(text: string, isId: (word: string) => boolean): readonly string[] | undefined {
  for (const between of [/\s*[;；]\s*/u, /\s+[&+/|]\s+/u]) {
    const parts = text.split(between);
    if (parts.length > 1 && parts.every((part) => part !== "") && parts.some(isId)) return parts;
  }
  // Prose goes on in small letters behind a comma.
  const [first, ...others] = text.split(/\s*[,，]\s*/u);
  const isPart = (part: string) => isId(part) || /^[\p{Lu}"“]/u.test(part);
  return others.length > 0 && isId(first!) && others.every(isPart) ? [first!, ...others] : undefined;
}

/** Ids as they are, and the other parts in quotes. */
export const listOf = (parts: readonly string[]): string =>
  `[${parts.map((part) => (isStatementId(part) ? part : quotedText(part))).join(", ")}]`;

/** Ids and premises in words that one text holds. */
export function reportAmongTexts(parts: readonly string[], range: Range, reading: Reading): void {
  const meant = listOf(parts);
  const fix = { ...replacing("Put them in brackets", range, meant), asks: true as const };
  const message = "These are several premises, but without brackets they are one text.";
  const hint = `put them in brackets, and what is no id in quotes: ${meant}`;
  reading.report("wrong-value", range, message, { hint, fix });
}

/** Between two words of a line, an arrow or a dash may mean more than a comma. */
const UNCLEAR = /[^\s,] *(?:[~→⇒➔➜‐‑‒–—―−]|[-=]+>|--+| - ) *[^\s,]/u;

/** Ids that one text holds, in brackets or without them. */
export function reportTogether(
  ids: readonly string[],
  range: Range,
  inBrackets: boolean,
  reading: Reading,
  canFix = true,
): void {
  const [only] = ids;
  if (only !== undefined && ids.length > 1 && ids.every((id) => id === only)) {
    const advice = {
      hint: `write \`${only}\``,
      ...(canFix && { fix: replacing(`Write \`${only}\``, range, only) }),
    };
    reading.report("wrong-value", range, `\`${only}\` is written twice here.`, advice);
    return;
  }
  const meant = inBrackets ? ids.join(", ") : `[${ids.join(", ")}]`;
  const [message, wish] = inBrackets
    ? ["A comma is missing between these ids.", "put a comma between them"]
    : ["These are ids, but without brackets they are one text.", "put them in brackets"];
  const title = wish.charAt(0).toUpperCase() + wish.slice(1);
  const written = reading.lines.text.slice(range.start.offset, range.end.offset);
  const fix = canFix && {
    ...replacing(title, range, meant),
    ...(UNCLEAR.test(written) && { asks: true as const }),
  };
  reading.report("wrong-value", range, message, { hint: `${wish}: ${meant}`, ...(fix && { fix }) });
}
