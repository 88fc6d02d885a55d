import { add } from "../model/lists.ts";
import type { ArgumentMap, Inference, StatementId } from "../model/map.ts";
import { statementsOf } from "../model/walk.ts";

/** Who uses whom, by statement and by inference; each list in file order. */
export interface Uses {
  /** Inferences that support or attack a statement. */
  readonly reasons: ReadonlyMap<StatementId, readonly Inference[]>;
  /** Inferences that undercut an inference, by its index. */
  readonly undercuts: ReadonlyMap<number, readonly Inference[]>;
  /** Inferences in which a statement is a premise. */
  readonly uses: ReadonlyMap<StatementId, readonly Inference[]>;
  /** The statement that each inference bears on, by its index: see `targetStatement`. */
  readonly targets: readonly (StatementId | undefined)[];
}

export function usesOf(map: ArgumentMap): Uses {
  const reasons = new Map<StatementId, Inference[]>();
  const undercuts = new Map<number, Inference[]>();
  const uses = new Map<StatementId, Inference[]>();
  for (const inference of map.inferences) {
    if (inference.target.kind === "undercut") add(undercuts, inference.target.inference, inference);
    else add(reasons, inference.target.statement, inference);
    for (const premise of inference.from) add(uses, premise, inference);
  }
  const targets: (StatementId | undefined)[] = [];
  // From the statements upwards, so that each step is looked at once however deep they stand on each other.
  const bearing = [...reasons].flatMap(([statement, all]) => all.map((step) => ({ step, statement })));
  for (let next = bearing.pop(); next !== undefined; next = bearing.pop()) {
    const { step, statement } = next;
    targets[step.index] = statement;
    for (const above of undercuts.get(step.index) ?? []) bearing.push({ step: above, statement });
  }
  return { reasons, undercuts, uses, targets };
}

/**
 * The group in which each statement is drawn in full: its own, or that of the conclusion it first serves.
 * An inference belongs to the group of its target.
 */
export function homesOf(
  map: ArgumentMap,
  { uses, targets }: Uses,
): ReadonlyMap<StatementId, string | undefined> {
  const byId = statementsOf(map);
  const homes = new Map<StatementId, string | undefined>();
  for (const statement of map.statements) {
    // Follow the uses until a statement's group is known; a list, not recursion, since chains can be long.
    const trail: StatementId[] = [];
    const seen = new Set<StatementId>();
    let home: string | undefined;
    for (let at: StatementId | undefined = statement.id; at !== undefined;) {
      if (homes.has(at)) {
        home = homes.get(at);
        break;
      }
      if (seen.has(at)) break;
      seen.add(at);
      trail.push(at);
      const group: string | undefined = byId.get(at)?.group;
      if (group !== undefined) {
        home = group;
        break;
      }
      const first: Inference | undefined = uses.get(at)?.[0];
      at = first === undefined ? undefined : targets[first.index];
    }
    for (const id of trail) homes.set(id, home);
  }
  return homes;
}

/** The statement that an inference bears on: its own target, or the conclusion of what it undercuts. */
export function targetStatement(map: ArgumentMap, inference: Inference): StatementId | undefined {
  let at: Inference | undefined = inference;
  const seen = new Set<number>();
  while (at !== undefined && at.target.kind === "undercut") {
    if (seen.has(at.index)) return undefined;
    seen.add(at.index);
    at = map.inferences[at.target.inference];
  }
  return at?.target.kind === "undercut" ? undefined : at?.target.statement;
}

/** The statements of which, with this one, at most one can hold; in the author's order. */
export function rivalsOf({ rivals }: Pick<ArgumentMap, "rivals">, id: StatementId): StatementId[] {
  let known = knownRivals.get(rivals);
  if (known === undefined) knownRivals.set(rivals, (known = rivalsById(rivals)));
  return [...(known.get(id) ?? [])];
}

/** Kept by map, because every statement of it is asked for. */
const knownRivals = new WeakMap<ArgumentMap["rivals"], ReadonlyMap<StatementId, ReadonlySet<StatementId>>>();

function rivalsById(rivals: ArgumentMap["rivals"]): ReadonlyMap<StatementId, ReadonlySet<StatementId>> {
  const all = new Map<StatementId, Set<StatementId>>();
  for (const group of rivals)
    for (const id of group) {
      let others = all.get(id);
      if (others === undefined) all.set(id, (others = new Set()));
      for (const other of group) if (other !== id) others.add(other);
    }
  return all;
}
