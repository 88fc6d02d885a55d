import { type Code, type Diagnostic, inOrder } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";
import { authorsInOne } from "./advice/authors-in-one.ts";
import { groupRepeated } from "./advice/group-repeated.ts";
import { premisesFar } from "./advice/premises-far.ts";
import { quoteWithoutSource } from "./advice/quote-without-source.ts";
import { raisesNothing } from "./advice/raises-nothing.ts";
import { tagsInOne } from "./advice/tags-in-one.ts";
import { twoThoughts } from "./advice/two-thoughts.ts";
import { weightWithoutEffect } from "./advice/weight-without-effect.ts";
import { attacksItself } from "./attacks-itself.ts";
import type { Check, CheckContext } from "./check.ts";
import { circular } from "./circular.ts";
import { conclusionUnsupported } from "./conclusion-unsupported.ts";
import { expected } from "./verdicts/expected.ts";
import { longText } from "./long-text.ts";
import { noStatements } from "./no-statements.ts";
import { orphan } from "./orphan.ts";
import { pinned } from "./sources/pinned.ts";
import { questions } from "./verdicts/questions.ts";
import { quotes } from "./sources/quotes.ts";
import { sameInference } from "./same-inference.ts";
import { sameText } from "./same-text.ts";
import { supportsAndAttacks } from "./supports-and-attacks.ts";
import { undercutRing } from "./undercut-ring.ts";
import { unused } from "./unused/unused.ts";
import { viewEmpty } from "./unused/views.ts";
import { withUnusedMeant } from "./unused/unused-premises.ts";

export type { Check, CheckContext, SourceText, TextReader, Unread } from "./check.ts";

interface CheckRow {
  readonly check: Check<Code>;
  /** Needs a map without errors, because it reports what is missing. */
  readonly whole?: true;
  /** Gives advice, where that is asked for. */
  readonly advises?: true;
}

const CHECKS: readonly CheckRow[] = [
  { check: noStatements, whole: true },
  { check: conclusionUnsupported, whole: true },
  { check: circular },
  { check: supportsAndAttacks },
  { check: attacksItself },
  { check: undercutRing },
  { check: expected, whole: true },
  { check: quotes },
  { check: pinned },
  { check: orphan, whole: true },
  { check: sameText },
  { check: sameInference },
  { check: longText },
  { check: questions, whole: true },
  { check: unused, whole: true },
  { check: viewEmpty, whole: true },
  { check: groupRepeated, whole: true, advises: true },
  { check: premisesFar, whole: true, advises: true },
  { check: twoThoughts, whole: true, advises: true },
  { check: quoteWithoutSource, whole: true, advises: true },
  { check: authorsInOne, advises: true },
  { check: tagsInOne, advises: true },
  { check: raisesNothing, advises: true },
  { check: weightWithoutEffect, advises: true },
];

/** The problems that all checks find, in the order of the file. */
export function runChecks(map: ArgumentMap, context: CheckContext): Diagnostic[] {
  const found = CHECKS.filter(
    ({ whole, advises }) => (!whole || !context.partial) && (!advises || context.advice),
  ).flatMap(({ check }): readonly Diagnostic[] => check(map, context));
  return inOrder(withUnusedMeant(found, map));
}
