import type { ArgumentMap } from "../../../model/map.ts";
import type { NamesOf } from "./names.ts";

/** Unstated premises first, because they are the least examined; then in the order of the figure. */
export function unstatedFirst<T extends { readonly id: string }>(
  premises: readonly T[],
  { statements }: ArgumentMap,
  { numbers }: NamesOf,
): readonly T[] {
  const unstated = new Set(statements.filter((one) => one.unstated).map(({ id }) => id));
  const rank = ({ id }: T) => (unstated.has(id) ? 0 : 1e6) + (numbers.get(id) ?? 0);
  return premises.toSorted((a, b) => rank(a) - rank(b));
}
