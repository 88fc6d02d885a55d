import type { Inference } from "../model/map.ts";

/** What an objection can attack to ask about a step, by name: the step itself, its premises, what it supports. */
interface AskedStep {
  readonly id: string | undefined;
  readonly from: readonly string[];
  readonly to: string | undefined;
}

export const askedStep = ({ id, from, target }: Inference): AskedStep => ({
  id,
  from,
  to: target.kind === "support" ? target.statement : undefined,
});

/** Whether an objection to what has this id, a statement or a step, may ask a critical question of the step. */
export const mayAsk = (attacked: string, { id, from, to }: AskedStep): boolean =>
  attacked === id || attacked === to || from.includes(attacked);

/** Whether an inference may ask a critical question of a step, as an objection to it, to a premise of it or to what it supports. */
export function mayAskAbout({ target }: Inference, step: Inference): boolean {
  if (target.kind === "undercut") return target.inference === step.index;
  return target.kind === "attack" && mayAsk(target.statement, askedStep(step));
}
