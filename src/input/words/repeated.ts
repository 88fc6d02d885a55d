import type { Code, Diagnostic, Edit } from "../../diagnostic.ts";

/** What is said of a word, and so is one mistake wherever the word stands. */
const OF_A_WORD: ReadonlySet<Code> = new Set(["unknown-key"]);

/** "Nothing has the id `x`" → "Nothing has the id `x`, here and in 9 more places." */
export function inPlaces(sentence: string, count: number): string {
  if (count < 2) return `${sentence}.`;
  return `${sentence}, here and in ${count === 2 ? "one more place" : `${count - 1} more places`}.`;
}

/** What a sentence says, wherever and however often. */
export function withoutPlaces(sentence: string): string {
  return sentence.replace(/, here and in (?:one more place|\d+ more places)\.$/, ".");
}

/** Says once what is said of the same word again and again, with one fix for all places. */
export function saidOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const alike = new Map<string, Diagnostic[]>();
  for (const one of found) {
    const key = OF_A_WORD.has(one.code) ? `${one.message} ${one.hint}` : String(alike.size);
    const others = alike.get(key);
    if (others) others.push(one);
    else alike.set(key, [one]);
  }
  return [...alike.values()].map((all): Diagnostic => {
    const first = all.reduce((a, b) => (b.range.start.offset < a.range.start.offset ? b : a));
    // oxlint-disable-next-line hence/messages -- a sentence goes on where its full stop was
    if (all.length === 1 || !first.message.endsWith(".")) return first;
    const message = inPlaces(first.message.slice(0, -1), all.length);
    const edits: readonly Edit[] = all.flatMap(({ fix }) => fix?.edits ?? []);
    return { ...first, message, ...(first.fix && { fix: { ...first.fix, edits } }) };
  });
}
