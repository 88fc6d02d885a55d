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

/** The schemes that a map may use. */
export interface Schemes {
  /** The names to offer: the author's own first. */
  readonly names: readonly string[];
  /** Every name that is understood, for what is nearly one. */
  readonly known: readonly string[];
  readonly find: (name: string) => Scheme | undefined;
}

export function schemesFor({ lang, schemes }: Pick<ArgumentMap, "lang" | "schemes">): Schemes {
  const words = WORDS[languageSubtag(lang)] ?? en;
  const byName = new Map<string, Scheme>();
  const known: string[] = [];
  const add = (scheme: Scheme, names: readonly string[]): void => {
    for (const name of names) {
      if (byName.has(plainName(name))) continue;
      byName.set(plainName(name), scheme);
      known.push(name);
    }
  };
  const own = schemes.map(ownScheme);
  for (const [index, scheme] of own.entries()) add(scheme, [scheme.name, schemes[index]!.id]);
  const ids = Object.keys(CATALOGUE) as SchemeId[];
  const catalogue = ids.map((id) => schemeOf(id, words));
  // A name in the map's language is never another scheme's alias.
  for (const [index, scheme] of catalogue.entries())
    add(scheme, [scheme.name, ...(words[ids[index]!].aliases ?? [])]);
  for (const [index, id] of ids.entries()) add(catalogue[index]!, [en[id].name, id]);
  for (const [index, id] of ids.entries()) add(catalogue[index]!, CATALOGUE[id].aliases);
  return {
    names: [...own, ...catalogue].map(({ name }) => name),
    known,
    find: (name) => byName.get(plainName(name)),
  };
}

function schemeOf(id: SchemeId, words: SchemeWords): Scheme {
  const { roles, questions }: SchemeForm = CATALOGUE[id];
  const { name, ...said } = words[id];
  const says: Readonly<Record<string, string>> = said.roles;
  const asks: Readonly<Record<string, string>> = said.asks;
  return {
    name,
    roles: roles.map((role) => ({ id: role, says: says[role]! })),
    questions: Object.entries(questions).map(([question, facts]) => ({
      id: question,
      text: asks[question]!,
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

/** A name without what does not matter. "Argument from Expert Opinion", "ExpertOpinion_Inference" and "expert opinion" are one name. */
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
