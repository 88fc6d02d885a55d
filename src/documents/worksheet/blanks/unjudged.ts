import type { ArgumentMap, Statement } from "../../../model/map.ts";

/** A worksheet tells of no statement whether it is granted: that is for a class to judge, and would tell blanks apart. */
export const unjudged = (one: Statement): Statement => ({ ...one, stance: undefined });

export const unjudgedIn = (map: ArgumentMap): ArgumentMap => ({
  ...map,
  statements: map.statements.map(unjudged),
});
