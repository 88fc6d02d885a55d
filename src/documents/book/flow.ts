import type { Outline } from "../../outline/outline.ts";
import type { GroupItem, Item } from "../../scene/scene.ts";

/** What a document is made of: a line of a paragraph, or a figure. It is never divided. Lengths in px. */
export interface Row {
  readonly height: number;
  /** Blank space above, unless the row begins a page. */
  readonly before: number;
  /** True where no page may end behind the row. */
  readonly keep: boolean;
  readonly pieces: readonly Piece[];
  /** It begins a page, or stands alone on a page that lies on its side. */
  readonly page?: "new" | "turned";
  /** Set for a figure: the part of the map that it shows, and what it says to those who cannot see it. */
  readonly figure?: { readonly outline: Outline; readonly description: string };
}

/** The part of a row that belongs to a group, of which other rows may hold more. Without a group, the items stand alone. */
export interface Piece {
  readonly group: Omit<GroupItem, "items" | "kind"> | undefined;
  /** `before` is the blank space that was left above the row. */
  readonly draw: (x: number, y: number, before: number) => readonly Item[];
}

export interface PlacedRow {
  readonly row: Row;
  /** From the top of the page's body. */
  readonly y: number;
  readonly before: number;
}

export interface FlowPage {
  readonly turned: boolean;
  readonly rows: readonly PlacedRow[];
}

/** Rounding must not push a row to the next page. */
const SLACK = 0.01;

/** Fills page after page of this height. What must be kept together moves on as a whole, if a page can hold it. */
export function flow(rows: readonly Row[], height: number): FlowPage[] {
  const pages: { turned: boolean; rows: PlacedRow[] }[] = [];
  let y = Infinity;
  const begin = (turned: boolean) => {
    pages.push({ turned, rows: [] });
    y = 0;
  };
  const put = (row: Row) => {
    if (y > 0 && y + row.before + row.height > height + SLACK) begin(false);
    const before = y === 0 ? 0 : row.before;
    pages.at(-1)!.rows.push({ row, y: y + before, before });
    y += before + row.height;
  };
  for (const together of keptTogether(rows)) {
    const [first] = together;
    if (first!.page === "turned") {
      begin(true);
      put(first!);
      y = Infinity;
      continue;
    }
    const needed = together.reduce((sum, row) => sum + row.before + row.height, 0);
    const alone = needed - first!.before;
    if (first!.page === "new" || (y + needed > height + SLACK && alone <= height)) begin(false);
    together.forEach(put);
  }
  return pages;
}

function keptTogether(rows: readonly Row[]): Row[][] {
  const all: Row[][] = [];
  let open = false;
  for (const row of rows) {
    if (open && row.page === undefined) all.at(-1)!.push(row);
    else all.push([row]);
    open = row.keep;
  }
  return all;
}

/** Which lines of a paragraph keep the next one: neither the first nor the last line is left alone. */
export function keepsNext(line: number, lines: number): boolean {
  return line < lines - 1 && (line === 0 || line === lines - 2);
}

/** From the top of the first row to the bottom of the last. */
export const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { before, height }, index) => sum + (index === 0 ? 0 : before) + height, 0);
