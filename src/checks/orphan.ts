import { type Diagnostic, diagnostic } from "../diagnostic.ts";
import type { Statement } from "../model/map.ts";
import type { Check } from "./check.ts";

/** A premise that no inference uses or attacks. (A conclusion that nothing leads to is an error of its own.) */
export const orphan: Check<"orphan"> = ({ statements, inferences }) => {
  if (inferences.length === 0) return withoutInferences(statements);
  const used = new Set<string>();
  for (const { from, target } of inferences) {
    for (const id of from) used.add(id);
    if (target.kind !== "undercut") used.add(target.statement);
  }
  return statements
    .filter(({ id, role }) => role === "premise" && !used.has(id))
    .map(({ id, at }) =>
      diagnostic(
        "orphan",
        at,
        `No inference uses the premise \`${id}\`.`,
        "use it in a `from`, or delete it",
      ),
    );
};

/** One cause, reported once; where there are conclusions, at those. */
function withoutInferences(statements: readonly Statement[]): Diagnostic<"orphan">[] {
  const [first] = statements;
  if (!first || statements.some(({ role }) => role === "conclusion")) return [];
  const message = "This map has no `inferences`, so nothing is made of its premises.";
  return [diagnostic("orphan", first.at, message, "write what follows from them under `conclusions:`")];
}
