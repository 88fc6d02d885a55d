import type { Code, Diagnostic } from "../../diagnostic.ts";
import type { Span } from "../../input/ids/occurrences.ts";
import { capitalised } from "../../language/index.ts";

/** A diagnostic as an editor shows it. */
export interface EditorProblem extends Span {
  readonly code: Code;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  /** The code that it marks has no effect in the map, so editors may fade it. */
  readonly idle: boolean;
  readonly related: readonly (Span & { readonly message: string })[];
}

const IDLE: ReadonlySet<Code> = new Set(["unused-voice", "unused-group", "unused-source"]);

/** A problem of a whole entry is shown at its first line only, which is less obtrusive. */
export function problemsOf(diagnostics: readonly Diagnostic[], text: string): readonly EditorProblem[] {
  return diagnostics.map(({ code, severity, range, message, hint, related = [] }) => ({
    code,
    severity,
    message: hint === undefined ? message : `${message}\n${sentence(hint)}`,
    idle: IDLE.has(code),
    related: related.map((one) => ({
      message: one.message,
      ...firstLine(one.range.start.offset, one.range.end.offset, text),
    })),
    ...firstLine(range.start.offset, range.end.offset, text),
  }));
}

function sentence(hint: string): string {
  const begun = capitalised(hint);
  return /[.?!”…]$|: /.test(begun) ? begun : `${begun}.`;
}

function firstLine(start: number, end: number, text: string): Span {
  const lineBreak = text.indexOf("\n", start);
  if (lineBreak < 0 || lineBreak >= end) return { start, end };
  return { start, end: text[lineBreak - 1] === "\r" ? lineBreak - 1 : Math.max(start, lineBreak) };
}
