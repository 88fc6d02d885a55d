import type { Outline } from "../../outline/outline.ts";
import type { GroupItem, Item } from "../../scene/scene.ts";

/** How strongly rows are kept together. A list is divided only where dividing a chain between its lists leaves a page too empty. */
export type Keep = boolean | "list" | "chain";

/** What a document is made of: a line of a paragraph, or a figure. It is never divided. Lengths in px. */
export interface Row {
  readonly height: number;
  /** Blank space above, unless the row begins a page. */
  readonly before: number;
  /** Whether the next row begins on the same page: always, or unless too much of the page would stay empty. */
  readonly keep: Keep;
  readonly pieces: readonly RowPiece[];
  /** What stands above the row where it begins a page. */
  readonly above?: Row;
  /** Notes to the row, at the foot of the page that it stands on. */
  readonly foot?: readonly Row[];
  /** It begins a page, or stands alone on a page that lies on its side. */
  readonly page?: "new" | "turned";
  /** Set for a figure: the part of the map that it shows, and what it says to those who cannot see it. */
  readonly figure?: { readonly outline: Outline; readonly description: string };
}

/** The part of a row that belongs to a group, of which other rows may hold more. Without a group, the items stand alone. */
export interface RowPiece {
  readonly group: Omit<GroupItem, "items" | "kind"> | undefined;
  /** `before` is the blank space that was left above the row. */
  readonly draw: (x: number, y: number, before: number) => readonly Item[];
}

interface PlacedRow {
  readonly row: Row;
  /** From the top of the page's body. */
  readonly y: number;
  readonly before: number;
}

export interface FlowPage {
  readonly turned: boolean;
  readonly rows: readonly PlacedRow[];
  /** Notes at the foot of the page. */
  readonly foot: readonly PlacedRow[];
}

/** Rounding must not push a row to the next page. */
const SLACK = 0.01;

/** px; between the text and the notes at the foot of its page. */
export const FOOT_GAP = 14;

/** At most this share of a page may stay empty to keep together what need not be. */
const EMPTY = 0.15;

/** What is kept together, from the weakest to the strongest. */
const KEPT: readonly (readonly Keep[])[] = [["chain", "list", true], ["list", true], [true]];

/**
 * Fills page after page of this height. What must be kept together moves on as a whole, if a page can hold it, and what
 * had better be kept together unless it leaves too much of a page empty.
 */
export function flow(rows: readonly Row[], height: number): FlowPage[] {
  const pages: { turned: boolean; rows: PlacedRow[]; notes: Row[]; noted: number }[] = [];
  let y = Infinity;
  const begin = (turned: boolean) => {
    pages.push({ turned, rows: [], notes: [], noted: 0 });
    y = 0;
  };
  /** What the notes of some rows take at the foot of a page, px; `noted` is what notes take there already. */
  const footOf = (some: readonly Row[], noted: number) => {
    const own = some.reduce((sum, { foot = [] }) => sum + notesHeight(foot), 0);
    return own === 0 || noted > 0 ? own : own + FOOT_GAP;
  };
  const noted = () => pages.at(-1)?.noted ?? 0;
  const put = (row: Row) => {
    const needed = row.before + row.height + footOf([row], noted());
    if (y > 0 && y + needed > height - noted() + SLACK) begin(false);
    const page = pages.at(-1)!;
    if (y === 0 && row.above !== undefined) {
      page.rows.push({ row: row.above, y, before: 0 });
      y += row.above.height;
    }
    const before = y === 0 ? 0 : row.before;
    page.rows.push({ row, y: y + before, before });
    page.noted += footOf([row], page.noted);
    page.notes.push(...(row.foot ?? []));
    y += before + row.height;
  };
  /** Places rows that are kept together this strongly; if they do not fit, the parts that are kept together more strongly. */
  const place = (together: readonly Row[], strength: number) => {
    const alone = heightOf(together) + footOf(together, 0);
    const left = height - noted() - y;
    const needed = (y > 0 ? together[0]!.before : 0) + heightOf(together) + footOf(together, noted());
    const isHeld = needed <= left + SLACK;
    const isStrongest = strength === KEPT.length - 1;
    if (!isHeld && !isStrongest && (left > EMPTY * height || alone > height)) {
      for (const part of keptTogether(together, strength + 1)) place(part, strength + 1);
      return;
    }
    if (!isHeld && alone <= height) begin(false);
    together.forEach(put);
  };
  for (const together of keptTogether(rows, 0)) {
    const [first] = together;
    if (first!.page === "turned") {
      begin(true);
      put(first!);
      y = Infinity;
      continue;
    }
    if (first!.page === "new") begin(false);
    place(together, 0);
  }
  return pages.map(({ turned, rows: placed, notes }) => ({
    turned,
    rows: placed,
    foot: atFoot(notes, height),
  }));
}

/** A last page is a stub if it is filled to this share or less. */
const STUB = 0.2;
/** A stub is avoided if one of these shares of the space between paragraphs is enough for that. */
const TIGHTER = [0.85, 0.7, 0.55];

/** Pages with less space between paragraphs where that spares one with a few lines on it. */
export function flowWithoutStub(rows: readonly Row[], height: number): FlowPage[] {
  const pages = flow(rows, height);
  const last = pages.at(-1)?.rows.at(-1);
  if (pages.length < 2 || last === undefined || last.y + last.row.height > STUB * height) return pages;
  for (const share of TIGHTER) {
    const tight = flow(
      rows.map((row) => ({ ...row, before: row.before * share })),
      height,
    );
    if (tight.length < pages.length) return tight;
  }
  return pages;
}

const notesHeight = (notes: readonly Row[]) =>
  notes.reduce((sum, { before, height }) => sum + before + height, 0);

function atFoot(notes: readonly Row[], height: number): PlacedRow[] {
  let y = height - notesHeight(notes);
  return notes.map((row) => {
    const placed = { row, y: y + row.before, before: row.before };
    y += row.before + row.height;
    return placed;
  });
}

function keptTogether(rows: readonly Row[], strength: number): Row[][] {
  const all: Row[][] = [];
  let open = false;
  for (const row of rows) {
    if (open && row.page === undefined) all.at(-1)!.push(row);
    else all.push([row]);
    open = KEPT[strength]!.includes(row.keep);
  }
  return all;
}

/** Which lines of a paragraph keep the next one: neither the first nor the last line is left alone. */
export function keepsNext(line: number, lines: number): boolean {
  return line < lines - 1 && (line === 0 || line === lines - 2);
}

/** This many entries of a list stay with its heading, and as many at its end. */
const ENDS = 2;

/** A heading and the entries below it: a list is not torn without need, and leaves no single entry behind. */
export function listRows(heading: readonly Row[], entries: readonly (readonly Row[])[]): Row[] {
  if (entries.length === 0) return [];
  const last = entries.length - 1;
  return [
    ...heading,
    ...entries.flatMap((rows, index) => {
      if (index === last) return [...keptWithNext(rows.slice(0, -1), "list"), ...rows.slice(-1)];
      return keptWithNext(rows, index < ENDS - 1 || index > last - ENDS ? true : "list");
    }),
  ];
}

/** Keeps each row with the next one, and the last with what follows. */
export const keptWithNext = (rows: readonly Row[], keep: Exclude<Keep, false> = true): Row[] =>
  rows.map((row) => (row.keep === true ? row : { ...row, keep }));

/** From the top of the first row to the bottom of the last. */
export const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { before, height }, index) => sum + (index === 0 ? 0 : before) + height, 0);
