import type { ArgumentMap, Inference, StatementId } from "../model/map.ts";
import type { StepWhy } from "../reason/why.ts";
import { explainedVerdicts } from "../reason/verdicts.ts";
import type { Explained } from "../reason/verdicts.ts";
import { mayAskAbout } from "./asked.ts";
import { schemesFor } from "./index.ts";
import type { AskedQuestion, Scheme } from "./scheme.ts";

/** The state of a question: neither raised nor answered; raised by an objection; or answered. */
type Standing =
  | { readonly is: "open" }
  | {
      readonly is: "raised" | "answered";
      /** Statements that say so. */ readonly by: readonly StatementId[];
    };

export interface StandingQuestion extends AskedQuestion {
  readonly standing: Standing;
  /** The objections that ask it, whatever becomes of them. */
  readonly raisedBy: readonly Inference[];
}

/** The critical questions of a step whose scheme is known. */
export interface StepQuestions {
  readonly step: Inference;
  readonly scheme: Scheme;
  readonly questions: readonly StandingQuestion[];
}

/**
 * Every step's critical questions. An objection to the step, to one of its premises or to what it leads to raises the
 * question that it names, by `raises` or by its scheme, and answers nothing. If that objection fails, what defeats it answers the question. A premise
 * that plays the role which a question is about answers it as long as it holds.
 */
export function questionsOf(map: ArgumentMap): readonly StepQuestions[] {
  const schemes = schemesFor(map);
  const verdicts = explainedVerdicts(map);
  return map.inferences.flatMap((step): StepQuestions[] => {
    const scheme = step.scheme === undefined ? undefined : schemes.find(step.scheme);
    if (scheme === undefined) return [];
    const asking = map.inferences.filter((one) => concerns(one, step));
    const questions = scheme.questions.map((question): StandingQuestion => {
      const raisedBy = asking.filter((one) => asks(one, question));
      return { ...question, raisedBy, standing: standingOf(question, step, raisedBy, map, verdicts) };
    });
    return [{ step, scheme, questions }];
  });
}

const concerns = (one: Inference, step: Inference): boolean =>
  (one.target.kind === "undercut" || one.raises !== undefined) && mayAskAbout(one, step);

/** By `raises`, or without it by a scheme of that name, such as "exception". */
function asks({ raises, scheme }: Inference, { id, aliases = [] }: AskedQuestion): boolean {
  if (raises !== undefined || scheme === undefined) return raises === id;
  return [id, ...aliases].includes(scheme.trim().toLowerCase());
}

function standingOf(
  { role }: AskedQuestion,
  step: Inference,
  raised: readonly Inference[],
  map: ArgumentMap,
  { statements, steps, explainer }: Explained,
): Standing {
  const alive = raised.filter(({ index }) => steps[index] !== "out");
  if (alive.length > 0) return { is: "raised", by: alive.flatMap(({ from }) => from.slice(0, 1)) };
  const answers = raised.flatMap(({ index }) => answersIn(explainer.step(index), map));
  const holding = [...(step.roles ?? [])].flatMap(([statement, plays]) =>
    plays === role && statements.get(statement) === "holds" ? [statement] : [],
  );
  const by = [...new Set([...answers, ...holding])];
  return by.length > 0 ? { is: "answered", by } : { is: "open" };
}

/** What defeats an objection: the first premise of what undercuts it, or its own premise that fails. */
function answersIn(why: StepWhy, { inferences }: ArgumentMap): readonly StatementId[] {
  if (why.why === "undercut") return inferences[why.by]!.from.slice(0, 1);
  if (why.why !== "premise-fails") return [];
  const attack = inferences.find(
    ({ target }) => target.kind === "attack" && target.statement === why.premise,
  );
  return attack === undefined ? [why.premise] : attack.from.slice(0, 1);
}
