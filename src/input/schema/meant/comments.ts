import type { Advice, Located } from "../../../diagnostic.ts";
import { isStatementId } from "../../../model/ids.ts";
import { replacing } from "../../fix/advice.ts";
import { type Entry, type Node, type Scalar, isEmpty } from "../../node.ts";
import type { Reading } from "../../shape.ts";

/** `to: good // so` */
export function withoutRemark(
  { value, plain, range }: Scalar,
  { lines, report }: Reading,
): Located<string> | undefined {
  const { 1: id, 2: gap } = /^([^\s/]+)( +)\/\/+ /u.exec(value) ?? [];
  if (!plain || id === undefined || gap === undefined || !isStatementId(id)) return undefined;
  const { start, end } = range;
  if (lines.text.slice(start.offset, end.offset) !== value) return undefined;
  const at = start.offset + id.length + gap.length;
  const fix = { ...replacing("Write it as a comment", lines.range(at, at + 2), "#"), reveals: true as const };
  const advice = { hint: "write `#` in place of `//`", fix };
  report("yaml-syntax", lines.range(at, end.offset), "A comment begins with `#`.", advice);
  return { value: id, range: lines.range(start.offset, start.offset + id.length) };
}

/** `to: #good`: the id has turned into a comment. */
export function reportHash({ range: { end } }: Node, { lines, report }: Reading): boolean {
  const line = lines.around(end.offset);
  const hash = /^:[ \t]+#(?=[^\s#])/.exec(line.text.slice(end.offset - line.start))?.[0];
  if (hash === undefined) return false;
  const at = end.offset + hash.length - 1;
  const fix = replacing("Delete the `#`", lines.range(at, at + 1), "");
  const message = "A `#` after a space begins a comment, so nothing is named here.";
  report("yaml-comment-cut", lines.range(at, line.start + line.text.trimEnd().length), message, {
    hint: "delete the `#`",
    fix: { ...fix, asks: true },
  });
  return true;
}

/** `figure = { paper: a4 }`: the sign and the brace are read as a part of the key. */
export function withSign({ key }: Entry, { lines }: Reading): Advice | undefined {
  const [lead, word] = /^([\p{L}\p{N}_-]+) *(?:[:=]?=>?|[-–]+>|[→⇒]|:) *(?=[[{])/u.exec(key.value) ?? [];
  if (lead === undefined || word === undefined) return undefined;
  const from = key.range.start.offset;
  const at = lines.range(from + word.length, from + lead.length);
  const fix = { ...replacing("Write a colon and a space", at, ": "), reveals: true as const };
  return { hint: `write \`${word}:\` and a space`, fix };
}

/** `Here is the map you asked for:`, where a key of a map is expected. */
export function remark({ key, value }: Entry, { lines }: Reading): Advice | undefined {
  if (!isEmpty(value) || !/^\S+(?:\s+\S+){2}/u.test(key.value)) return undefined;
  const at = lines.range(key.range.start.offset, key.range.start.offset);
  return {
    hint: "delete this line, or begin it with `#` if it is a remark",
    fix: { ...replacing("Make it a comment", at, "# "), asks: true },
  };
}
