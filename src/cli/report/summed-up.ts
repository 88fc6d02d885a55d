import type { Code } from "../../diagnostic.ts";
import type { ReportedFile } from "./reporter.ts";

/** Of more warnings or hints of a kind than this, in all files together, only the first are shown. */
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
  const many = [...counts].filter(([, count]) => count > MANY);
  if (many.length === 0) return { shown: files, left: [] };
  const room = new Map(many.map(([code]) => [code, FIRST]));
  const shown = files.map(({ source, diagnostics }) => ({
    source,
    diagnostics: diagnostics.filter(({ code, severity }) => {
      const rest = room.get(code);
      if (rest === undefined || severity === "error") return true;
      room.set(code, rest - 1);
      return rest > 0;
    }),
  }));
  return { shown, left: many.map(([code, count]) => [code, count - FIRST] as const) };
}
