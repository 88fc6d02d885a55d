import type { Diagnostic } from "../../../diagnostic.ts";
import type { Lines } from "../../lines.ts";
import { type Line, indentOf, lineAbove, sectionAt } from "../indents.ts";
import { ENTRY, INFERENCE, lineBelow } from "../near.ts";
import { faultOf } from "../faults/kinds.ts";

/** The most lines of a thing that are examined. */
const MOST_LINES = 50;
const DASHED = /^ +- +([\p{L}_-]+):(?:\s|$)/u;
const KEYED = /^ +([\p{L}_-]+):(?:\s|$)/u;

/** `- text: …` above `voice: …` in the same column, and `- to: …` below the keys of an inference. */
export function dashedKeys(lines: Lines, offset: number): Diagnostic | undefined {
  const own = lines.around(offset);
  const first = [own, lineAbove(own.start, lines)].find((line) => line && isDashedKey(line, lines));
  if (first === undefined) return undefined;
  const depth = indentOf(first.text);
  const run = [first];
  for (let line = lineBelow(first, lines); line && run.length < MOST_LINES; line = lineBelow(line, lines)) {
    if (indentOf(line.text) !== depth || !DASHED.test(line.text)) break;
    run.push(line);
  }
  const edits = run.map(({ start, text }) => {
    const from = start + depth;
    return { range: lines.range(from, from + /^- +/u.exec(text.slice(depth))![0].length), text: "" };
  });
  const also = run.length === 1 ? "" : ", and those of the keys below it";
  return faultOf("dashed-key", lines.range(first.start + depth, first.start + depth + 1), {
    hint: `delete the dash${also}`,
    fix: { title: "Delete the dash", edits, reveals: true },
  });
}

/** Whether other keys of the same thing stand in the column of its dash. */
function isDashedKey(line: Line, lines: Lines): boolean {
  const key = DASHED.exec(line.text)?.[1];
  if (key === undefined) return false;
  const section = sectionAt(line.start, lines);
  const known = section === "inferences" ? INFERENCE : ENTRY.get(section);
  if (!known?.has(key)) return false;
  const depth = indentOf(line.text);
  if (section === "inferences") return depth === columnOfKeys(line, lines);
  return [lineAbove(line.start, lines), lineBelow(line, lines)].some(
    (near) => near && indentOf(near.text) === depth && known.has(KEYED.exec(near.text)?.[1] ?? ""),
  );
}

/** The column of the keys of the inference above, where its first stands behind a dash. */
function columnOfKeys(line: Line, lines: Lines): number | undefined {
  const depth = indentOf(line.text);
  let above = lineAbove(line.start, lines);
  for (let count = 0; above && indentOf(above.text) >= depth && count < MOST_LINES; count += 1)
    above = lineAbove(above.start, lines);
  return /^ *- +(?=[\p{L}_-]+:(?:\s|$))/u.exec(above?.text ?? "")?.[0].length;
}
