/** Critical questions about an argument that it neither asks nor answers. */
import { add } from "../model/lists.ts";
import type { ArgumentMap, Inference, StatementId } from "../model/map.ts";
import {
  capitalised,
  introduced,
  listed,
  MOST_STEPS,
  proseFor,
  standingAlone,
  stepsInWords,
  wordsFor,
} from "../language/index.ts";
import { briefly } from "../model/number-runs.ts";
import { questionsOf } from "./questions.ts";
import type { StandingQuestion, StepQuestions } from "./questions.ts";

/** A map, and the numbers that its statements have in the figures. */
export interface Numbered {
  readonly map: ArgumentMap;
  readonly numbers: ReadonlyMap<StatementId, number>;
}

/** Open questions that steps of one kind share. */
export interface OpenQuestions {
  /** What the figure calls them: "Expert opinion" */
  readonly scheme: string;
  readonly questions: readonly string[];
  /** "the step from 2 and 3 to 1" */
  readonly steps: readonly string[];
  /** The same where there is room for little: "for 1: 2 and 3", "against 3: 5", as in a figure. */
  readonly inShort: readonly string[];
}

/** Once for all steps of a kind, in reading order. */
export function openQuestions(numbered: Numbered): OpenQuestions[] {
  const kinds = new Map<string, StepQuestions[]>();
  for (const one of stepsWithOpenQuestions(numbered)) {
    const kind = [one.step.scheme, ...one.questions.map(({ id }) => id)].join(" ");
    add(kinds, kind, one);
  }
  return [...kinds.values()].map((alike) => {
    const [{ step: first, scheme, questions }] = alike as [StepQuestions];
    return {
      scheme: capitalised(first.scheme ?? scheme.name),
      questions: questions.map(({ text }) => text),
      steps: alike.map(({ step }) => stepInWords(step, numbered)),
      inShort: alike.map(({ step }) => stepInShort(step, numbered)),
    };
  });
}

/** In reading order; of each step what is open. */
const stepsWithOpenQuestions = (numbered: Numbered): readonly StepQuestions[] =>
  stepsByPlace(numbered).flatMap((one) => {
    const questions = one.questions.filter(({ standing }) => standing.is === "open");
    return questions.length === 0 ? [] : [{ ...one, questions }];
  });

/** In reading order; of each step first what its author must be able to answer. */
export function stepsByPlace({ map, numbers }: Numbered): readonly StepQuestions[] {
  const first = ({ step }: StepQuestions) => Math.min(...step.from.map((id) => numbers.get(id)!));
  const rank = ({ kind }: StandingQuestion) => (kind === "assumption" ? 0 : 1);
  return questionsOf(map)
    .map((one) => ({ ...one, questions: one.questions.toSorted((a, b) => rank(a) - rank(b)) }))
    .toSorted((a, b) => first(a) - first(b));
}

/** "the step from 2 and 3 to 1" */
export function stepInWords(step: Inference, numbered: Numbered): string {
  return standingAlone(objectedStep(step, numbered), proseFor(numbered.map.lang));
}

/** What questions another step is against what that starts from: a figure lists it there. */
function stepInShort({ from, target }: Inference, { map, numbers }: Numbered): string {
  const words = wordsFor(map.lang);
  const lead = target.kind === "support" ? words.forNumber : words.againstNumber;
  const to = target.kind === "undercut" ? map.inferences[target.inference]!.from : [target.statement];
  const at = numbersInWords(to, { map, numbers });
  return introduced(
    lead.replace("{}", () => at),
    numbersInWords(from, { map, numbers }),
    words,
  );
}

/**
 * A step as the target of an objection. One that questions another one is against that step, not against what that
 * leads to: "the step from 5 against the step from 2 and 3 to 1".
 */
export function objectedStep(step: Inference, { map, numbers }: Numbered): string {
  const trail: Inference[] = [];
  let at: Inference | undefined = step;
  while (at !== undefined && trail.length < MOST_STEPS) {
    trail.push(at);
    at = at.target.kind === "undercut" ? map.inferences[at.target.inference] : undefined;
  }
  const spoken = trail.map(({ from, target }) => ({
    premises: numbersInWords(from, { map, numbers }),
    supports: target.kind === "support",
  }));
  const { target } = trail.at(-1)!;
  return stepsInWords(
    spoken,
    target.kind === "undercut" ? "…" : String(numbers.get(target.statement)),
    proseFor(map.lang),
  );
}

/** "2, 3 and 5", of many "2–8 and 11". */
export function numbersInWords(ids: readonly StatementId[], { map, numbers }: Numbered): string {
  const own = ids.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b);
  return listed(briefly(own), proseFor(map.lang));
}
