/** A letter, or parts that stand together in the same way more than once; a number of its own for each. */
export type PartId = number;

/** Where a part stands: thousandths of an em. */
export interface Placed {
  readonly part: PartId;
  readonly x: number;
  readonly y: number;
}

export interface SharedParts {
  /** The words, each as fewer and larger parts. */
  readonly words: readonly (readonly Placed[])[];
  /** What the larger parts consist of. */
  readonly groups: ReadonlyMap<PartId, readonly [Placed, Placed]>;
}

/** A pair that occurs less often takes more room as a part of its own than it saves. */
const FEWEST = 4;
/** Each round joins parts of the one before; later ones find next to nothing. */
const ROUNDS = 6;

/**
 * Finds neighbours that recur in words ("th", then "the") and makes one part of them, the most frequent first, as Larsson
 * and Moffat's re-pair does, but all pairs of a round at once. `next` is the first number that is free for a part.
 */
export function sharedParts(words: readonly (readonly Placed[])[], next: PartId): SharedParts {
  const groups = new Map<PartId, readonly [Placed, Placed]>();
  let joined = words;
  for (let round = 0; round < ROUNDS; round++) {
    const counts = countsOf(joined);
    const parts = new Map<string, PartId>();
    const partOf = (one: Placed, other: Placed, key: string) => {
      let part = parts.get(key);
      if (part === undefined) {
        part = next + groups.size;
        parts.set(key, part);
        groups.set(part, [
          { part: one.part, x: 0, y: 0 },
          { part: other.part, x: other.x - one.x, y: other.y - one.y },
        ]);
      }
      return part;
    };
    joined = joined.map((word) => withPairs(word, counts, partOf));
    if (parts.size === 0) break;
  }
  return { words: joined, groups };
}

const keyOf = (one: Placed, other: Placed): string =>
  `${one.part} ${other.part} ${other.x - one.x} ${other.y - one.y}`;

function countsOf(words: readonly (readonly Placed[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words)
    for (let i = 1; i < word.length; i++) {
      const key = keyOf(word[i - 1]!, word[i]!);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** From left to right; a pair waits for the next one where that recurs more often. */
function withPairs(
  word: readonly Placed[],
  counts: ReadonlyMap<string, number>,
  partOf: (one: Placed, other: Placed, key: string) => PartId,
): readonly Placed[] {
  const joined: Placed[] = [];
  const pairs = word.slice(1).map((other, i) => {
    const key = keyOf(word[i]!, other);
    return { other, key, count: counts.get(key)! };
  });
  for (let i = 0; i < word.length; i++) {
    const one = word[i]!;
    const pair = pairs[i];
    if (pair === undefined || pair.count < FEWEST || (pairs[i + 1]?.count ?? 0) > pair.count)
      joined.push(one);
    else {
      joined.push({ part: partOf(one, pair.other, pair.key), x: one.x, y: one.y });
      i++;
    }
  }
  return joined;
}
