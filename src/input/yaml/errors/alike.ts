import type { Diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { ANY_KEY } from "../flow/keys.ts";
import { type Line, indentOf, lineAbove } from "../indents.ts";
import { lineBelow } from "../near.ts";

/** The lines of a section that are searched. */
const MOST_LINES = 20_000;
/** Those that are put out of the way at once, for which the text is copied each time: entries, and characters of all copies. */
const MOST_ENTRIES = 2000;
const MOST_COPIED = 80_000_000;
/** Fewer of them are found as quickly in turn. */
const FEWEST = 4;
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${ANY_KEY})(?=:)|[\\p{L}\\p{M}\\p{N}_.-]+(?: +[\\p{L}\\p{M}\\p{N}_.-]+)*`,
  "gu",
);
const KEY = new RegExp(`^(?:${ANY_KEY})$`, "u");

/** Entries below a faulty one of a line that are written in the same way, but for their words; with the heading of their section. */
export function linesAlike(
  { range }: Diagnostic,
  lines: Lines,
): { readonly heading: Line; readonly alike: readonly Line[] } | undefined {
  const own = lines.around(range.start.offset);
  if (range.end.offset > own.start + own.text.length || indentOf(own.text) === 0) return undefined;
  const form = formOf(own.text);
  const next = lineBelow(own, lines);
  if (next === undefined || formOf(next.text) !== form) return undefined;
  const heading = headingOf(own, lines);
  if (heading === undefined) return undefined;
  const alike: Line[] = [];
  const most = Math.min(MOST_ENTRIES, MOST_COPIED / lines.text.length);
  let before: Line | undefined;
  for (let line = lineBelow(own, lines), count = 0; count < MOST_LINES; count += 1) {
    if (before !== undefined && (line === undefined || indentOf(line.text) <= indentOf(own.text)))
      alike.push(before);
    if (line === undefined || indentOf(line.text) === 0 || alike.length >= most) break;
    before = formOf(line.text) === form ? line : undefined;
    line = lineBelow(line, lines);
  }
  return alike.length < FEWEST ? undefined : { heading, alike };
}

/** Signs and keys of the format, without the words of the author. */
const formOf = (text: string): string =>
  text.trimEnd().replaceAll(WORDS, (word) => (KEY.test(word) ? word : "w"));

/** The heading above an entry in whose column the first entry of the section stands. */
function headingOf(own: Line, lines: Lines): Line | undefined {
  let first = own;
  let line = lineAbove(own.start, lines);
  for (let count = 0; line && indentOf(line.text) > 0 && count < MOST_LINES; count += 1) {
    first = line;
    line = lineAbove(line.start, lines);
  }
  const isHeading = /^[^\s:#]+:\s*$/u.test(line?.text ?? "");
  return isHeading && indentOf(first.text) === indentOf(own.text) ? line : undefined;
}
