import { languageSubtag } from "../language/index.ts";
import type { ArgumentMap, OwnScheme } from "../model/map.ts";
import { CATALOGUE } from "./catalogue.ts";
import type { SchemeId, SchemeWords } from "./catalogue.ts";
import type { Scheme, SchemeForm } from "./scheme.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";
import { it } from "./words/it.ts";
import { ru } from "./words/ru.ts";
import { zh } from "./words/zh.ts";

export type { AskedQuestion, Question, Scheme, SchemeRole } from "./scheme.ts";

/** A language of schemes is a file and a row here; maps in other languages use the English words. */
const WORDS: Readonly<Record<string, SchemeWords>> = { ar, de, en, es, fr, it, ru, zh };

/** What a name means in the first language that has it: the key of the scheme, which every language understands. */
export function keyElsewhere(name: string): { readonly key: SchemeId; readonly lang: string } | undefined {
  const plain = plainName(name);
  for (const [lang, words] of Object.entries(WORDS)) {
    const key = (Object.keys(CATALOGUE) as SchemeId[]).find((id) =>
      [words[id].name, ...(words[id].aliases ?? [])].some((one) => plainName(one) === plain),
    );
    if (key !== undefined) return { key, lang };
  }
  return undefined;
}

const ROLES: ReadonlySet<string> = new Set(Object.values(CATALOGUE).flatMap(({ roles }) => roles));

/** Whether a word is a role in one of the schemes that are known everywhere. */
export const isRole = (word: string): boolean => ROLES.has(word);

/** The schemes that a map may use. */
export interface Schemes {
  /** The names to offer: the author's own first. */
  readonly names: readonly string[];
  /** Every name that is understood, to find the one that a misspelt name is close to. */
  readonly known: readonly string[];
  readonly find: (name: string) => Scheme | undefined;
}

export function schemesFor({ lang, schemes }: Pick<ArgumentMap, "lang" | "schemes">): Schemes {
  const catalogue = catalogueIn(WORDS[languageSubtag(lang)] ?? en);
  if (schemes.length === 0) return catalogue;
  const own = schemes.map(ownScheme);
  const byName = namesOf(own.map((scheme, index) => [scheme, [scheme.name, schemes[index]!.id]]));
  const find = (name: string) => byName.get(plainName(name))?.scheme;
  return {
    names: [...own.map(({ name }) => name), ...catalogue.names],
    known: [...spelled(byName), ...catalogue.known.filter((name) => find(name) === undefined)],
    find: (name) => find(name) ?? catalogue.find(name),
  };
}

/** Made once for each language that is asked for: the plain names of all schemes take about a millisecond. */
const CATALOGUES = new Map<SchemeWords, Schemes>();

function catalogueIn(words: SchemeWords): Schemes {
  let made = CATALOGUES.get(words);
  if (made === undefined) CATALOGUES.set(words, (made = catalogueOf(words)));
  return made;
}

function catalogueOf(words: SchemeWords): Schemes {
  const all = (Object.keys(CATALOGUE) as SchemeId[]).map((id) => ({ id, scheme: schemeOf(id, words) }));
  const byName = namesOf([
    // A name in the map's language is never another scheme's alias.
    ...all.map(({ id, scheme }) => [scheme, [scheme.name, ...(words[id].aliases ?? [])]] as const),
    ...all.map(({ id, scheme }) => [scheme, [en[id].name, id]] as const),
    ...all.map(({ id, scheme }) => [scheme, CATALOGUE[id].aliases] as const),
  ]);
  return {
    names: all.map(({ scheme }) => scheme.name),
    known: spelled(byName),
    find: (name) => byName.get(plainName(name))?.scheme,
  };
}

/** By their plain names; of two schemes of one name, the first. */
type Names = ReadonlyMap<string, { readonly name: string; readonly scheme: Scheme }>;

function namesOf(all: readonly (readonly [scheme: Scheme, names: readonly string[]])[]): Names {
  const found = new Map<string, { readonly name: string; readonly scheme: Scheme }>();
  for (const [scheme, names] of all) {
    for (const name of names) {
      const plain = plainName(name);
      if (!found.has(plain)) found.set(plain, { name, scheme });
    }
  }
  return found;
}

const spelled = (names: Names): readonly string[] => [...names.values()].map(({ name }) => name);

function schemeOf(id: SchemeId, words: SchemeWords): Scheme {
  const { roles, questions }: SchemeForm = CATALOGUE[id];
  const { name, ...said } = words[id];
  const says: Readonly<Record<string, string>> = said.roles;
  const asks: Readonly<Record<string, string>> = said.asks;
  const plain: Readonly<Partial<Record<string, string>>> = said.plain ?? {};
  return {
    name,
    roles: roles.map((role) => ({ id: role, says: says[role]! })),
    questions: Object.entries(questions).map(([question, facts]) => ({
      id: question,
      text: asks[question]!,
      ...(plain[question] === undefined ? {} : { plain: plain[question] }),
      ...facts,
    })),
  };
}

const ownScheme = ({ id, name, roles, questions }: OwnScheme): Scheme => ({
  name: name ?? id,
  roles,
  questions: questions.map(({ id: question, text, exception }) => ({
    id: question,
    text,
    kind: exception ? "exception" : "assumption",
    ...(roles.some((role) => role.id === question) ? { role: question } : {}),
  })),
});

/** A name reduced to what identifies it. "Argument from Expert Opinion", "ExpertOpinion_Inference" and "expert opinion" are one name. */
export function plainName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\s_’'-]+/gu, " ")
    .trim()
    .replace(/^(?:argument|appeal|inference|scheme)(?: (?:from|by|to|for))?(?: an?)? /u, "")
    .replace(/^(?:an?|the|from) (?=\S)/u, "")
    .replace(/ (?:inference|scheme|argument)$/u, "");
}
