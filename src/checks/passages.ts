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
const MOST_PLACES = 2_000;

function nearestIn(source: string, { words, places }: WordIndex, quote: string): string | undefined {
  const wanted = wordsOf(quote);
  const telling = wanted
    .map(({ word }, index) => ({ index, found: places.get(word) ?? [] }))
    .filter(({ found }) => found.length > 0 && found.length <= MOST_PLACES)
    .toSorted((a, b) => a.found.length - b.found.length)
    .slice(0, TELLING_WORDS);

  // Each telling word votes for where the quote would begin; a few words more or less between them still count.
  const votes = new Map<number, number>();
  let best = { start: 0, count: 0 };
  for (const { index, found } of telling) {
    const seen = new Set<number>();
    for (const place of found) {
      for (const start of [
        place - index - 2,
        place - index - 1,
        place - index,
        place - index + 1,
        place - index + 2,
      ]) {
        if (seen.has(start)) continue;
        seen.add(start);
        const count = (votes.get(start) ?? 0) + (start === place - index ? 1.01 : 1);
        votes.set(start, count);
        if (count > best.count) best = { start, count };
      }
    }
  }
  if (best.count < Math.max(1, Math.min(wanted.length, TELLING_WORDS) / 3)) return undefined;
  const first = words[Math.max(0, best.start)];
  const last = words[Math.min(words.length - 1, Math.max(0, best.start) + wanted.length - 1)];
  return first && last && shortened(source.slice(first.start, last.end));
}

function shortened(passage: string): string {
  if (passage.length <= 160) return passage;
  const cut = passage.slice(0, 160);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 80 ? cut.lastIndexOf(" ") : 160)} …`;
}
