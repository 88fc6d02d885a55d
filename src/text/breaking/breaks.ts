import LineBreaker from "linebreak";
import { hasThai, insideWords, wordEnds } from "./words.ts";

/**
 * How strongly the two sides of a break belong together.
 * 0: two words.
 * 1: a number and its unit; both sides of a dash without spaces, as in `2019–2023`; a middle dot and what follows it, where
 * a single word comes before it; words in short parentheses; words that are tied; the characters of a Chinese word.
 * 2: a middle dot and what is before it; parts of one word, as in `µg/m³`, `and/or`, or an address.
 */
export type Bond = 0 | 1 | 2;

/** Where a line may end. */
interface Break {
  /** Index of the UTF-16 unit after it. */
  readonly position: number;
  /** A line must end here. */
  readonly required: boolean;
  /** The bond between its sides: a line ends here only if what is held together by this bond, or a higher one, does not fit on it. */
  readonly bond: Bond;
}

/** A stretch of a text, as UTF-16 units from and to. */
export type Stretch = readonly [from: number, to: number];

/** Where lines of a text may end by UAX #14, in order, each once; the last is its end. `ties`: stretches that belong together. */
export function* breaks(text: string, ties: readonly Stretch[] = []): Generator<Break> {
  const breaker = new LineBreaker(text);
  const thai = hasThai(text);
  const inWords = insideWords(text);
  const asides = text.includes("(") ? [...text.matchAll(ASIDE)] : [];
  const isHeld = (at: number) =>
    inWords.has(at) ||
    ties.some(([from, to]) => from < at && at < to) ||
    asides.some(({ index, 0: { length } }) => index < at && at < index + length && text[at - 1] === " ");
  let last = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position } = next;
    // What stands for words that are left out stays with those before it.
    if (position <= last || (text[position] === "…" && !next.required)) continue;
    if (thai)
      for (const end of wordEnds(text, last, position)) yield { position: end, required: false, bond: 0 };
    last = position;
    const required = next.required && position < text.length;
    const bond = bondAt(text, position);
    const held = position < text.length && bond === 0 && isHeld(position);
    yield { position, required, bond: required ? 0 : held ? 1 : bond };
  }
  if (last < text.length) yield { position: text.length, required: false, bond: 0 };
}

function bondAt(text: string, at: number): Bond {
  const before = text.slice(Math.max(0, at - 3), at - 1);
  const mark = text[at - 1];
  // A sign between listed items never begins a line. Where it would end one, it is not drawn: see `visibleEndOf`.
  if (mark === " " && text[at] === "·") return 2;
  // Nor does it end a line after a single word that introduces what follows, as in "because · analogy".
  if (mark === " " && before.endsWith("·") && LEADS_IN.test(text.slice(Math.max(0, at - LONGEST_LEAD), at)))
    return 1;
  if (mark === " ") return DIGIT_END.test(before) && UNIT.test(text.slice(at, at + LONGEST_UNIT)) ? 1 : 0;
  const after = text.slice(at, at + 2);
  if (mark === "–") return /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? 1 : 0;
  return mark === "/" && /[\p{L}\p{M}\p{No}°%‰]$/u.test(before) && /^[\p{L}°]/u.test(after) ? 2 : 0;
}

/** Parentheses that the narrowest usual line still holds. */
const ASIDE = /\([^()\n]{1,22}\)/gu;
/** A single word, at the beginning or after a label. */
const LEADS_IN = /(?:^|\u00a0 )[^\s·]+\s· $/u;
const LONGEST_LEAD = 48;
const DIGIT_END = /\p{Nd}$/u;
/** Symbols of units that are no words of the languages in which they are used, and words for large numbers. */
const SYMBOLS = [
  "[%‰€£¥₹₽₺$]|°\\p{Lu}?",
  "[kMGTPcdhmµμn]?(?:m[²³]?|[gstlLWVJ]|Wh|Pa|Hz|eV|bit)",
  "min|h|mph|kn|pp[mb]|p[tx]|dpi|ft|lb|oz|dB|[kMGT]B|mol|cd|kcal|lx|lm",
  "EUR|USD|GBP|CHF|CNY|JPY|RUB|PLN|INR|Mio\\.?|Mrd\\.?|bn",
  "(?:m|b|tr)illions?|Millionen|Milliarden",
  "[кмс]м|[кМГ]?Вт|[мк]?г|т|ч|мин|га|тыс|млн|млрд",
].join("|");
const UNIT = new RegExp(`^(?:${SYMBOLS})(?:/\\p{L}{1,4}[²³]?)?(?![\\p{L}\\p{N}'’])`, "u");
/** Characters of the longest symbol and what follows it. */
const LONGEST_UNIT = 12;
