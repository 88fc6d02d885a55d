import { type Diagnostic, type Range, diagnostic } from "../../../diagnostic.ts";
import { NO_CONCLUSION, NO_PREMISE } from "./graph.ts";
import type { Graph, GraphStatement, GraphStep } from "./graph.ts";
import type { Loss } from "../../node.ts";
import { shown } from "./draft.ts";
import { withoutRepetitions } from "./repeated.ts";
import { withoutRestatements } from "./restated.ts";

/** A graph that a map can hold: every step has premises and a target, and every link leads somewhere. */
export interface SettledGraph extends Graph {
  readonly steps: readonly (GraphStep & { readonly target: string })[];
  /** Keys of statements that some step supports. */
  readonly concluded: ReadonlySet<string>;
}

type WholeStep = GraphStep & { readonly target: string };

const UNDECIDED = "neither granted nor denied";
const MOST_FAULTS = 20;

/** Completes what is incomplete, and counts what has to be left out. */
export function settle(written: Graph): SettledGraph {
  const losses = new Losses(written.losses);
  const lose = (kind: string, at: Range) => losses.add(kind, at);
  const graph = withoutRestatements(written, lose);
  const statements = new Map(graph.statements.map((one) => [one.key, one]));
  const steps = new Map(graph.steps.map((one) => [one.key, one]));
  const faults: Diagnostic[] = [];

  joinBackings(statements, steps, losses);
  const whole: WholeStep[] = [];
  for (const step of steps.values()) {
    const made = completed(step, statements, steps, faults);
    if (made !== undefined) whole.push(made);
  }
  const once = withoutRepetitions(whole, lose);
  const kept = withoutContradictions(withoutRings(once, statements, losses), losses);
  const concluded = new Set(
    kept
      .filter(({ kind, target }) => kind === "support" && statements.has(target))
      .map(({ target }) => target),
  );
  return {
    ...graph,
    statements: [...statements.values()],
    steps: kept,
    concluded,
    losses: losses.all(),
    faults: [...graph.faults, ...faults.slice(0, MOST_FAULTS)],
  };
}

class Losses {
  readonly #all = new Map<string, Loss>();

  constructor(known: readonly Loss[]) {
    for (const loss of known) this.#all.set(loss.kind, loss);
  }

  add(kind: string, at: Range): void {
    const known = this.#all.get(kind);
    this.#all.set(kind, known === undefined ? { kind, count: 1, at } : { ...known, count: known.count + 1 });
  }

  all(): readonly Loss[] {
    return [...this.#all.values()];
  }
}

/** A reason for a step is one more premise of it. */
function joinBackings(
  statements: ReadonlyMap<string, GraphStatement>,
  steps: Map<string, GraphStep>,
  losses: Losses,
): void {
  for (const { key, kind, target, from, at } of [...steps.values()]) {
    if (kind !== "support" || target === undefined || statements.has(target) || target === key) continue;
    const backed = steps.get(target);
    if (backed === undefined) continue;
    steps.delete(key);
    steps.set(target, { ...backed, from: [...backed.from, ...from] });
    // What undercut the reason undercuts the step that it has become part of.
    for (const other of steps.values()) if (other.target === key) steps.set(other.key, { ...other, target });
    losses.add("reasons for a step, now premises of that step", at);
  }
}

function completed(
  { from, target, ...step }: GraphStep,
  statements: Map<string, GraphStatement>,
  steps: ReadonlyMap<string, GraphStep>,
  faults: Diagnostic[],
): WholeStep | undefined {
  const { key, at } = step;
  const known = [...new Set(from)].filter((id) => {
    if (statements.has(id)) return true;
    const message = `A step comes from \`${shown(id)}\`, which is not a statement in this file.`;
    faults.push(diagnostic("graph-fault", at, message, "that premise is left out"));
    return false;
  });
  let goal = target;
  if (goal !== undefined && !statements.has(goal) && !steps.has(goal)) {
    const message = `A step leads to \`${shown(goal)}\`, which is not in this file.`;
    faults.push(diagnostic("graph-fault", at, message));
    goal = undefined;
  }
  if (known.length === 0 && goal === undefined) {
    const message = "This step has neither premises nor a conclusion.";
    faults.push(diagnostic("step-incomplete", at, message, "it is left out"));
    return undefined;
  }
  if (known.length === 0) {
    const premise = placeholder(`(from) ${key}`, NO_PREMISE, at);
    statements.set(premise.key, premise);
    faults.push(
      diagnostic(
        "step-incomplete",
        at,
        "This step has no premises.",
        `an empty one takes their place, ${UNDECIDED}`,
      ),
    );
    return { ...step, from: [premise.key], target: goal! };
  }
  if (goal === undefined) {
    const conclusion = placeholder(`(to) ${key}`, NO_CONCLUSION, at);
    statements.set(conclusion.key, conclusion);
    faults.push(
      diagnostic("step-incomplete", at, "This step leads nowhere.", "an empty conclusion takes its place"),
    );
    return { ...step, from: known, target: conclusion.key };
  }
  return { ...step, from: known, target: goal };
}

const placeholder = (key: string, text: string, at: Range): GraphStatement => ({
  key,
  text,
  at,
  unstated: true,
});

/** Steps that undercut each other in a ring bear on no statement. */
function withoutRings(
  steps: readonly WholeStep[],
  statements: ReadonlyMap<string, GraphStatement>,
  losses: Losses,
): readonly WholeStep[] {
  const byKey = new Map(steps.map((one) => [one.key, one]));
  /** By step: does following its targets end at a statement? */
  const grounded = new Map<string, boolean>();
  for (const { key } of steps) {
    const trail = new Set<string>();
    let at: string | undefined = key;
    let ends = false;
    while (at !== undefined && !grounded.has(at) && !trail.has(at)) {
      trail.add(at);
      const target: string | undefined = byKey.get(at)?.target;
      if (target !== undefined && statements.has(target)) {
        ends = true;
        break;
      }
      at = target !== undefined && byKey.has(target) ? target : undefined;
    }
    if (!ends && at !== undefined) ends = grounded.get(at) ?? false;
    for (const id of trail) grounded.set(id, ends);
  }
  return steps.filter(({ key, at }) => {
    if (grounded.get(key) === true) return true;
    losses.add("objections to steps that are missing or undercut each other in a ring", at);
    return false;
  });
}

/** A statement cannot speak for and against the same thing: its objection is left out. */
function withoutContradictions(steps: readonly WholeStep[], losses: Losses): readonly WholeStep[] {
  const supports = new Set(
    steps.flatMap(({ kind, from, target }) =>
      kind === "support" ? from.map((id) => `${id}\0${target}`) : [],
    ),
  );
  const dropped = new Set<string>();
  const kept = steps.filter(({ key, kind, from, target, at }) => {
    const fine = kind !== "attack" || !from.some((id) => supports.has(`${id}\0${target}`));
    if (!fine) {
      dropped.add(key);
      losses.add("objections by what also supports the same statement", at);
    }
    return fine;
  });
  return dropped.size === 0 ? kept : withoutOrphans(kept, dropped, losses);
}

/** What undercuts a step that was left out is left out, too. */
function withoutOrphans(
  steps: readonly WholeStep[],
  gone: Set<string>,
  losses: Losses,
): readonly WholeStep[] {
  let kept = steps;
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    kept = kept.filter(({ key, target, at }) => {
      if (!gone.has(target)) return true;
      gone.add(key);
      losses.add("objections to steps that are missing or undercut each other in a ring", at);
      return false;
    });
  }
  return kept;
}
