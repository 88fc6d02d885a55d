import type { ArgumentMap, StatementId, Verdict } from "../../model/map.ts";
import { explainedVerdicts } from "../../reason/verdicts.ts";
import { verdictsOf } from "../../reason/evaluate.ts";
import { usesOf } from "../../outline/relations.ts";
import { matchStatements } from "./match.ts";

/** What an edit did to the verdict of a statement that both versions have. */
export interface VerdictChange {
  /** In the new map. */
  readonly id: StatementId;
  readonly before: Verdict;
  readonly after: Verdict;
  /** The statements through which the edit reached it, from itself to the last one that changed or is new. */
  readonly path: readonly StatementId[];
  /** Why it is so now, given names for statements; without a full stop. */
  readonly because: (name: (id: StatementId) => string) => string;
}

/** The verdicts that changed from one version of a map to another, in the order of the new one. */
export function verdictChanges(before: ArgumentMap, after: ArgumentMap): VerdictChange[] {
  const old = verdictsOf(before).statements;
  const found = explainedVerdicts(after);
  const was = new Map<StatementId, Verdict>();
  for (const [id, young] of matchStatements(before.statements, after.statements))
    was.set(young, old.get(id)!);
  const changed = new Set(
    [...found.statements].flatMap(([id, verdict]) => (was.get(id) === verdict ? [] : [id])),
  );
  const reach = pathsIn(after, changed);
  return [...found.statements].flatMap(([id, verdict]): VerdictChange[] => {
    const once = was.get(id);
    if (once === undefined || once === verdict) return [];
    return [
      {
        id,
        before: once,
        after: verdict,
        path: reach(id),
        because: (name) => found.sentences(name).statement(id),
      },
    ];
  });
}

/** From a statement down to what made it change: the nearest one below which nothing else has changed. */
function pathsIn(map: ArgumentMap, changed: ReadonlySet<StatementId>) {
  const { reasons, undercuts } = usesOf(map);
  const below = (id: StatementId): StatementId[] => {
    const steps = [...(reasons.get(id) ?? [])];
    // A list grows while it is walked.
    for (const step of steps)
      steps.push(...(undercuts.get(step.index) ?? []).filter((one) => !steps.includes(one)));
    return steps.flatMap(({ from }) => from.filter((premise) => changed.has(premise)));
  };
  return (start: StatementId): StatementId[] => {
    const path = [start];
    for (let at: StatementId | undefined = start; at !== undefined;) {
      at = below(at).find((next) => !path.includes(next));
      if (at !== undefined) path.push(at);
    }
    return path;
  };
}
