import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { applyFixes } from "../../src/input/fix/apply.ts";
import { diagnose } from "../support/faulty.ts";
import { HINTS, WAYS } from "../support/hint-ways.ts";

/** Hints are followed to the letter, as someone would who trusts them. */

/** What only the author can do: to say something else, to look into other files, or to choose what is meant. */
const OWN_WORK: readonly RegExp[] = [
  /^delete it from `from`, or attack something else$/,
  /^remove (?:one of these steps|this step)/,
  /^name the conclusion that it leads to$/,
  /^write `text: …` beside its other keys$/,
  /^begin with the id of the source, such as /,
  /^name (?:another inference|them|a conclusion) under /,
  /^write two inferences/,
  /^(?:make each a statement|split it)(?: of its own)?, /,
  /^write (?:them under `premises` and `conclusions`|it in plain signs, such as x²)$/,
  /^a map begins with /,
  /^type it again and save the file as UTF-8$/,
  /^use `.+` in both places/,
  /^declare it once and use its id$/,
  /^write out again what is used twice$/,
  /^begin `cite` with the id of a source that has a `file`$/,
  /^see: hence check /,
  /^(?:save the file|move it|save its text) beside the map/,
  /^give it a name without a dot at the beginning$/,
  /^`~` has no meaning here: /,
  /^correct it there; /,
  /^read it again; then: hence sources --pin /,
  /^move what they share to a file that uses none of them$/,
  /^write this inference in the file /,
  /^give the step in line \d+ its scheme, /,
];

test.each(HINTS)("$name:$row $hint", ({ text, fault, hint }) => {
  const errors = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity === "error");
  const before = errors(diagnose(text)).length;
  const fewer = fault.severity === "error" ? before - 1 : before;
  const way = WAYS.find(([words]) => words.test(hint));
  if (!way && !fault.fix)
    expect(
      OWN_WORK.some((words) => words.test(hint)),
      `${hint} is known`,
    ).toBe(true);
  const followed = way?.[1](text, fault, way[0].exec(hint)!);
  if (followed !== undefined) expect(errors(diagnose(followed)).length, followed).toBeLessThanOrEqual(fewer);
  if (fault.fix)
    expect(errors(diagnose(applyFixes(text, [fault.fix]).text)).length).toBeLessThanOrEqual(fewer);
});
