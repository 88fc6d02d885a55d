import type { Lines } from "../lines.ts";

/** How many characters of a file are searched. */
const SEARCHED = 200_000;
const USES = /(?<![\p{L}\p{N}_-])(?:from|to|against|main): *(\[[^\]]*\]|[^\s,}\]]+)/gu;
const ID = /^[\p{L}\p{N}_-]+$/u;
const MOST_WORDS = 3;

/** How the ids of a section are used. */
const USES_OF: ReadonlyMap<string, RegExp> = new Map([
  ["sources", /(?<![\p{L}\p{N}_-])cite: *(?:\[ *)?["']?([\p{L}\p{N}_-]+)/gu],
  ["voices", /(?<![\p{L}\p{N}_-])voice: *([\p{L}\p{N}_-]+)/gu],
  ["groups", /(?<![\p{L}\p{N}_-])group: *([\p{L}\p{N}_-]+)/gu],
]);
const DECLARED = /^ *(?:- +)?([\p{L}\p{N}_-]+):/gmu;
const NAMED = /[\s{]id: *([\p{L}\p{N}_-]+)(?=[\s,}]|$)/gmu;
const CONCLUDED = /(?<![\p{L}\p{N}_-])to: *([\p{L}\p{N}_-]+)/gu;

const wordsIn = (text: string, uses: RegExp): readonly string[] =>
  [...text.matchAll(uses)].map(([, id]) => id!);

/** The ids in what inferences name, which is a list of words or of texts. */
const named = (text: string, between: RegExp): readonly string[] =>
  wordsIn(text.slice(0, SEARCHED), USES).flatMap((ids) => ids.split(between).filter((id) => ID.test(id)));

/** Words that inferences name, in a text that may have faults. */
export const idsUsedIn = (text: string): ReadonlySet<string> => new Set(named(text, /[\s,[\]]+/u));

/** Words that inferences lead to, in a text that may have faults. */
export const idsConcludedIn = (text: string): ReadonlySet<string> =>
  new Set(wordsIn(text.slice(0, SEARCHED), CONCLUDED));

/** The ids of a section that are used, in a text that may have faults. */
export function usesIn(section: string, text: string): ReadonlySet<string> {
  const uses = USES_OF.get(section);
  return new Set(uses ? wordsIn(text.slice(0, SEARCHED), uses) : named(text, /\s*[,[\]]\s*/u));
}

const found = new WeakMap<Lines, ReadonlySet<string>>();

/** The ids that a text declares, and other keys; each file is searched once. */
export function declaredIn(lines: Lines): ReadonlySet<string> {
  const known = found.get(lines) ?? new Set(wordsIn(lines.text.slice(0, SEARCHED), DECLARED));
  found.set(lines, known);
  return known;
}

/** The ids that seem to be missing in a section: they are used, and nothing in the file declares them. */
export function wantedIn(section: string, text: string): readonly string[] {
  const searched = text.slice(0, SEARCHED);
  const known = new Set([...wordsIn(searched, DECLARED), ...wordsIn(searched, NAMED)]);
  const wanted = [...usesIn(section, text)].filter((id) => !known.has(id));
  if (USES_OF.has(section)) return wanted;
  const concluded = idsConcludedIn(text);
  const own = wanted.filter((id) => concluded.has(id) === (section === "conclusions"));
  return own.length > 0 ? own : wanted;
}

export const isDeclared = (id: string, text: string): boolean =>
  new RegExp(`^ *(?:- +)?${id}:`, "mu").test(text.slice(0, SEARCHED));

/** Whether inferences name a word that nothing declares. */
export const isWanted = (word: string, text: string): boolean =>
  idsUsedIn(text).has(word) && !isDeclared(word, text);

/** An id for words that have none: one that is used and not declared if it is a word of theirs, or else their first words. */
export function idFor(words: string, text: string, section = "premises"): string {
  const said: readonly string[] = words.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const ids = USES_OF.has(section) ? usesIn(section, text) : idsUsedIn(text);
  const used = [...ids].find((id) => said.includes(id.toLowerCase()) && !isDeclared(id, text));
  return used ?? (said.slice(0, MOST_WORDS).join("-") || "a-name");
}

/** An id for words of a section that have none: the only one that is missing there, or else as `idFor`. */
export function idWanted(words: string, text: string, section: string): string {
  const [only, ...others] = wantedIn(section, text);
  return only !== undefined && others.length === 0 ? only : idFor(words, text, section);
}
