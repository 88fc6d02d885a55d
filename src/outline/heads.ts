import type { Inference, Statement, StatementId } from "../model/map.ts";
import type { Cell, Outline } from "./outline.ts";
import type { Uses } from "./relations.ts";

/** Whether a statement is a premise from which nothing follows, but which is argued about: all that leads to it speaks against it. */
export const isThesis = (
  { id, role }: Statement,
  { uses, reasons }: Pick<Uses, "uses" | "reasons">,
): boolean => role !== "conclusion" && !uses.has(id) && reasons.has(id);

/**
 * The statements that stand for themselves among `members`, conclusions and theses before all others: those that lead to
 * nothing here and, of positions that attack each other in a ring, each one that is used for nothing but attack. Everything else leads to one of them.
 * `isHere` tells which inferences count.
 */
export function headsOf(
  members: readonly Statement[],
  links: Uses,
  isHere: (inference: Inference) => boolean,
): readonly Statement[] {
  const { uses, targets } = links;
  const here = new Set(members.map(({ id }) => id));
  const used = (id: StatementId) => (uses.get(id) ?? []).filter(isHere);
  const onwards = (id: StatementId) =>
    used(id).flatMap((inference) => {
      const target = targets[inference.index];
      return target !== undefined && here.has(target) ? [target] : [];
    });
  const free = new Set(members.filter(({ id }) => used(id).length === 0).map(({ id }) => id));
  const byId = new Map(members.map((statement) => [statement.id, statement]));
  for (const ring of ringsAtTheTop(
    members.map(({ id }) => id),
    onwards,
  )) {
    const all = ring.map((id) => byId.get(id)!);
    const onlyAttacks = all.filter(({ id }) => used(id).every(({ target }) => target.kind !== "support"));
    const positions = onlyAttacks.filter(({ role }) => role === "conclusion");
    const [any] = positions.length > 0 ? positions : onlyAttacks.length > 0 ? onlyAttacks : all;
    for (const { id } of positions.length > 0 ? positions : [any!]) free.add(id);
  }
  const heads = members.filter(({ id }) => free.has(id));
  const ends = inFileOrder(
    heads.filter(({ role }) => role === "conclusion"),
    heads.filter((one) => isThesis(one, links)),
    links,
  );
  return [...new Set([...ends, ...heads])];
}

/**
 * A file has premises and conclusions in places of their own, so that the place of a thesis among conclusions is that of
 * the first step against it among the steps to them.
 */
function inFileOrder(
  conclusions: readonly Statement[],
  theses: readonly Statement[],
  { reasons }: Uses,
): readonly Statement[] {
  const firstStep = ({ id }: Statement) => reasons.get(id)?.[0]?.index ?? Infinity;
  const ordered = theses.toSorted((one, other) => firstStep(one) - firstStep(other));
  const ends: Statement[] = [];
  let taken = 0;
  for (const conclusion of conclusions) {
    while (taken < ordered.length && firstStep(ordered[taken]!) < firstStep(conclusion))
      ends.push(ordered[taken++]!);
    ends.push(conclusion);
  }
  return [...ends, ...ordered.slice(taken)];
}

/**
 * Sets of several statements each of which leads to all others of its set, and none to anything outside it; each in the
 * order of `ids`. (Tarjan's strongly connected components, without recursion: arguments can be thousands deep.)
 */
function ringsAtTheTop(
  ids: readonly StatementId[],
  onwards: (id: StatementId) => readonly StatementId[],
): StatementId[][] {
  interface Visit {
    readonly id: StatementId;
    readonly index: number;
    low: number;
    readonly next: StatementId[];
  }
  const visits = new Map<StatementId, Visit>();
  const componentOf = new Map<StatementId, number>();
  const path: StatementId[] = [];
  const components: StatementId[][] = [];
  for (const start of ids) {
    if (visits.has(start)) continue;
    const stack: Visit[] = [];
    const enter = (id: StatementId) => {
      const visit = { id, index: visits.size, low: visits.size, next: [...onwards(id)].toReversed() };
      visits.set(id, visit);
      stack.push(visit);
      path.push(id);
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.next.pop();
      if (next !== undefined) {
        const known = visits.get(next);
        if (known === undefined) enter(next);
        else if (!componentOf.has(next)) top.low = Math.min(top.low, known.index);
        continue;
      }
      stack.pop();
      const above = stack.at(-1);
      if (above !== undefined) above.low = Math.min(above.low, top.low);
      if (top.low < top.index) continue;
      const members = path.splice(path.lastIndexOf(top.id));
      for (const id of members) componentOf.set(id, components.length);
      components.push(members);
    }
  }
  const place = new Map(ids.map((id, index) => [id, index]));
  return components
    .filter(
      (members, component) =>
        members.length > 1 &&
        members.every((id) => onwards(id).every((target) => componentOf.get(target) === component)),
    )
    .map((members) => members.toSorted((a, b) => place.get(a)! - place.get(b)!));
}

/** The head that a figure or a document without a title is named by: the first main conclusion, or else the first of all. */
export function mainHead({ panels }: Pick<Outline, "panels">): Cell | undefined {
  const heads = panels.flatMap((panel) => panel.heads);
  return heads.find((head) => head.main) ?? heads[0];
}
