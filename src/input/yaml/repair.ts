import type { Diagnostic, Edit } from "../../diagnostic.ts";
import { valueStart } from "../fix/correction.ts";
import type { Lines } from "../lines.ts";
import { withoutLinesOf } from "./foreign-signs.ts";
import { sectionAt } from "./indents.ts";
import { wantedIn } from "../ids/used.ts";
import { withoutEntryOf } from "./joined/in-heading.ts";
import { idsLost, linesWithoutId } from "./errors/no-id.ts";
import { withCommaBelow } from "./flow/comma-at-break.ts";
import { isLonger } from "./stray/wide.ts";
import { type FaultKind, isOfKind } from "./faults/kinds.ts";

/** A text of the same length in which a fault is out of the way, so that the next one can be found. */
interface Repair {
  readonly text: string;
  /** The text that was put out of the way and may have held an entry, not only a part of one. */
  readonly lost: string;
}

/**
 * An anchor, an alias or a tag becomes blank, and a faulty value is filled up.
 * A line that is no `key: value` becomes a comment, with all that belongs to it.
 */
export function repair(text: string, lines: Lines, fault: Diagnostic): Repair {
  const {
    start: { offset },
    end,
  } = fault.range;
  const edits = fault.fix?.edits ?? [];
  if (isOfKind(fault, "in-heading") || isAlone(text, fault)) return withoutEntryOf(fault, text);
  if (isOfKind(fault, "item-among-keys") && KEY_FOR_DASH.test(edits[0]?.text ?? ""))
    return { text: withKey(text, edits[0]!), lost: "" };
  const placed = isOfKind(fault, "no-comma") ? withCommaBelow(text, fault) : mended(text, fault);
  if (placed !== undefined) return { text: placed, lost: cutOff(lines, fault) };
  if (/[&*!]/.test(text[offset] ?? "") && !isOfKind(fault, "no-step", "item-among-keys")) {
    return {
      text: text.slice(0, offset) + " ".repeat(end.offset - offset) + text.slice(end.offset),
      lost: "",
    };
  }
  if (isOfKind(fault, "text-goes-on")) return withoutWrapped(text, edits[0]!);
  // Entries without an id or a heading.
  if (fault.code === "missing-key") {
    const { start } = lines.around(offset);
    const block = linesWithoutId({ ...lines, text }, lines.around(offset));
    const kept = block.replaceAll(/^( *)[^\s#]/gm, "$1#");
    return {
      text: text.slice(0, start) + kept + text.slice(start + block.length),
      lost: `${idsLost(fault, lines)}\n${block}`,
    };
  }
  const isMoved = isOfKind(fault, "indented-unlike") || (isOfKind(fault, "no-dash") && edits.length > 1);
  const moved = isMoved ? edits : [];
  if (moved.length > 1) return withoutMoved(text, lines, moved);
  const line = lines.around(offset);
  const start = valueStart(lines, offset);
  if (start !== undefined && start <= offset) {
    const value = text.slice(start, line.start + line.text.length);
    const filled = "x".repeat(value.length - tailOf(value).length) + tailOf(value);
    const rest = withoutRest(text, start + value.length, fault);
    const isId = /(?:^|[\s{,])id:\s+$/u.test(text.slice(line.start, start));
    return { text: text.slice(0, start) + filled + rest, lost: isId ? value : "" };
  }
  const rest = withoutLines(text, line.start);
  return isOfKind(fault, ...WITHOUT_ID)
    ? { ...rest, lost: `${idsWanted(offset, lines)}\n${rest.lost}` }
    : rest;
}

/** A key in place of a dash, for which the text behind it is cut off. */
const KEY_FOR_DASH = /^(?:text|title): /u;

function withKey(text: string, { range: { start, end }, text: by }: Edit): string {
  const lineEnd = (text.indexOf("\n", start.offset) + 1 || text.length + 1) - 1;
  const said = `${by}${text.slice(end.offset, lineEnd)}`.slice(0, lineEnd - start.offset);
  return text.slice(0, start.offset) + said + text.slice(lineEnd);
}

/** `title: The barrier premises:`, `text: It is cheap. quick:`: what belongs to it stands below. */
const isAlone = (text: string, fault: Diagnostic): boolean => {
  const { offset } = fault.range.end;
  return (
    isOfKind(fault, "key-in-line", "entry-in-line") &&
    /^:[^\S\n]*(?:\n|$)/u.test(text.slice(offset, offset + 100))
  );
};

/** Fills up a text of several lines; what is behind its first line becomes blank. */
function withoutWrapped(text: string, { range: { start, end } }: Edit): Repair {
  const said = text.slice(start.offset, end.offset);
  const first = said.search(/\r?\n/u);
  const filled =
    "x".repeat(first) + said.slice(first).replaceAll(/[^\r\n]/gu, (sign) => " ".repeat(sign.length));
  return { text: text.slice(0, start.offset) + filled + text.slice(end.offset), lost: "" };
}

/** Lines that say something under an id which they do not have. */
const WITHOUT_ID: readonly FaultKind[] = ["item-among-keys", "numbered-text", "id-cut", "text-without-id"];

const idsWanted = (offset: number, lines: Lines): string =>
  wantedIn(sectionAt(offset, lines), lines.text).join(" ");

/** The text with the fix applied, but of the same length: what no longer has room in its line is cut off. */
function mended(text: string, fault: Diagnostic): string | undefined {
  const edits = fault.fix?.edits ?? [];
  const all = withoutLinesOf(fault, text);
  if (all !== undefined) return all;
  const fills = edits.every(({ range, text: by }) => by.length === range.end.offset - range.start.offset);
  const isRoomy = isOfKind(fault, "indented-unlike", "needless-brace");
  if (!fills && !isRoomy && !/^(?:\r?\n|# $)/.test(edits[0]?.text ?? "")) return undefined;
  let kept: string | undefined = text;
  for (const edit of edits) kept &&= withinLine(kept, edit);
  return edits.length === 0 ? undefined : kept;
}

/** Lines that were longer than there was room for. */
function cutOff(lines: Lines, fault: Diagnostic): string {
  const rest = joinedTo(lines, fault);
  if (rest !== "") return rest;
  if (!isOfKind(fault, "indented-unlike", "wide-signs")) return "";
  const longer = fault.fix!.edits.filter(isLonger);
  return longer
    .map(({ range }) => lines.around(range.end.offset).text)
    .filter((line) => /\S$/.test(line))
    .join("\n");
}

/** What begins in the line of something else and is an entry, or all that one says. */
function joinedTo(lines: Lines, fault: Diagnostic): string {
  const { offset } = fault.range.start;
  const { start, text } = lines.around(offset);
  const at = offset - start;
  const isEntry = isOfKind(fault, "entry-in-line", "step-in-line");
  const isText = isOfKind(fault, "key-in-line") && text.slice(0, at).trimEnd().endsWith(":");
  return isEntry || isText ? text.slice(at) : "";
}

function withinLine(text: string, { range: { start, end }, text: by }: Edit): string | undefined {
  const lineEnd = (text.indexOf("\n", start.offset) + 1 || text.length + 1) - 1;
  // What comes to stand on a line below, or in a comment, is put out of the way.
  if (/^(?:\r?\n|# $)/.test(by))
    return text.slice(0, start.offset) + " ".repeat(lineEnd - start.offset) + text.slice(lineEnd);
  const rest = text.slice(end.offset, lineEnd);
  const room = lineEnd - start.offset - by.length;
  // A key without a value keeps its colon.
  const isKey = /^[^\s:]+:$/u.test(rest.trimEnd()) && room > 1;
  const kept = isKey && rest.length > room ? `${rest.slice(0, room - 1)}:` : rest.slice(0, room);
  if (rest.length > room && (/[\]}"']/.test(rest.slice(room)) || !/:(?:\s|$)/.test(kept))) return undefined;
  return text.slice(0, start.offset) + by + kept.padEnd(room) + text.slice(lineEnd);
}

/** After the line of a bracket or a quote that is never closed, the rest of its contents becomes blank. */
function withoutRest(text: string, from: number, fault: Diagnostic): string {
  const isOver = isOfKind(fault, "open-bracket", "bracket-goes-on", "open-quote");
  const end = isOver ? fault.fix?.edits[0]?.range.end.offset : undefined;
  if (end === undefined || end <= from) return text.slice(from);
  const last = (text.indexOf("\n", end) + 1 || text.length + 1) - 1;
  return text.slice(from, last).replaceAll(/[^\n]/gu, (sign) => " ".repeat(sign.length)) + text.slice(last);
}

/** A line that closes a bracket of an earlier line, or continues in it, is left as it is. */
function tailOf(value: string): string {
  const opened = value.match(/[[{]/g)?.length ?? 0;
  const closed = value.match(/[\]}]/g)?.length ?? 0;
  if (closed <= opened) return /,\s*$/.exec(value)?.[0] ?? "";
  return new RegExp(`(?:[\\]}][\\s,]*){1,${closed - opened}}$`).exec(value)?.[0] ?? "";
}

/** Makes comments of lines that stand in a wrong column. */
function withoutMoved(text: string, lines: Lines, moved: readonly Edit[]): Repair {
  let kept = text;
  let lost = "";
  for (const { range } of moved) {
    const at = range.end.offset;
    kept = `${kept.slice(0, at)}#${kept.slice(at + 1)}`;
    lost += `${lines.around(at).text}\n`;
  }
  return { text: kept, lost };
}

/** Makes comments of a line and of the lines below it that are indented deeper. */
function withoutLines(text: string, from: number): Repair {
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
  return { text: kept + text.slice(at), lost: text.slice(from, at) };
}
