import { add } from "../../model/lists.ts";
import { wordsIn } from "./words.ts";

/** A pair of texts, by their places in two lists. */
interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * Pairs the texts of two lists that say the same or nearly the same, each at most once, the most similar first.
 * `least` is how much of two texts must agree for a pair, from 0 to 1.
 */
export function similar(
  before: readonly string[],
  after: readonly string[],
  least: (pair: Pair) => number,
): readonly Pair[] {
  const [old, young] = [before.map(wordsOf), after.map(wordsOf)];
  const equal = equalPairs(old, young);
  const [paired, taken] = [
    new Set(equal.map((pair) => pair.before)),
    new Set(equal.map((pair) => pair.after)),
  ];
  const bags = (lists: readonly (readonly string[])[], without: ReadonlySet<number>) =>
    lists.map((words, at) => (without.has(at) ? EMPTY : bagOf(words)));
  const work = (old.length - equal.length) * (young.length - equal.length);
  if (work > MOST_PAIRS) return equal;
  const candidates = nearPairs(bags(old, paired), bags(young, taken), least);
  candidates.sort((a, b) => b.likeness - a.likeness || apart(a) - apart(b) || sum(a) - sum(b));
  const near = candidates.filter((pair) => {
    if (paired.has(pair.before) || taken.has(pair.after)) return false;
    paired.add(pair.before);
    taken.add(pair.after);
    return true;
  });
  return [...equal, ...near];
}

/** Texts with the same words in the same order: most statements that get another id keep their words. */
function equalPairs(old: readonly (readonly string[])[], young: readonly (readonly string[])[]): Pair[] {
  const places = new Map<string, number[]>();
  young.forEach((words, at) => {
    const key = words.join(" ");
    add(places, key, at);
  });
  for (const list of places.values()) list.reverse();
  return old.flatMap((words, before) => {
    const after = places.get(words.join(" "))?.pop();
    return after === undefined ? [] : [{ before, after }];
  });
}

interface NearPair extends Pair {
  readonly likeness: number;
}

function nearPairs(old: readonly Bag[], young: readonly Bag[], least: (pair: Pair) => number): NearPair[] {
  const index = indexOf(young, old);
  return old.flatMap((bag, before) => {
    const found = new Set(index.beginning(bag).flatMap((word) => index.places.get(word) ?? []));
    return [...found].flatMap((after) => {
      const likeness = agreement(bag, young[after]!);
      return likeness >= LEAST && likeness >= least({ before, after }) ? [{ before, after, likeness }] : [];
    });
  });
}

/** With more comparisons than this, the two maps are taken to be unrelated, and only equal texts are paired. */
const MOST_PAIRS = 10_000_000;

const apart = (pair: Pair) => Math.abs(pair.before - pair.after);
const sum = (pair: Pair) => pair.before + pair.after;

/** The words of a text without case and signs; a word's second use is another word. */
type Bag = ReadonlySet<string>;

const EMPTY: Bag = new Set();

function wordsOf(text: string): readonly string[] {
  const words = wordsIn(text.toLowerCase())
    .map((word) => word.trimEnd())
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0 ? [text] : words;
}

function bagOf(words: readonly string[]): Bag {
  const counts = new Map<string, number>();
  return new Set(
    words.map((word) => {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      return count === 1 ? word : `${word} ${count}`;
    }),
  );
}

/** Dice's coefficient: how much of both texts they share. */
function agreement(one: Bag, other: Bag): number {
  if (2 * Math.min(one.size, other.size) < LEAST * (one.size + other.size)) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

/** Pairs agree in at least this much. */
export const LEAST = 0.6;

/**
 * Where each word stands at the beginning of a bag, its rarest words first: two bags that agree in `LEAST` have one of
 * them in common, so that not every text is compared with every other.
 */
function indexOf(bags: readonly Bag[], others: readonly Bag[]) {
  const counts = new Map<string, number>();
  for (const bag of [...bags, ...others])
    for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const beginning = (bag: Bag): readonly string[] => {
    const rare = [...bag].toSorted((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    return rare.slice(0, bag.size - Math.ceil((LEAST / (2 - LEAST)) * bag.size) + 1);
  };
  const places = new Map<string, number[]>();
  bags.forEach((bag, at) => {
    for (const word of beginning(bag)) add(places, word, at);
  });
  return { places, beginning };
}
