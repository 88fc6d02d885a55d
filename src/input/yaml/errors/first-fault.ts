import type { Diagnostic } from "../../../diagnostic.ts";
import { type Lines, nextContent } from "../../lines.ts";
import { bracketsInText } from "../flow/prose.ts";
import { flagAlone } from "../flow/flags.ts";
import { mixedQuotes } from "../flow/mixed-quotes.ts";
import { openQuoteInFlow } from "../flow/open-quote.ts";
import { noColonInBraces, unbraced } from "../flow/unbraced.ts";
import { entriesTogether } from "../flow/entries.ts";
import { commaAtBreak } from "../flow/comma-at-break.ts";
import { leftOfKey } from "../flow/left-of-key.ts";
import { wrapped } from "../flow/wrapped.ts";
import { foreignSign, merged } from "../foreign-signs.ts";
import { textGoesOn } from "../going-on.ts";
import { behindBrace, noColonBeforeBrace, stepsJoined } from "../joined/braces.ts";
import { colonLost } from "../joined/no-colon.ts";
import { itemForText } from "../joined/item-for-text.ts";
import { keysJoined } from "../joined/keys.ts";
import { LONGEST_GUESSED } from "../indents.ts";
import { reformed } from "../reformed.ts";
import { keysTogether } from "../together.ts";
import { textWithKey } from "../joined/wrapped-key.ts";
import { otherColumn } from "./columns.ts";
import { explain } from "./explain.ts";
import { needlessBrace } from "./unclosed.ts";
import { inHeading } from "../joined/in-heading.ts";
import type { LibraryError } from "../faults/library.ts";
import { headless } from "./no-heading.ts";
import { premisesBelow } from "./premises-below.ts";

type Rule = (lines: Lines, offset: number) => Diagnostic | undefined;

/** What the author may have meant by a line, in the order in which it is asked. */
const RULES: readonly Rule[] = [
  merged,
  needlessBrace,
  wrapped,
  leftOfKey,
  foreignSign,
  mixedQuotes,
  openQuoteInFlow,
  flagAlone,
  stepsJoined,
  noColonBeforeBrace,
  noColonInBraces,
  commaAtBreak,
  bracketsInText,
  keysTogether,
  entriesTogether,
  behindBrace,
  unbraced,
  keysJoined,
  premisesBelow,
  inHeading,
  itemForText,
  colonLost,
  textWithKey,
  textGoesOn,
  headless,
  otherColumn,
  reformed,
];

/** Those that look at nothing but a line. */
const OF_A_LINE: readonly Rule[] = [openQuoteInFlow, noColonInBraces, bracketsInText, keysTogether, unbraced];

interface Met {
  readonly offset: number;
  readonly explained: () => Diagnostic | undefined;
}

/** The library may point before or after a fault, so the first fault is the one that it meets first. */
export function firstFault(
  seen: readonly Diagnostic[],
  errors: readonly LibraryError[],
  text: string,
  lines: Lines,
  ofLine = false,
): Diagnostic | undefined {
  const met = errors.map((error): Met => {
    const { code, message, pos } = behindBlank(error, lines);
    return { offset: pos[0], explained: () => explain({ code, message, pos }, text, lines) };
  });
  const faults = [
    ...seen.map((fault): Met => ({ offset: fault.range.start.offset, explained: () => fault })),
    ...met,
  ];
  for (const { offset, explained } of faults.toSorted((a, b) => a.offset - b.offset)) {
    const fault = guessed(ofLine ? OF_A_LINE : RULES, lines, offset) ?? explained();
    if (fault) return fault;
  }
  return undefined;
}

/** The library may point at a blank line above a fault. */
function behindBlank({ code, message, pos }: LibraryError, lines: Lines): LibraryError {
  const [at] = pos;
  const next = nextContent(lines.text, at);
  const isBlank = lines.around(at).text.trim() === "" && next < lines.text.length;
  return { code, message, pos: isBlank ? [next, next + 1] : pos };
}

/** The patterns of rules take the square of a line's length, so a very long line has none. */
function guessed(rules: readonly Rule[], lines: Lines, offset: number): Diagnostic | undefined {
  if (lines.around(offset).text.length > LONGEST_GUESSED) return undefined;
  for (const rule of rules) {
    const found = rule(lines, offset);
    if (found !== undefined) return found;
  }
  return undefined;
}
