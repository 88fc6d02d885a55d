/** The text of a source, to find quotes in. */
export interface Passages {
  has(quote: string): boolean;
  /** The passage that has most words of the quote in its order, if any is worth showing. */
  nearest(quote: string): string | undefined;
}

export function passagesOf(text: string): Passages {
  const source = comparable(text);
  let words: WordIndex | undefined;
  return {
    has: (quote) => source.includes(comparable(quote)) || hasInPieces(source, comparable(quote)),
    nearest: (quote) => nearestIn(source, (words ??= indexWords(source)), comparable(quote)),
  };
}

/** Typesetting is no part of a quote: quotation marks, dashes, ellipses and line breaks are all alike. */
function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/…/g, "...")
    .replace(/\u00AD/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** `China ... lose the war`: pieces that follow each other, with something left out. */
function hasInPieces(source: string, quote: string): boolean {
  const pieces = quote.split(/\s*\[?\.\.\.\]?\s*/).filter((piece) => piece !== "");
  if (pieces.length < 2) return false;
  let from = 0;
  for (const piece of pieces) {
    const at = source.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface WordIndex {
  readonly words: readonly Word[];
  /** Where each word stands in `words`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const UNSPACED = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}";
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, "gu");

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function indexWords(text: string): WordIndex {
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  words.forEach(({ word }, place) => {
    const others = places.get(word);
    if (others) others.push(place);
    else places.set(word, [place]);
  });
  return { words, places };
}

/** The rarest words of a quote are enough to find its place, and they keep the search quick. */
const TELLING_WORDS = 12;
const MOST_PLACES = 10_000;
/** Words more or less that a passage may have before the word that is looked at. */
const SHIFTS = [-2, -1, 0, 1, 2];

function nearestIn(source: string, { words, places }: WordIndex, quote: string): string | undefined {
  const wanted = wordsOf(quote);
  const rare = wanted
    .map(({ word }, index) => ({ index, found: places.get(word) ?? [] }))
    .filter(({ found }) => found.length <= MOST_PLACES);
  const telling = rare
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => a.found.length - b.found.length)
    .slice(0, TELLING_WORDS);

  // Each telling word votes for where the quote would begin, and a little more for where it would begin exactly.
  const votes = new Map<number, number>();
  let best = { start: 0, count: 0 };
  for (const { index, found } of telling) {
    const voted = new Set<number>();
    for (const place of found) {
      for (const shift of SHIFTS) {
        const start = place - index + shift;
        if (voted.has(start)) continue;
        voted.add(start);
        const count = (votes.get(start) ?? 0) + (shift === 0 ? 1.01 : 1);
        votes.set(start, count);
        if (count > best.count) best = { start, count };
      }
    }
  }
  if (best.count < Math.max(1, Math.min(rare.length, TELLING_WORDS) / 3)) return undefined;
  const start = Math.max(0, best.start);
  const first = words[start];
  const last = words[Math.min(words.length, start + wanted.length) - 1];
  return first && last && shortened(source.slice(first.start, last.end));
}

function shortened(passage: string): string {
  if (passage.length <= 160) return passage;
  const cut = passage.slice(0, 160);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 80 ? cut.lastIndexOf(" ") : 160)} …`;
}
