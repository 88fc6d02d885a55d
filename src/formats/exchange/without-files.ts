import type { ArgumentMap, Inference, StatementId } from "../../model/map.ts";

/** A map that refers to no other file: what it refers to is a premise of its own. `outside`: how many of these there are. */
export function withoutFiles(map: ArgumentMap): { readonly map: ArgumentMap; readonly outside: number } {
  const outside = map.statements.flatMap((one) => (one.outside === undefined ? [] : [one.outside]));
  if (outside.length === 0) return { map: { ...map, uses: [] }, outside: 0 };
  const names = plainNames(map);
  const named = (id: StatementId): StatementId => names.get(id) ?? id;
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
    outside: outside.length,
  };
}

/** Their own ids where these are free, else with the name of their file before them. */
function plainNames({ statements, inferences }: ArgumentMap): ReadonlyMap<StatementId, string> {
  const taken = new Set([...statements, ...inferences].map(({ id }) => id));
  const names = new Map<StatementId, string>();
  for (const { id, outside } of statements) {
    if (outside === undefined) continue;
    let name = outside.statement;
    for (let number = 1; taken.has(name); number += 1)
      name = `${outside.use}-${outside.statement}${number === 1 ? "" : `-${number}`}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}
