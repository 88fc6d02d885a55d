import { distance } from "fastest-levenshtein";
import type { Advice, Fix, Range } from "../../diagnostic.ts";
import type { Lines } from "../lines.ts";
import { sameLetters } from "../words/suggest.ts";

/** A fix of one edit. */
export function replacing(title: string, range: Range, text: string): Fix {
  return { title, edits: [{ range, text }] };
}

/** A slip in a word that is known: each range is all of the word, with its quotes if it has any. */
export function didYouMean(wrong: string, meant: string, ...ranges: readonly Range[]): Advice {
  const edits = ranges.map((range) => ({ range, text: meant }));
  const fix = { title: `Change \`${wrong}\` to \`${meant}\``, edits };
  return {
    hint: `did you mean \`${meant}\`?`,
    fix: isSlip(wrong, meant) ? fix : { ...fix, asks: true },
  };
}

/** Whether one word is surely a slip in typing the other. `a5` may be meant where only `a4` is known, and `step-3` where only `step-2` is. */
function isSlip(wrong: string, meant: string): boolean {
  const [one, other] = [wrong.toLowerCase(), meant.toLowerCase()];
  if (one === other) return true;
  const digits = (word: string) => word.replace(/\P{Nd}/gu, "");
  if (digits(one) !== digits(other) || other.length < 4) return false;
  const apart = distance(one, other);
  return apart === 1 || (apart === 2 && (other.length >= 8 || sameLetters(one, other)));
}

/**
 * Deletes an item of a list, with the comma or the dash that makes it one.
 * Undefined where that would take more than the item.
 */
export function withoutItem(title: string, { start, end }: Range, lines: Lines): Fix | undefined {
  const line = lines.around(start.offset);
  const before = line.text.slice(0, start.offset - line.start);
  const behind = line.text.slice(end.offset - line.start);
  const comma = /,\s*$/.exec(before);
  if (comma) return replacing(title, lines.range(start.offset - comma[0].length, end.offset), "");
  if (!/^\s*-\s+$/.test(before) || behind.trim() !== "" || start.line !== end.line) return undefined;
  const next = line.start + line.text.length;
  const breakLength = /^\r?\n/.exec(lines.text.slice(next, next + 2))?.[0].length ?? 0;
  return replacing(title, lines.range(line.start, next + breakLength), "");
}
