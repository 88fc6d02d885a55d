import type { Code, Diagnostic, Fix, Position, Source } from "../../diagnostic.ts";
import { type Understood, readMap } from "../index.ts";
import { withoutPlaces } from "../words/repeated.ts";
import { keeps } from "./keeps.ts";

/** More rounds than any file needs: each fixes at least one fault, and the next finds what that uncovers. */
const MOST_ROUNDS = 100;
/**
 * UTF-16 code units to be read to see what fixes do, each as often as it is read: a text with faults of notation is
 * read once for each of them. After this many, no more fixes are taken.
 */
const MOST_READING = 2 * 1024 * 1024;
/** To see all that can be read of a text with many faults. */
const MOST_FAULTS = 400;
/** Codes that are only looked for in a map without errors. */
const WAITING: ReadonlySet<Code> = new Set(["no-statements", "conclusion-unsupported"]);

type Diagnose = (text: string) => readonly Diagnostic[];

/** A problem that can be mended without asking. */
type Mendable = Diagnostic & { readonly fix: Fix };

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

/**
 * Takes every fix that needs no asking and does no harm, and those for what comes to light then, until nothing is left
 * to mend.
 */
export function mend(
  { path, text }: Source,
  diagnose: Diagnose,
): { readonly text: string; readonly mended: readonly Mended[] } {
  const mended: Mended[] = [];
  const budget = { left: MOST_READING };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const harmless = harmlessAmong({ path, text }, diagnose(text), diagnose, budget);
    const { text: next, applied } = applyFixes(
      text,
      harmless.map(({ fix }) => fix),
    );
    if (next === text) break;
    const taken = new Set(applied);
    for (const { fix, range } of harmless)
      if (taken.has(fix)) mended.push({ at: range.start, title: fix.title });
    text = next;
  }
  return { text, mended };
}

/** The same problems; a fix that would do harm asks. */
export function withHarmlessFixes(
  source: Source,
  found: readonly Diagnostic[],
  diagnose: Diagnose,
): readonly Diagnostic[] {
  const harmless = new Set<Diagnostic>(harmlessAmong(source, found, diagnose, { left: MOST_READING }));
  return found.map((one) =>
    one.fix === undefined || harmless.has(one) ? one : { ...one, fix: { ...one.fix, asks: true } },
  );
}

/**
 * The problems whose fixes can be taken together: the text, read again, says what it said before, and nothing is
 * wrong with it that was not.
 */
function harmlessAmong(
  source: Source,
  found: readonly Diagnostic[],
  diagnose: Diagnose,
  budget: { left: number },
): readonly Mendable[] {
  const mendable = found.filter(isMendable);
  // To be read as it is, and read and checked with fixes taken, each time once for every fault of notation.
  const once = (1 + found.filter(isOfNotation).length) * source.text.length;
  if (mendable.length === 0 || budget.left < 3 * once) return [];
  const before = readFar(source);
  budget.left -= before.work;
  // Several faults may have one fix.
  const key = ({ fix }: Mendable) =>
    JSON.stringify(fix.edits.map(({ range, text }) => [range.start.offset, range.end.offset, text]));
  const different = new Map(mendable.toReversed().map((one) => [key(one), one]));
  const harmless = new Set(harmlessOf([...different.values()].toReversed()).map(key));
  return mendable.filter((one) => harmless.has(key(one)));

  /** All together, or else each half separately, so that one bad fix does not prevent others. */
  function harmlessOf(some: readonly Mendable[]): readonly Mendable[] {
    if (some.length === 0 || isHarmless(some)) return some;
    if (some.length === 1) return [];
    const middle = some.length >> 1;
    const first = harmlessOf(some.slice(0, middle));
    const second = harmlessOf(some.slice(middle));
    if (first.length === 0) return second;
    const all = [...first, ...second];
    return second.length > 0 && isHarmless(all) ? all : first;
  }

  function isHarmless(some: readonly Mendable[]): boolean {
    if (budget.left < before.work + once) return false;
    const { text, applied } = applyFixes(
      source.text,
      some.map(({ fix }) => fix),
    );
    const after = readFar({ ...source, text });
    budget.left -= after.work + once;
    if (!keeps(before.meant, after.meant, applied)) return false;
    const left = diagnose(text);
    const taken = new Set(applied);
    return (
      mendsAll(
        found,
        left,
        some.filter(({ fix }) => taken.has(fix)),
      ) &&
      addsNoError(
        { ...before, diagnostics: found },
        left,
        applied.some((fix) => fix.reveals),
      )
    );
  }
}

/** Reads behind all faults of notation, if need be. */
function readFar(source: Source): Understood {
  const near = readMap(source);
  if (near.root !== undefined || near.sound) return near;
  const read = readMap(source, MOST_FAULTS);
  return { ...read, work: near.work + read.work };
}

function isMendable(one: Diagnostic): one is Mendable {
  return one.fix !== undefined && one.fix.asks !== true;
}

/** Each of the faults is gone. */
function mendsAll(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  mended: readonly Diagnostic[],
): boolean {
  return beyond(mended, beyond(before, after)).length === 0;
}

/** What was there already, behind other faults, may come to light. */
function addsNoError(before: Understood, found: readonly Diagnostic[], reveals: boolean): boolean {
  const were = before.diagnostics.filter(isError);
  const are = found.filter(isError);
  const fresh = beyond(are, were);
  if (fresh.length === 0) return true;
  if (are.length > were.length) return false;
  const hidden = new Set(before.withheld.map(saying));
  const isOld = (one: Diagnostic) => WAITING.has(one.code) || hidden.has(saying(one));
  // What is revealed may be wrong, but it has to be readable.
  return fresh.every((one) => isOld(one) || (reveals && !isOfNotation(one)));
}

const isOfNotation = ({ code }: Diagnostic): boolean => code.startsWith("yaml-");

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

/** A fault by what it says, wherever it stands. */
const saying = ({ code, message }: Diagnostic): string => `${code}: ${withoutPlaces(message)}`;

/** What is said in `some` more often than in `others`. */
function beyond(some: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(saying(one), (left.get(saying(one)) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(saying(one)) ?? 0;
    left.set(saying(one), count - 1);
    return count <= 0;
  });
}
