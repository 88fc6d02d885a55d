/** A word quoted for a shell, if needed. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{M}\p{Nd}_./:@%+=,~-]+$/u.test(word) && !word.startsWith("~")
    ? word
    : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
