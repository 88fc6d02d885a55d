import { type Diagnostic, type Edit, diagnostic } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import type { Lines } from "../lines.ts";
import { isWanted } from "../ids/used.ts";
import { citedAsInLatex, citedAsInPandoc } from "../words/cited-elsewhere.ts";
import { scalarText } from "../words/scalar-style.ts";
import { conflict } from "./errors/merged.ts";
import { ENTRY, INFERENCE, ROOT } from "./near.ts";
import { stray, withoutStray } from "./stray/index.ts";
import { otherColon, unopened } from "./errors/other-signs.ts";
import { about, faultOf, isOfKind } from "./faults/kinds.ts";

/** Signs that no map contains, and signs that look like others: they are searched for near a fault. */
const SIGNS: readonly ((lines: Lines, offset: number) => Diagnostic | undefined)[] = [
  stray,
  fences,
  bullets,
  parentheses,
  signedId,
  citationElsewhere,
  quotedEntries,
  otherColon,
  unopened,
];

/** What git has left of a merge comes before all that it makes unreadable, wherever that shows. */
export const merged = (lines: Lines): Diagnostic | undefined => conflict(lines);

/** Such signs before an offset, or at it. */
export function foreignSign(lines: Lines, offset: number): Diagnostic | undefined {
  for (const find of SIGNS) {
    const found = find(lines, offset);
    if (found !== undefined && lines.around(found.range.start.offset).start <= offset) return found;
  }
  return undefined;
}

/** Text without such signs, or with such lines as comments, of the same length. */
export function withoutLinesOf(fault: Diagnostic, text: string): string | undefined {
  const kept = withoutStray(fault, text);
  if (kept !== undefined) return kept;
  const { fix } = fault;
  if (isOfKind(fault, "signed-id")) {
    const { range, text: id } = fix!.edits[0]!;
    const length = range.end.offset - range.start.offset;
    return text.slice(0, range.start.offset) + id.padEnd(length) + text.slice(range.end.offset);
  }
  if (!isOfKind(fault, "merge-conflict", "left-of-merge", "code-fences")) return undefined;
  let rest = text;
  for (const { range } of fix?.edits ?? [])
    rest =
      rest.slice(0, range.start.offset) +
      rest.slice(range.start.offset, range.end.offset).replaceAll(/^./gm, "#") +
      rest.slice(range.end.offset);
  return rest;
}

function fences(lines: Lines): Diagnostic | undefined {
  const edits = [...lines.text.matchAll(/^```.*(?:\n|$)/gm)].map(({ 0: line, index }): Edit => ({
    range: lines.range(index, index + line.length),
    text: "",
  }));
  const [first] = edits;
  if (first === undefined) return undefined;
  const { offset } = first.range.start;
  const hint = "delete the lines that begin with three backticks";
  const around = outside(lines, edits);
  return faultOf("code-fences", lines.range(offset, offset + 3), {
    hint: around.length === 0 ? hint : `${hint}, and what is outside them`,
    fix: { title: "Delete the fences", edits: [...edits, ...around], reveals: true },
  });
}

/** Words around the only block: no line of them is one of a map. */
function outside(lines: Lines, [first, last, ...others]: readonly Edit[]): readonly Edit[] {
  if (first === undefined || others.length > 0) return [];
  const [before, behind] = [first.range.start.offset, last?.range.end.offset ?? lines.text.length];
  return [lines.range(0, before), lines.range(behind, lines.text.length)].flatMap((place) => {
    const said = lines.text.slice(place.start.offset, place.end.offset);
    const isOfMap = said.split("\n").some((line) => ROOT.has(/^([a-z]+):/u.exec(line)?.[1] ?? ""));
    return said.trim() === "" || isOfMap ? [] : [{ range: place, text: "" }];
  });
}

/** An item as word processors write it: with another dash or a bullet, or with a space that is none to YAML. */
const BULLET = /^ *([–—•*·‣－]|-)([ \u{a0}\u{2000}-\u{200a}\u{202f}\u{3000}]+)(?=\{|[\p{L}_]+:(?:\s|$))/gmu;

function bullets(lines: Lines): Diagnostic | undefined {
  const edits = [...lines.text.matchAll(BULLET)].flatMap(({ 0: lead, 1: sign, 2: gap, index }): Edit[] => {
    const end = index + lead.length;
    const text = `-${" ".repeat(gap!.length)}`;
    return `${sign}${gap}` === text ? [] : [{ range: lines.range(end - text.length, end), text }];
  });
  const [first] = edits;
  if (first === undefined) return undefined;
  return faultOf("odd-dash", first.range, {
    hint: "write `- `",
    fix: { title: "Write plain dashes", edits, reveals: true },
  });
}

/** `"cheap: It is cheap."` */
const QUOTED_ENTRY = /^( +)(["'])([\p{L}\p{N}_-]+): +([^"'\n]*\S)\2[^\S\n]*$/gmu;

/** `{ cheap: It is cheap. }` */
const BRACED_ENTRY = /^( +)(\{ *)([\p{L}\p{N}_-]+): +([^"'{},\n]*\S) *\}[^\S\n]*$/gmu;

/** Entries with quotes or braces around them, ids and all; for the first of a section, YAML has no fault before the next line. */
function quotedEntries(lines: Lines): Diagnostic | undefined {
  const braced = [...lines.text.matchAll(BRACED_ENTRY)].filter(({ 3: id }) => isWanted(id!, lines.text));
  const found = [...lines.text.matchAll(QUOTED_ENTRY), ...braced].toSorted((a, b) => a.index - b.index);
  const edits = found.map(({ 0: all, 1: lead, 3: id, 4: said, index }) => ({
    range: lines.range(index + lead!.length, index + all.trimEnd().length),
    text: `${id!}: ${scalarText(said!)}`,
  }));
  const [first, ...others] = edits;
  if (first === undefined) return undefined;
  return faultOf("quoted-entry", first.range, {
    hint: `write \`${first.text}\`${others.length > 0 ? ", and the same below it" : ""}`,
    fix: { title: "Leave out what is around it", edits, reveals: true },
  });
}

const KEYED = new RegExp(
  `^ *(?:- +|[\\p{L}\\p{N}_-]+: +)(?=\\( *(?:${[...ENTRY.get("premises")!, ...INFERENCE].join("|")}): .*\\) *$)`,
  "gmu",
);

/** `- ( from: a, to: b )` */
function parentheses(lines: Lines): Diagnostic | undefined {
  const found = [...lines.text.matchAll(KEYED)].map(({ 0: lead, index }) => {
    const from = index + lead.length;
    const { start, text } = lines.around(from);
    return lines.range(from, start + text.trimEnd().length);
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const meant = lines.text.slice(first.start.offset + 1, first.end.offset - 1);
  const edits = found.flatMap(({ start: { offset: from }, end: { offset: to } }) => [
    { range: lines.range(from, from + 1), text: "{" },
    { range: lines.range(to - 1, to), text: "}" },
  ]);
  return diagnostic("yaml-syntax", first, "Keys belong in braces, not in parentheses.", {
    hint: `write \`{${meant}}\``,
    fix: { title: "Write braces", edits, reveals: true },
  });
}

const PANDOC = String.raw`\[[^[\]"'{}]*@[^[\]"'{}]*\]|-?@\{?[^[\]"'{},]+\}?(?: *\[[^[\]"'{}]*\]|, *(?:[§¶]|\p{L}{1,3}\.)[^[\]"'{},:]*)?`;
const LATEX = String.raw`\\[a-zA-Z]*cite[a-zA-Z]*\*?(?:\[[^\]]*\])*\{[^{}]*\}`;
const CITED = new RegExp(`^(.*?\\bcite: +)(${PANDOC}|${LATEX})(?=\\s*(?:[,}]|$))`, "u");

/** `cite: [@act, p. 12]`, `cite: @act`; `cite: \\cite{act}` in braces */
function citationElsewhere(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [all, lead, said] = CITED.exec(text) ?? [];
  if (all === undefined || said === undefined) return undefined;
  const isLatex = said.startsWith("\\");
  const citations = isLatex ? citedAsInLatex(said) : citedAsInPandoc(said);
  if (citations.length === 0) return undefined;
  const texts = citations.map((one) => scalarText(one, true));
  const written = texts.length === 1 ? texts[0]! : `[${texts.join(", ")}]`;
  const range = lines.range(start + lead!.length, start + all.trimEnd().length);
  return diagnostic(
    "yaml-syntax",
    range,
    `This is how ${isLatex ? "LaTeX" : "Pandoc"} cites; in a map, a citation begins with an id.`,
    {
      hint: `write \`${written}\``,
      fix: { ...replacing("Write the id of the source", range, written), reveals: true },
    },
  );
}

/** `*cheap:`, `**cheap**:` */
function signedId(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [all, lead, sign, id] =
    /^( *)([*&!|>`])[*&!|>`]*([\p{L}\p{N}][\p{L}\p{N}_-]*)(?:[*`]*(?=:(?:\s|$))|:[*`]+(?=\s|$))/u.exec(
      text,
    ) ?? [];
  if (all === undefined) return undefined;
  const range = lines.range(start + lead!.length, start + all.length);
  const meant = /:[*`]+$/u.test(all) ? `${id}:` : id!;
  const message = `An id cannot begin with ${sign === "`" ? "a backtick" : `\`${sign}\``}.`;
  const fix = { ...replacing(`Write \`${meant}\``, range, meant), reveals: true as const };
  return diagnostic("yaml-syntax", range, message, { hint: `write \`${meant}\``, fix }, about("signed-id"));
}
