/** An entry of a legend: its width with its sample, px, the group that it stands in, from 0, and whether it heads the next one. */
export interface GridEntry {
  readonly full: number;
  readonly group: number;
  readonly heads?: boolean;
}

/** Where an entry stands: in which row, and how far from the side where a line of text begins, px. */
interface GridPlace {
  readonly row: number;
  readonly x: number;
}

/** px between columns, and between columns of different groups. */
interface Gaps {
  readonly column: number;
  readonly group: number;
}

interface Column {
  readonly from: number;
  readonly to: number;
  /** px from the end of the column before it. */
  readonly gap: number;
  /** Whether its first entry begins a group. */
  readonly begins: boolean;
  readonly width: number;
}

/**
 * A legend in columns that are read downwards, the same in all of its rows: as few rows as can be, where a group stands in
 * columns of its own or whole below another one; what is neither counts as much as a row more. Groups begin at `edges`, px,
 * where there is room for that.
 */
export function legendGrid(
  entries: readonly GridEntry[],
  width: number,
  gaps: Gaps,
  edges: readonly number[] = [],
): readonly GridPlace[] {
  const columns = evened(columnsOf(entries, width, gaps), entries, width, gaps);
  const starts = startsOf(columns, width, edges);
  return columns.flatMap(({ from, to }, column) =>
    Array.from({ length: to - from }, (_, row) => ({ row, x: starts[column]! })),
  );
}

function columnsOf(entries: readonly GridEntry[], width: number, gaps: Gaps): readonly Column[] {
  const surface = entries.reduce((sum, { full }) => sum + full, 0);
  let best: { readonly columns: readonly Column[]; readonly cost: number } | undefined;
  for (let rows = Math.max(1, Math.floor(surface / width)); rows <= entries.length; rows++) {
    if (best !== undefined && rows > best.cost) break;
    const found = inRows(entries, rows, width, gaps);
    if (found === undefined) continue;
    const cost = rows + found.mixed;
    if (best === undefined || cost <= best.cost) best = { columns: found.columns, cost };
  }
  return best?.columns ?? [columnFrom(entries, 0, entries.length, gaps)].filter(({ to }) => to > 0);
}

/** The columns of so many rows that mix the fewest groups, and of those the narrowest; nothing if all are too wide. */
function inRows(
  entries: readonly GridEntry[],
  rows: number,
  width: number,
  gaps: Gaps,
): { readonly columns: readonly Column[]; readonly mixed: number } | undefined {
  // Asked thousands of times while a page is fitted: ways to begin are kept by how many columns of them mix groups.
  const ways: (Way | undefined)[][] = [[{ end: 0 }]];
  const isMany = entries.length > MANY;
  for (let to = 1; to <= entries.length; to++) {
    const own: (Way | undefined)[] = [];
    ways.push(own);
    const isInside = to < entries.length;
    if (isInside && (isMany ? to % rows > 0 : entries[to - 1]!.heads === true && rows > 1)) continue;
    const first = isMany ? Math.floor((to - 1) / rows) * rows : Math.max(0, to - rows);
    let widest = 0;
    for (let from = to - 1; from >= first; from--) {
      widest = Math.max(widest, entries[from]!.full);
      if (isMany && from > first) continue;
      const gap = gapBefore(entries, from, gaps);
      const mixes = isMixed(entries, from, to) ? 1 : 0;
      ways[from]!.forEach((before, mixed) => {
        const end = before === undefined ? Infinity : before.end + gap + widest;
        if (end <= width && end < (own[mixed + mixes]?.end ?? Infinity))
          own[mixed + mixes] = { end, before: { at: from, mixed } };
      });
    }
  }
  const mixed = ways.at(-1)!.findIndex((way) => way !== undefined);
  if (mixed < 0) return undefined;
  const columns: Column[] = [];
  for (let at = entries.length, count = mixed; at > 0;) {
    const { before } = ways[at]![count]!;
    columns.unshift(columnFrom(entries, before!.at, at, gaps));
    [at, count] = [before!.at, before!.mixed];
  }
  return { columns, mixed };
}

/** A legend of more entries has columns of one height. */
const MANY = 60;

/** Some columns: where they end, px, and those before the last one. */
interface Way {
  readonly end: number;
  readonly before?: { readonly at: number; readonly mixed: number };
}

function columnFrom(entries: readonly GridEntry[], from: number, to: number, gaps: Gaps): Column {
  const width = entries.slice(from, to).reduce((most, { full }) => Math.max(most, full), 0);
  const begins = entries[from - 1]?.group !== entries[from]?.group;
  return { from, to, gap: gapBefore(entries, from, gaps), begins, width };
}

function gapBefore(entries: readonly GridEntry[], from: number, gaps: Gaps): number {
  if (from === 0) return 0;
  return entries[from]!.group === entries[from - 1]!.group ? gaps.column : gaps.group;
}

/** Whether a column has a part of one group beside another group. */
function isMixed(entries: readonly GridEntry[], from: number, to: number): boolean {
  const [first, last] = [entries[from]!.group, entries[to - 1]!.group];
  return first !== last && (entries[from - 1]?.group === first || entries[to]?.group === last);
}

/** Columns of one group as high as each other, if that is not too wide. */
function evened(
  columns: readonly Column[],
  entries: readonly GridEntry[],
  width: number,
  gaps: Gaps,
): readonly Column[] {
  const groupOf = ({ from, to }: Column) =>
    entries[from]!.group === entries[to - 1]!.group ? entries[from]!.group : undefined;
  const made: Column[] = [];
  for (let at = 0; at < columns.length;) {
    let end = at + 1;
    const group = groupOf(columns[at]!);
    while (group !== undefined && end < columns.length && groupOf(columns[end]!) === group) end += 1;
    const [{ from }, { to }] = [columns[at]!, columns[end - 1]!];
    const rows = Math.ceil((to - from) / (end - at));
    for (let first = from; first < to; first += rows)
      made.push(columnFrom(entries, first, Math.min(to, first + rows), gaps));
    at = end;
  }
  return made.reduce((sum, { gap, width: own }) => sum + gap + own, 0) <= width ? made : columns;
}

/** Where columns begin: those of a further group at the next edge, if those after it have room all the same. */
function startsOf(columns: readonly Column[], width: number, edges: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let spare = width - columns.reduce((sum, { gap, width: own }) => sum + gap + own, 0);
  let end = 0;
  for (const { from, gap, begins, width: own } of columns) {
    const least = end + gap;
    const edge = begins && from > 0 ? Math.min(...edges.filter((one) => one >= least)) : least;
    const start = edge - least <= spare ? edge : least;
    spare -= start - least;
    starts.push(start);
    end = start + own;
  }
  return starts;
}
