import { commaOf, semicolonOf } from "../language/index.ts";
import type { Signs } from "../language/index.ts";

/**
 * Words that only institutions have in their names, by how they begin, without accents. A family name that looks like
 * one of these is cited in full, which does no harm; an institution's name that was cut would be wrong.
 */
const INSTITUTION = [
  // English
  "organi[sz]ation",
  "universit",
  "college",
  "school",
  "academ",
  "ministr(?!om)",
  "department",
  "council",
  "commission",
  "committee",
  "bank",
  "institut",
  "agenc",
  "office",
  "bureau",
  "authority",
  "association",
  "society",
  "foundation",
  "federation",
  "parliament",
  "government",
  "party",
  "union",
  "nations",
  "centre",
  "center",
  "alliance",
  "league",
  "network",
  "forum",
  "museum",
  "library",
  "corporation",
  "company",
  "international",
  "world",
  "national",
  "european",
  "watch$",
  "group$",
  "fund$",
  "press$",
  "news$",
  "times$",
  "team$",
  "gmbh$",
  "inc$",
  "ltd$",
  // German, Dutch, French, Italian, Spanish, Portuguese
  "bundes",
  "verein",
  "verband",
  "gesellschaft",
  "stiftung",
  "amt$",
  "behorde",
  "rat$",
  "partei",
  "hochschule",
  "vereniging",
  "stichting",
  "raad$",
  "organisatie",
  "conseil",
  "societe",
  "fondation",
  "parti$",
  "partit?o$",
  "partido",
  "medecins",
  "consiglio",
  "commissione",
  "comision",
  "comissao",
  "comite",
  "comitato",
  "associa",
  "asociacion",
  "fonda[cz]i",
  "fundaci?[oa]",
  "consejo",
  "conselho",
  "banco",
  "banca",
  "banque",
  "ufficio",
  "oficina",
  "agenzia",
  "governo",
  "gobierno",
  "gouvernement",
  "regierung",
  "organiza[cz]",
  "organizza",
  // Polish, Turkish
  "uniwersytet",
  "komis",
  "komitet",
  "rada$",
  "rzad$",
  "zwiazek",
  "fundacja",
  "bakanl",
  "kurum",
  "orgut",
  "dernegi",
  "vakf",
  "parti",
  "birlig",
  // Russian, Ukrainian
  "организаци",
  "организаці",
  "організаці",
  "университет",
  "університет",
  "министерств",
  "міністерств",
  "комисси",
  "комісі",
  "комитет",
  "комітет",
  "совет$",
  "рада$",
  "банк",
  "институт",
  "інститут",
  "агентств",
  "партия",
  "партія",
  "союз",
  "академи",
  "академі",
  // Arabic, Persian, Hindi
  "(?:ال)?منظمة",
  "(?:ال)?جامعة",
  "(?:ال)?وزارة",
  "(?:ال)?مجلس",
  "(?:ال)?لجنة",
  "(?:ال)?بنك",
  "(?:ال)?معهد",
  "(?:ال)?مؤسسة",
  "(?:ال)?حزب",
  "(?:ال)?اتحاد",
  "سازمان",
  "دانشگاه",
  "وزارت",
  "شورا",
  "बैंक",
  "मंत्रालय",
  "विश्वविद्यालय",
  "संगठन",
  "आयोग",
  "संस्थान",
];
const INSTITUTIONAL = new RegExp(`^(?:${INSTITUTION.join("|")})`, "u");

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

const bare = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

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
    if (INSTITUTIONAL.test(word.normalize("NFC").toLowerCase()) || INSTITUTIONAL.test(bare(word)))
      return true;
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
