import { type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { readOutsideId } from "../../model/ids.ts";
import { explainedVerdicts } from "../../reason/verdicts.ts";
import type { Check } from "../check.ts";

/** Tests of the map: verdicts that have to follow, and do not. */
export const expected: Check = (map) => {
  if (map.expect.length === 0) return [];
  const { statements, sentences } = explainedVerdicts(map);
  const inWords = sentences((id) => `\`${id}\``);
  const fileOf = (id: string) => map.uses.find((use) => use.id === readOutsideId(id)?.use)?.file;
  return map.expect.flatMap(({ statement, verdict, outside, at }): Diagnostic[] => {
    const found = outside ?? statements.get(statement);
    if (found === verdict || found === undefined) return [];
    const is = found === "open" ? "is open" : found;
    const why = outside === undefined ? inWords.statement(statement) : `it ${is} in ${fileOf(statement)}`;
    const message = `\`${statement}\` ${is}, where \`${verdict}\` is expected: ${why}.`;
    const hint = "see what it hangs on: `hence whatif`, or change what is expected";
    return [diagnostic("expect-unmet", at, message, hint)];
  });
};
