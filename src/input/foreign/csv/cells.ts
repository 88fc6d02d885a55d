import type { Range } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";

/** A cell of a table, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly at: Range;
}

/** What is read of a table: rows of cells, and where a quotation mark is never closed. */
interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly unclosed?: Range;
}

/** The character between cells: what is most frequent in the first line. */
export function separatorOf(text: string): string {
  const first = /^[^\r\n]*/u.exec(text)![0].replace(/"[^"]*"/gu, "");
  const counts = [",", ";", "\t"].map((separator) => [first.split(separator).length, separator] as const);
  return counts.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
}

/** RFC 4180, with the separator that the table has. Blank lines are no rows. */
export function readTable(text: string, lines: Lines): Table {
  const separator = separatorOf(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const end = text.length;
  while (at < end) {
    const start = at;
    let value: string;
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) return { rows, unclosed: lines.range(start, start + 1) };
      value = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
      while (at < end && text[at] !== separator && text[at] !== "\n") at += 1;
      // What follows the quotation mark is no less a part of the cell.
      value += text.slice(close + 1, at).replace(/\r$/u, "");
    } else {
      while (at < end && text[at] !== separator && text[at] !== "\n") at += 1;
      value = text.slice(start, at);
    }
    row.push({
      text: value.trim(),
      at: lines.range(start, Math.max(start, text[at - 1] === "\r" ? at - 1 : at)),
    });
    if (at >= end || text[at] === "\n") {
      if (row.some((cell) => cell.text !== "")) rows.push(row);
      row = [];
    }
    at += 1;
  }
  if (row.some((cell) => cell.text !== "")) rows.push(row);
  return { rows };
}
