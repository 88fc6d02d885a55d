import { type Diagnostic, diagnostic } from "../diagnostic.ts";
import type { Inference } from "../model/map.ts";
import type { Check } from "./check.ts";

/** The same step from the same premises, whatever their order. */
export const sameInference: Check = ({ inferences }) => {
  const first = new Map<string, Inference>();
  const found: Diagnostic[] = [];
  for (const inference of inferences) {
    const { from, target, at } = inference;
    const goal = target.kind === "undercut" ? target.inference : target.statement;
    // No id holds a space, so the key says one thing only.
    const key = [target.kind, goal, ...from.toSorted()].join(" ");
    const other = first.get(key);
    if (other)
      found.push(
        diagnostic(
          "same-inference",
          at,
          `This inference stands in line ${other.at.start.line} already.`,
          "delete one",
        ),
      );
    else first.set(key, inference);
  }
  return found;
};
