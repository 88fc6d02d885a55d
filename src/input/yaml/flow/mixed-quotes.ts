import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";

/** A value between a straight quote and a typographic one; within it there are none that open. */
const MIXED = /(?<=(?:^|[[{,-]|:) +|\[|^)"([^"“„”\n]*)([”“„])(?=\s*(?:[,\]}]|$|#))/gu;

/** `date: "2025”` */
export function mixedQuotes(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const found = [...text.matchAll(MIXED)];
  const [first] = found;
  if (first === undefined) return undefined;
  const edits = found.map(({ 0: { length }, index }) => ({
    range: lines.range(start + index + length - 1, start + index + length),
    text: '"',
  }));
  const meant = `"${first[1]}"`;
  const message = `\`${first[2]}\` does not close what a straight quote opens.`;
  return diagnostic("yaml-syntax", edits[0]!.range, message, {
    hint: `write \`"\` in its place: ${meant}`,
    fix: { ...replacing('Write `"`', edits[0]!.range, '"'), edits, reveals: true },
  });
}
