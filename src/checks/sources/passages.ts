import { placesIn, WordIndex } from "../words.ts";
import type { Stretch } from "../words.ts";

/** The text of a source, to find quotes in. */
export interface Passages {
  has(quote: string): boolean;
  /** What the source says instead of a quote that it lacks, if something similar is found. */
  instead(quote: string): string | undefined;
}

/** For a few quotes, searching a book each time is faster than indexing all its words. */
const FEW = 24;

export function passagesOf(text: string): Passages {
  const source = comparable(text);
  let searches = 0;
  let words: WordIndex | undefined;
  const inOrder = () => (words ??= new WordIndex(source));

  /** The first place where a text stands without cutting a word or a number of the source. */
  function indexOf(wanted: string, from: number): number {
    const isFew = words === undefined && ++searches < FEW;
    for (const at of isFew ? placesIn(source, wanted, from) : inOrder().places(wanted, from))
      if (!cutsAt(source, at) && !cutsAt(source, at + wanted.length)) return at;
    return -1;
  }

  /** The first piece that does not follow the ones before it. */
  function firstLost(pieces: readonly string[]): string | undefined {
    let from = 0;
    for (const piece of pieces) {
      const at = indexOf(piece, from);
      if (at < 0) return piece;
      from = at + piece.length;
    }
    return undefined;
  }

  function hasWritten(wanted: string): boolean {
    const pieces = piecesOf(wanted);
    // The source itself may contain such marks of omission.
    if ((pieces.length !== 1 || pieces[0] !== wanted) && indexOf(wanted, 0) >= 0) return true;
    return pieces.length > 0 && firstLost(pieces) === undefined;
  }

  return {
    has: (quote) => withCapitals(comparable(quote)).some((wanted) => hasWritten(wanted)),
    instead(quote) {
      const pieces = piecesOf(comparable(quote));
      const lost = firstLost(pieces);
      if (lost === undefined) return undefined;
      if (pieces[0] !== lost && indexOf(lost, 0) >= 0) return "its parts occur there in another order";
      const within = wholeAround(source, lost);
      if (within !== undefined) return `the nearest passage is “${shortened(within, lost)}”`;
      const found = inOrder().nearest(lost);
      return found && `the nearest passage is “${shortened(withMarks(source, found, lost), lost)}”`;
    },
  };
}

/** Whether a word of letters that are written apart, or a number such as `1,184`, goes on over a place in a text. */
function cutsAt(text: string, place: number): boolean {
  const around = text.slice(Math.max(0, place - 2), place + 2);
  const [before, after] = [around.slice(0, Math.min(2, place)), around.slice(Math.min(2, place))];
  if (/^\p{M}/u.test(after) || (WORD_ENDS.test(before) && WORD_BEGINS.test(after))) return true;
  return (
    (/\d[.,'\u066B\u066C]?$/u.test(before) && /^\d/u.test(after)) ||
    (/\d$/u.test(before) && /^[.,']\d/u.test(after))
  );
}

/** A text that stands in another only in parts of words or numbers, with the whole of them. */
function wholeAround(text: string, wanted: string): string | undefined {
  const start = text.indexOf(wanted);
  return start < 0 ? undefined : text.slice(...widened(text, start, start + wanted.length));
}

/** A stretch of a text with the whole of the words and numbers that it begins and ends in. */
function widened(text: string, start: number, end: number): readonly [from: number, to: number] {
  let [from, to] = [start, end];
  while (cutsAt(text, from)) from -= 1;
  while (cutsAt(text, to)) to += 1;
  return [from, to];
}

const APART = "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]\\p{M}*";
const WORD_ENDS = new RegExp(`${APART}$`, "u");
const WORD_BEGINS = new RegExp(`^${APART}`, "u");

/** `[T]he` is how a quote tells that it has changed a capital: with the letter as it is, and as the other case. */
function withCapitals(quote: string): readonly string[] {
  const written = (cased: (letter: string) => string) =>
    quote.replace(CHANGED_LETTER, (_, letter: string) => cased(letter));
  const forms = [quote, written((letter) => letter.toLowerCase()), written((letter) => letter.toUpperCase())];
  return [...new Set(forms)];
}

const CHANGED_LETTER = /\[(\p{L})\](?=\p{L}|\s)/gu;

/** Typesetting does not count in a quote: quotation marks, dashes, ellipses, line breaks, and blanks before signs. */
function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/(?<=«)[\u00A0\u202F]|[\u00A0\u202F](?=»)/g, "")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/…/g, "...")
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/[^\S ]\s*| \s+/g, " ")
    .replace(BEFORE_SIGN, "")
    .trim();
}

/** Languages and printers differ in the blank before these: `1.2 %` and `1.2%`, `Oui !` and `Oui!`. */
const BEFORE_SIGN = /(?<=\d) (?=[%‰‱°])|(?<=\S) (?=[!?;:])/gu;

/** Something is left out: `…`, `...`, `[…]` or `[...]`. */
const OMISSION = /\s*(?:\[\s*\.{3}\s*\]|\.{3}(?!\.))\s*/;

/** The pieces of `China ... lose the war`. */
function piecesOf(quote: string): string[] {
  return quote.split(OMISSION).filter((piece) => piece !== "");
}

/** A passage with as much punctuation around it as the quote has, since `21%` and `21 %` differ in nothing else. */
function withMarks(source: string, { start, end }: Stretch, quote: string): string {
  const [lead] = /^[^\p{L}\p{M}\p{N}]*/u.exec(quote.slice(0, MARKS))!;
  const [tail] = /[^\p{L}\p{M}\p{N}]*$/u.exec(quote.slice(-MARKS))!;
  const [from, to] = widened(source, start, end);
  const leading = source.slice(Math.max(0, from - MARKS), from);
  const trailing = source.slice(to, to + MARKS);
  return (
    new RegExp(`(?:${MARK}\\s*){0,${marksIn(lead)}}$`, "u").exec(leading)![0] +
    source.slice(from, to) +
    new RegExp(`^(?:\\s*${MARK}){0,${marksIn(tail)}}`, "u").exec(trailing)![0]
  );
}

const MARK = "[^\\p{L}\\p{M}\\p{N}\\s]";

/** The most of them that are considered around a passage. */
const MARKS = 16;
const marksIn = (text: string): number => text.replace(/\s/g, "").length;

const SHOWN = 160;
/** What is shown before the first difference. */
const LEAD = 60;

/** A long passage, shortened to begin a little before it differs from the quote. */
function shortened(passage: string, quote: string): string {
  if (passage.length <= SHOWN) return passage;
  let same = 0;
  while (same < passage.length && passage[same] === quote[same]) same += 1;
  const from = same <= LEAD ? 0 : cutAt(passage, Math.min(same - LEAD, passage.length - SHOWN));
  const to = from + SHOWN + LEAD / 2 >= passage.length ? passage.length : cutAt(passage, from + SHOWN);
  return `${from === 0 ? "" : "… "}${passage.slice(from, to).trim()}${to === passage.length ? "" : " …"}`;
}

/** The last space before a place, if one is near; never inside a character. */
function cutAt(text: string, place: number): number {
  const blank = text.lastIndexOf(" ", place);
  if (blank > place - LEAD / 2) return blank;
  return /[\uDC00-\uDFFF]/.test(text[place]!) ? place - 1 : place;
}
