import type { Lines } from "./lines.ts";

/** A text as a quoted YAML scalar on one line. */
function quoted(text: string): string {
  const clean = withoutBrokenQuotes(text.trim().replace(/\s+/g, " "));
  if (!clean.includes('"') && !clean.includes("\\")) return `"${clean}"`;
  return `'${clean.replaceAll("'", "''")}'`;
}

/** In `"It "works" now"` and in `'It's here'` the outer quotes were meant as YAML's; in `"It" works "now"` they were not. */
function withoutBrokenQuotes(text: string): string {
  const [, mark, inner] = /^(["'])(.*)\1$/.exec(text) ?? [];
  if (mark === undefined || inner === undefined) return text;
  const first = inner.indexOf(mark);
  return /\s/.test(inner[first - 1] ?? "") || /\p{L}/u.test(inner[first + 1] ?? "") ? inner : text;
}

/** The line as it was meant: what stands from `start` to `end` (or to the end of the line) is quoted. */
export function withQuotes(lines: Lines, start: number, end?: number): string | undefined {
  const line = lines.around(start);
  const from = start - line.start;
  const meant = line.text.slice(from, end === undefined ? undefined : end - line.start).trimEnd();
  // A line that nobody would want to read in a message is no help.
  if (meant === "" || line.text.length > 200) return undefined;
  return (line.text.slice(0, from) + quoted(meant) + line.text.slice(from + meant.length)).trim();
}

export function quoteHint(lines: Lines, start: number, end?: number): string {
  const corrected = withQuotes(lines, start, end);
  return corrected === undefined ? "put the text in quotes" : `put the text in quotes: ${corrected}`;
}

/** `key: ` or `- ` before the value of a line, at the place where the value begins. */
export function valueStart(lines: Lines, offset: number): number | undefined {
  const line = lines.around(offset);
  const lead = /^\s*(?:- +)*(?:[^\s"'#[\]{},:][^"'#[\]{},:]*:\s+)?(?=\S)/.exec(line.text)?.[0];
  return lead === undefined || lead.trim() === "" ? undefined : line.start + lead.length;
}
