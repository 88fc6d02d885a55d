import { wordsIn } from "./words.ts";

/** A pair of texts, by their places in two lists. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * Pairs the texts of two lists that say the same or nearly the same, each at most once, the likest first.
 * `least` is how much of two texts must agree for a pair, from 0 to 1.
 */
export function similar(
  before: readonly string[],
  after: readonly string[],
  least: (pair: Pair) => number,
): readonly Pair[] {
  const [old, young] = [before.map(bagOf), after.map(bagOf)];
  const candidates: (Pair & { readonly likeness: number })[] = [];
  const index = indexOf(young, old);
  old.forEach((bag, at) => {
    const found = new Set(index.beginning(bag).flatMap((word) => index.places.get(word) ?? []));
    for (const other of found) {
      const pair = { before: at, after: other };
      const likeness = agreement(bag, young[other]!);
      if (likeness >= least(pair)) candidates.push({ ...pair, likeness });
    }
  });
  candidates.sort((a, b) => b.likeness - a.likeness || apart(a) - apart(b) || sum(a) - sum(b));
  const [takenBefore, takenAfter] = [new Set<number>(), new Set<number>()];
  return candidates.filter(({ before: one, after: other }) => {
    if (takenBefore.has(one) || takenAfter.has(other)) return false;
    takenBefore.add(one);
    takenAfter.add(other);
    return true;
  });
}

const apart = (pair: Pair) => Math.abs(pair.before - pair.after);
const sum = (pair: Pair) => pair.before + pair.after;

/** The words of a text without case and signs; a word's second use is another word. */
type Bag = ReadonlySet<string>;

function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  const words = wordsIn(text.toLowerCase())
    .map((word) => word.trimEnd())
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return new Set(
    (words.length === 0 ? [text] : words).map((word) => {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      return count === 1 ? word : `${word} ${count}`;
    }),
  );
}

/** Dice's coefficient: how much of both texts they share. */
function agreement(one: Bag, other: Bag): number {
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
    for (const word of beginning(bag)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else known.push(at);
    }
  });
  return { places, beginning };
}
