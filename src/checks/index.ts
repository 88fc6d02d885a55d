import { type Code, type Diagnostic, inOrder } from "../diagnostic.ts";
import type { ArgumentMap } from "../model/map.ts";
import { authorsInOne } from "./advice/authors-in-one.ts";
import { groupRepeated } from "./advice/group-repeated.ts";
import { premisesFar } from "./advice/premises-far.ts";
import { quoteWithoutSource } from "./advice/quote-without-source.ts";
import { twoThoughts } from "./advice/two-thoughts.ts";
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
import { unused } from "./unused.ts";

export type { Check, CheckContext, SourceText, TextReader, Unread } from "./check.ts";

interface Row {
  readonly codes: readonly Code[];
  readonly check: Check;
  /** Needs a map without errors, because it reports what is missing. */
  readonly whole?: true;
  /** Gives advice, where that is asked for. */
  readonly advises?: true;
}

export const CHECKS: readonly Row[] = [
  { codes: ["no-statements"], check: noStatements, whole: true },
  { codes: ["conclusion-unsupported"], check: conclusionUnsupported, whole: true },
  { codes: ["circular", "circular-allowed"], check: circular },
  { codes: ["supports-and-attacks"], check: supportsAndAttacks },
  { codes: ["attacks-itself"], check: attacksItself },
  { codes: ["undercut-ring"], check: undercutRing },
  { codes: ["expect-unmet"], check: expected, whole: true },
  { codes: ["quote-not-found", "quote-unchecked", "source-outside"], check: quotes },
  { codes: ["source-changed"], check: pinned },
  { codes: ["orphan"], check: orphan, whole: true },
  { codes: ["same-text"], check: sameText },
  { codes: ["same-inference"], check: sameInference },
  { codes: ["long-text"], check: longText },
  { codes: ["question-open"], check: questions, whole: true },
  { codes: ["unused-voice", "unused-group", "unused-source"], check: unused, whole: true },
  { codes: ["group-repeated"], check: groupRepeated, whole: true, advises: true },
  { codes: ["premises-far"], check: premisesFar, whole: true, advises: true },
  { codes: ["two-thoughts"], check: twoThoughts, whole: true, advises: true },
  { codes: ["quote-without-source"], check: quoteWithoutSource, advises: true },
  { codes: ["authors-in-one"], check: authorsInOne, advises: true },
];

/** The problems that all checks find, in the order of the file. */
export function runChecks(map: ArgumentMap, context: CheckContext): Diagnostic[] {
  return inOrder(
    CHECKS.filter(
      ({ whole, advises }) => (!whole || !context.partial) && (!advises || context.advice),
    ).flatMap(({ check }) => check(map, context)),
  );
}
