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
  /** It speaks against the step before it, or against what speaks against that. */
  readonly undercut: boolean;
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
    const undercut = block.target.kind === "block";
    const goal = undercut ? goals.get(block.target.id) : one.goal;
    if (goal === undefined) continue;
    goals.set(block.id, goal);
    const { steps } = passageOf(goal);
    if (undercut) steps.splice(behind(steps, block.target.id), 0, { block, undercut });
    else steps.push({ block, undercut });
  }
  return [...passages.values()];
}

/** The place behind a step and what is told of it already. */
function behind(steps: readonly PassageStep[], attacked: string): number {
  const from = steps.findIndex(({ block }) => block.id === attacked);
  const about = new Set([attacked]);
  let at = from + 1;
  for (; at < steps.length; at++) {
    const { block, undercut } = steps[at]!;
    if (!undercut || !about.has(block.target.id)) break;
    about.add(block.id);
  }
  return at;
}
