import type { Diagnostic, Position, Source } from "../../diagnostic.ts";
import { applyFixes } from "../fix/apply.ts";
import { type Diagnose, budget, harmlessAmong } from "./harmless.ts";

/** More rounds than any file needs: each fixes at least one fault, and the next finds what that uncovers. */
const MOST_ROUNDS = 100;

/** A change that was made, and where the fault was when it was found. */
export interface Mended {
  readonly at: Position;
  readonly title: string;
}

/**
 * Takes every fix that needs no asking and does no harm, and those for what comes to light then, until nothing is left
 * to mend.
 */
export function mend(
  { path, text }: Source,
  diagnose: Diagnose,
): { readonly text: string; readonly mended: readonly Mended[] } {
  const mended: Mended[] = [];
  const left = budget();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const harmless = harmlessAmong({ path, text }, diagnose(text), diagnose, left);
    const { text: next, applied } = applyFixes(
      text,
      harmless.map(({ fix }) => fix),
    );
    if (next === text) break;
    const taken = new Set(applied);
    for (const { fix, range } of harmless)
      if (taken.has(fix)) mended.push({ at: range.start, title: fix.title });
    text = next;
  }
  return { text, mended };
}

/** The problems with their fixes, of which those that would do harm ask. */
export function withHarmlessFixes(
  source: Source,
  found: readonly Diagnostic[],
  diagnose: Diagnose,
): readonly Diagnostic[] {
  const harmless = new Set<Diagnostic>(harmlessAmong(source, found, diagnose, budget()));
  return found.map((one) =>
    one.fix === undefined || harmless.has(one) ? one : { ...one, fix: { ...one.fix, asks: true } },
  );
}
