import { diagnostic } from "../../diagnostic.ts";
import { STATEMENT_FIELDS } from "../../model/fields.ts";
import { isInPlace } from "../../model/ids.ts";
import type { ArgumentMap, Inference, Statement } from "../../model/map.ts";
import type { Check } from "../check.ts";

/** More lines than two screens show. */
const FAR = 100;
/** Fewer are found with a search. */
const MANY = 10;

/** Premises with nothing but a text, far from the only step that uses them: they could be written in that step. */
export const premisesFar: Check<"premises-far"> = (map) => {
  const named = namedElsewhere(map);
  const uses = new Map<string, Inference[]>();
  for (const inference of map.inferences)
    for (const id of inference.from) uses.set(id, [...(uses.get(id) ?? []), inference]);
  const far = map.statements.filter((one) => {
    const [use, ...others] = uses.get(one.id) ?? [];
    return (
      one.role === "premise" &&
      !isInPlace(one.id) &&
      use !== undefined &&
      others.length === 0 &&
      Math.abs(use.at.start.line - one.at.start.line) > FAR &&
      !named.has(one.id) &&
      isBare(one)
    );
  });
  if (far.length < MANY) return [];
  const message = `${far.length} premises are used once, in a step more than ${FAR} lines away.`;
  const advice = 'write such a premise in its step: `from: ["It is so."]`';
  return [diagnostic("premises-far", far[0]!.at, message, advice)];
};

function isBare(statement: Statement): boolean {
  const values = Object.entries(STATEMENT_FIELDS).map(
    ([key, field]) => statement[("as" in field ? field.as : key) as keyof Statement] as unknown,
  );
  return (
    values.filter((value) => ![undefined, false].includes(value as undefined) && !isEmptyList(value))
      .length === 1
  );
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Statements that have to keep their ids, because something else names them. */
function namedElsewhere({ main, rivals, expect, views, inferences }: ArgumentMap): ReadonlySet<string> {
  return new Set([
    ...main,
    ...rivals.flat(),
    ...expect.map(({ statement }) => statement),
    ...views.flatMap(({ conclusion, statements }) => [...statements, ...(conclusion ? [conclusion] : [])]),
    ...inferences.flatMap(({ target }) => (target.kind === "attack" ? [target.statement] : [])),
  ]);
}
