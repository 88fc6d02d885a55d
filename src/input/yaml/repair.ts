import type { Range } from "../../diagnostic.ts";
import { valueStart } from "../fix/correction.ts";
import type { Lines } from "../lines.ts";

/** A text of the same length in which a fault is out of the way, so that the next one can be found. */
interface Repair {
  readonly text: string;
  /** Something is gone that may have been an entry, and not only what an entry says. */
  readonly lossy: boolean;
}

/**
 * An anchor, an alias or a tag becomes blank, and a faulty value is filled up.
 * A line that is no `key: value` becomes a comment, with all that belongs to it.
 */
export function repair(text: string, lines: Lines, { start: { offset }, end }: Range): Repair {
  if (/[&*!]/.test(text[offset] ?? "")) {
    return {
      text: text.slice(0, offset) + " ".repeat(end.offset - offset) + text.slice(end.offset),
      lossy: false,
    };
  }
  const line = lines.around(offset);
  const start = valueStart(lines, offset);
  if (start !== undefined && start <= offset) {
    const value = text.slice(start, line.start + line.text.length);
    const filled = "x".repeat(value.length - tailOf(value).length) + tailOf(value);
    return { text: text.slice(0, start) + filled + text.slice(start + value.length), lossy: false };
  }
  return { text: withoutLines(text, line.start), lossy: true };
}

/** What closes a bracket of an earlier line, or goes on in it, is left as it is. */
function tailOf(value: string): string {
  const opened = value.match(/[[{]/g)?.length ?? 0;
  const closed = value.match(/[\]}]/g)?.length ?? 0;
  if (closed <= opened) return /,\s*$/.exec(value)?.[0] ?? "";
  return new RegExp(`(?:[\\]}][\\s,]*){1,${closed - opened}}$`).exec(value)?.[0] ?? "";
}

/** From a line on, makes comments of it and of what is indented deeper. */
function withoutLines(text: string, from: number): string {
  const LINE = /( *)([^\n]?)[^\n]*\n?/y;
  let kept = text.slice(0, from);
  let at = from;
  let depth: number | undefined;
  while (at < text.length) {
    LINE.lastIndex = at;
    const [whole, indent, first] = LINE.exec(text)!;
    const empty = first === "" || first === "\r" || first === "#";
    if (depth !== undefined && !empty && indent!.length <= depth) break;
    if (!empty) depth ??= indent!.length;
    kept += empty ? whole : `${indent}#${whole.slice(indent!.length + 1)}`;
    at += whole.length;
  }
  return kept + text.slice(at);
}
