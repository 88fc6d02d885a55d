/** What a locution says, and who says it: "Claire Cooper : There is no way back." */
export interface Speech {
  readonly speaker: string | undefined;
  readonly words: string;
}

const MARKED = /^\s*(.{1,80}?)\s+:\s+(.*)$/su;
const PLAIN = /^\s*(\p{Lu}[^:.?!,;]{0,40}):\s+(.*)$/su;

export function speechOf(text: string): Speech {
  const [, speaker, words] = MARKED.exec(text) ?? PLAIN.exec(text) ?? [];
  if (speaker === undefined || words === undefined) return { speaker: undefined, words: text.trim() };
  return { speaker: speaker.trim(), words: words.trim() };
}

/** Do two texts say the same, but for capitals, spaces and punctuation? */
export const sameWords = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, " ")
    .trim();

/** "CauseToEffect" and "Default Inference" as words: "cause to effect"; undefined for what says nothing. */
export function schemeWords(scheme: string | undefined): string | undefined {
  if (scheme === undefined) return undefined;
  const words = scheme
    .replace(/_/gu, " ")
    .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .trim();
  const says = /\p{Ll}\s\p{Lu}|^\p{Lu}\p{Ll}/u.test(words) ? words.toLowerCase() : words;
  return /^(?:default (?:inference|conflict|rephrase|preference)|ra|ca|ma|pa)?$/iu.test(says)
    ? undefined
    : says;
}
