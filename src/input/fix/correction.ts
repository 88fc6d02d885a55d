import type { Advice, Fix } from "../../diagnostic.ts";
import { replacing } from "./advice.ts";
import { mayEndSentence } from "../../model/sentences.ts";
import type { Lines } from "../lines.ts";

/** A text as a quoted YAML scalar on one line. */
export function quotedText(text: string): string {
  const clean = withoutBrokenQuotes(text.trim().replace(/\s+/g, " "));
  if (!clean.includes('"') && !clean.includes("\\")) return `"${clean}"`;
  return `'${clean.replaceAll("'", "''")}'`;
}

/** In `"It "works" now"` and in `'It's here'` the outer quotes were meant as YAML's; in `"It" works "now"` they were not. */
function withoutBrokenQuotes(text: string): string {
  const marked = MARKS.map((marks) => marks.exec(text)?.[1]).find((inner) => inner !== undefined);
  if (marked !== undefined) return marked;
  // Only the closing one is there.
  if (/^[^"]*[\p{L}.!?…]"$/u.test(text)) return text.slice(0, -1);
  // Only the opening one: before a capital it is hardly an apostrophe, but for `'Tis`.
  if (OPENED.test(text) || HALF_OPEN.test(text)) return text.slice(1);
  const [, mark, inner] = /^(["'])(.*)\1$/.exec(text) ?? [];
  if (mark === undefined || inner === undefined) return text;
  const first = inner.indexOf(mark);
  const isPossessive = mark === "'" && /^[^']*s' [^']*$/u.test(inner);
  return isPossessive || /\s/.test(inner[first - 1] ?? "") || /\p{L}/u.test(inner[first + 1] ?? "")
    ? inner
    : text;
}

/** Quotes of word processors around all of a text, of which one may be straight. */
const TYPOGRAPHIC = /^[“„”]([^“„”"]*[^“„”"\s])[“”"]$/u;
const SINGLE = /^[‘‚’]((?:[^‘’‚]|(?<=\p{L})’(?=\p{L}))*[^‘’‚\s])[’‘]$/u;
/** The first one is followed by one that opens. */
const HALF_OPEN = /^"(?=[^"]*\s"\S)(?=(?:[^"]*"[^"]*")*[^"]*$).*[^"]$/u;

/** Around all of a text: quotes of word processors, those of other notations, and doubled ones. */
const MARKS: readonly RegExp[] = [TYPOGRAPHIC, SINGLE, /^`([^`]+)`$/u, /^``([^`']+)''$/u, /^""([^"]+)""$/u];

const OPENED =
  /^'(?!(?:Tis|Twas|Twere|Twill|Twould|Til|Till|Cause|Cos|Round|Bout|Neath|Gainst|Tween|Fraid|Nother|Em|Er)\b)\p{Lu}\p{L}+(?:[^']|(?<=\p{L})'(?=\p{L}))*$/u;

const TITLE = "Put the text in quotes";

/** Where a text ends that goes on to the end of its line; ` # ` is a comment even there. */
function endOfText(lines: Lines, start: number): number {
  const line = lines.around(start);
  const rest = line.text.slice(start - line.start);
  return start + withoutComment(rest).trimEnd().length;
}

export const withoutComment = (text: string): string => text.replace(/\s#(?:\s.*)?$/, "");

/** A sign of comments, a number and a word; a lone number or a date is a remark, and so is what stands apart. */
const NUMBER = / # \d{1,3}[.,]? +\p{L}[^{}[\]\r\n]*/uy;

/** Where `We are # 1 here` ends, if a text in it that ends at `end` is cut by the sign before a number; otherwise `end`. */
function numberEnd(lines: Lines, end: number): number {
  if (mayEndSentence(lines.text.slice(Math.max(0, end - 2), end))) return end;
  NUMBER.lastIndex = end;
  return end + (NUMBER.exec(lines.text)?.[0].trimEnd().length ?? 0);
}

/** Quotes what stands from `start` to `end`, or to the end of the line; a text of several lines becomes one line. */
function quoteFix(lines: Lines, start: number, end = endOfText(lines, start)): Fix | undefined {
  const given = lines.text.slice(start, end);
  const own = start + (/^\s*["']/u.test(given) ? given : withoutComment(given)).trimEnd().length;
  const to = numberEnd(lines, own);
  const all = to > own ? lines.text.slice(start, to) : given;
  // Within quotes that are broken, a sign of comments may be a word of the text.
  const written = to > own || /^\s*["']/u.test(all) ? all : withoutComment(all);
  const meant = written.trim();
  if (meant === "") return undefined;
  const from = start + written.indexOf(meant);
  return replacing(TITLE, lines.range(from, from + meant.length), quotedText(meant));
}

/** To put a text in quotes; in words, with the line as it was meant. */
export function quoteAdvice(lines: Lines, start: number, end?: number): Advice {
  const fix = quoteFix(lines, start, end);
  const hint = TITLE.charAt(0).toLowerCase() + TITLE.slice(1);
  if (fix === undefined) return { hint };
  const [{ range, text }] = fix.edits as [Fix["edits"][0]];
  const first = lines.around(range.start.offset);
  const last = lines.around(range.end.offset);
  const corrected = (
    first.text.slice(0, range.start.offset - first.start) +
    text +
    last.text.slice(range.end.offset - last.start)
  ).trim();
  // A line that is too long for a message is no help.
  const shown = corrected.length > 200 ? hint : `${hint}: ${corrected}`;
  const quoted = lines.text.slice(range.start.offset, range.end.offset);
  return { hint: shown, fix: isTornList(quoted) ? { ...fix, asks: true } : fix };
}

/** Half of a pair of brackets may be what is left of a list, and no text. */
const isTornList = (text: string): boolean =>
  (["[]", "{}"] as const).some(([open, close]) => text.split(open!).length !== text.split(close!).length);

/** Puts a value in braces in quotes, as far as it surely reaches; in brackets nobody knows where a text ends. */
export function quoteInFlow(lines: Lines, start: number): Advice {
  const line = lines.around(start);
  const before = line.text.slice(0, start - line.start);
  const broken = brokenQuote(line.text, start - line.start);
  if (broken !== undefined) return quoteAdvice(lines, line.start + broken[0], line.start + broken[1]);
  const value = /^[^,[\]{}#]+(?=,\s*[\p{L}_-]+:\s|\s*\})/u.exec(line.text.slice(start - line.start))?.[0];
  const fix =
    value !== undefined && /:\s+$/.test(before) ? quoteFix(lines, start, start + value.length) : undefined;
  return { hint: "put the text in quotes", ...(fix && { fix }) };
}

/** A longer line is not searched. */
const MOST_QUOTED = 2000;

/** `{ text: "Cheap" is the word, voice: ann }` and `["It is "new".", quick]`: from where to where the text goes. */
function brokenQuote(line: string, at: number): readonly [number, number] | undefined {
  const VALUE = /(?<=[{,]\s*[\p{L}_-]+:\s+)["'].*?(?=\s*,\s*[\p{L}_-]+:\s|\s*\}[\s,]*$)/gu;
  const ITEM = /(?<=[[,]\s*)(["']).*?\1(?=\s*[,\]])/gu;
  if (line.length > MOST_QUOTED) return undefined;
  for (const pattern of [VALUE, ITEM])
    for (const { 0: text, index } of line.matchAll(pattern))
      if (index < at && at < index + text.length) return [index, index + text.length];
  return undefined;
}

/** `key: ` or `- ` before the value of a line, at the place where the value begins. */
export function valueStart(lines: Lines, offset: number): number | undefined {
  const line = lines.around(offset);
  const lead = /^\s*(?:- +)*(?:(?:[^\s"'#[\]{},:][^"'#[\]{},:]*|"[^"]*"):\s+)?(?=\S)/.exec(line.text)?.[0];
  return lead === undefined || lead.trim() === "" ? undefined : line.start + lead.length;
}
