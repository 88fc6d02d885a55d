import type { Diagnostic } from "../../src/diagnostic.ts";
import { mend } from "../../src/input/mending/mend.ts";
import { mendAndFormat } from "../../src/input/mending/tidy.ts";
import { format } from "../../src/input/format/format.ts";
import { readMap } from "../../src/input/index.ts";
import { isInPlace } from "../../src/model/ids.ts";
import type { ArgumentMap, Statement } from "../../src/model/map.ts";
import { check } from "../../src/pipeline.ts";

const PATH = "map.yaml";
const readText = (): undefined => undefined;
/** Found again and again for the same few texts. */
const known = new Map<string, readonly Diagnostic[]>();

function diagnose(text: string): readonly Diagnostic[] {
  const found = known.get(text) ?? check({ path: PATH, text }, readText).diagnostics;
  if (known.size > 20) known.clear();
  known.set(text, found);
  return found;
}

const errorsIn = (text: string): readonly Diagnostic[] =>
  diagnose(text).filter(({ severity }) => severity === "error");

/** What became of a text with slips in it. */
interface Mending {
  readonly mended: string;
  readonly fixes: number;
  readonly isFormatted: boolean;
  /** What must not happen to any text. */
  readonly faults: readonly string[];
}

/** Sends a text through check, `fmt`, `fmt --fix` and `fmt --fix` again. `before` is what it was before the slips. */
export function mending(text: string, before: string): Mending {
  const faults: string[] = [];
  const formatted = format({ path: PATH, text }).value;
  if (formatted !== undefined) {
    if (format({ path: PATH, text: formatted }).value !== formatted) faults.push("fmt is not idempotent");
    if (contentOf(formatted) !== contentOf(text)) faults.push("fmt changes the map");
    if (codesOf(formatted) !== codesOf(text)) faults.push("fmt changes what is wrong");
  }
  const { text: mended, mended: fixes } = mend({ path: PATH, text }, diagnose);
  faults.push(...added(text, mended, before));
  const once = mendAndFormat({ path: PATH, text }, format, diagnose).text;
  const twice = mendAndFormat({ path: PATH, text: once }, format, diagnose).text;
  if (once !== twice) faults.push("fmt --fix is not idempotent");
  return { mended, fixes: fixes.length, isFormatted: formatted !== undefined, faults };
}

/** A map without the places where things stand. */
function contentOf(text: string): string {
  return JSON.stringify(readMap({ path: PATH, text }).map ?? null, (key, value: unknown) =>
    /^at$|At$/.test(key) ? undefined : value,
  );
}

function codesOf(text: string): string {
  return diagnose(text)
    .map(({ code }) => code)
    .toSorted()
    .join(" ");
}

/** Errors and statements that mending adds; and texts that it changes though nothing was wrong with them. */
function added(text: string, mended: string, original: string): string[] {
  if (text === mended) return [];
  const faults: string[] = [];
  const were = errorsIn(text);
  const are = errorsIn(mended);
  if (are.length > were.length)
    faults.push(`mending adds errors: ${are.map(({ message }) => message).join(" ")}`);
  const read = statementsOf(readMap({ path: PATH, text }).map);
  const meant = statementsOf(readMap({ path: PATH, text: original }).map);
  const rows = new Set(
    diagnose(text).flatMap(({ range, fix }) => [
      ...rowsOf(range),
      ...(fix?.edits ?? []).flatMap((edit) => rowsOf(edit.range)),
    ]),
  );
  const begins = [...read.values()].map(({ at }) => at.start.line).toSorted((a, b) => a - b);
  /** No fault, and no edit, is anywhere near. */
  const isApart = ({ at }: Statement): boolean => {
    const end = begins.find((line) => line > at.start.line) ?? at.start.line + 1;
    return !rowsOf({ start: at.start, end: { ...at.end, line: end } }).some((row) => rows.has(row));
  };
  const after = statementsOf(readMap({ path: PATH, text: mended }).map);
  const texts = new Set([...read.values(), ...meant.values()].map((one) => one.text));
  for (const [id, one] of after) {
    const said = one.text;
    // The id of a premise in place hangs on its target.
    const old = isInPlace(id) ? undefined : read.get(id);
    if (old && isApart(old)) {
      if (fieldsOf(old) !== fieldsOf(one)) faults.push(`mending changes ${id}`);
      continue;
    }
    if (old?.text === said || texts.has(said)) continue;
    // Of a file that is not read, a statement is what the reference says.
    if (!old && id.includes("#") && text.includes(id.slice(id.indexOf("#")))) continue;
    if (!old && !isWritten(id, said, text)) faults.push(`mending adds the statement ${id}`);
  }
  const left = new Set([...after.values()].map((one) => one.text));
  for (const [id, one] of read)
    // What was read in place of a torn list is no statement, but its words stay.
    if (!after.has(id) && !left.has(one.text) && !(isInPlace(id) && isWritten(id, one.text, mended)))
      if (!/^x+\P{L}*$/u.test(one.text) && !isReadWhole(id, one, after)) faults.push(`mending loses ${id}`);
  return faults;
}

/** Where a fault was worked around, the ends of the id and the text had no room; they are read when it is mended. */
function isReadWhole(id: string, { at, text }: Statement, after: ReadonlyMap<string, Statement>): boolean {
  return [...after].some(
    ([other, one]) =>
      one.at.start.line === at.start.line && other.startsWith(id) && one.text.startsWith(text),
  );
}

/** What a statement says by itself: nothing that hangs on other lines. */
const fieldsOf = ({ text, quote, unstated, note, tags }: Statement): string =>
  JSON.stringify([text, quote, unstated, note, tags]);

const rowsOf = ({ start, end }: Diagnostic["range"]): number[] =>
  Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i);

function statementsOf(map: ArgumentMap | undefined): ReadonlyMap<string, Statement> {
  return new Map((map?.statements ?? []).map((one) => [one.id, one]));
}

/** A statement that stood in the text before, on a line that could not be read. */
function isWritten(id: string, said: string, text: string): boolean {
  const bare = (some: string) => some.replaceAll(/[^\p{L}\p{Nd}]/gu, "").normalize("NFC");
  return bare(text).includes(bare(isInPlace(id) ? said : `${id}:`));
}
