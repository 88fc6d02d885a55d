import type { Argument, Assumed, Verdicts } from "./argument.ts";
import { NOTHING_ASSUMED } from "./argument.ts";
import { evaluate, named } from "./evaluate.ts";
import { networkOf } from "./network.ts";
import { Sentences } from "./sentences.ts";
import type { NameOf } from "./sentences.ts";
import { Explainer } from "./why.ts";

/** Verdicts, and why. */
export interface Explained extends Verdicts {
  readonly explainer: Explainer;
  /** The reasons in English, with these names for statements. */
  readonly sentences: (name: NameOf) => Sentences;
}

/** The verdicts of an argument with their reasons, or those that it would have. */
export function explainedVerdicts(argument: Argument, assumed: Assumed = NOTHING_ASSUMED): Explained {
  const network = networkOf(argument);
  const values = evaluate(network, assumed);
  const explainer = new Explainer(network, values, assumed);
  return {
    ...named(network, values),
    explainer,
    sentences: (name) => new Sentences(argument, explainer, name),
  };
}
