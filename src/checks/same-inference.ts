import { diagnostic } from "../diagnostic.ts";
import type { Inference } from "../model/map.ts";
import type { Check } from "./check.ts";

/** Two inferences with the same target and the same premises, in any order. */
export const sameInference: Check<"same-inference"> = ({ inferences }) => {
  const first = new Map<string, Inference>();
  const found: ReturnType<typeof sameInference> = [];
  for (const inference of inferences) {
    const { from, target, at } = inference;
    const goal = target.kind === "undercut" ? target.inference : target.statement;
    // No id contains a space, so the key is unambiguous.
    const key = [target.kind, goal, ...from.toSorted()].join(" ");
    const other = first.get(key);
    if (other)
      found.push(
        diagnostic(
          "same-inference",
          at,
          `This inference repeats the one in line ${other.at.start.line}.`,
          "delete one",
        ),
      );
    else first.set(key, inference);
  }
  return found;
};
