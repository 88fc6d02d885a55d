import type { ArgumentMap, Inference, StatementId } from "../model/map.ts";
import { usesOf } from "./relations.ts";

/** A found main line has at most so many claims. */
const LONGEST = 7;
/** The next claim must carry at least this share of what the last one rests on, … */
const SHARE = 0.4;
/** … and at least so many inferences: a claim with a reason or two of its own is no line. */
const LEAST = 3;

/**
 * The claims that the argument as a whole turns on, from the main conclusion downwards: those that the author names, or
 * the way from a main conclusion along which most of the map leads to it. One claim alone is no line: then it is empty.
 */
export function mainLine(map: ArgumentMap, conclusions: readonly StatementId[]): readonly StatementId[] {
  if (map.main !== undefined && map.main.length > 0) return map.main;
  const [first] = conclusions;
  // Where several conclusions stand side by side, none of them is the claim of the map.
  if (first === undefined || conclusions.length > 1) return [];
  return found(map, first);
}

function found(map: ArgumentMap, from: StatementId): readonly StatementId[] {
  const weights = weightsOf(map);
  const { reasons } = usesOf(map);
  const line = [from];
  const seen = new Set(line);
  for (let at = from; line.length < LONGEST;) {
    const supports = (reasons.get(at) ?? []).filter(({ target }) => target.kind === "support");
    const premises = supports.flatMap((inference) => inference.from).filter((id) => !seen.has(id));
    let next: StatementId | undefined;
    for (const id of premises) {
      if (next === undefined || (weights.get(id) ?? 0) > (weights.get(next) ?? 0)) next = id;
    }
    const weight = next === undefined ? 0 : (weights.get(next) ?? 0);
    if (next === undefined || weight < LEAST || weight < SHARE * (weights.get(at) ?? 0)) break;
    line.push(next);
    seen.add(next);
    at = next;
  }
  return line.length > 1 ? line : [];
}

/** How many inferences each statement rests on, shared ones counted wherever they are used; circles are cut. */
function weightsOf(map: ArgumentMap): ReadonlyMap<StatementId, number> {
  const { reasons, undercuts } = usesOf(map);
  const weights = new Map<StatementId, number>();
  const open = new Set<StatementId>();
  const all = (id: StatementId): readonly Inference[] =>
    (reasons.get(id) ?? []).flatMap((inference) => [inference, ...(undercuts.get(inference.index) ?? [])]);
  for (const { id: start } of map.statements) {
    // Without recursion: an argument may be ten thousand steps deep.
    const stack: { readonly id: StatementId; readonly below: StatementId[] }[] = [];
    const enter = (id: StatementId) => {
      if (weights.has(id) || open.has(id)) return;
      open.add(id);
      stack.push({ id, below: all(id).flatMap((inference) => inference.from) });
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.below.pop();
      if (next !== undefined) {
        enter(next);
        continue;
      }
      stack.pop();
      open.delete(top.id);
      const inferences = all(top.id);
      const below = inferences.flatMap((inference) => inference.from);
      const sum = below.reduce((most, id) => most + (weights.get(id) ?? 0), inferences.length);
      // A statement that is used very often must not count for more than there is.
      weights.set(top.id, Math.min(sum, map.inferences.length));
    }
  }
  return weights;
}
