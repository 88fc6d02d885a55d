import type { Diagnostic, Fix, Position } from "../../diagnostic.ts";

/** More rounds than any file needs: each mends at least one fault, and what it uncovers is found in the next. */
const MOST_ROUNDS = 100;

/** A text with fixes taken; one that overlaps an earlier one is left out. */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
): { readonly text: string; readonly applied: readonly Fix[] } {
  const taken: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const applied = fixes.filter(({ edits }) => {
    const wanted = edits.map(({ range, text }) => ({
      start: range.start.offset,
      end: range.end.offset,
      text,
    }));
    // Two insertions at one place meet as well: nobody knows which comes first.
    const meets = wanted.some(({ start, end }) =>
      taken.some(
        (other) => (start < other.end && other.start < end) || (start === other.start && end === other.end),
      ),
    );
    if (meets) return false;
    taken.push(...wanted);
    return true;
  });
  const inOrder = taken.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let mended = "";
  let at = 0;
  for (const { start, end, text: replacement } of inOrder) {
    mended += text.slice(at, start) + replacement;
    at = end;
  }
  return { text: mended + text.slice(at), applied };
}

/** A change that was made, and where the fault was when it was found. */
export interface Mended {
  readonly at: Position;
  readonly title: string;
}

/** Takes every fix that needs no asking, and those for what comes to light then, until nothing is left to mend. */
export function mend(
  text: string,
  diagnose: (text: string) => readonly Diagnostic[],
): { readonly text: string; readonly mended: readonly Mended[] } {
  const mended: Mended[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const faults = diagnose(text).flatMap(({ fix, range }) =>
      fix && fix.asks !== true ? [{ fix, at: range.start }] : [],
    );
    const { text: next, applied } = applyFixes(
      text,
      faults.map(({ fix }) => fix),
    );
    if (next === text) break;
    const taken = new Set(applied);
    for (const { fix, at } of faults) if (taken.has(fix)) mended.push({ at, title: fix.title });
    text = next;
  }
  return { text, mended };
}
