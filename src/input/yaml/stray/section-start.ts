import type { Diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { DECLARED, idMissing } from "../errors/no-id.ts";
import { type Line, indentOf, itemAdvice, lineAbove } from "../indents.ts";
import { ENTRY, lineBelow } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

/** The most lines of a section that are examined. */
const MOST_LINES = 1000;
const KEY = /^ *([^\s:#]+):(?:\s|$)/u;
const DASH = /^ *- /u;

/**
 * A first line of a section that is unlike all entries below it: an item of a list, or keys without their id. The library
 * takes it for the pattern, and so every entry for a fault.
 */
export function sectionStart(lines: Lines, offset: number): Diagnostic | undefined {
  const heading = headingAbove(offset, lines);
  if (heading === undefined) return undefined;
  const section = KEY.exec(heading.text)![1]!;
  const [first, ...rest] = linesOfSection(heading, lines);
  if (first === undefined) return undefined;
  const column = indentOf(first.text);
  const isItem = DASH.test(first.text);
  const end = rest.findIndex(
    ({ text }) => indentOf(text) < column || (isItem && indentOf(text) === column && !DASH.test(text)),
  );
  const next = end < 0 ? undefined : rest[end];
  const depth = next && indentOf(next.text);
  const fields = ENTRY.get(section)!;
  const isEntry = ({ text }: Line) =>
    indentOf(text) === depth && KEY.test(text) && !DASH.test(text) && !fields.has(KEY.exec(text)![1]!);
  if (depth === undefined || !isEntry(next!)) return undefined;
  const own = [first, ...rest.slice(0, end)];
  const items = own.filter(({ text }) => DASH.test(text) && indentOf(text) === column).length;
  if (rest.filter(isEntry).length < Math.max(2, items + 1)) return undefined;
  if (isItem) {
    const range = lines.range(first.start + column, first.start + first.text.trimEnd().length);
    return faultOf("item-among-keys", range, itemAdvice(first, lines));
  }
  const isOfEntry = own.some(
    ({ text }) => indentOf(text) === column && fields.has(KEY.exec(text)?.[1] ?? ""),
  );
  return isOfEntry ? idMissing(section, first, depth, lines) : undefined;
}

function headingAbove(offset: number, lines: Lines): Line | undefined {
  let line = lineAbove(lines.around(offset).start, lines);
  for (let count = 0; line && indentOf(line.text) > 0; count += 1) {
    if (count > MOST_LINES) return undefined;
    line = lineAbove(line.start, lines);
  }
  const key = /^([^\s:#]+):\s*$/u.exec(line?.text ?? "")?.[1];
  return key !== undefined && DECLARED.has(key) && ENTRY.has(key) ? line : undefined;
}

function linesOfSection(heading: Line, lines: Lines): readonly Line[] {
  const found: Line[] = [];
  for (let line = lineBelow(heading, lines); line && indentOf(line.text) > 0; line = lineBelow(line, lines)) {
    if (!/^ *#/u.test(line.text)) found.push(line);
    if (found.length > MOST_LINES) break;
  }
  return found;
}
