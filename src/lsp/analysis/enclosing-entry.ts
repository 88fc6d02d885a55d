import type { Span } from "../../input/ids/occurrences.ts";

/** A cursor with the text that determines its place: the key of its section, and its own entry. */
interface Around {
  readonly word: Span;
  /** From the section's key to the word. */
  readonly head: string;
  /** From the word to the end of the entry. */
  readonly tail: string;
}

const WORD = /[\p{L}\p{M}\p{Nd}_-]/u;
/** A text that is written as one entry is read as a whole up to this length. */
const LONGEST_ENTRY = 16 * 1024;

export function enclosingEntry(text: string, offset: number): Around | undefined {
  const word = wordAt(text, offset);
  const lineStart = lineStartOf(text, word.start);
  const column = /\S/.test(text.slice(lineStart, word.start))
    ? indentAt(text, lineStart)
    : word.start - lineStart;
  const dash = text[lineStart + column] === "-" && /\s/.test(text[lineStart + column + 1] ?? "\n");
  if (column === 0 && !dash) {
    const end = lineEnd(text, word.end);
    const others = [...topKeys(text.slice(0, lineStart)), ...topKeys(text.slice(end))];
    const tail = [text.slice(word.end, end), ...others.map((key) => `${key}: x`)].join("\n");
    return { word, head: text.slice(lineStart, word.start), tail };
  }
  const section = sectionOf(text, lineStart);
  if (section === undefined) {
    if (text.length > LONGEST_ENTRY) return undefined;
    return { word, head: text.slice(0, word.start), tail: text.slice(word.end) };
  }
  const entry = entryOf(text, section, lineStart);
  const end = endOfEntry(text, lineEnd(text, word.end) + 1, entry.indent);
  if (end - entry.start > LONGEST_ENTRY) return undefined;
  return {
    word,
    head: text.slice(section.start, section.end) + text.slice(entry.start, word.start),
    tail: text.slice(word.end, end),
  };
}

function topKeys(text: string): string[] {
  return text.match(/^[\p{L}\p{Nd}_-]+(?=[ \t]*:(?:\s|$))/gmu) ?? [];
}

function wordAt(text: string, offset: number): Span {
  let start = Math.min(offset, text.length);
  let end = start;
  while (start > 0 && WORD.test(characterBefore(text, start))) start -= characterBefore(text, start).length;
  while (end < text.length && WORD.test(characterAt(text, end))) end += characterAt(text, end).length;
  // The dash of a list is not part of a word.
  const lead = /^-+(?=[\p{L}\p{Nd}]|$)/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: Math.min(start + lead, Math.max(offset, start)), end };
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text[at - 1]!;
}

/** The line of the key at the top level above a line, with its line break. */
function sectionOf(text: string, lineStart: number): Span | undefined {
  for (let start = lineBefore(text, lineStart); start !== undefined; start = lineBefore(text, start)) {
    if (/[^\s#\-[{}\]]/.test(text[start] ?? "\n")) return { start, end: lineEnd(text, start) + 1 };
  }
  return undefined;
}

/** Where the entry of a section begins that a line belongs to, and how far entries are indented. */
function entryOf(text: string, section: Span, lineStart: number): { start: number; indent: number } {
  let first = section.end;
  while (first < lineStart && isBlank(text, first)) first = lineEnd(text, first) + 1;
  const indent = Math.min(indentAt(text, first), indentAt(text, lineStart));
  let start = lineStart;
  while (start > section.end && (isBlank(text, start) || indentAt(text, start) > indent))
    start = lineBefore(text, start)!;
  return { start: Math.max(start, section.end), indent };
}

function endOfEntry(text: string, from: number, indent: number): number {
  let at = from;
  while (at < text.length && (isBlank(text, at) || indentAt(text, at) > indent)) at = lineEnd(text, at) + 1;
  return Math.min(at, text.length);
}

/** The start of the line above the one that begins at `start`. */
function lineBefore(text: string, start: number): number | undefined {
  return start === 0 ? undefined : lineStartOf(text, start - 1);
}

function lineStartOf(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function indentAt(text: string, lineStart: number): number {
  let at = lineStart;
  while (text[at] === " ") at += 1;
  return at - lineStart;
}

function isBlank(text: string, lineStart: number): boolean {
  return /[\r\n#]/.test(text[lineStart + indentAt(text, lineStart)] ?? "\n");
}
