import { distance } from "fastest-levenshtein";
import { inWords } from "../../model/lists.ts";

/**
 * Finds the known word that was probably meant. Case counts little.
 * The work is bounded, because a file without `premises` asks for every id it uses.
 */
export function suggester(): (word: string, known: Iterable<string>) => string | undefined {
  let budget = 200_000;
  return (word, known) => {
    const wanted = word.toLowerCase();
    let best: string | undefined;
    let least = tolerance(wanted) + 1;
    for (const candidate of known) {
      if (Math.abs(candidate.length - word.length) >= least) continue;
      if (budget-- <= 0) break;
      const apart = looksLike(word, candidate) ? 0 : distance(wanted, candidate.toLowerCase());
      if (apart < least && isNear(wanted, candidate.toLowerCase(), apart)) {
        least = apart;
        best = candidate;
      }
    }
    return best;
  };
}

/** Letters of Cyrillic and Greek, and the Latin ones that look the same. */
const ALIKE = "аеорсухіѕјһԁԛԝАВЕКМНОРСТУХІЅЈαορνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const LATIN = "aeopcyxisjhdqwABEKMHOPCTYXISJaopvikABEZHIKMNOPTYX";

const inLatin = (word: string): string =>
  word.replaceAll(/\P{ASCII}/gu, (letter) => LATIN[ALIKE.indexOf(letter)] ?? letter);

/** Whether two words differ only in letters of other alphabets that look the same. */
export const looksLike = (word: string, other: string): boolean =>
  word !== other && inLatin(word) === inLatin(other);

export type Suggest = ReturnType<typeof suggester>;

function tolerance(word: string): number {
  return word.length < 2 ? 0 : Math.max(2, Math.floor(word.length / 3));
}

/** In a short word two changes leave another word, such as `tags` of `page`, unless they only swap letters. */
function isNear(word: string, other: string, apart: number): boolean {
  return apart < 2 || word.length > 5 || sameLetters(word, other);
}

/** Whether one word has the letters of another in another order. */
export function sameLetters(word: string, other: string): boolean {
  const letters = (each: string) => [...each].toSorted().join("");
  return letters(word) === letters(other);
}

const MOST_NAMED = 3;

/** The first of these ids, and how many more there are. */
export function fewInWords(ids: readonly string[]): string {
  const named = ids.slice(0, MOST_NAMED).map((id) => `\`${id}\``);
  const more = ids.length - named.length;
  return inWords(more > 0 ? [...named, `${more} more`] : named);
}

/** Each word once, all of them. */
export const quoted = (words: readonly string[]): string =>
  inWords([...new Set(words)].map((word) => `\`${word}\``));
