import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { applyFixes } from "../../src/input/fix/apply.ts";
import { diagnose } from "../support/faulty.ts";
import { HINTS, WAYS } from "../support/hint-ways.ts";

/** Hints are followed to the letter, as someone would who trusts them. */

/** What only the author can do. */
const OWN_WORK: readonly RegExp[] = [
  /line \d+( already)?$/,
  /^delete it from `from`, or attack something else$/,
  /^delete it, (?:and what closes it|or write another character|begin it with `#`)/,
  /^write a space$/,
  /^line \d+ declares `[^`]+`, which nothing uses: write `/,
  /^write it, or delete its key$/,
  /^name another inference under `against`$/,
  /^remove (?:one of these steps|this step$)/,
  /^delete one$/,
  /^write `text: …` beside its other keys$/,
  /^begin with the id of the source, such as `/,
  /^add an inference with `to: /,
  /^name .+ under `/,
  /^name the conclusion that it leads to$/,
  /^(?:make each a statement of its own|write two inferences)/,
  /^move `/,
  /^split it, /,
  /^write them under `premises` and `conclusions`$/,
  /^a map begins with /,
  /^type it again and save the file as UTF-8$/,
  /^use (?:`.+` in both places|it in a `from`)/,
  /^declare it once and use its id$/,
  /^begin each item with `- `$/,
  /^write each one as `id: …`/,
  /^premises that count together belong in one list$/,
  /^the keys of an inference are /,
  /^write out again what is used twice$/,
  /^indent /,
  /^use spaces$/,
  /^begin `cite` with the id of a source that has a `file`$/,
  /^write `\\\\` for a backslash, or use single quotes$/,
  /^keep one map in one file$/,
  /^leave their `group` out, below lines /,
  /^make each a statement, and lead from the one to the other$/,
  /^see: hence check /,
  /^save the file beside the map, /,
  /^move it beside the map, /,
  /^give it a name without a dot at the beginning$/,
  /^save its text beside the map /,
  /^`~` has no meaning here: /,
  /^correct it there; /,
  /^read it again; then: hence sources --pin /,
  /^restore the file, or delete the digest$/,
  /^move what they share to a file that uses none of them$/,
  /^write this inference in the file /,
  /^give the step in line \d+ its scheme, /,
];

test.each(HINTS)("$name:$row $hint", ({ text, fault, hint }) => {
  const errors = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity === "error");
  const before = errors(diagnose(text)).length;
  const fewer = fault.severity === "error" ? before - 1 : before;
  const way = WAYS.find(([words]) => words.test(hint));
  if (!way)
    expect(
      OWN_WORK.some((words) => words.test(hint)),
      `${hint} is known`,
    ).toBe(true);
  const followed = way?.[1](text, fault, way[0].exec(hint)!);
  if (followed !== undefined) expect(errors(diagnose(followed)).length, followed).toBeLessThanOrEqual(fewer);
  if (fault.fix)
    expect(errors(diagnose(applyFixes(text, [fault.fix]).text)).length).toBeLessThanOrEqual(fewer);
});
