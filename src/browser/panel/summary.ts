import type { PageWords } from "../../language/language.ts";
import { filled } from "../dom.ts";
import type { PageGraph, PageStep } from "../graph.ts";
import type { StepWords } from "../reasoning/step-words.ts";

/** A statement's place in the argument in one line, to be read aloud: "Statement 2; Because: 5; Leads to: 1 (does not apply)". */
export function summaryOf(graph: PageGraph, id: string, words: PageWords, stepWords: StepWords): string {
  const numbers = (ids: readonly string[]) => ids.map((one) => graph.nodes.get(one)?.number ?? "").join(", ");
  const part = (lead: string, steps: readonly PageStep[], idsOf: (step: PageStep) => readonly string[]) => {
    const told = steps.map((step) => {
      const verdict = stepWords.verdict(step);
      return verdict === undefined ? numbers(idsOf(step)) : `${numbers(idsOf(step))} (${verdict})`;
    });
    return told.length === 0 ? [] : [`${lead}: ${told.join(", ")}`];
  };
  const from = (step: PageStep) => step.from;
  const to = (step: PageStep) => ("statement" in step.to ? [step.to.statement] : step.to.step.from);
  const { because, objections, leadsTo, against } = graph.around(id);
  return [
    filled(words.statement, numbers([id])),
    ...part(words.because, because, from),
    ...part(words.objections, objections, from),
    ...part(words.leadsTo, leadsTo, to),
    ...part(words.against, against, to),
  ].join("; ");
}
