import type { Argument, Assumed, Verdicts } from "./argument.ts";
import { NOTHING_ASSUMED } from "./argument.ts";
import { evaluate, named } from "./evaluate.ts";
import { networkOf } from "./network.ts";
import { Sentences } from "./sentences.ts";
import type { NameOf } from "./sentences.ts";
import { Explainer } from "./why.ts";
import type { StepWhy, Why } from "./why.ts";

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

/** Verdicts, and the reason of each when it is asked for. */
export interface ReasonedVerdicts extends Verdicts {
  /** Of a statement: the reason as data and, with the ids of statements, in English; undefined if there is none of this id. */
  readonly why: (id: string) => (Why & { readonly text: string }) | undefined;
  /** Of a step, by its index. */
  readonly stepWhy: (step: number) => (StepWhy & { readonly text: string }) | undefined;
}

export function reasonedVerdicts(argument: Argument, assumed?: Assumed): ReasonedVerdicts {
  const { statements, steps, explainer, sentences } = explainedVerdicts(argument, assumed);
  const byId = sentences((id) => id);
  return {
    statements,
    steps,
    why(id) {
      const why = explainer.statement(id);
      return why && { ...why, text: byId.statement(id) };
    },
    stepWhy: (step) =>
      steps[step] === undefined ? undefined : { ...explainer.step(step), text: byId.step(step) },
  };
}
