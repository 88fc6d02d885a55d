import { hasErrors, inOrder } from "../../../diagnostic.ts";
import type { Diagnostic, Source } from "../../../diagnostic.ts";
import type { ShownProblem } from "../../../browser/live/protocol.ts";
import { excerptOf } from "../../report/excerpt.ts";

/** The most that are shown: a broken map may have thousands. */
const AT_MOST = 50;
const COLUMNS = 96;

/** The errors of a map first, or its warnings if there are none; and how many there are of each. */
export function problemsOf(source: Source, found: readonly Diagnostic[]) {
  const diagnostics = found.filter(({ severity }) => severity !== "hint");
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const listed = hasErrors(diagnostics)
    ? diagnostics.filter(({ severity }) => severity === "error")
    : diagnostics;
  return {
    errors,
    warnings: diagnostics.length - errors,
    problems: inOrder(listed)
      .slice(0, AT_MOST)
      .map((one) => problemOf(source, one)),
  };
}

function problemOf(source: Source, { severity, code, message, hint, range }: Diagnostic): ShownProblem {
  const excerpt = excerptOf(source.text, range, COLUMNS);
  return {
    severity,
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    line: range.start.line,
    column: range.start.column,
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}
