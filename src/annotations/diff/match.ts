import { isInPlace } from "../../model/ids.ts";
import type { ArgumentMap, Statement, StatementId, Target } from "../../model/map.ts";
import { matchInferences } from "./match-inferences.ts";
import { LEAST, similar } from "./similarity.ts";
import { type Renames, renamesIn } from "./fields.ts";

/** Which things of two maps are the same. What is not listed is in one of them only. */
export interface Match {
  readonly before: ArgumentMap;
  readonly after: ArgumentMap;
  /** By the id in the old map: the id in the new one. */
  readonly statements: ReadonlyMap<StatementId, StatementId>;
  /** By the index in the old map: the index in the new one. */
  readonly inferences: ReadonlyMap<number, number>;
  readonly renames: Renames;
}

export function match(before: ArgumentMap, after: ArgumentMap): Match {
  const statements = matchStatements(before.statements, after.statements);
  const inferences = matchInferences(before, after, statements);
  return { before, after, statements, inferences, renames: renamesIn(before, after) };
}

/** The other way round: by what is in the new map, what it was in the old one. */
export const reversed = <Old, New>(found: ReadonlyMap<Old, New>): ReadonlyMap<New, Old> =>
  new Map([...found].map(([before, after]) => [after, before]));

/** What an inference leads to or attacks, as a name that other inferences of the same map share. */
export const aimOf = (target: Target): string =>
  target.kind === "undercut" ? `step ${target.inference}` : `statement ${target.statement}`;

/** A premise in place is recognised by its text only. A statement with another id must say nearly the same. */
const LEAST_OF_NAMED = 0.75;

/** By the id of a statement in the old map: the id of the same one in the new map. */
export function matchStatements(
  before: readonly Statement[],
  after: readonly Statement[],
): ReadonlyMap<StatementId, StatementId> {
  const found = new Map<StatementId, StatementId>();
  const named = new Set(after.filter(({ id }) => !isInPlace(id)).map(({ id }) => id));
  for (const { id } of before) if (named.has(id)) found.set(id, id);

  const old = before.filter(({ id }) => !found.has(id));
  const young = after.filter(({ id }) => isInPlace(id) || found.get(id) === undefined);
  const least = (one: Statement, other: Statement) =>
    isInPlace(one.id) && isInPlace(other.id) ? LEAST : LEAST_OF_NAMED;
  const pairs = similar(
    old.map(({ text }) => text),
    young.map(({ text }) => text),
    (pair) => least(old[pair.before]!, young[pair.after]!),
  );
  for (const pair of pairs) found.set(old[pair.before]!.id, young[pair.after]!.id);
  return found;
}
