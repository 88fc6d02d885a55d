import { isId } from "../../../model/ids.ts";
import { STATEMENT_FIELDS } from "../../../model/fields.ts";
import { schemesFor } from "../../../schemes/index.ts";
import type { GraphStep } from "./graph.ts";

/** The roles of a step where a map can have them: an id for each premise, each once, which the scheme has if it is a known one. */
export function rolesOf({ from, roles, scheme }: GraphStep, lang: string): GraphStep["roles"] {
  const all = from.map((key) => roles?.get(key) ?? "");
  const known = scheme === undefined ? undefined : schemesFor({ lang, schemes: [] }).find(scheme);
  const isUsable = (role: string) =>
    isId(role) &&
    !Object.hasOwn(STATEMENT_FIELDS, role) &&
    (known === undefined || known.roles.some(({ id }) => id === role));
  return new Set(all).size === all.length && all.every(isUsable) ? roles : undefined;
}
