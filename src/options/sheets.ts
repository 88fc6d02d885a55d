/** The most sheets in a row or column of a poster. */
export const MOST_SHEETS = 48;

/** How many sheets a poster has. */
export interface Sheets {
  readonly columns: number;
  readonly rows: number;
}

/** "2x3": two sheets across, three down; undefined where that is none, or too many. */
export function sheetsIn(text: string): Sheets | undefined {
  const [, columns, rows] = /^(\d{1,2})[x×](\d{1,2})$/u.exec(text) ?? [];
  const sheets = { columns: Number(columns), rows: Number(rows) };
  const fits = sheets.columns >= 1 && sheets.rows >= 1 && sheets.columns * sheets.rows <= MOST_SHEETS;
  return fits ? sheets : undefined;
}
