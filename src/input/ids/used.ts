/** How many characters of a file are searched. */
const SEARCHED = 200_000;
const USES = /(?<![\p{L}\p{N}_-])(?:from|to|against|main): *(\[[^\]]*\]|[^\s,}\]]+)/gu;
const MOST_WORDS = 3;

/** Words that inferences name, in a text that may have faults. */
export function idsUsedIn(text: string): ReadonlySet<string> {
  const words = [...text.slice(0, SEARCHED).matchAll(USES)].flatMap(([, ids]) => ids!.split(/[\s,[\]]+/u));
  return new Set(words.filter((word) => /^[\p{L}\p{N}_-]+$/u.test(word)));
}

const isDeclared = (id: string, text: string): boolean =>
  new RegExp(`^ *(?:- +)?${id}:`, "mu").test(text.slice(0, SEARCHED));

/** Whether inferences name a word that nothing declares. */
export const isWanted = (word: string, text: string): boolean =>
  idsUsedIn(text).has(word) && !isDeclared(word, text);

/** An id for words that have none: one that is used and not declared if it is a word of theirs, or else their first words. */
export function idFor(words: string, text: string): string {
  const said: readonly string[] = words.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const used = [...idsUsedIn(text)].find((id) => said.includes(id.toLowerCase()) && !isDeclared(id, text));
  return used ?? (said.slice(0, MOST_WORDS).join("-") || "a-name");
}
