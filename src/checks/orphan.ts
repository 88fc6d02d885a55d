import { type Diagnostic, diagnostic } from "../diagnostic.ts";
import type { Statement } from "../model/map.ts";
import type { Check } from "./check.ts";
import { unusedPremises, wording } from "./unused/unused-premises.ts";

/**
 * A premise that no inference uses or attacks. (A conclusion that nothing leads to is an error of its own, and one with
 * the text of another statement is reported with that.)
 */
export const orphan: Check<"orphan"> = (map) => {
  const { statements, inferences } = map;
  if (inferences.length === 0) return withoutInferences(statements);
  const times = new Map<string, number>();
  for (const one of statements) times.set(wording(one), (times.get(wording(one)) ?? 0) + 1);
  return unusedPremises(map)
    .filter((one) => times.get(wording(one)) === 1)
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
