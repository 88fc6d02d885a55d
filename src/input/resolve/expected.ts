import type { Verdict } from "../../model/choices.ts";
import type { Expectation, StatementId } from "../../model/map.ts";
import type { ParsedMap } from "../schema/schema.ts";
import type { Names } from "./fields.ts";

/** The verdicts that a map is tested for. `elsewhere`: those of statements that only other files have. */
export function resolveExpected(
  expect: ParsedMap["expect"],
  elsewhere: ReadonlyMap<StatementId, Verdict>,
  { lookUp }: Names,
): Expectation[] {
  return (expect ?? []).flatMap(({ id, value }): Expectation[] => {
    const outside = elsewhere.get(id.value);
    const statement = outside === undefined ? lookUp(id, "statement") : id.value;
    return statement === undefined || value === undefined
      ? []
      : [{ statement, verdict: value.value, ...(outside && { outside }), at: id.range }];
  });
}
