import type { ArgumentMap, Inference, Statement, StatementId } from "./map.ts";

export function statementsById(map: ArgumentMap): ReadonlyMap<StatementId, Statement> {
  return new Map(map.statements.map((statement) => [statement.id, statement]));
}

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
