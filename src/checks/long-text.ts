import { CLOSING, SPACED_STOPS, UNSPACED_STOPS } from "../model/sentences.ts";
import { UNSPACED } from "../model/unspaced.ts";
import { diagnostic } from "../diagnostic.ts";
import type { Check } from "./check.ts";

const MOST_WORDS = 30;

/** A statement should be one sentence that can be read at a glance. */
export const longText: Check<"long-text"> = ({ statements }) => {
  const found: ReturnType<typeof longText> = [];
  for (const { text, at, outside } of statements) {
    if (outside !== undefined) continue;
    const words = wordsIn(text);
    if (words > MOST_WORDS) {
      const message = `This text has ${Math.ceil(words)} words; about ${MOST_WORDS} can be read at a glance.`;
      found.push(diagnostic("long-text", at, message, "split it, or move the rest to `note`"));
    } else if (hasSeveralSentences(text)) {
      found.push(
        diagnostic(
          "long-text",
          at,
          "This text has several sentences.",
          "make each a statement of its own, or move the rest to `note`",
        ),
      );
    }
  }
  return found;
};

/** Scripts written without spaces; two of their characters count as one word. */
const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED}]`, "gu");

function wordsIn(text: string): number {
  if (text.length <= MOST_WORDS) return 0;
  const unspaced = text.match(UNSPACED_CHARACTER)?.length ?? 0;
  const rest = unspaced > 0 ? text.replace(UNSPACED_CHARACTER, " ") : text;
  return unspaced / 2 + rest.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The end of a sentence, and the first letter of the next one. */
const SENTENCE_END = new RegExp(
  `[${SPACED_STOPS}]+[${CLOSING}]*\\s+["'“‘«(¿¡]*[\\p{Lu}\\p{Lo}]|[${UNSPACED_STOPS}][${CLOSING}]*(?=[^\\s${CLOSING}])`,
  "gu",
);
const ABBREVIATION =
  /^["'“‘«(]*(?:\p{L}|.*\..*|mr|mrs|ms|dr|prof|gen|col|lt|sen|rep|gov|st|nos?|vs|cf|ca|fig|vol|ch|eds?|jr|sr|approx|art|sec|inc|ltd|co|etc|al|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu;

function hasSeveralSentences(text: string): boolean {
  for (const { 0: end, index } of text.matchAll(SENTENCE_END)) {
    const word = text.slice(text.lastIndexOf(" ", index - 1) + 1, index);
    if (!end.startsWith(".") || !ABBREVIATION.test(word)) return true;
  }
  return false;
}
