import type { ArgumentMap, Inference, StatementId } from "../model/map.ts";
import { oncePer } from "../model/once-per.ts";
import type { Cell, Outline, Step } from "./outline.ts";
import { usesOf } from "./relations.ts";

/** A claim to which this many times as many inferences lead as to another one is not passed over for a longer way. */
const MUCH = 4;
/** What the line goes on to has reasons that have reasons, or at least this many inferences: a reason or two are no line. */
const DEEP = 2;
const BROAD = 6;

/**
 * The claims that the argument as a whole turns on, from the main conclusion downwards: those that the author names, or
 * the path from a main conclusion with the most claims that rest on each other, because one more reason hardly ever
 * makes another path longer. A single claim is no line: the result is then empty.
 */
export function mainLine(map: ArgumentMap, conclusions: readonly StatementId[]): readonly StatementId[] {
  if (map.main !== undefined && map.main.length > 0) return map.main;
  const [first] = conclusions;
  // Where a map has several main conclusions, none of them is its one claim.
  if (first === undefined || conclusions.length > 1) return [];
  return found(map, first);
}

function found(map: ArgumentMap, from: StatementId): readonly StatementId[] {
  const support = supportOf(map);
  const { reasons } = usesOf(map);
  const line = [from];
  const seen = new Set(line);
  for (let at = from; ;) {
    const supports = (reasons.get(at) ?? []).filter(({ target }) => target.kind === "support");
    const premises = supports
      .flatMap((inference) => inference.from)
      .flatMap((id) => (seen.has(id) ? [] : [{ id, ...support.get(id)! }]));
    const most = premises.reduce((sofar, { weight }) => Math.max(sofar, weight), 0);
    let next: (typeof premises)[number] | undefined;
    for (const one of premises) if (one.weight * MUCH >= most && one.depth > (next?.depth ?? 0)) next = one;
    if (next === undefined || (next.depth < DEEP && next.weight < BROAD)) break;
    line.push(next.id);
    seen.add(next.id);
    at = next.id;
  }
  return line.length > 1 ? line : [];
}

/** What a statement rests on. */
interface Support {
  /** Inferences, shared ones counted wherever they are used. */
  readonly weight: number;
  /** Of the longest way of supports. */
  readonly depth: number;
}

/** What each statement rests on; circles are cut. */
function supportOf(map: ArgumentMap): ReadonlyMap<StatementId, Support> {
  const { reasons, undercuts } = usesOf(map);
  const found = new Map<StatementId, Support>();
  const open = new Set<StatementId>();
  const all = (id: StatementId): readonly Inference[] =>
    (reasons.get(id) ?? []).flatMap((inference) => [inference, ...(undercuts.get(inference.index) ?? [])]);
  for (const { id: start } of map.statements) {
    // Without recursion: an argument may be ten thousand steps deep.
    const stack: { readonly id: StatementId; readonly below: StatementId[] }[] = [];
    const enter = (id: StatementId) => {
      if (found.has(id) || open.has(id)) return;
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
      let weight = inferences.length;
      let depth = 0;
      for (const { from, target } of inferences) {
        for (const id of from) {
          const below = found.get(id);
          weight += below?.weight ?? 0;
          if (target.kind === "support") depth = Math.max(depth, 1 + (below?.depth ?? 0));
        }
      }
      // A statement that is used very often must not count for more than there is.
      found.set(top.id, { weight: Math.min(weight, map.inferences.length), depth });
    }
  }
  return found;
}

/** By claim of the main line: the one before it, to which a step leads from it. */
export type LineLinks = ReadonlyMap<StatementId, StatementId>;

export function lineLinks({ map, main, numbers }: Pick<Outline, "map" | "main" | "numbers">): LineLinks {
  const links = new Map<StatementId, StatementId>();
  main.slice(1).forEach((claim, index) => {
    const before = main[index]!;
    if (numbers.has(before) && premisesFor(map).get(before)?.has(claim) === true) links.set(claim, before);
  });
  return links;
}

const premisesFor = oncePer((map: ArgumentMap) => {
  const found = new Map<StatementId, Set<StatementId>>();
  for (const { from, target } of map.inferences) {
    if (target.kind !== "support") continue;
    const own = found.get(target.statement);
    if (own === undefined) found.set(target.statement, new Set(from));
    else for (const id of from) own.add(id);
  }
  return found;
});

/** Whether a cell of a step refers to a claim in another place, where the main line goes on. */
export const isLineEnd = (
  { kind, statement }: Cell,
  { inference: { target } }: Pick<Step, "inference">,
  links: LineLinks,
): boolean => kind === "reference" && target.kind === "support" && links.get(statement) === target.statement;
