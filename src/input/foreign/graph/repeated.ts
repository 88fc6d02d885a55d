import type { Range } from "../../../diagnostic.ts";
import type { GraphStep } from "./graph.ts";

type WholeStep = GraphStep & { readonly target: string };

/** A step that the file has several times, with the same premises, target and all that is said of it, is one step. */
export function withoutRepetitions(
  steps: readonly WholeStep[],
  lose: (kind: string, at: Range) => void,
): readonly WholeStep[] {
  const first = new Map<string, string>();
  const into = new Map<string, string>();
  const kept = steps.filter(({ key, at, named, from, ...said }) => {
    const same = JSON.stringify([from.toSorted(), Object.entries(said).toSorted()]);
    const known = first.get(same);
    if (known === undefined) {
      first.set(same, key);
      return true;
    }
    into.set(key, known);
    lose("repetitions of a step, now one step", at);
    return false;
  });
  if (into.size === 0) return steps;
  // What objected to each of them may be the same objection now.
  const aimed = kept.map((step) => ({ ...step, target: into.get(step.target) ?? step.target }));
  return withoutRepetitions(aimed, lose);
}
