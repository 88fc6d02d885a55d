import { freeIds, idsOfInPlace } from "../../model/ids.ts";
import type { ArgumentMap, Inference, StatementId } from "../../model/map.ts";

/**
 * A map that refers to no other file, in which every statement has an id that can be written: what it refers to is a
 * premise of its own, as is what is written in place. `outside`: how many statements of other files there are.
 */
export function plainMap(map: ArgumentMap): { readonly map: ArgumentMap; readonly outside: number } {
  const outside = idsOfOutside(map);
  const inPlace = idsOfInPlace(map, outside.values());
  if (outside.size + inPlace.size === 0) return { map: { ...map, uses: [] }, outside: 0 };
  const named = (id: StatementId): StatementId => outside.get(id) ?? inPlace.get(id) ?? id;
  const inference = (one: Inference): Inference => ({
    ...one,
    from: one.from.map(named),
    ...(one.roles && { roles: new Map([...one.roles].map(([id, role]) => [named(id), role])) }),
    ...(one.shown && { shown: one.shown.map(named) }),
    target:
      one.target.kind === "undercut" ? one.target : { ...one.target, statement: named(one.target.statement) },
  });
  return {
    map: {
      ...map,
      uses: [],
      main: map.main.map(named),
      rivals: map.rivals.map((group) => group.map(named)),
      statements: map.statements.map(({ outside: _, ...one }) => ({ ...one, id: named(one.id) })),
      inferences: map.inferences.map(inference),
      views: map.views.map((view) => ({
        ...view,
        conclusion: view.conclusion === undefined ? undefined : named(view.conclusion),
        statements: view.statements.map(named),
      })),
    },
    outside: outside.size,
  };
}

/** Their own ids where these are free, else with the name of their file before them. */
function idsOfOutside({ statements, inferences }: ArgumentMap): ReadonlyMap<StatementId, string> {
  const taken = new Set([...statements, ...inferences].map(({ id }) => id));
  return freeIds(
    statements.filter(({ outside }) => outside !== undefined),
    taken,
    ({ outside }, number) =>
      number === 1
        ? outside!.statement
        : `${outside!.use}-${outside!.statement}${number === 2 ? "" : `-${number - 1}`}`,
  );
}
