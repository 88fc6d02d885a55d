import type { Inference } from "../../model/map.ts";
import {
  capitalised,
  documentWordsFor,
  introduced,
  listed,
  proseFor,
  wordsFor,
} from "../../language/index.ts";
import type { Outline } from "../../outline/outline.ts";
import { add } from "../../outline/relations.ts";
import { questionsOf } from "../../schemes/questions.ts";
import type { StandingQuestion, StepQuestions } from "../../schemes/questions.ts";
import { heading } from "./back-matter.ts";
import { listRows } from "./flow.ts";
import type { Row } from "./flow.ts";
import type { Setter } from "./setter.ts";

/** px */
const GAP = 6;

/** What may be asked of the steps of an argument and is neither asked nor answered in it: once for all steps of a kind. */
export function openQuestions(outline: Outline, setter: Setter): Row[] {
  const kinds = new Map<string, StepQuestions[]>();
  for (const one of stepsWithOpenQuestions(outline)) {
    const kind = [one.scheme.name, ...one.questions.map(({ id }) => id)].join(" ");
    add(kinds, kind, one);
  }
  const rows = [...kinds.values()].map((alike, index) => {
    const [{ scheme, questions }] = alike as [StepQuestions];
    const steps = alike.map(({ step }) => stepInWords(step, outline)).join("; ");
    return setter.paragraph(
      [
        {
          text: introduced(capitalised(scheme.name), "", wordsFor(outline.map.lang)),
          weight: "semibold",
          tone: "number",
        },
        { text: `${questions.map(({ text }) => text).join(" ")} ` },
        { text: `(${steps})`, size: "small", tone: "muted" },
      ],
      { role: "paragraph", id: `questions.${index + 1}`, before: GAP },
    );
  });
  return listRows(heading(documentWordsFor(outline.map.lang).discussion, "questions", setter), rows);
}

/** In reading order; of each step what is open, first what whoever takes it must be able to answer. */
export function stepsWithOpenQuestions({ map, numbers }: Outline): readonly StepQuestions[] {
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

/** "the step from 2 and 3 to 1" */
export function stepInWords(step: Inference, outline: Outline): string {
  const { map, numbers } = outline;
  const prose = proseFor(map.lang);
  const from = listed(
    step.from.map((id) => numbers.get(id)!).toSorted((a, b) => a - b),
    prose,
  );
  const { kind } = step.target;
  const target = kind === "undercut" ? map.inferences[step.target.inference]!.target : step.target;
  if (target.kind === "undercut") return from;
  const number = String(numbers.get(target.statement));
  return kind === "support" ? prose.step(from, number) : prose.stepAgainst(from, number);
}
