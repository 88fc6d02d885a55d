import { add } from "../../model/lists.ts";

/** The items of a list that moved: all but the longest sequence that kept its order. */
export function outOfOrder<T>(before: readonly T[], after: readonly T[]): ReadonlySet<T> {
  const places = new Map(before.map((one, index) => [one, index]));
  const common = after.filter((one) => places.has(one));
  const kept = new Set(longestRise(common.map((one) => places.get(one)!)));
  return new Set(common.filter((one) => !kept.has(places.get(one)!)));
}

/** The longest rising series in a list of different numbers, by patience sorting. */
function longestRise(numbers: readonly number[]): number[] {
  /** `ends[n]`: where the series of n + 1 numbers ends that ends lowest. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const rise: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rise.push(numbers[at]!);
  return rise.toReversed();
}

/** The new list with what only the old one has, each behind what it stood behind. */
export function mergedOrder<T>(before: readonly T[], after: readonly T[]): T[] {
  const places = new Set(after);
  const following = new Map<T | undefined, T[]>();
  let last: T | undefined;
  for (const one of before) {
    if (places.has(one)) last = one;
    else add(following, last, one);
  }
  return [undefined, ...after].flatMap((one) => [
    ...(one === undefined ? [] : [one]),
    ...(following.get(one) ?? []),
  ]);
}
