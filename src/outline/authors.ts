import { commaOf, semicolonOf } from "../language/index.ts";
import type { Signs } from "../language/index.ts";
import { bare, soundsInstitutional } from "../model/sources/institution.ts";

/** Words that join the parts of an institution's name; `PARTICLE` has those that also occur in people's names. */
const JOINING = new Set([
  "of",
  "for",
  "the",
  "and",
  "&",
  "on",
  "in",
  "fur",
  "und",
  "et",
  "y",
  "voor",
  "sans",
  "pour",
  "i",
]);
/** Before a family name, and part of it. */
const PARTICLE =
  /^(?:[dl]['’]|(?:van|von|der|den|ten|ter|zu|zum|zur|de|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|ben|ابن|بن|أبو|أبي|ابو|عبد)$)/u;
/** Behind a family name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
const ACRONYM = /^\p{Lu}{2,}$/u;
const CASED = /^\p{Ll}/u;

/**
 * What an author is called in a citation: of "Last, First" and "First Last" the family name, of an institution all of
 * its name. Which of these a name is shows in its form; no-break spaces hold a name together.
 */
export function citedName(author: string): string {
  const name = author.trim();
  const words = name.split(/[^\S\u00a0]+/u);
  if (words.length === 1) return name;
  const [before = "", behind] = name.split(/\s*,\s*/u);
  if (behind !== undefined) {
    if (SUFFIX.test(behind)) return citedName(before);
    // "Bank, John" is a person; "Ministry of Finance, Rome" is not.
    return before.includes(" ") && isInstitution(before.split(/\s+/u)) ? name : before;
  }
  return isInstitution(words) ? name : familyName(words);
}

function isInstitution(words: readonly string[]): boolean {
  if (words.length > 5) return true;
  return words.some((word, index) => {
    if (soundsInstitutional(word)) return true;
    if (ACRONYM.test(word) && !SUFFIX.test(word)) return true;
    const joins = JOINING.has(bare(word)) || (index > 0 && CASED.test(word) && !PARTICLE.test(word));
    return joins;
  });
}

function familyName(words: readonly string[]): string {
  let from = words.length - 1;
  if (from > 1 && SUFFIX.test(words[from]!)) from -= 1;
  const last = from;
  while (from > 1 && PARTICLE.test(words[from - 1]!)) from -= 1;
  return words.slice(from, last + 1).join(" ");
}

/** "Rossi", "Rossi & Fardella", and of three or more "Rossi et al." */
export function citedNames(authors: readonly string[]): string | undefined {
  const [first, second] = authors.map(citedName);
  if (first === undefined || second === undefined) return first;
  return authors.length === 2 ? `${first} & ${second}` : `${first} et al.`;
}

/** All names in full; where one has a comma of its own, another sign parts them. */
export const namedInFull = (authors: readonly string[], signs: Signs): string =>
  authors.join(authors.some((name) => name.includes(",")) ? semicolonOf(signs) : commaOf(signs));
