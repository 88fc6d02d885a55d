import type { Argument, ReasonedStatement, ReasonedStep } from "../../src/reason/argument.ts";
import { STANCES, STANDARD_NAMES } from "../../src/model/choices.ts";
import { chance } from "../../src/documents/random.ts";

export interface ArgumentOptions {
  readonly statements: number;
  readonly steps: number;
  /** The share of conclusions with a standard other than the usual. */
  readonly standards?: number;
  /** How many groups of rivals. */
  readonly rivals?: number;
}

/** Few weights, so that ties are frequent; unequal by less and more than the margins of the standards. */
const WEIGHTS = [undefined, 1, 0.8, 0.5, 0.3, 0.2];

/**
 * Any argument, always the same for a seed: attacks in circles, undercuts of undercuts, ties, rivals. Support runs in
 * no circle, as in a map without errors.
 */
export function randomArgument(seed: number, options: ArgumentOptions): Argument {
  const random = chance(seed);
  const below = (n: number) => Math.floor(random() * n);
  const { statements: count, steps: stepCount, standards = 0.2, rivals: groups = below(2) } = options;
  const premises = 1 + below(count);
  const id = (n: number) => `s${n}`;
  const statements = Array.from({ length: count }, (_, n): ReasonedStatement => {
    const isPremise = n < premises;
    return {
      id: id(n),
      role: isPremise ? "premise" : "conclusion",
      stance: isPremise && random() < 0.4 ? STANCES[below(3)] : undefined,
      standard: !isPremise && random() < standards ? STANDARD_NAMES[below(4)] : undefined,
    };
  });
  const inferences = Array.from({ length: stepCount }, (): ReasonedStep => {
    const kind = random();
    const weight = WEIGHTS[below(WEIGHTS.length)];
    if (kind < 0.45 && premises < count) {
      // A conclusion rests only on statements before it.
      const goal = premises + below(count - premises);
      const from = Array.from({ length: 1 + below(3) }, () => id(below(goal)));
      return { from: [...new Set(from)], target: { kind: "support", statement: id(goal) }, weight };
    }
    const from = [...new Set(Array.from({ length: 1 + below(2) }, () => id(below(count))))];
    return kind < 0.75
      ? { from, target: { kind: "attack", statement: id(below(count)) }, weight }
      : { from, target: { kind: "undercut", inference: below(stepCount) }, weight };
  });
  const rivals = Array.from({ length: groups }, () => {
    const members = Array.from({ length: 2 + below(2) }, () => id(below(count)));
    return [...new Set(members)];
  }).filter((group) => group.length > 1);
  return { statements, inferences, rivals };
}
