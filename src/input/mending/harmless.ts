import type { Code, Diagnostic, Fix, Source } from "../../diagnostic.ts";
import { type Understood, readMap } from "../index.ts";
import { withoutPlaces } from "../words/repeated.ts";
import { applyFixes, rowsAfter } from "../fix/apply.ts";
import { keeps } from "./keeps.ts";

/**
 * UTF-16 code units to be read to see what fixes do, each as often as it is read: a text with faults of notation is
 * read once for each of them. After this many, no more fixes are taken.
 */
const MOST_READING = 2 * 1024 * 1024;
/** UTF-16 code units to be read to find out which of several fixes do harm. */
const MOST_SEARCHED = 768 * 1024;
/** To see all that can be read of a text with many faults. */
const MOST_FAULTS = 400;
/** Codes that are only looked for in a map without errors. */
const WAITING: ReadonlySet<Code> = new Set(["no-statements", "conclusion-unsupported"]);

export type Diagnose = (text: string) => readonly Diagnostic[];

/** A problem that can be mended without asking. */
type Mendable = Diagnostic & { readonly fix: Fix };

/** How much may still be read. */
export interface Budget {
  reading: number;
  searching: number;
}

export const budget = (): Budget => ({ reading: MOST_READING, searching: MOST_SEARCHED });

/** What fixes do together: the new errors that they make; undefined where it cannot be told from what. */
interface Harm {
  readonly rows: ReadonlySet<number> | undefined;
}

/**
 * The problems whose fixes can be taken together: the text, read again, says what it said before, and nothing is
 * wrong with it that was not.
 */
export function harmlessAmong(
  source: Source,
  found: readonly Diagnostic[],
  diagnose: Diagnose,
  left: Budget,
): readonly Mendable[] {
  const mendable = found.filter(isMendable);
  // To be read as it is, and read and checked with fixes taken.
  if (mendable.length === 0 || left.reading < 3 * source.text.length) return [];
  const before = readFar(source);
  const once = before.near;
  left.reading -= before.work;
  // Several faults may have one fix.
  const key = ({ fix }: Mendable) =>
    JSON.stringify(fix.edits.map(({ range, text }) => [range.start.offset, range.end.offset, text]));
  const different = new Map(mendable.toReversed().map((one) => [key(one), one]));
  const harmless = new Set(harmlessOf([...different.values()].toReversed()).map(key));
  return mendable.filter((one) => harmless.has(key(one)));

  /** All together, or else each part separately, so that one bad fix does not prevent others. */
  function harmlessOf(some: readonly Mendable[]): readonly Mendable[] {
    const harm = harmOf(some);
    if (harm === undefined) return some;
    if (some.length === 1) return [];
    const [one, other] = parts(some, harm);
    const first = harmlessOf(one);
    const second = harmlessOf(other);
    if (first.length === 0) return second;
    const all = [...first, ...second];
    return second.length > 0 && harmOf(all) === undefined ? all : first;
  }

  function harmOf(some: readonly Mendable[]): Harm | undefined {
    if (some.length === 0) return undefined;
    if (left.reading < before.work + once || left.searching <= 0) return { rows: undefined };
    const fixes = some.map(({ fix }) => fix);
    const { text, applied } = applyFixes(source.text, fixes);
    const after = readFar({ ...source, text });
    left.reading -= after.work + once;
    const harm = harmIn(text, after, some, applied);
    if (harm !== undefined) left.searching -= after.work + once;
    return harm;
  }

  function harmIn(
    text: string,
    after: Understood,
    some: readonly Mendable[],
    applied: readonly Fix[],
  ): Harm | undefined {
    if (!keeps(before.meant, after.meant, applied)) return { rows: undefined };
    const are = diagnose(text);
    const taken = new Set(applied);
    const mended = some.filter(({ fix }) => taken.has(fix));
    if (!mendsAll(found, are, mended)) return { rows: undefined };
    const reveals = applied.some((fix) => fix.reveals);
    const added = addedErrors({ ...before, diagnostics: found }, are, reveals);
    return added.length === 0 ? undefined : { rows: new Set(added.map(({ range }) => range.start.line)) };
  }

  /** Those on whose lines nothing new is wrong, and the others; or two halves. */
  function parts(
    some: readonly Mendable[],
    { rows }: Harm,
  ): readonly [readonly Mendable[], readonly Mendable[]] {
    const fixes = some.map(({ fix }) => fix);
    const after = rowsAfter(source.text, fixes);
    const isBlamed = (_: Mendable, nth: number) => after[nth]!.some((row) => rows?.has(row));
    const blamed = some.filter(isBlamed);
    if (blamed.length > 0 && blamed.length < some.length)
      return [some.filter((one, nth) => !isBlamed(one, nth)), blamed];
    const middle = some.length >> 1;
    return [some.slice(0, middle), some.slice(middle)];
  }
}

/** Reads behind all faults of notation, if need be. `near`: what the first reading of it takes, which is that of a check. */
function readFar(source: Source): Understood & { readonly near: number } {
  const near = readMap(source);
  if (near.root !== undefined || near.sound) return { ...near, near: near.work };
  const read = readMap(source, MOST_FAULTS);
  return { ...read, work: near.work + read.work, near: near.work };
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

/** New errors, apart from what was there already, behind other faults, and has come to light. */
function addedErrors(
  before: Understood,
  found: readonly Diagnostic[],
  reveals: boolean,
): readonly Diagnostic[] {
  const were = before.diagnostics.filter(isError);
  const are = found.filter(isError);
  const fresh = beyond(are, were);
  if (are.length > were.length) return fresh;
  const hidden = new Set(before.withheld.map(saying));
  const isOld = (one: Diagnostic) => WAITING.has(one.code) || hidden.has(saying(one));
  // What is revealed may be wrong, but it has to be readable.
  return fresh.filter((one) => !isOld(one) && !(reveals && !isOfNotation(one)));
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
