import type { Edit, Fix } from "../../diagnostic.ts";
import { lowerBound } from "./edits.ts";

interface Taken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with fixes taken; one that overlaps an earlier one is left out. */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
): { readonly text: string; readonly applied: readonly Fix[] } {
  const taken: Taken[] = [];
  const applied = fixes.filter(({ edits }) => {
    const wanted = edits.map(takenBy);
    if (wanted.some((one) => meets(one, taken))) return false;
    for (const one of wanted) taken.splice(placeOf(one, taken), 0, one);
    return true;
  });
  let mended = "";
  let at = 0;
  for (const { start, end, text: replacement } of taken) {
    mended += text.slice(at, start) + replacement;
    at = end;
  }
  return { text: mended + text.slice(at), applied };
}

const takenBy = ({ range, text }: Edit): Taken => ({
  start: range.start.offset,
  end: range.end.offset,
  text,
});

/** Behind all that begin before it, or with it and end no later. */
const placeOf = ({ start, end }: Taken, taken: readonly Taken[]): number =>
  lowerBound(taken, (other) => other.start > start || (other.start === start && other.end > end));

/** What is taken does not overlap, so only neighbours can meet; an insertion lies between two of them. */
function meets(one: Taken, taken: readonly Taken[]): boolean {
  const place = placeOf(one, taken);
  const next = taken[place];
  if (next !== undefined && next.start < one.end) return true;
  if (next !== undefined && next.start === one.start && next.end > one.start && one.end > one.start)
    return true;
  let before = place - 1;
  // Two insertions at one place meet as well: nobody knows which comes first.
  if (taken[before]?.start === one.start && taken[before]?.end === one.end) return true;
  while (before >= 0 && taken[before]!.start === taken[before]!.end) before -= 1;
  const last = taken[before];
  return last !== undefined && last.end > one.start && last.start < one.end;
}

/** For each fix, the rows on which it changes something, as they are when all are taken. */
export function rowsAfter(text: string, fixes: readonly Fix[]): readonly (readonly number[])[] {
  const breaks = (some: string): number => some.split("\n").length - 1;
  const edits = fixes
    .flatMap((fix, of) => fix.edits.map((edit) => ({ of, ...takenBy(edit), row: edit.range.start.line })))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const rows = fixes.map((): number[] => []);
  let added = 0;
  for (const { of, start, end, text: by, row } of edits) {
    rows[of]!.push(...Array.from({ length: breaks(by) + 1 }, (_, nth) => row + added + nth));
    added += breaks(by) - breaks(text.slice(start, end));
  }
  return rows;
}
