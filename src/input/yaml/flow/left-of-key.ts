import type { Diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { idsUsedIn } from "../../ids/used.ts";
import type { Lines } from "../../lines.ts";
import { type Line, indentOf, sectionAt } from "../indents.ts";
import { ENTRY, INFERENCE, ROOT, lineBelow } from "../near.ts";
import { openAt } from "./keys.ts";
import { faultOf } from "../faults/kinds.ts";

/** The most lines over which a brace is followed. */
const MOST_LINES = 10;
const OWN = /^( *)(- +|([^\s:#{}[\]"',]+): +)(?=\{)/u;
const KEY = /^ *([\p{L}_-]+):\s+\S/u;

/** `fair: { text: It is fair.,` above `voice: ann` in the column of ids: a key of the format that is no id of the map. */
export function leftOfKey(lines: Lines, offset: number): Diagnostic | undefined {
  const first = lines.around(offset);
  const [lead, indent, , id] = OWN.exec(first.text) ?? [];
  const section = sectionAt(offset, lines);
  const known = section === "inferences" ? INFERENCE : ENTRY.get(section);
  if (lead === undefined || known === undefined) return undefined;
  const start = first.start + lead.length;
  if (known.has(id ?? "") || openAt(lines.text.slice(start, endOf(first)))?.length !== 1) return undefined;
  const used = idsUsedIn(lines.text);
  const goesOn = ({ text }: Line): boolean => {
    const key = KEY.exec(text)?.[1] ?? "";
    const depth = indentOf(text);
    return known.has(key) && !used.has(key) && depth <= indent!.length && !(depth === 0 && ROOT.has(key));
  };
  const rest: Line[] = [];
  for (let line = lineBelow(first, lines); line && goesOn(line) && rest.length < MOST_LINES;) {
    rest.push(line);
    line = lineBelow(line, lines);
  }
  if (rest.length === 0 || [first, ...rest].some(({ text }) => /[ \t]#/u.test(text))) return undefined;
  const depth = indent!.length + 2;
  const rows = [lines.text.slice(start, endOf(first)), ...rest.map(({ text }) => text)];
  const meant = rows
    .map((row) => row.trim().replace(/\s*,$/u, ""))
    .join(`,${lines.newline}${" ".repeat(depth)}`);
  const { line } = lines.position(rest.at(-1)!.start);
  const fix = replacing(
    "Indent what goes on, and close the brace",
    lines.range(start, endOf(rest.at(-1)!)),
    `${meant} }`,
  );
  return faultOf("open-bracket", lines.range(start, start + 1), {
    hint: `if it goes on down to line ${line}, indent that by ${depth} spaces, and add \`}\` at its end`,
    fix: { ...fix, reveals: true, asks: true },
  });
}

const endOf = ({ start, text }: Line): number => start + text.trimEnd().length;
