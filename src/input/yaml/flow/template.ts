import { type Diagnostic, type Range, diagnostic } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import { quotedText } from "../../fix/correction.ts";
import type { Lines } from "../../lines.ts";

/** `pupils: {{ pupils }}`: what a template would have put here. */
export function unfilled(start: number, end: number, lines: Lines): Diagnostic | undefined {
  const written = lines.text.slice(start, end);
  if (!/^\{\{[^{}\n]*\}\}$/u.test(written)) return undefined;
  const range: Range = lines.range(start, end);
  const quoted = quotedText(written);
  return diagnostic("yaml-syntax", range, "This is a place in a template, and nothing has filled it.", {
    hint: `write what belongs here, or put it in quotes: ${quoted}`,
    fix: { ...replacing("Put it in quotes", range, quoted), asks: true },
  });
}
