import type { ArgumentMap, Inference, StatementId } from "./map.ts";

/** What leads to each statement that something leads to, in the author's order. */
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

/** Its position in the whole map, also where only a part of the map is at hand. */
export const originOf = ({ origin, index }: Inference): number => origin ?? index;
