import { linesOf } from "../lines.ts";
import type { CslItem } from "../../model/project.ts";
import type { Bibliography, Described, Fault } from "./bibliography.ts";
import { described } from "./csl.ts";

/** An entry as it is written. */
interface Entry {
  readonly text: string;
  readonly line: number;
  readonly fault?: Fault;
}

const START = /@\s*([a-z]\w*)\s*[{(]/giu;
/** In the middle of an entry this means that a brace is missing in it. */
const NEXT = /^@\s*\w+\s*[{(]\s*[^\s,{}()"]+\s*,/gmu;
const KEY = /^@\s*\w+\s*[{(]\s*([^\s,{}()"#%\\]+)\s*[,})]/u;
/** A key at the end of its line, with a field below it. */
const NO_COMMA = /^@\s*\w+\s*[{(]\s*([^\s,{}()"#%\\=]+)\s*\n\s*[\w-]+\s*=/u;
/** Entries that an entry takes fields from. */
const PARENTS = /\b(?:crossref|xref|xdata)\s*=\s*["{]?\s*([^"{},]+)/giu;

/** The entries of a text in BibTeX or BibLaTeX. It is divided here, so that one fault does not cost the others. */
export function bibtexBibliography(text: string, read: (text: string) => readonly CslItem[]): Bibliography {
  const { strings, entries, faults } = divided(text);
  const done = new Map<string, Described | Fault>();

  function entry(key: string): Described | Fault | undefined {
    const one = entries.get(key);
    if (one === undefined) return undefined;
    const known = done.get(key) ?? one.fault ?? readEntry(key, one);
    done.set(key, known);
    return known;
  }

  function readEntry(key: string, { text, line }: Entry): Described | Fault {
    const all = withParents(key, entries);
    for (const write of [plainSpaces, withoutCommands]) {
      try {
        const item = read(strings + all.map((one) => write(one.text)).join("\n")).find(
          ({ id }) => id === key,
        );
        if (item === undefined) break;
        if (write === plainSpaces && JSON.stringify(item).includes("\\\\")) continue;
        return described(item);
      } catch (error) {
        const reasons = reasonIn(error, text, strings.split("\n").length - 1);
        return { line: line + reasons.line, what: `the entry \`${key}\` cannot be read${reasons.what}` };
      }
    }
    return { line, what: `the entry \`${key}\` cannot be read` };
  }

  return { keys: [...entries.keys()], has: (key) => entries.has(key), entry, faults };
}

function divided(text: string) {
  const lines = linesOf(text);
  const lineAt = (offset: number): number => lines.range(offset, offset).start.line;
  const entries = new Map<string, Entry>();
  const faults: Fault[] = [];
  const strings: string[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const from = start.index;
    const type = start[1]!.toLowerCase();
    const end = endOf(text, START.lastIndex);
    const written = text.slice(from, end.at);
    START.lastIndex = end.at;
    const key = KEY.exec(written)?.[1];
    const line = lineAt(from);
    // What follows @comment is not always in braces.
    if (type === "comment" || type === "preamble") continue;
    const name = type === "string" ? "@string" : key === undefined ? `@${type}` : `\`${key}\``;
    if (!end.closed) {
      const fault: Fault = { line, what: `${name} is not closed: a brace is missing` };
      faults.push(fault);
      if (key !== undefined && !entries.has(key)) entries.set(key, { text: "", line, fault });
    } else if (type === "string") strings.push(written);
    else if (key === undefined) faults.push({ line, what: keyMissing(type, written) });
    else if (entries.has(key))
      faults.push({ line, what: `the key \`${key}\` is used again, and its first entry counts` });
    else entries.set(key, { text: written, line });
  }
  return { strings: strings.map((one) => `${one}\n`).join(""), entries, faults };
}

function keyMissing(type: string, written: string): string {
  const key = NO_COMMA.exec(written)?.[1];
  return key === undefined ? `this @${type} has no key` : `a comma is missing after the key \`${key}\``;
}

/** Behind the bracket that closes an entry whose inside begins here; where it is not closed, before the next entry. */
function endOf(text: string, from: number): { readonly at: number; readonly closed: boolean } {
  NEXT.lastIndex = from;
  const next = NEXT.exec(text)?.index ?? text.length;
  const close = text[from - 1] === "(" ? ")" : "}";
  let depth = 0;
  for (let at = from; at < next; at++) {
    const char = text[at];
    if (char === "\\") at += 1;
    else if (depth === 0 && char === close) return { at: at + 1, closed: true };
    else if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
  }
  return { at: next, closed: false };
}

/** An entry and what it takes fields from, each once. */
function withParents(key: string, entries: ReadonlyMap<string, Entry>): Entry[] {
  const found = new Set([key]);
  for (const one of found)
    for (const [, keys = ""] of entries.get(one)?.text.matchAll(PARENTS) ?? [])
      for (const parent of keys.split(",")) found.add(parent.trim());
  return [...found].flatMap((one) => entries.get(one) ?? []);
}

const plainSpaces = (text: string): string =>
  text
    .replaceAll(/\\[,;:! ](?=[^=]*$|.)/gu, " ")
    .replaceAll("\\-", "")
    .replaceAll(/\\((?:La|Bib|Xe)?TeX)\b\\?/gu, "{$1}");

/** The text without unknown commands; their arguments are kept. */
const withoutCommands = (text: string): string =>
  plainSpaces(text).replaceAll(/\\[a-z]{3,}\*?\s*(?=[{\s])/giu, "");

/** `expected "equals", got "number" at line 4 col 8`, in a text that begins with this many other lines. */
function reasonIn(
  error: unknown,
  text: string,
  others: number,
): { readonly line: number; readonly what: string } {
  const message = error instanceof Error ? error.message : "";
  // oxlint-disable-next-line hence/messages -- the library tells the line in no other way
  const line = Number(/ at line (\d+) col \d+:[^]*\(Main->/u.exec(message)?.[1] ?? 0) - others - 1;
  const near = text.split("\n")[line]?.trim() ?? "";
  return near === "" ? { line: 0, what: "" } : { line, what: `, near \`${near.slice(0, 60)}\`` };
}
