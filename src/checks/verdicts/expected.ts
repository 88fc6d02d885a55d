import { type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { readOutsideId } from "../../model/ids.ts";
import { explainedVerdicts } from "../../reason/verdicts.ts";
import { isMapName } from "../../input/notations.ts";
import { shellWord } from "../../input/words/shell-word.ts";
import type { Check } from "../check.ts";

/** "HEAD:./map.yaml" */
const isVersion = (path: string): boolean => /^(?![a-z]:[\\/])[^/]*:/iu.test(path);

/** Tests of the map: verdicts that have to follow, and do not. */
export const expected: Check<"expect-unmet"> = (map, { source: { path } }) => {
  if (map.expect.length === 0) return [];
  const { statements, sentences } = explainedVerdicts(map);
  const inWords = sentences((id) => `\`${id}\``);
  const fileOf = (id: string) => map.uses.find((use) => use.id === readOutsideId(id)?.use)?.file;
  return map.expect.flatMap(({ statement, verdict, outside, at }): Diagnostic<"expect-unmet">[] => {
    const found = outside ?? statements.get(statement);
    if (found === verdict || found === undefined) return [];
    const is = found === "open" ? "is open" : found;
    const why = outside === undefined ? inWords.statement(statement) : `it ${is} in ${fileOf(statement)}`;
    const message = `\`${statement}\` ${is}, where \`${verdict}\` is expected: ${why}.`;
    return [diagnostic("expect-unmet", at, message, hintFor(statement))];
  });

  /** A map in another text, or a version in git, is in no file that the command could read. */
  function hintFor(statement: string): string {
    if (readOutsideId(statement) !== undefined) return "see why in that file, or change what is expected";
    if (path !== "-" && (!isMapName(path) || isVersion(path)))
      return "correct what leads to it, or change what is expected";
    const asked = `hence whatif ${shellWord(path)} --claim ${statement}`;
    return `see what it hangs on: \`${asked}\`, or change what is expected`;
  }
};
