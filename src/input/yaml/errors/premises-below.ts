import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { indentOf, lineAbove } from "../indents.ts";

/** `- to: good` with its premises as items below it, and no key above them. */
export function premisesBelow(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const item = /^ +- +[\p{L}\p{N}_-]+\s*$/u;
  const above = lineAbove(start, lines);
  const [, lead, key] = /^( *- +)([\p{L}_-]+): +\S/u.exec(above?.text ?? "") ?? [];
  if (
    !item.test(text) ||
    key === undefined ||
    !/^(?:to|against|conclusion|claim|therefore|hence)$/u.test(key)
  )
    return undefined;
  const depth = indentOf(text);
  if (depth < lead!.length) return undefined;
  const range = lines.range(start + depth, start + text.trimEnd().length);
  const heading = `${" ".repeat(lead!.length)}from:${lines.newline}`;
  return diagnostic("yaml-syntax", range, "These premises have no key above them.", {
    hint: "put `from:` above them",
    fix: { ...replacing("Put `from:` above them", lines.range(start, start), heading), reveals: true },
  });
}
