import type { StatementId } from "../../model/map.ts";
import type { Block } from "../../outline/outline.ts";
import type { ArgumentStep } from "../../outline/argument-steps.ts";

/** A claim with everything that speaks for it and against it. */
export interface Passage {
  readonly goal: StatementId;
  readonly steps: readonly PassageStep[];
}

export interface PassageStep {
  readonly block: Block;
  /** The step that it speaks against, which is told before it. */
  readonly questioned: Block | undefined;
  /** 1 for what questions a step, 2 for what questions that, and so on; else 0. */
  readonly depth: number;
}

/** Steps gathered by what they lead to, in the order of the first one; an objection to a step stands behind that step. */
export function passagesOf(told: readonly ArgumentStep[]): Passage[] {
  const passages = new Map<StatementId, { goal: StatementId; steps: PassageStep[] }>();
  const goals = new Map<string, StatementId>();
  const passageOf = (goal: StatementId) => {
    const known = passages.get(goal);
    if (known !== undefined) return known;
    const made = { goal, steps: [] };
    passages.set(goal, made);
    return made;
  };
  for (const one of told) {
    if (one.kind === "alone") {
      passageOf(one.statement);
      continue;
    }
    const { block } = one;
    const isUndercut = block.target.kind === "block";
    const goal = isUndercut ? goals.get(block.target.id) : one.goal;
    if (goal === undefined) continue;
    goals.set(block.id, goal);
    const { steps } = passageOf(goal);
    const at = isUndercut ? steps.findIndex((step) => step.block.id === block.target.id) : -1;
    const about = steps[at];
    if (about === undefined) steps.push({ block, questioned: undefined, depth: 0 });
    else {
      const made = { block, questioned: about.block, depth: about.depth + 1 };
      steps.splice(behind(steps, at), 0, made);
    }
  }
  return [...passages.values()];
}

/** The place behind a step and what is told of it already. */
function behind(steps: readonly PassageStep[], from: number): number {
  let at = from + 1;
  while (at < steps.length && steps[at]!.depth > steps[from]!.depth) at += 1;
  return at;
}
