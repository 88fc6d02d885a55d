import type { Range } from "../../../diagnostic.ts";
import type { GraphStep } from "./graph.ts";

type WholeStep = GraphStep & { readonly target: string };

/** All but what it is called, and where it stands. */
const SAID: (keyof GraphStep)[] = [
  "from",
  "roles",
  "kind",
  "target",
  "scheme",
  "short",
  "note",
  "raises",
  "weight",
  "voice",
];

/** A step that the file has several times, with the same premises, target and all that is said of it, is one step. */
export function withoutRepetitions(
  steps: readonly WholeStep[],
  lose: (kind: string, at: Range) => void,
): readonly WholeStep[] {
  const first = new Map<string, string>();
  const into = new Map<string, string>();
  const kept = steps.filter((step) => {
    const { key, at, from, roles } = step;
    const same = JSON.stringify(
      { ...step, from: from.toSorted(), roles: from.map((one) => `${one} ${roles?.get(one)}`).toSorted() },
      SAID,
    );
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
