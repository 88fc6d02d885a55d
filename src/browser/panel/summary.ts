import type { PageWords } from "../../language/language.ts";
import { filled } from "../dom.ts";
import type { Graph, Step } from "../graph.ts";

/** A statement's place in the argument in one line, to be read aloud: "Statement 2; Because: 5; Leads to: 1". */
export function summaryOf(graph: Graph, id: string, words: PageWords): string {
  const numbers = (ids: readonly string[]) => ids.map((one) => graph.nodes.get(one)?.number ?? "").join(", ");
  const part = (lead: string, steps: readonly Step[], idsOf: (step: Step) => readonly string[]) => {
    const ids = steps.flatMap(idsOf);
    return ids.length === 0 ? [] : [`${lead}: ${numbers(ids)}`];
  };
  const from = (step: Step) => step.from;
  const to = (step: Step) => ("statement" in step.to ? [step.to.statement] : step.to.step.from);
  const { because, objections, leadsTo, against } = graph.around(id);
  return [
    filled(words.statement, numbers([id])),
    ...part(words.because, because, from),
    ...part(words.objections, objections, from),
    ...part(words.leadsTo, leadsTo, to),
    ...part(words.against, against, to),
  ].join("; ");
}
