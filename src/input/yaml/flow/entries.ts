import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { NAMED_SECTIONS, sectionsDeclaring } from "../../../model/fields.ts";
import { replacing } from "../../fix/advice.ts";
import { quotedText } from "../../fix/correction.ts";
import { isDeclared, usesIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { openAt } from "./keys.ts";

/** Sections of texts by their ids. */
const HEAD = new RegExp(
  `^(${[...sectionsDeclaring("statement"), ...NAMED_SECTIONS].join("|")}): *\\{`,
  "gmu",
);
/** A plain text and what looks like the next id behind it, on one line or two. */
const PAIR =
  /(?<=[{,]\s*[\p{L}\p{N}_-]+: +)([^\s"'[\]{},#|>&*!%@`:][^"[\]{},:\n]*?|"[^"\n]*")(\s+)([\p{L}\p{N}_-]+):(?=[ \n])/gu;
/** The most characters of a section that are searched. */
const MOST = 4000;

/** `groups: { a: One b: Two }`: the comma between two entries is missing. */
export function entriesTogether(lines: Lines, offset: number): Diagnostic | undefined {
  const line = lines.around(offset);
  // The library reads a text on to the colon in the line below it.
  const end = (lines.text.indexOf("\n", line.start + line.text.length + 1) + 1 || lines.text.length + 1) - 1;
  const searched = Math.max(0, end - MOST);
  const head = [...lines.text.slice(searched, end).matchAll(HEAD)].at(-1);
  if (head === undefined) return undefined;
  const start = searched + head.index;
  const said = lines.text.slice(start, end);
  for (const { 1: value, 2: gap, 3: id, index } of said.matchAll(PAIR)) {
    const at = index + value!.length;
    const depth = openAt(said.slice(0, at))?.length;
    if (depth !== 1 || start + at + gap!.length + id!.length < offset) continue;
    return missingComma(start + index, value!, gap!, id!, head[1]!, lines);
  }
  return undefined;
}

function missingComma(
  from: number,
  value: string,
  gap: string,
  id: string,
  section: string,
  lines: Lines,
): Diagnostic {
  const at = from + value.length;
  const key = at + gap.length;
  const fix = {
    ...replacing(`Put a comma before \`${id}:\``, lines.range(at, at), ","),
    reveals: true as const,
  };
  const range = lines.range(key, key + id.length);
  const hint = `put a comma before \`${id}:\``;
  const isUsed = usesIn(section, lines.text).has(id) && !isDeclared(id, lines.text);
  if (isUsed || gap.includes("\n") || value.startsWith('"'))
    return diagnostic("yaml-syntax", range, `A comma is missing before \`${id}:\`.`, { hint, fix });
  const rest = /^[^,{}[\]\n]*/u.exec(lines.text.slice(from))![0].trimEnd();
  return diagnostic("yaml-syntax", range, `\`${id}:\` follows a text, with no comma before it.`, {
    hint: `${hint} if another entry begins there, or the text in quotes: ${quotedText(rest)}`,
    fix: { ...fix, asks: true },
  });
}
