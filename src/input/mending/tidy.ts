import type { Diagnostic, Source } from "../../diagnostic.ts";
import type { Formatter } from "../notation.ts";
import { type Mended, mend } from "./mend.ts";

/** In its canonical form a map may show a fault whose fix found no place before. */
const MOST_ROUNDS = 5;

export interface Tidied {
  /** The result as far as possible: fixed, but not formatted where the notation is broken. */
  readonly text: string;
  readonly mended: readonly Mended[];
  /** Why it could not be formatted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Fixes a map and formats it. */
export function mendAndFormat(
  { path, text }: Source,
  format: Formatter,
  diagnose: (text: string) => readonly Diagnostic[],
): Tidied {
  const mended: Mended[] = [];
  for (let round = 0; ; round += 1) {
    const made = mend({ path, text }, diagnose);
    mended.push(...made.mended);
    const { value, diagnostics } = format({ path, text: made.text });
    const next = value ?? made.text;
    if (value === undefined || next === text || round === MOST_ROUNDS)
      return { text: next, mended, diagnostics };
    text = next;
  }
}
