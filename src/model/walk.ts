import type { ArgumentMap, Inference, Statement, StatementId } from "./map.ts";
import { oncePer } from "./once-per.ts";

/** The statements of a map by their ids. */
export const statementsOf = oncePer(
  ({ statements }: Pick<ArgumentMap, "statements">): ReadonlyMap<StatementId, Statement> =>
    new Map(statements.map((one) => [one.id, one])),
);

/** The inferences that support each supported statement, in the author's order. */
export function supportsOf(map: ArgumentMap): ReadonlyMap<StatementId, readonly Inference[]> {
  const supports = new Map<StatementId, Inference[]>();
  for (const inference of map.inferences) {
    if (inference.target.kind !== "support") continue;
    const others = supports.get(inference.target.statement);
    if (others) others.push(inference);
    else supports.set(inference.target.statement, [inference]);
  }
  return supports;
}

/** Its position in the whole map, even in a part of the map. */
export const originOf = ({ origin, index }: Inference): number => origin ?? index;
