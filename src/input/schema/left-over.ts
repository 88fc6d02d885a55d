import type { Advice, Range } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { folded } from "../ids/characters.ts";
import type { Scalar } from "../node.ts";
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
