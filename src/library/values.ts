/** What programs ask of values without a result to say faults in: a wrong value is a TypeError that names the argument. */
import { compareMaps as compare } from "../annotations/diff/compare.ts";
import type { Changes } from "../annotations/diff/changes.ts";
import { hasErrors as areErrors } from "../diagnostic.ts";
import type { Diagnostic, Fix } from "../diagnostic.ts";
import { applyFixes as apply } from "../input/fix/apply.ts";
import type { ArgumentMap } from "../model/map.ts";
import { outline as outlined } from "../outline/build.ts";
import type { Outline } from "../outline/outline.ts";
import type { Argument, Assumed } from "../reason/argument.ts";
import { hangsOn as hanging } from "../reason/hangs-on.ts";
import type { HangsOn } from "../reason/hangs-on.ts";
import { reasonedVerdicts } from "../reason/verdicts.ts";
import type { ReasonedVerdicts } from "../reason/verdicts.ts";
import { loadTypesetter as loaded } from "../text/harfbuzz.ts";
import type { HarfBuzz } from "../text/harfbuzz.ts";
import type { Fonts } from "../text/faces.ts";
import type { Patterns } from "../text/breaking/syllables.ts";
import type { Typesetter } from "../text/typesetter.ts";
import {
  areDiagnostics,
  areFixes,
  demand,
  isArgument,
  isAssumed,
  isMap,
  isFunction,
  isFunctionOf,
  NO_MAP,
} from "./given.ts";

/** The order in which a map is read: its panels, blocks and numbers. Throws a TypeError for what is no map. */
export function outline(map: ArgumentMap): Outline {
  demand(isMap(map), `\`map\` ${NO_MAP}`);
  return outlined(map);
}

/** What changed from one map to another: the same for the same maps. Throws a TypeError for what is no map. */
export function compareMaps(before: ArgumentMap, after: ArgumentMap): Changes {
  demand(isMap(before), `\`before\` ${NO_MAP}`);
  demand(isMap(after), `\`after\` ${NO_MAP}`);
  return compare(before, after);
}

const NO_ARGUMENT = "`argument` is a map, or its statements, inferences and rivals.";

/** The verdicts of an argument with their reasons, or those that it would have. Throws a TypeError for what is no argument. */
export function verdictsOf(argument: Argument, assumed?: Assumed): ReasonedVerdicts {
  demand(isArgument(argument), NO_ARGUMENT);
  if (assumed === undefined) return reasonedVerdicts(argument);
  demand(isAssumed(assumed), "`assumed` has a Map of `stances` and a Set of steps, `undercut`.");
  return reasonedVerdicts(argument, assumed);
}

/**
 * What the verdict of a claim depends on; undefined if the argument has no such statement. `most`: combinations of premises
 * that are tried; `mostWork`: values, reasons and premises that are looked at. Throws a TypeError for what is no argument.
 */
export function hangsOn(
  argument: Argument,
  claim: string,
  most?: number,
  mostWork?: number,
): HangsOn | undefined {
  demand(isArgument(argument), NO_ARGUMENT);
  demand(typeof claim === "string", "`claim` is the id of a statement.");
  for (const [name, value] of Object.entries({ most, mostWork }))
    demand(
      value === undefined || (typeof value === "number" && value >= 0),
      `\`${name}\` is a number from 0.`,
    );
  return hanging(argument, claim, most, mostWork);
}

/** A text with fixes taken; one that overlaps an earlier one is left out. Throws a TypeError for what is no text or fix. */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
): { readonly text: string; readonly applied: readonly Fix[] } {
  demand(typeof text === "string", "`text` is a text.");
  demand(areFixes(fixes), "`fixes` is a list of fixes, as diagnostics have them.");
  return apply(text, fixes);
}

/** Whether any of these is an error. Throws a TypeError for what are no diagnostics. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  demand(areDiagnostics(diagnostics), "`diagnostics` is a list of diagnostics.");
  return areErrors(diagnostics);
}

/**
 * Measures and draws with these fonts. Without `patterns`, words are parted only where they do not fit. Throws a TypeError
 * for what is none of these.
 */
export async function loadTypesetter(fonts: Fonts, wasm: HarfBuzz, patterns?: Patterns): Promise<Typesetter> {
  demand(isFunctionOf(fonts, "bytes"), "`fonts` has a function `bytes`.");
  demand(isFunctionOf(wasm, "subset"), "`wasm` has `shape` and a function `subset`.");
  demand(patterns === undefined || isFunction(patterns), "`patterns` is a function.");
  return loaded(fonts, wasm, patterns);
}
