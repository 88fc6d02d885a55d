/** An entry of a legend: its width with its sample, px, and the group that it stands in, from 0. */
export interface GridEntry {
  readonly full: number;
  readonly group: number;
}

/** Where an entry stands: in which row, and how far from the side where a line of text begins, px. */
interface GridPlace {
  readonly row: number;
  readonly x: number;
}

/** px between columns, and between groups beside each other. */
interface Gaps {
  readonly column: number;
  readonly group: number;
}

type Group = readonly GridEntry[];

/** Groups beside each other, in columns that are read downwards. */
interface Band {
  readonly rows: number;
  readonly columns: readonly { readonly x: number; readonly entries: Group; readonly width: number }[];
}

/**
 * A legend in as few rows as can be, its groups in their order: side by side or, in less width, one band of groups below
 * the other, their columns aligned where that is possible.
 */
export function legendGrid(entries: readonly GridEntry[], width: number, gaps: Gaps): readonly GridPlace[] {
  if (entries.length === 0) return [];
  const bands = aligned(bandsOf(groupsOf(entries), width, gaps), width);
  let first = 0;
  return bands.flatMap(({ rows, columns }) => {
    const top = first;
    first += rows;
    return columns.flatMap(({ x, entries: own }) => own.map((_, row) => ({ row: top + row, x })));
  });
}

function groupsOf(entries: readonly GridEntry[]): readonly Group[] {
  const groups: GridEntry[][] = [];
  let last: number | undefined;
  for (const entry of entries) {
    if (entry.group === last) groups.at(-1)!.push(entry);
    else groups.push([entry]);
    last = entry.group;
  }
  return groups;
}

/** The fewest rows, and of those the fewest bands. */
function bandsOf(groups: readonly Group[], width: number, gaps: Gaps): readonly Band[] {
  // Asked thousands of times while a page is fitted: columns are made only of what is chosen.
  const best: { readonly all: number; readonly rows: number; readonly from: number }[] = [];
  for (let end = 1; end <= groups.length; end++) {
    let found: (typeof best)[number] | undefined;
    for (let from = 0; from < end; from++) {
      const before = from === 0 ? 0 : best[from - 1]!.all;
      const rows = fewestRows(groups, from, end, width, gaps, (found?.all ?? Infinity) - before);
      if (rows !== undefined) found = { all: before + rows, rows, from };
    }
    best.push(found!);
  }
  const bands: Band[] = [];
  for (let end = groups.length; end > 0;) {
    const { rows, from } = best[end - 1]!;
    bands.unshift({ rows, columns: columnsOf(groups.slice(from, end), rows, gaps) });
    end = from;
  }
  return bands;
}

/**
 * In how few rows these groups stand side by side; nothing if they are too wide, or would not stand in fewer than
 * `below`. One alone always has a column.
 */
function fewestRows(
  groups: readonly Group[],
  from: number,
  end: number,
  width: number,
  gaps: Gaps,
  below: number,
): number | undefined {
  let longest = 0;
  let surface = 0;
  for (let at = from; at < end; at++) {
    const group = groups[at]!;
    longest = Math.max(longest, group.length);
    for (const { full } of group) surface += full;
  }
  const least = Math.min(Math.max(1, Math.floor(surface / width)), longest);
  for (let rows = least; rows <= longest && rows < below; rows++)
    if (fits(groups, from, end, rows, width, gaps)) return rows;
  return end - from === 1 && longest < below ? longest : undefined;
}

/** Whether the columns of these groups, as `columnsOf` makes them, have room. */
function fits(
  groups: readonly Group[],
  from: number,
  end: number,
  rows: number,
  width: number,
  gaps: Gaps,
): boolean {
  let x = 0;
  for (let at = from; at < end; at++) {
    const group = groups[at]!;
    for (let first = 0; first < group.length; first += rows) {
      let own = 0;
      for (let entry = first; entry < first + rows && entry < group.length; entry++)
        own = Math.max(own, group[entry]!.full);
      if (x + own > width) return false;
      x += own + gaps.column;
    }
    x += gaps.group - gaps.column;
  }
  return true;
}

/** Every group in as many columns as it needs for so many rows. */
function columnsOf(groups: readonly Group[], rows: number, gaps: Gaps): Band["columns"] {
  const columns: Band["columns"][number][] = [];
  let x = 0;
  for (const group of groups) {
    for (let first = 0; first < group.length; first += rows) {
      const entries = group.slice(first, first + rows);
      const width = Math.max(...entries.map(({ full }) => full));
      columns.push({ x, entries, width });
      x += width + gaps.column;
    }
    x += gaps.group - gaps.column;
  }
  return columns;
}

/** The columns of all bands at the same places, if there is room; else as many of them as there is room for. */
function aligned(bands: readonly Band[], width: number): readonly Band[] {
  const starts: number[] = [];
  const count = Math.max(...bands.map(({ columns }) => columns.length));
  for (let at = 0; at < count; at++) {
    // What is before a column ends where it ended.
    const own = bands.flatMap(({ columns }) => {
      const [before, column] = [columns[at - 1], columns[at]];
      if (column === undefined) return [];
      return [before === undefined ? column.x : starts[at - 1]! + column.x - before.x];
    });
    starts.push(Math.max(...own));
  }
  const moved = bands.map((band) => ({
    ...band,
    columns: band.columns.map((column, at) => ({ ...column, x: starts[at]! })),
  }));
  const fit = (band: Band) => band.columns.every(({ x, width: own }) => x + own <= width);
  if (moved.every(fit)) return moved;
  const settled = [...bands];
  // Bands of few columns have more room to give way.
  const columnsIn = (index: number) => bands[index]!.columns.length;
  for (const index of bands.map((_, at) => at).toSorted((one, other) => columnsIn(one) - columnsIn(other))) {
    const band = settled[index]!;
    const others = settled.filter((one) => one !== band).flatMap(({ columns }) => columns.map(({ x }) => x));
    const shared = ({ columns }: Band) => columns.filter(({ x }) => others.includes(x)).length;
    const snapped = snappedTo(
      band,
      others.toSorted((one, other) => one - other),
    );
    if (fit(snapped) && shared(snapped) > shared(band)) settled[index] = snapped;
  }
  return settled;
}

/** The columns of a band, each at the next of these places. */
function snappedTo(band: Band, places: readonly number[]): Band {
  let shift = 0;
  const columns = band.columns.map((column) => {
    const least = column.x + shift;
    const x = places.find((one) => one >= least) ?? least;
    shift += x - least;
    return { ...column, x };
  });
  return { ...band, columns };
}
