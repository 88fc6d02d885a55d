import type { Diagnostic, Source } from "../../diagnostic.ts";
import { mend } from "../../input/mending/mend.ts";
import type { Span } from "../../input/ids/occurrences.ts";
import { commonAffixes } from "../analysis/common-affixes.ts";

/** A quick fix: what it does, as a command, and the problem that it solves. */
export interface QuickFix {
  readonly title: string;
  readonly solves: Diagnostic;
  readonly edits: readonly SpanEdit[];
  /** It needs no decision by the author. */
  readonly sure: boolean;
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
    return [{ title: one.fix.title, solves: one, edits, sure: one.fix.asks !== true }];
  });
}

/** All fixes that need no decision, as one edit. */
export function allFixes(
  source: Source,
  diagnose: (text: string) => readonly Diagnostic[],
): readonly SpanEdit[] {
  return changeOf(source.text, mend(source, diagnose).text);
}

/** The edit that turns one text into another, in whole lines; nothing if they are equal. */
export function changeOf(old: string, text: string): readonly SpanEdit[] {
  if (old === text) return [];
  const { before, behind } = commonAffixes(old, text);
  const start = before === 0 ? 0 : old.lastIndexOf("\n", before - 1) + 1;
  const lineEnd = old.indexOf("\n", Math.max(old.length - behind, start));
  const kept = lineEnd < 0 ? 0 : old.length - lineEnd - 1;
  return [{ start, end: old.length - kept, text: text.slice(start, text.length - kept) }];
}
