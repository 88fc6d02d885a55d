import type { Diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { faultOf } from "../faults/kinds.ts";

/** Behind what ends by itself: a bracket, a quote or the colon of a heading. In a plain text, the slashes may be meant. */
const BEHIND = /^(?:.*[\]}"']|[\p{L}_-]+:) +(\/\/+|\/\*(?=.*\*\/\s*$)) *(\S.*?)\s*$/u;

/** A comment of another language behind a value. */
export function remark(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const [, sign, said] = BEHIND.exec(text) ?? [];
  if (sign === undefined || said === undefined || /["']/u.test(said)) return undefined;
  const from = start + text.lastIndexOf(sign, text.length - said.length);
  if (from > offset + 1) return undefined;
  const end = start + text.trimEnd().length;
  const edits =
    sign === "/*"
      ? replacing("", lines.range(from, end), `# ${said.slice(0, -2).trim()}`).edits
      : [{ range: lines.range(from, from + sign.length), text: "#" }];
  return faultOf("odd-comment", lines.range(from, end), {
    hint: `write \`#\` in place of \`${sign}\``,
    fix: { title: "Write it as a comment", edits, reveals: true },
  });
}
