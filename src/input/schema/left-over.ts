import type { Advice, Code, Range } from "../../diagnostic.ts";
import { replacing, withoutEntry } from "../fix/advice.ts";
import { folded } from "../ids/characters.ts";
import { type Entry, type Scalar, isEmpty } from "../node.ts";
import type { Reading } from "../shape.ts";
import { inTypographic, leftOver } from "../words/left-over.ts";
import { inQuotes } from "../words/scalar-style.ts";

/**
 * Signs that would be printed but are hardly meant: a bracket or a quotation mark that closes nothing, the comma of another
 * notation at the end of a name, typographic quotes where YAML has straight ones.
 */
export function reportLeftOver(node: Scalar, { lines, report }: Reading, isProse: boolean): void {
  const { value, plain, range } = node;
  const say = (message: string, at: Range, advice: Advice): void =>
    report("sign-left-over", at, message, advice);
  if (!plain || folded(lines.text.slice(range.start.offset, range.end.offset)) !== folded(value)) return;
  const inside = inTypographic(value);
  if (inside !== undefined) {
    const fix = { ...replacing('Write "', range, JSON.stringify(inside)), asks: true as const };
    const hint = `write \`${fix.edits[0]!.text}\`, or, where they are meant, \`${inQuotes(value)}\``;
    say("Typographic quotation marks belong to the text here, and are printed.", range, { hint, fix });
    return;
  }
  const length = leftOver(value, isProse);
  if (length === 0) return;
  const { offset } = range.end;
  const at = lines.range(offset - length, offset);
  const sign = value.slice(-length);
  const hint = "delete it; where it is meant, put the text in quotes";
  const message = /[,;]/u.test(sign)
    ? `This text ends with \`${sign}\`, which is printed.`
    : `This text ends with \`${sign}\`, which closes nothing.`;
  say(message, at, { hint, fix: { ...replacing("Delete it", at, ""), asks: true } });
}

/** A lone `?` or `:`, which YAML takes for an empty key. Returns whether this was reported. */
export function reportsNothing({ key, value }: Entry, code: Code, { lines, report }: Reading): boolean {
  if (!/^[?\s]*$/u.test(key.value) || !isEmpty(value)) return false;
  const { start, text } = lines.around(Math.max(0, key.range.start.offset - 1));
  const said = text.trim();
  const isWhole = /^[?:-][?:\s-]*$/u.test(said);
  const from = start + text.indexOf(said);
  const range = isWhole ? lines.range(from, from + said.length) : key.range;
  const fix = isWhole ? withoutEntry("Delete it", range, lines) : undefined;
  report(code, range, isWhole ? `Nothing is said here but \`${said}\`.` : "This says nothing.", {
    hint: "delete it, or write what it is meant to say",
    ...(fix && { fix: { ...fix, asks: true } }),
  });
  return true;
}
