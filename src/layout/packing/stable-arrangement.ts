import type { Size } from "../../geometry.ts";
import { evenColumns } from "./slicing-tree.ts";
import type { Arrangement } from "./slicing-tree.ts";

/** More parts than this are filled into columns one after the other. */
const ARRANGED = 5;
const MOST_COLUMNS = 48;
/** Heights of parts are rounded by this factor before they are distributed over columns, so that a part that grows rarely changes its column. */
const ROUNDED = 1.5;

/** Ways to arrange parts of about these sizes, in an order that depends on no size. `few`: parts of which every way is tried. */
export function calmArrangements(
  sizes: readonly Size[],
  gap: number,
  few = ARRANGED,
  columns = MOST_COLUMNS,
): readonly Arrangement[] {
  const count = sizes.length;
  if (count === 0) return [];
  if (count <= few)
    return byRank(everyWay(count).filter((one) => readsBy(one, "row") || readsBy(one, "column")));
  const leaves = sizes.map(({ width, height }, index) => ({
    width,
    height: ROUNDED ** Math.round(Math.log(Math.max(1, height)) / Math.log(ROUNDED)),
    arrangement: { kind: "panel", index, shape: 0 } as const,
  }));
  const made = Array.from(
    { length: Math.min(count, columns) },
    (_, more) => evenColumns(leaves, more + 1, gap).arrangement,
  );
  // If there are more columns than can be filled evenly, fewer come out.
  return [...new Map(made.map((one) => [kindsIn(one), one])).values()];
}

/**
 * What reads in order both by rows and by columns comes first, then what does by rows. Among these, parts beside each other
 * come first; then what divides last what comes last in the map, where authors add.
 */
export function byRank(all: readonly Arrangement[]): readonly Arrangement[] {
  const ranks = new Map(
    all.map((one) => [one, `${readingOf(one)}${one.kind === "row" ? "a" : "b"}${rankOf(one)}`]),
  );
  return all.toSorted((a, b) => (ranks.get(a)! < ranks.get(b)! ? -1 : 1));
}

const readingOf = (at: Arrangement) => {
  if (!readsBy(at, "row")) return "c";
  return readsBy(at, "column") ? "a" : "b";
};

/** Whether parts come in order from top to bottom and, at one height, from left to right; or by columns in the same way. */
function readsBy(at: Arrangement, line: "row" | "column"): boolean {
  if (at.kind === "panel") return true;
  if (at.kind === line && !isLine(at.first, line)) return false;
  return readsBy(at.first, line) && readsBy(at.second, line);
}

/** Whether it holds no more than parts in one row, or in one column. */
const isLine = (at: Arrangement, line: "row" | "column"): boolean =>
  at.kind === "panel" || (at.kind === line && isLine(at.first, line) && isLine(at.second, line));

function rankOf(at: Arrangement): string {
  if (at.kind === "panel") return "c";
  return `a${rankOf(at.first)}${at.kind === "column" ? "a" : "b"}${rankOf(at.second)}`;
}

/** Tells arrangements of the same panels apart; a stack of our own, as columns can be thousands high. */
function kindsIn(root: Arrangement): string {
  const kinds: string[] = [];
  const stack = [root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    kinds.push(at.kind[0]!);
    if (at.kind !== "panel") stack.push(at.second, at.first);
  }
  return kinds.join("");
}

/** Every arrangement of this many panels, once: the last part of a row is no row itself, that of a column no column. */
export function everyWay(count: number): readonly Arrangement[] {
  const ways = new Map<string, readonly Arrangement[]>();
  for (let length = 1; length <= count; length++) {
    for (let from = 0; from + length <= count; from++) {
      const to = from + length;
      const found: Arrangement[] = [];
      if (length === 1) found.push({ kind: "panel", index: from, shape: 0 });
      for (let middle = from + 1; middle < to; middle++) {
        for (const first of ways.get(`${from} ${middle}`)!) {
          for (const second of ways.get(`${middle} ${to}`)!) {
            if (second.kind !== "row") found.push({ kind: "row", first, second });
            if (second.kind !== "column") found.push({ kind: "column", first, second });
          }
        }
      }
      ways.set(`${from} ${to}`, found);
    }
  }
  return ways.get(`0 ${count}`)!;
}
