import type { Code, Diagnostic } from "../../diagnostic.ts";
import type { ReportedFile } from "./reporter.ts";

/** Of more warnings or hints of a kind than this, in all files together, only the first are shown; of losses the first of each sort, so that a common one hides no other. */
const MANY = 10;
const FIRST = 3;

/** What is shown where there are many warnings of a kind, and how many of each kind are left out. */
export function summedUp(files: readonly ReportedFile[]): {
  readonly shown: readonly ReportedFile[];
  readonly left: readonly (readonly [Code, number])[];
} {
  const counts = new Map<Code, number>();
  for (const { diagnostics } of files)
    for (const { code, severity } of diagnostics)
      if (severity !== "error") counts.set(code, (counts.get(code) ?? 0) + 1);
  const many = new Set([...counts].filter(([, count]) => count > MANY).map(([code]) => code));
  if (many.size === 0) return { shown: files, left: [] };
  const seen = new Map<string, number>();
  const left = new Map<Code, number>();
  const isShown = ({ code, severity, subject }: Diagnostic): boolean => {
    if (severity === "error" || !many.has(code)) return true;
    const isLoss = subject?.kind === "loss";
    const kind = isLoss ? `${code} ${subject.what}` : code;
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    if (before < (isLoss ? 1 : FIRST)) return true;
    left.set(code, (left.get(code) ?? 0) + 1);
    return false;
  };
  const shown = files.map(({ source, diagnostics }) => ({
    source,
    diagnostics: diagnostics.filter(isShown),
  }));
  return { shown, left: [...left] };
}
