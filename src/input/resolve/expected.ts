import type { Expectation } from "../../model/map.ts";
import type { Document } from "../schema/schema.ts";
import type { Names } from "./fields.ts";

/** The verdicts that a map is tested by. */
export function resolveExpected(expect: Document["expect"], { lookUp }: Names): Expectation[] {
  return (expect ?? []).flatMap(({ id, value }): Expectation[] => {
    const statement = lookUp(id, "statement");
    return statement === undefined || value === undefined
      ? []
      : [{ statement, verdict: value.value, at: id.range }];
  });
}
