import type { Position, Range } from "../diagnostic.ts";

/** Converts offsets of one text to lines and columns. */
export interface Lines {
  readonly text: string;
  readonly count: number;
  /** The line break for what is added to the text. */
  readonly newline: "\n" | "\r\n";
  position(offset: number): Position;
  range(start: number, end: number): Range;
  /** The line that contains an offset, without its line break. */
  around(offset: number): { readonly start: number; readonly text: string };
}

/** Text in which a carriage return alone, as old programs and spreadsheets end lines, is a line feed; of the same length. */
export const withLineFeeds = (text: string): string => text.replaceAll(/\r(?!\n)/g, "\n");

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);

  // Readers ask from top to bottom, so the answer is nearly always on the last line asked for, or the next one.
  let last = 0;
  function lineOf(offset: number): number {
    if (starts[last]! > offset || (starts[last + 2] ?? Infinity) <= offset) {
      last = lastUpTo(starts, offset);
    } else if ((starts[last + 1] ?? Infinity) <= offset) {
      last += 1;
    }
    return last;
  }

  function position(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, text.length));
    const line = lineOf(inside);
    return { offset: inside, line: line + 1, column: inside - starts[line]! + 1 };
  }

  return {
    text,
    count: starts.length,
    newline: text.includes("\r\n") ? "\r\n" : "\n",
    position,
    range: (start, end) => ({ start: position(start), end: position(Math.max(start, end)) }),
    around(offset) {
      const line = lineOf(Math.max(0, Math.min(offset, text.length)));
      const start = starts[line]!;
      const end = starts[line + 1] === undefined ? text.length : starts[line + 1]! - 1;
      return { start, text: text.slice(start, end).replace(/\r$/, "") };
    },
  };
}

/** The index of the last of ascending starts that is not behind an offset; -1 if all are. */
export function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where the next thing begins that is not a comment. */
export function nextContent(text: string, offset: number): number {
  const gap = /(?:\s+|#[^\n]*)*/y;
  gap.lastIndex = offset;
  return offset + gap.exec(text)![0].length;
}
