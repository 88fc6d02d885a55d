import { diagnostic } from "../diagnostic.ts";
import type { Check } from "./check.ts";

/** A premise that no inference uses or attacks. (A conclusion that nothing leads to is an error of its own.) */
export const orphan: Check = ({ statements, inferences }) => {
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
