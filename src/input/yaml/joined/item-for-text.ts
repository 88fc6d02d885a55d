import type { Diagnostic } from "../../../diagnostic.ts";
import { sectionNamed } from "../../../model/fields.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { type Line, indentOf, lineAbove, sectionAt } from "../indents.ts";
import { ENTRY, lineBelow } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

const ITEM = /^( +)(- +)(?=[^\s"'[\]{}|>&*!#@%`-])(?:(?!:\s).)*\s\S/u;

/** `- It is cheap.` as the first line below an id, with the other keys of the entry below it. */
export function itemForText(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  const below = lineBelow(own, lines);
  return inLine(own, lines) ?? inLine(below, lines) ?? inLine(lineAbove(own.start, lines), lines);
}

function inLine(line: Line | undefined, lines: Lines): Diagnostic | undefined {
  const [, indent, dash] = ITEM.exec(line?.text ?? "") ?? [];
  if (line === undefined || indent === undefined || dash === undefined) return undefined;
  const above = lineAbove(line.start, lines);
  const isFirst = /^ +[\p{L}\p{N}_-]+:\s*$/u.test(above?.text ?? "");
  if (!isFirst || indentOf(above!.text) >= indent.length) return undefined;
  const section = sectionAt(line.start, lines);
  const lead = sectionNamed(section)?.lead;
  const known = ENTRY.get(section);
  const next = lineBelow(line, lines)?.text ?? "";
  const key = /^ +([\p{L}_-]+):(?:\s|$)/u.exec(next)?.[1];
  if (lead === undefined || key === undefined || key === lead || !known!.has(key)) return undefined;
  if (indentOf(next) !== indent.length) return undefined;
  const from = line.start + indent.length;
  const end = line.start + line.text.trimEnd().length;
  const said = lines.text.slice(from + dash.length, end);
  const fix = replacing(`Write \`${lead}:\``, lines.range(from, end), `${lead}: ${said}`);
  return faultOf("item-among-keys", lines.range(from, end), {
    hint: `write \`${lead}:\` in place of the dash`,
    fix: { ...fix, reveals: true },
  });
}
