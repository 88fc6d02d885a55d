import type { Diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { type Line, indentOf } from "../indents.ts";
import { ENTRY, HEADINGS, around, faultsIn, oddKeys } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

/** The most characters of a section in which this is tried. */
const MOST_TEXT = 60_000;

/** An entry or an item of a section, with the lines that belong to it. */
interface Entry {
  readonly column: number;
  readonly lines: readonly Line[];
}

/**
 * Several entries in a row that stand in another column than the others of their section: one error for all of them.
 * Undefined where the section cannot be read better then.
 */
export function otherColumn(lines: Lines, offset: number): Diagnostic | undefined {
  const { near } = around(lines, offset, Infinity);
  if (near.reduce((sum, { text }) => sum + text.length, 0) > MOST_TEXT) return undefined;
  const section = /^([\w-]+):\s*(?:#.*)?$/.exec(near[0]?.text ?? "")?.[1] ?? "";
  if (!HEADINGS.has(section)) return undefined;
  const entries = entriesIn(near.slice(1), section);
  const column = columnMeant(entries, usualIn(lines.text, section));
  const run = runApart(entries, column);
  if (column === undefined || run.length < 2) return undefined;
  const moved = new Map(
    entries.flatMap((entry) => entry.lines.map((line) => [line, column - entry.column] as const)),
  );
  const after = near.map((line) => shifted(line, moved.get(line) ?? 0));
  if (faultsIn(after).length >= faultsIn(near).length || oddKeys(after) > oddKeys(near)) return undefined;
  return moving(run, column, lines);
}

/** Entries begin with an id in front of a colon, items with a dash; deeper lines belong to them. */
function entriesIn(body: readonly Line[], section: string): readonly Entry[] {
  const begins =
    section === "inferences" ? /^( *)- +(\S.*)$/ : /^( +)[^\s:#{}[\]"'-][^\s:#{}[\]]*:(?:\s+(.*))?$/;
  const known = ENTRY.get(section) ?? new Set();
  const entries: { column: number; lines: Line[] }[] = [];
  /** The column of the keys of the entry that goes on; undefined where it says all on its line. */
  let inside: number | undefined;
  for (const line of body) {
    const depth = indentOf(line.text);
    const [lead, , said = ""] = begins.exec(line.text) ?? [];
    const isOwn = known.has(/^ *([^\s:]+):/.exec(line.text)?.[1] ?? "");
    if (lead !== undefined && !isOwn && (inside === undefined || depth < inside)) {
      entries.push({ column: depth, lines: [line] });
      const isWhole = section === "inferences" ? /^\{.*\}$/.test(said.trim()) : /^[^#|>&]/.test(said);
      inside = isWhole ? undefined : section === "inferences" ? contentOf(line.text) : Infinity;
    } else {
      entries.at(-1)?.lines.push(line);
      if (inside === Infinity) inside = depth;
    }
  }
  return entries;
}

const contentOf = (text: string): number => /^ *- +/.exec(text)![0].length;

/** The column in which the first entries of the other sections stand, if they agree. */
function usualIn(text: string, section: string): number | undefined {
  const columns = new Set<number>();
  for (const [, name, indent] of text.matchAll(/^(\w+):[^\S\n]*(?:#.*)?\r?\n( *)(?=[^\s#])/gm))
    if (HEADINGS.has(name!) && name !== section) columns.add(indent!.length);
  return columns.size === 1 ? [...columns][0] : undefined;
}

/** The column into which the fewest entries have to be moved, where that of other sections counts double. */
function columnMeant(entries: readonly Entry[], usual: number | undefined): number | undefined {
  const columns = [...new Set(entries.map(({ column }) => column))];
  const cost = (one: number) =>
    entries.filter(({ column }) => column !== one).length * (one === usual || usual === undefined ? 1 : 2);
  return columns.toSorted((a, b) => cost(a) - cost(b) || Number(b === usual) - Number(a === usual))[0];
}

/** The first entries in a row that stand in one other column. */
function runApart(entries: readonly Entry[], column: number | undefined): readonly Entry[] {
  const from = entries.findIndex((one) => one.column !== column);
  if (from < 0) return [];
  const end = entries.findIndex((one, nth) => nth > from && one.column !== entries[from]!.column);
  return entries.slice(from, end < 0 ? entries.length : end);
}

function shifted({ start, text }: Line, by: number): Line {
  const depth = Math.max(0, indentOf(text) + by);
  return { start, text: " ".repeat(depth) + text.trimStart() };
}

function moving(run: readonly Entry[], column: number, lines: Lines): Diagnostic {
  const [{ start, text }] = run[0]!.lines as [Line];
  const wish =
    column === 0
      ? "begin it at the very left"
      : `indent it by ${column === 1 ? "one space" : `${column} spaces`}`;
  const edits = run.flatMap((entry) =>
    entry.lines.map((line) => {
      const depth = Math.max(0, indentOf(line.text) + column - entry.column);
      return {
        range: lines.range(line.start, line.start + indentOf(line.text)),
        text: " ".repeat(depth),
      };
    }),
  );
  const last = lines.position(run.at(-1)!.lines[0]!.start).line;
  const title = wish.charAt(0).toUpperCase() + wish.slice(1);
  return faultOf("indented-unlike", lines.range(start + indentOf(text), start + text.trimEnd().length), {
    hint: `${wish}, and do the same with what is below it, down to line ${last}`,
    fix: { title, edits, reveals: true },
  });
}
