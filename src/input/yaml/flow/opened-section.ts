import type { Diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { type Line, indentOf, lineAbove } from "../indents.ts";
import { HEADINGS, lineBelow } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

/** The most lines of a section that are examined. */
const MOST_LINES = 1000;
const HEAD = new RegExp(`^(${[...HEADINGS].join("|")}): *([[{]) *$`, "u");
const CLOSER = /^ *[\]}] *,? *$/u;

/** `groups: {` with entries below it that no comma parts, and perhaps the bracket that closes it. */
export function openedSection(lines: Lines, offset: number): Diagnostic | undefined {
  let head: Line | undefined = lines.around(offset);
  for (let count = 0; head && !HEAD.test(head.text) && count < MOST_LINES; count += 1) {
    if (/^[\p{L}_-]+:/u.test(head.text)) return undefined;
    head = lineAbove(head.start, lines);
  }
  const [, name, sign] = HEAD.exec(head?.text ?? "") ?? [];
  if (head === undefined || name === undefined || sign === undefined) return undefined;
  const body: Line[] = [];
  let closer: Line | undefined;
  for (let line = lineBelow(head, lines); line && body.length < MOST_LINES; line = lineBelow(line, lines)) {
    if (CLOSER.test(line.text)) closer = line;
    if (closer !== undefined || indentOf(line.text) === 0) break;
    body.push(line);
  }
  if (
    body.length === 0 ||
    body.some(
      ({ text }) =>
        /,\s*$/u.test(text) || !/^ +(?:- +)?[\p{L}\p{N}_-]+:(?:\s(?!.*[\p{L}\p{N}]:\s)|$)/u.test(text),
    )
  )
    return undefined;
  const from = head.start + name.length + 1;
  const edits = [{ range: lines.range(from, head.start + head.text.length), text: "" }];
  if (closer !== undefined) {
    const end = lines.text.indexOf("\n", closer.start) + 1 || lines.text.length;
    edits.push({ range: lines.range(closer.start, end), text: "" });
  }
  const at = head.start + head.text.indexOf(sign);
  const also = closer === undefined ? "" : `, and line ${lines.position(closer.start).line} with it`;
  return faultOf("opened-section", lines.range(at, at + 1), {
    hint: `delete it${also}`,
    fix: { title: "Delete the bracket", edits, reveals: true },
  });
}
