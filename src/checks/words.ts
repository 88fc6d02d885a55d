import { UNSPACED } from "../model/unspaced.ts";

/** An index of the words of a long text, to find the passage that resembles a quote. */
interface Word {
  readonly word: string;
  readonly start: number;
}

const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, "gu");

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => ({
    word: word.toLowerCase(),
    start,
  }));
}

/** A quote of this many words nearly always contains a rare one. */
const LOOKED_AT = 400;
/** Looking at one place costs about as much as scanning this many characters. */
const COST_OF_A_LOOK = 100;
/** The rarest words of a quote are enough to find its place and keep the search fast. */
const TELLING_WORDS = 12;
const MOST_PLACES = 10_000;
/** How many words more or fewer a passage may have before the word in question. */
const SHIFT = 2;
/** Places whose votes are counted together. */
const AT_A_TIME = 8192;
/** What one rare word counts; an exact beginning counts slightly more. */
const VOTE = 100;

/** A stretch of the text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Where the word before it ends and the word after it begins. */
  readonly before: number;
  readonly after: number;
}

/** Where one text stands in another, from a place on, in order. */
export function* placesIn(text: string, wanted: string, from: number): Generator<number> {
  for (let at = text.indexOf(wanted, from); at >= 0 && at < text.length; at = text.indexOf(wanted, at + 1))
    yield at;
}

/** Numbers in flat arrays: a book has millions of words. */
export class WordIndex {
  readonly #text: string;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** The number of each word, whatever its case. */
  readonly #known = new Map<string, number>();
  /** The places of word n are `#places` from `#first[n]` to `#first[n + 1]`. */
  readonly #first: Uint32Array;
  readonly #places: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    let [starts, ends, numbers] = [1, 2, 3].map(() => new Uint32Array(1024)) as [Numbers, Numbers, Numbers];
    let count = 0;
    for (const match of text.matchAll(WORD)) {
      if (count === starts.length)
        [starts, ends, numbers] = [doubled(starts), doubled(ends), doubled(numbers)];
      const [word] = match;
      starts[count] = match.index;
      ends[count] = match.index + word.length;
      numbers[count++] = this.#known.get(word) ?? this.#add(word);
    }
    this.#starts = starts.slice(0, count);
    this.#ends = ends.slice(0, count);
    this.#first = new Uint32Array(this.#known.size + 1);
    this.#places = new Uint32Array(count);
    for (let place = 0; place < count; place++) this.#first[numbers[place]! + 1]! += 1;
    for (let number = 0; number < this.#known.size; number++)
      this.#first[number + 1]! += this.#first[number]!;
    const next = this.#first.slice();
    for (let place = 0; place < count; place++) this.#places[next[numbers[place]!]!++] = place;
  }

  #add(word: string): number {
    const lower = word.toLowerCase();
    const number = this.#known.get(lower) ?? this.#known.size;
    this.#known.set(lower, number);
    this.#known.set(word, number);
    return number;
  }

  /** Where a text stands, from a place on, in order: looked for only where its rarest word occurs. */
  *places(wanted: string, from = 0): Generator<number> {
    // The first word and the last may be parts of words.
    const whole = wordsOf(wanted.slice(0, LOOKED_AT)).slice(1, -1);
    const rarest = whole
      .map(({ word, start }) => ({ start, found: this.#placesOf(word) }))
      .toSorted((a, b) => a.found.length - b.found.length)[0];
    if (rarest === undefined || rarest.found.length * COST_OF_A_LOOK > this.#text.length) {
      yield* placesIn(this.#text, wanted, from);
      return;
    }
    for (const place of rarest.found) {
      const at = this.#starts[place]! - rarest.start;
      if (at >= from && this.#text.startsWith(wanted, at)) yield at;
    }
  }

  /** The stretch that shares most words with the quote, in the same order, if there are enough of them. */
  nearest(quote: string): Stretch | undefined {
    const wanted = wordsOf(quote);
    const rare = wanted
      .map(({ word }, index) => ({ index, found: this.#placesOf(word) }))
      .filter(({ found }) => found.length <= MOST_PLACES);
    const telling = rare
      .filter(({ found }) => found.length > 0)
      .toSorted((a, b) => a.found.length - b.found.length)
      .slice(0, TELLING_WORDS);
    const best = this.#elect(telling, wanted.length);
    if (best.votes < VOTE * Math.max(1, Math.min(rare.length, TELLING_WORDS) / 3)) return undefined;
    const first = Math.max(0, best.start);
    const last = Math.min(this.#starts.length, first + wanted.length) - 1;
    if (last < first) return undefined;
    return {
      start: this.#starts[first]!,
      end: this.#ends[last]!,
      before: first === 0 ? 0 : this.#ends[first - 1]!,
      after: this.#starts[last + 1] ?? this.#text.length,
    };
  }

  /**
   * Each rare word votes for the place where the quote would begin. Of equal places, that which needs the fewest words
   * wins, then the first. Votes are counted for one stretch of places after the other, which stay at hand meanwhile.
   */
  #elect(telling: readonly { readonly index: number; readonly found: Numbers }[], length: number) {
    const votes = new Int32Array(AT_A_TIME);
    const voters = new Int32Array(AT_A_TIME);
    const reached = new Uint32Array(telling.length);
    const best = { start: 0, votes: 0, voter: 0 };
    // The place may lie before the beginning of the text.
    for (let from = -length - SHIFT; from < this.#starts.length + SHIFT; from += AT_A_TIME) {
      votes.fill(0);
      voters.fill(0);
      for (let word = 0; word < telling.length; word++) {
        const { index, found } = telling[word]!;
        const voter = word + 1;
        let next = reached[word]!;
        for (; next < found.length; next++) {
          const middle = found[next]! - index - from;
          if (middle - SHIFT >= AT_A_TIME) break;
          const last = Math.min(middle + SHIFT, AT_A_TIME - 1);
          for (let at = Math.max(0, middle - SHIFT); at <= last; at++) {
            if (voters[at] === voter) continue;
            voters[at] = voter;
            const sum = (votes[at]! += at === middle ? VOTE + 1 : VOTE);
            if (sum > best.votes || (sum === best.votes && voter < best.voter)) {
              best.start = from + at;
              best.votes = sum;
              best.voter = voter;
            }
          }
        }
        // The last ones may reach into the next stretch.
        while (next > 0 && found[next - 1]! - index - from + SHIFT >= AT_A_TIME) next--;
        reached[word] = next;
      }
    }
    return best;
  }

  #placesOf(word: string): Numbers {
    const number = this.#known.get(word);
    if (number === undefined) return new Uint32Array(0);
    return this.#places.subarray(this.#first[number], this.#first[number + 1]);
  }
}

type Numbers = Uint32Array;

function doubled(numbers: Numbers): Numbers {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
