import type { Diagnostic } from "../diagnostic.ts";
import type { Span } from "./occurrences.ts";

/** A quick fix: what it does, as a command, and the problem that it mends. */
export interface QuickFix {
  readonly title: string;
  readonly mends: Diagnostic;
  readonly edits: readonly SpanEdit[];
}

export interface SpanEdit extends Span {
  readonly text: string;
}

/** The fixes of the problems that a stretch of the text touches. */
export function quickFixes(diagnostics: readonly Diagnostic[], { start, end }: Span): readonly QuickFix[] {
  return diagnostics.flatMap((one): QuickFix[] => {
    if (one.fix === undefined || one.range.end.offset < start || one.range.start.offset > end) return [];
    const edits = one.fix.edits.map(({ range, text }) => ({
      start: range.start.offset,
      end: range.end.offset,
      text,
    }));
    return [{ title: one.fix.title, mends: one, edits }];
  });
}

/** Every fix that leaves the others alone, at one stroke. */
export function allFixes(diagnostics: readonly Diagnostic[]): readonly SpanEdit[] {
  const taken: SpanEdit[] = [];
  for (const { edits } of quickFixes(diagnostics, { start: 0, end: Infinity })) {
    const free = edits.every((one) => taken.every((other) => one.end < other.start || one.start > other.end));
    if (free) taken.push(...edits);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}
