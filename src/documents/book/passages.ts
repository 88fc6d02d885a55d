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
  /** The step that it questions, which is told before it. */
  readonly questioned: Block | undefined;
  /** The premise that it speaks against, of an objection that is told before it. */
  readonly answered: StatementId | undefined;
  /** 1 for what questions a step or answers an objection, 2 for what speaks against that, and so on; else 0. */
  readonly depth: number;
}

/**
 * Steps gathered by what they lead to, in the order of the first one; an objection to a step stands after that step,
 * and so does a reply to an objection.
 */
export function passagesOf(told: readonly ArgumentStep[]): Passage[] {
  const passages = new Map<StatementId, { goal: StatementId; steps: PassageStep[] }>();
  const goals = new Map<string, StatementId>();
  /** By cell: the objection that it is a premise of. */
  const objections = new Map<string, Block>();
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
    if (block.role !== "support") for (const { id } of block.cells) objections.set(id, block);
    const { kind, id } = block.target;
    const isReply = kind === "cell" && block.role !== "support" && objections.has(id);
    const before = kind === "block" ? id : isReply ? objections.get(id)!.id : undefined;
    const goal = before === undefined ? one.goal : goals.get(before);
    if (goal === undefined) continue;
    goals.set(block.id, goal);
    const { steps } = passageOf(goal);
    const at = before === undefined ? -1 : steps.findIndex((step) => step.block.id === before);
    const about = steps[at];
    const made = {
      block,
      questioned: isReply ? undefined : about?.block,
      answered: isReply ? one.goal : undefined,
      depth: about === undefined ? 0 : about.depth + 1,
    };
    steps.splice(about === undefined ? steps.length : behind(steps, at), 0, made);
  }
  return [...passages.values()];
}

/** The place after a step and after everything that already follows it. */
function behind(steps: readonly PassageStep[], from: number): number {
  let at = from + 1;
  while (at < steps.length && steps[at]!.depth > steps[from]!.depth) at += 1;
  return at;
}
