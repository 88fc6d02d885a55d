import type { Advice, Range } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { folded } from "../ids/characters.ts";
import type { Scalar } from "../node.ts";
import type { Reading } from "../shape.ts";
import { inQuotes } from "../words/scalar-style.ts";

/** What a closing sign closes. */
const OPENING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["”", "“„"],
  ["}", "{"],
  ["]", "["],
  [")", "("],
]);

/** What word processors write for `"`. */
const TYPOGRAPHIC = /^[“„”](?<inside>[^“„”]*)[“”]$/u;

/**
 * Signs that would be printed but are hardly meant: a bracket or a quotation mark that closes nothing, the comma of another
 * notation at the end of a name, typographic quotes where YAML has straight ones.
 */
export function reportLeftOver(node: Scalar, { lines, report }: Reading, isProse: boolean): void {
  const { value, plain, range } = node;
  const say = (message: string, at: Range, advice: Advice): void =>
    report("sign-left-over", at, message, advice);
  if (!plain || folded(lines.text.slice(range.start.offset, range.end.offset)) !== folded(value)) return;
  const inside = TYPOGRAPHIC.exec(value)?.groups?.["inside"];
  if (inside !== undefined && inside.trim() !== "") {
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

/** How many characters at the end of a text are left over from something else. */
function leftOver(value: string, isProse: boolean): number {
  let kept = value;
  for (
    let sign = kept.at(-1) ?? "";
    OPENING.has(sign) && !isOpened(kept.slice(0, -1), sign);
    sign = kept.at(-1) ?? ""
  )
    kept = kept.slice(0, -1).trimEnd();
  if (kept !== value) return value.length - kept.length;
  const comma = (isProse ? /(?<=[.!?])\s*[,;]$/u : /\s*[,;]$/u).exec(value);
  return comma?.[0].length ?? 0;
}

/** Whether what stands before a closing sign opens it. */
function isOpened(before: string, sign: string): boolean {
  if (sign === '"') return before.split('"').length % 2 === 0;
  const opening = OPENING.get(sign)!;
  let depth = 1;
  for (const each of [...before].toReversed()) {
    if (each === sign) depth += 1;
    else if (opening.includes(each)) depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}
