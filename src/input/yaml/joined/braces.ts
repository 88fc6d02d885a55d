import { type Advice, type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { isWanted } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { ANY_KEY, openAt } from "../flow/keys.ts";
import { type Line, indentOf, lineAbove, sectionAt } from "../indents.ts";
import { ENTRY, lineBelow } from "../near.ts";
import { about, faultOf } from "../faults/kinds.ts";

const BRACED = new RegExp(`^ *(?:- +|[\\p{L}\\p{N}_-]+: +)\\{ *(?:${ANY_KEY}): `, "u");
/** The dash of a step, not at the head of its line. */
const STEP =
  /(?<=\S)( *,? +)- +(?=\{ *(?:id|from|to|against): |(?:id|from|to|against): )|(?<=\})( *[,;]? *)(?=\{ *(?:id|from|to|against): )/gu;

/** `- { … } - { … }` and `to: good - { … }`: a step that begins in the line of another one. */
export function stepsJoined(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  if (sectionAt(own.start, lines) !== "inferences" || indentOf(own.text) === own.text.length)
    return undefined;
  const found = [...own.text.matchAll(STEP)].filter(
    ({ index }) => index > 0 && openAt(own.text.slice(0, index))?.length === 0,
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const column = columnOfDashes(own, lines);
  const edits = found.flatMap(({ 1: gap, 2: bare = "", index }) =>
    breakAt(
      own.start + index,
      (gap ?? bare).length,
      `${lines.newline}${" ".repeat(column)}${gap === undefined ? "- " : ""}`,
      lines,
    ),
  );
  const from = own.start + first.index + (first[1] ?? first[2] ?? "").length;
  const range = lines.range(from, own.start + own.text.trimEnd().length);
  return faultOf("step-in-line", range, {
    hint: "write it on a line of its own, below this one",
    fix: { title: "Write it on a line of its own", edits, reveals: true },
  });
}

function columnOfDashes(own: Line, lines: Lines): number {
  let line: Line | undefined = own;
  while (line && !/^ *- /u.test(line.text) && indentOf(line.text) > 0) line = lineAbove(line.start, lines);
  return line === undefined ? indentOf(own.text) : indentOf(line.text);
}

/** What stands behind the brace in which an entry ends: another entry, or a comment without its sign. */
export function behindBrace(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  if (!BRACED.test(text)) return undefined;
  const end = endOfBraces(text);
  const [, gap, rest] = /^( +)(\S.*?)\s*$/u.exec(text.slice(end)) ?? [];
  if (end < 0 || gap === undefined || rest === undefined) return undefined;
  const range = lines.range(start + end + gap.length, start + end + gap.length + rest.length);
  const below = lineBelow({ start, text }, lines);
  const hasBelow = indentOf(below?.text ?? "") > indentOf(text);
  const id = (hasBelow ? /^([\p{L}\p{N}_-]+):$/u : /^([\p{L}\p{N}_-]+):\s+\S/u).exec(rest)?.[1];
  if (id !== undefined && ENTRY.has(sectionAt(start, lines)) && isWanted(id, lines.text)) {
    const edits = breakAt(start + end, gap.length, lines.newline + " ".repeat(indentOf(text)), lines);
    const { offset } = range.start;
    const own = hasBelow ? lines.range(offset, offset + id.length) : range;
    const message = `\`${id}:\` is on the line of another entry.`;
    const fix = { title: `Write \`${id}:\` on a line of its own`, edits, reveals: true as const };
    const hint = `write \`${id}: …\` on a line of its own`;
    return diagnostic("yaml-syntax", own, message, { hint, fix }, about("entry-in-line"));
  }
  if (!/^[\p{L}(][^:[\]{}"#]*$/u.test(rest)) return undefined;
  return faultOf("odd-comment", range, {
    hint: "put `# ` before it if it is a comment",
    fix: {
      title: "Make it a comment",
      edits: [{ range: lines.range(range.start.offset, range.start.offset), text: "# " }],
      reveals: true,
    },
  });
}

/** Behind the bracket that closes the first one; -1 if none does. */
function endOfBraces(text: string): number {
  for (const { index } of text.matchAll(/\}/gu)) {
    const open = openAt(text.slice(0, index + 1));
    if (open?.length === 0) return index + 1;
  }
  return -1;
}

const breakAt = (
  at: number,
  gap: number,
  text: string,
  lines: Lines,
): NonNullable<Advice["fix"]>["edits"] => [
  { range: lines.range(at, at), text },
  { range: lines.range(at, at + gap), text: "" },
];

/** `cheap { text: It is cheap. }`: the colon behind an id is missing. */
export function noColonBeforeBrace(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [, indent, id] = NO_COLON.exec(text) ?? [];
  if (id === undefined || openAt(text)?.length !== 0 || !ENTRY.has(sectionAt(start, lines))) return undefined;
  const from = start + indent!.length;
  const at = lines.range(from + id.length, from + id.length);
  return diagnostic(
    "yaml-syntax",
    lines.range(from, from + id.length),
    `A colon is missing after \`${id}\`.`,
    {
      hint: `put a colon after it: \`${id}: {\``,
      fix: { title: "Put a colon after it", edits: [{ range: at, text: ":" }], reveals: true },
    },
  );
}

const NO_COLON = new RegExp(
  `^( +)([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*) *(?=\\{ *(?:${ANY_KEY}): [^{}]*\\} *$)`,
  "u",
);
