import { type Diagnostic, diagnostic } from "../../../diagnostic.ts";
import { quoteAdvice } from "../../fix/correction.ts";
import type { Lines } from "../../lines.ts";
import { type Line, LONGEST_GUESSED } from "../indents.ts";
import { ANY_KEY, PROSE_KEY } from "./keys.ts";

/** A text in braces, up to the next key or to the brace at the end of the line. */
const TEXT = new RegExp(
  `(?<=[{,] *(?:${PROSE_KEY}): +)(?:[^\\s"'[\\]{}|>&*!#%@\`]|\\[[^[\\]{},:]*\\] +(?=\\p{L})).*?(?= *, *(?:${ANY_KEY}): | *\\}\\s*$)`,
  "gu",
);
/** `{ text: ? Perhaps., … }` */
const QUESTION = new RegExp(`(?<=[{,] *(?:${PROSE_KEY}): +)\\? .*?(?= *, *(?:${ANY_KEY}): | *\\}\\s*$)`, "u");
const KEY = new RegExp(` (?:${ANY_KEY}): `, "u");

/** `{ text: People [all] use it., unstated: true }`: where prose has begun, brackets are a part of it. */
export function bracketsInText(lines: Lines, offset: number): Diagnostic | undefined {
  const { start, text } = lines.around(offset);
  const question = QUESTION.exec(text);
  if (question !== null) {
    const from = start + question.index;
    const advice = quoteAdvice(lines, from, from + question[0].length);
    return diagnostic(
      "yaml-syntax",
      lines.range(from, from + 1),
      "A text that begins with `?` needs quotes.",
      advice,
    );
  }
  for (const { 0: said, index } of text.matchAll(TEXT)) {
    const sign = said.search(/[[\]{}]/u);
    // What looks like a key may be one, behind a comma that is missing.
    if (sign < 0 || KEY.test(said)) continue;
    const [from, at] = [start + index, start + index + sign];
    const message = "In braces, a text with brackets in it needs quotes.";
    const advice = quoteAdvice(lines, from, from + said.length);
    return diagnostic("yaml-syntax", lines.range(at, at + 1), message, advice);
  }
  return undefined;
}

const IN_FLOW = new RegExp(`^[^"'{}[\\]]+?(?= *, *(?:${ANY_KEY}): | *\\}\\s*$)`, "u");
const PROSE_BEFORE = new RegExp(`[{,] *(?:${PROSE_KEY}): +$`, "u");

/** Where a plain text in braces ends, with the commas in it: before the next key, or at the brace that ends the line. */
export function textInFlow(start: number, line: Line): number | undefined {
  const at = start - line.start;
  if (line.text.length > LONGEST_GUESSED || !PROSE_BEFORE.test(line.text.slice(0, at))) return undefined;
  const said = IN_FLOW.exec(line.text.slice(at))?.[0];
  return said === undefined ? undefined : start + said.length;
}
