import { type Diagnostic, type Edit, diagnostic } from "../../../diagnostic.ts";
import { isStatementId } from "../../../model/ids.ts";
import { declaredIn, idsConcludedIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { type Line, indentOf } from "../indents.ts";
import { ENTRY, INFERENCE, ROOT, lineBelow } from "../near.ts";

const STEPS = /^inferences:[^\S\n]*(?:#.*)?$/mu;

/** A statement after the inferences, or among them: `id: Its text.` in the column of their dashes. */
export function statementAmongSteps(lines: Lines, offset: number): Diagnostic | undefined {
  const heading = STEPS.exec(lines.text);
  if (heading === null) return undefined;
  const first = lineBelow(lines.around(heading.index), lines);
  if (first === undefined || !/^ *- /.test(first.text)) return undefined;
  const depth = indentOf(first.text);
  const stray: Line[][] = [];
  let isInside = false;
  for (let line: Line | undefined = first; line; line = lineBelow(line, lines)) {
    const isDeeper = indentOf(line.text) > depth;
    if (isDeeper && isInside) stray.at(-1)!.push(line);
    if (isDeeper) continue;
    if (indentOf(line.text) < depth || (depth === 0 && ROOT.has(keyOf(line.text)))) break;
    isInside = isStatement(line, lines);
    if (isInside) stray.push([line]);
  }
  const own = stray.find((one) => one.some(({ start, text }) => start + text.length >= offset));
  // The library cannot read any item of a list that ends in a key.
  const found = own ?? (offset >= first.start ? stray[0] : undefined);
  return found && strayed(found, lines);
}

const keyOf = (text: string): string => /^ *([^\s:]+):(?:\s|$)/u.exec(text)?.[1] ?? "";

function isStatement(line: Line, lines: Lines): boolean {
  const key = keyOf(line.text);
  if (!isStatementId(key) || INFERENCE.has(key) || ROOT.has(key)) return false;
  const said = line.text.slice(line.text.indexOf(":") + 1).trim();
  const below = lineBelow(line, lines);
  if (said === "")
    return below !== undefined && indentOf(below.text) > indentOf(line.text) && keyOf(below.text) === "text";
  return said.startsWith("{")
    ? /^\{ *text: /u.test(said)
    : /^(?:["'“]|[^\s[\]{}&*!|>%@`#-]).*\s\S/u.test(said);
}

function strayed(rows: readonly Line[], lines: Lines): Diagnostic {
  const [head] = rows as [Line];
  const id = keyOf(head.text);
  const section = idsConcludedIn(lines.text).has(id) ? "conclusions" : "premises";
  const range = lines.range(head.start + indentOf(head.text), head.start + head.text.trimEnd().length);
  const message = `\`${id}\` is a statement, but is listed among the inferences.`;
  const edits = isDeclaredOnce(id, lines) ? moved(rows, section, lines) : undefined;
  return diagnostic("yaml-syntax", range, message, {
    hint: `move it to \`${section}\``,
    ...(edits && { fix: { title: `Move \`${id}\` to \`${section}\``, edits, reveals: true } }),
  });
}

const isDeclaredOnce = (id: string, lines: Lines): boolean =>
  declaredIn(lines).has(id) && lines.text.match(new RegExp(`^ *(?:- +)?${id}:`, "gmu"))!.length === 1;

/** The lines below the last entry of a section, in the column of its entries. */
function moved(rows: readonly Line[], section: string, lines: Lines): readonly Edit[] | undefined {
  const heading = new RegExp(`^${section}:[^\\S\\n]*(?:#.*)?$`, "mu").exec(lines.text);
  const entry = heading && lineBelow(lines.around(heading.index), lines);
  const known = ENTRY.get(section)!;
  if (!entry || indentOf(entry.text) === 0 || known.has(keyOf(entry.text))) return undefined;
  let last = entry;
  for (let line: Line | undefined = entry; line && indentOf(line.text) > 0; line = lineBelow(line, lines))
    last = line;
  const by = indentOf(entry.text) - indentOf(rows[0]!.text);
  const from = rows[0]!.start;
  const end = rows.at(-1)!;
  const to = Math.min(lines.text.length, end.start + end.text.length + lines.newline.length);
  const at = Math.min(lines.text.length, last.start + last.text.length + lines.newline.length);
  if (lines.text[at - 1] !== "\n") return undefined;
  const body = lines.text
    .slice(from, to)
    .split(/\r?\n/u)
    .map((row) => (row.trim() === "" ? "" : " ".repeat(Math.max(0, indentOf(row) + by)) + row.trimStart()))
    .join(lines.newline);
  const text = body.endsWith("\n") ? body : body + lines.newline;
  return [
    { range: lines.range(from, to), text: "" },
    { range: lines.range(at, at), text },
  ];
}
