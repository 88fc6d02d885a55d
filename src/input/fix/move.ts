import type { Fix } from "../../diagnostic.ts";
import type { Lines } from "../lines.ts";

type Section = "premises" | "conclusions";

/** Lines of a file, from the start of the first to the start of the line after the last. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Moves an entry with all its lines to the end of another section, which is added if the map has none.
 * Undefined where an entry does not stand on lines of its own. Comments above it stay: they may head more than it.
 */
export function movedToSection(id: string, from: Section, to: Section, lines: Lines): Fix | undefined {
  const source = sectionOf(from, lines);
  const entry = source && entryIn(source, id, lines);
  if (!entry || !source) return undefined;
  const target = sectionOf(to, lines);
  const place = target ?? source;
  const depth = depthOf(entry, lines);
  const wanted = (target && depthOf(bodyOf(target, lines), lines)) ?? depth;
  if (depth === undefined || wanted === undefined) return undefined;

  const { newline } = lines;
  const at = place.end;
  const written = [...rowsOf(entry, lines)]
    .map((row) => (row.trim() === "" ? "" : " ".repeat(wanted) + row.slice(Math.min(depth, indentOf(row)))))
    .join(newline);
  const above = entry.end === at ? entry.start : at;
  const before = lines.text[above - 1] === "\n" ? "" : newline;
  const heading = target ? "" : `${newline}${to}:${newline}`;
  return {
    title: `Move \`${id}\` to \`${to}\``,
    edits: [
      { range: lines.range(entry.start, entry.end), text: "" },
      { range: lines.range(at, at), text: `${before}${heading}${written}${newline}` },
    ],
  };
}

/** Puts the heading `conclusions:` above a premise; undefined where it does not stand on lines of its own. */
export function headed(id: string, lines: Lines): Fix | undefined {
  const source = sectionOf("premises", lines);
  const entry = source && entryIn(source, id, lines);
  if (!entry || /^conclusions:/m.test(lines.text)) return undefined;
  const range = lines.range(entry.start, entry.start);
  return {
    title: `Put \`conclusions:\` above \`${id}\``,
    edits: [{ range, text: `conclusions:${lines.newline}` }],
  };
}

/** Deletes an entry with all its lines. Undefined where it does not stand on lines of its own. */
export function withoutEntry(title: string, key: number, lines: Lines): Fix | undefined {
  const entry = entryAt(key, lines);
  return entry && { title, edits: [{ range: lines.range(entry.start, entry.end), text: "" }] };
}

/** A section whose entries stand on the lines below its key. */
function sectionOf(name: Section, lines: Lines): Span | undefined {
  const heading = new RegExp(`^${name}:[ \\t]*(?:#.*)?\\r?$`, "m").exec(lines.text);
  return heading ? entryAt(heading.index, lines) : undefined;
}

function bodyOf({ start, end }: Span, lines: Lines): Span {
  return { start: Math.min(nextLine(start, lines), end), end };
}

function entryIn(section: Span, id: string, lines: Lines): Span | undefined {
  const body = bodyOf(section, lines);
  const depth = depthOf(body, lines);
  if (depth === undefined) return undefined;
  const lead = " ".repeat(depth);
  for (let at = body.start; at < body.end; at = nextLine(at, lines)) {
    const row = lines.around(at).text;
    if (row.startsWith(lead + id) && /^:(?:\s|$)/.test(row.slice(depth + id.length)))
      return entryAt(at + depth, lines);
  }
  return undefined;
}

/** The line of a key and those that belong to it: what is indented more, and the brackets that close there. */
function entryAt(key: number, lines: Lines): Span | undefined {
  const { start, text } = lines.around(key);
  const depth = key - start;
  if (text.slice(0, depth).trim() !== "") return undefined;
  let end = nextLine(start, lines);
  for (let at = end; at < lines.text.length; at = nextLine(at, lines)) {
    const row = lines.around(at).text;
    if (row.trim() === "" || (/^ *#/.test(row) && indentOf(row) <= depth)) continue;
    if (indentOf(row) <= depth && !/^\s*[\]}]/.test(row)) break;
    end = nextLine(at, lines);
  }
  return { start, end };
}

/** How far the first entry is indented. */
function depthOf(span: Span, lines: Lines): number | undefined {
  for (const row of rowsOf(span, lines)) if (/^ *[^\s#]/.test(row)) return indentOf(row);
  return undefined;
}

function* rowsOf({ start, end }: Span, lines: Lines): Iterable<string> {
  for (let at = start; at < end; at = nextLine(at, lines)) yield lines.around(at).text;
}

function nextLine(at: number, lines: Lines): number {
  const end = lines.text.indexOf("\n", at);
  return end < 0 ? lines.text.length : end + 1;
}

function indentOf(row: string): number {
  return row.length - row.trimStart().length;
}
