/** What may be asked of an argument and is neither asked nor answered in it. */
import { add } from "../model/lists.ts";
import type { ArgumentMap, Inference, StatementId } from "../model/map.ts";
import { capitalised, listed, proseFor } from "../language/index.ts";
import { questionsOf } from "./questions.ts";
import type { StandingQuestion, StepQuestions } from "./questions.ts";

/** A map, and the numbers that its statements have in the figures. */
export interface Numbered {
  readonly map: ArgumentMap;
  readonly numbers: ReadonlyMap<StatementId, number>;
}

/** Open questions that steps of one kind share. */
export interface OpenQuestions {
  /** "Expert opinion" */
  readonly scheme: string;
  readonly questions: readonly string[];
  /** "the step from 2 and 3 to 1" */
  readonly steps: readonly string[];
}

/** Once for all steps of a kind, in reading order. */
export function openQuestions(numbered: Numbered): OpenQuestions[] {
  const kinds = new Map<string, StepQuestions[]>();
  for (const one of stepsWithOpenQuestions(numbered)) {
    const kind = [one.scheme.name, ...one.questions.map(({ id }) => id)].join(" ");
    add(kinds, kind, one);
  }
  return [...kinds.values()].map((alike) => {
    const [{ scheme, questions }] = alike as [StepQuestions];
    return {
      scheme: capitalised(scheme.name),
      questions: questions.map(({ text }) => text),
      steps: alike.map(({ step }) => stepInWords(step, numbered)),
    };
  });
}

/** In reading order; of each step what is open, first what whoever takes it must be able to answer. */
export function stepsWithOpenQuestions({ map, numbers }: Numbered): readonly StepQuestions[] {
  const first = ({ step }: StepQuestions) => Math.min(...step.from.map((id) => numbers.get(id)!));
  const rank = ({ kind }: StandingQuestion) => (kind === "assumption" ? 0 : 1);
  return questionsOf(map)
    .flatMap((one) => {
      const questions = one.questions
        .filter(({ standing }) => standing.is === "open")
        .toSorted((a, b) => rank(a) - rank(b));
      return questions.length === 0 ? [] : [{ ...one, questions }];
    })
    .toSorted((a, b) => first(a) - first(b));
}

/** "the step from 2 and 3 to 1": with numbers, or with other names for statements. */
export function stepInWords(
  step: Inference,
  { map, numbers }: Numbered,
  nameOf: (id: StatementId) => string = (id) => String(numbers.get(id)),
): string {
  const prose = proseFor(map.lang);
  const from = namesInWords(step.from, { map, numbers }, nameOf);
  const { kind } = step.target;
  const target = kind === "undercut" ? map.inferences[step.target.inference]!.target : step.target;
  if (target.kind === "undercut") return from;
  const name = nameOf(target.statement);
  return kind === "support" ? prose.step(from, name) : prose.stepAgainst(from, name);
}

/** "2, 3 and 5", in the order of their numbers. */
export const namesInWords = (
  ids: readonly StatementId[],
  { map, numbers }: Numbered,
  nameOf: (id: StatementId) => string,
): string =>
  listed(ids.toSorted((a, b) => numbers.get(a)! - numbers.get(b)!).map(nameOf), proseFor(map.lang));
