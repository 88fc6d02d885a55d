import type { Range } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";

/** A cell of a table, and where it stands. */
export interface CsvCell {
  readonly text: string;
  readonly at: Range;
}

/** Why no more rows of a table can be read. */
interface Fault {
  readonly at: Range;
  readonly message: string;
}

/** Of a row; spreadsheets have 16,384 columns, and no table of arguments has as many as this. */
const MOST_CELLS = 1000;

/** Where the rows of a table begin, and the character between its cells: as its first line tells (`sep=;`), or else what is most frequent there. */
export function layoutOf(text: string): { readonly start: number; readonly separator: string } {
  const told = /^\uFEFF?"?sep=([^\r\n"])"?\r?\n/iu.exec(text);
  if (told !== null) return { start: told[0].length, separator: told[1]! };
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  return { start, separator: separatorOf(/^[^\r\n]*/u.exec(text.slice(start))![0]) };
}

function separatorOf(line: string): string {
  const first = line.replace(/"[^"]*"/gu, "");
  const counts = [",", ";", "\t"].map((separator) => [first.split(separator).length, separator] as const);
  return counts.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
}

/** What a cell begins with that a spreadsheet would take for a formula and run. */
const FORMULA = "[=+\\-@＝＋－＠]";

/** A text that begins like a formula is written with an apostrophe before it, and read without it. */
export const asPlainCell = (text: string): string => (LIKE_FORMULA.test(text) ? `'${text}` : text);
const fromPlainCell = (text: string): string => (text.startsWith("'") ? text.replace(MADE_PLAIN, "") : text);
const LIKE_FORMULA = new RegExp(`^'*${FORMULA}`, "u");
const MADE_PLAIN = new RegExp(`^'(?='*${FORMULA})`, "u");

/** The rows of a table by RFC 4180, with the separator that it has, one by one. Blank lines are no rows. */
export function* csvRows(text: string, lines: Lines): Generator<readonly CsvCell[], Fault | undefined> {
  const { start: first, separator } = layoutOf(text);
  let row: CsvCell[] = [];
  let at = first;
  const end = text.length;
  // A separator may be a pair of code units.
  const endsAt = () => text[at] === "\n" || text.startsWith(separator, at);
  while (at < end) {
    const start = at;
    let value: string;
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) {
        const message = "This quotation mark is never closed.";
        return { at: lines.range(start, start + 1), message };
      }
      value = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
      while (at < end && !endsAt()) at += 1;
      // What follows the quotation mark belongs to the cell as well.
      value += text.slice(close + 1, at).replace(/\r$/u, "");
    } else {
      while (at < end && !endsAt()) at += 1;
      value = text.slice(start, at);
    }
    if (row.length === MOST_CELLS) {
      const message = `This row has more than ${MOST_CELLS} cells.`;
      return { at: lines.range(start, at), message };
    }
    row.push({
      text: fromPlainCell(value.trim()),
      at: lines.range(start, Math.max(start, text[at - 1] === "\r" ? at - 1 : at)),
    });
    if (at >= end || text[at] === "\n") {
      if (row.some((cell) => cell.text !== "")) yield row;
      row = [];
      at += 1;
    } else at += separator.length;
  }
  if (row.some((cell) => cell.text !== "")) yield row;
  return undefined;
}
