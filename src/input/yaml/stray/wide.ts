import type { Diagnostic, Edit } from "../../../diagnostic.ts";
import { NAMED_SECTIONS } from "../../../model/fields.ts";
import { idsUsedIn, usesIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { ENTRY, INFERENCE, ROOT } from "../near.ts";
import { inWords } from "../../../model/lists.ts";
import { faultOf } from "../faults/kinds.ts";

const ANY = /[｛｝［］【】：（＝]/u;
const KEYS: ReadonlySet<string> = new Set([
  ...ROOT,
  ...INFERENCE,
  ...[...ENTRY.values()].flatMap((keys) => [...keys]),
]);
const KEY = [...KEYS].join("|");
const PLAIN: Readonly<Record<string, string>> = {
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
  "（": "[",
  "）": "]",
  "：": ":",
  "＝": ":",
  "，": ",",
  "、": ",",
};
/** `key：` and `id：` at the head of a line. */
const HEAD = /^( *(?:- +)?)([\p{L}\p{N}_-]+)：[^\S\n]*/u;
const IN_BRACES = /^ *(?:- *|[\p{L}\p{N}_-]+[:：] *)[｛{].*[｝}] *$/u;
const LIST =
  /(?:(?<=(?:from|main)[:：] *)（|(?<=(?:from|main|cite|tags|authors|rivals|raises)[:：] *)[［【[])([^［］【】（）[\]]*)([］】）\]])(?=\s*(?:[,，}｝]|$))/gu;
/** Within braces: what opens and closes them, keys, and commas before keys. */
const SIGNS = new RegExp(
  `(?<=^ *(?:- *|[\\p{L}\\p{N}_-]+[:：] *))[｛]|[｝](?= *$)|(?<=[｛{,， ](?:${KEY}))[：＝][^\\S\\n]*|[，、][^\\S\\n]*(?=(?:${KEY})[^\\S\\n]*[:：])`,
  "gu",
);
const COMMA = /[，、][^\S\n]*/gu;

/** `｛ from：［a，b］，to：c ｝`: signs that are wide, wherever they were meant as YAML's, and where no text can be meant. */
export function wideSigns(lines: Lines): Diagnostic | undefined {
  if (!ANY.test(lines.text)) return undefined;
  const plain = lines.text.replaceAll(/[｛｝［］【】：，、（）＝]/gu, (sign) => PLAIN[sign]!);
  const ids = new Set([
    ...idsUsedIn(plain),
    ...NAMED_SECTIONS.flatMap((section) => [...usesIn(section, plain)]),
  ]);
  const rows = [...lines.text.matchAll(/^.*[｛｝［］【】：（＝].*$/gmu)].filter(
    ({ 0: row }) => !/^ *#/u.test(row),
  );
  // Beside an id that is used there may be others.
  const leads = new Set(
    rows.flatMap(({ 0: row }) => (ids.has(HEAD.exec(row)?.[2] ?? "") ? [HEAD.exec(row)![1]] : [])),
  );
  const isHead = (lead: string, word: string): boolean =>
    KEYS.has(word) || ids.has(word) || (lead !== "" && leads.has(lead));
  const edits = rows.flatMap(({ 0: row, index }) => editsOf(row, index, isHead, lines));
  const [first] = edits;
  if (first === undefined) return undefined;
  const signs = [...new Set(edits.map(({ text }) => text.trim()))].map((sign) => `\`${sign}\``);
  const onlyColons = signs.length === 1 && signs[0] === "`:`";
  return faultOf("wide-signs", first.range, {
    hint: onlyColons ? "write `:` and a plain space" : `write ${inWords(signs)}`,
    fix: { title: "Write plain signs", edits, reveals: true },
  });
}

function editsOf(
  row: string,
  start: number,
  isHead: (lead: string, word: string) => boolean,
  lines: Lines,
): readonly Edit[] {
  const found = new Map<number, Edit>();
  function write(from: number, said: string, text: string): void {
    if (said !== text)
      found.set(from, { range: lines.range(start + from, start + from + said.length), text });
  }
  const behind = (from: number, said: string): string =>
    PLAIN[said.trim()]! + (from + said.length >= row.trimEnd().length ? "" : " ");
  const [head, lead = "", word = ""] = HEAD.exec(row) ?? [];
  if (head !== undefined && isHead(lead, word)) {
    const from = lead.length + word.length;
    write(from, head.slice(from), behind(from, head.slice(from)));
  }
  for (const { 0: said, index, 1: inside, 2: close } of row.matchAll(LIST)) {
    if (said.startsWith("[") && close === "]") continue;
    write(index, said[0]!, "[");
    write(index + 1 + inside!.length, close!, "]");
    for (const { 0: comma, index: at } of inside!.matchAll(COMMA)) write(index + 1 + at, comma, ", ");
  }
  if (IN_BRACES.test(row) && !/["'“]/u.test(row))
    for (const { 0: sign, index } of row.matchAll(SIGNS))
      write(index, sign, /[：＝，、]/u.test(sign) ? behind(index, sign) : PLAIN[sign]!);
  return [...found.values()].toSorted((a, b) => a.range.start.offset - b.range.start.offset);
}

/** The text with plain signs where they have room; a line in which they have none becomes a comment. */
export function withPlainSigns(text: string, edits: readonly Edit[]): string {
  let kept = text;
  for (const { range, text: by } of edits) {
    const [from, to] = [range.start.offset, range.end.offset];
    if (!isLonger({ range, text: by }))
      kept = kept.slice(0, from) + by.slice(0, to - from).padEnd(to - from) + kept.slice(to);
  }
  for (const { range } of edits.filter(isLonger)) {
    const from = kept.lastIndexOf("\n", range.start.offset - 1) + 1;
    const at = from + kept.slice(from).search(/[^ ]/u);
    kept = `${kept.slice(0, at)}#${kept.slice(at + 1)}`;
  }
  return kept;
}

/** A comma needs no space behind it. */
export const isLonger = ({ range, text }: Edit): boolean =>
  !text.startsWith(",") && text.length > range.end.offset - range.start.offset;
