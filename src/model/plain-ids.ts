import { isInPlace } from "./ids.ts";
import type { ArgumentMap, Statement, StatementId } from "./map.ts";

const LONGEST = 48;

/** Ids for the premises that are written in place, which programs can use: free ones that tell what they lead to. */
export function idsOfInPlace(
  { statements, inferences }: ArgumentMap,
  others: Iterable<string> = [],
): ReadonlyMap<StatementId, string> {
  const inPlace = statements.filter(({ id }) => isInPlace(id));
  const taken =
    inPlace.length === 0 ? [] : [...[...statements, ...inferences].map(({ id }) => id), ...others];
  return freeIds(inPlace, new Set(taken), ({ id }, number) => {
    const [target, nth] = parts(id);
    const name = `${target.replaceAll("#", "-").slice(0, LONGEST)}${target === "" ? "" : "-"}premise`;
    const count = nth + number - 1;
    return count === 1 ? name : `${name}-${count}`;
  });
}

/** A function that gives the id of a statement for programs. */
export function idForPrograms(map: ArgumentMap): (id: StatementId) => string {
  const ids = idsOfInPlace(map);
  return (id) => ids.get(id) ?? id;
}

function parts(id: StatementId): readonly [target: string, nth: number] {
  const dot = id.lastIndexOf(".");
  const nth = Number(id.slice(dot + 1));
  return [id.slice(1, dot < 0 ? undefined : dot).replace(/^~+-?~?/u, ""), nth > 0 ? nth : 1];
}

/** An id for each that none has yet: the first free one of those that `named` gives for 1, 2, … */
export function freeIds(
  statements: readonly Statement[],
  taken: Set<string | undefined>,
  named: (one: Statement, number: number) => string,
): ReadonlyMap<StatementId, string> {
  return new Map(
    statements.map((one) => {
      let number = 1;
      while (taken.has(named(one, number))) number += 1;
      const id = named(one, number);
      taken.add(id);
      return [one.id, id] as const;
    }),
  );
}
