import {
  commaOf,
  introduced,
  listed,
  proseFor,
  revisionWordsFor,
  verdictWordsFor,
  wordsFor,
} from "../language/index.ts";
import { MAP_VOICE } from "../model/map.ts";
import type { ArgumentMap, Inference, Statement, StatementId, Voice } from "../model/map.ts";
import { citationText } from "./citations.ts";
import { oncePer } from "../model/once-per.ts";
import type { Words } from "../language/index.ts";
import type { Outline } from "./outline.ts";
import { rivalsOf } from "./relations.ts";

/** Who makes a statement, where, in which other file, whether it is unstated and taken as granted, as in its cell. */
export const asideText = (
  map: ArgumentMap,
  statement: Statement,
  voices: ReadonlyMap<string, string>,
  words: Words,
): string => asideParts(map, statement, voices, words).join(commaOf(words));

/** Who says a statement and where, in parts of which none is empty. */
export function asideParts(
  map: ArgumentMap,
  statement: Statement,
  voices: ReadonlyMap<string, string>,
  words: Words,
): readonly string[] {
  const places = statement.citations.map((citation) => citationText(map, citation));
  const names = statement.voices
    .map((id) => voices.get(id) ?? id)
    .filter((name) => !isNamedIn(name, places))
    .map(unbroken);
  const parts = [
    ...names,
    ...places,
    statement.outside?.file,
    statement.unstated ? words.unstated : undefined,
    stanceText(statement, map.lang),
  ];
  return parts.filter((part): part is string => part !== undefined && part !== "");
}

/** Between a statement and what is said of it: a place as short as "¶ 12" stands alone on no line. */
export const gapBefore = ([only = "", ...others]: readonly string[]): string =>
  others.length === 0 && only.length <= LONE ? "\u00a0" : " ";
/** Characters. */
const LONE = 6;

/** Whether somebody states it in so many words: what is unstated, nobody does. */
export const isSaid = ({ voices, unstated }: Statement): boolean => voices.length > 0 && !unstated;

/** A statement without the names of those who say it, and without the places that give them away: "Traders 2025 p. 3". */
export function anonymous(map: ArgumentMap, statement: Statement): Statement {
  const known = voicesIn(map);
  const names = statement.voices.flatMap((id) => {
    const { name, short } = known.get(id) ?? { name: id, short: id };
    return [name, short];
  });
  const citations = statement.citations.filter((citation) => !namesAny(citationText(map, citation), names));
  return { ...statement, voices: [], citations };
}

/** Whether a text contains one of these names, or a word of one that is no mere article or title. */
function namesAny(text: string, names: readonly string[]): boolean {
  const plain = text.toLowerCase();
  const words = new Set(wordsIn(plain));
  return names.some((name) => {
    const own = name.toLowerCase();
    return plain.includes(own) || wordsIn(own).some((word) => word.length >= LEAST_NAME && words.has(word));
  });
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
/** Characters. */
const LEAST_NAME = 4;

/** Whether a citation begins with the name of the speaker, which is then not written twice: "Rossi 2025 ¶2". */
export const isNamedIn = (name: string, places: readonly string[]): boolean =>
  places.some(
    (place) =>
      place.startsWith(name) && /^$|^(?! (?:&|et al\.))[^\p{L}\p{M}\p{N}]/u.test(place.slice(name.length)),
  );

/** "left open" or "stance: denied", where the author does not grant a premise. Nothing for a statement of another file: its stance is not the author's. */
export function stanceText({ stance, outside }: Statement, lang: string): string | undefined {
  if (stance === undefined || stance === "granted" || outside !== undefined) return undefined;
  const words = verdictWordsFor(lang);
  if (stance === "open") return words.leftOpen;
  return introduced(revisionWordsFor(lang).stance, words[stance], wordsFor(lang));
}

/** "rivals: 6 and 11", or by other names, of those that can be referred to; empty where there are none. */
export function rivalsText(
  { map, numbers }: Pick<Outline, "map" | "numbers">,
  id: StatementId,
  nameOf: (rival: StatementId) => string = (rival) => String(numbers.get(rival)),
  isKnown: (rival: StatementId) => boolean = () => true,
): string {
  const others = rivalsOf(map, id).filter((rival) => numbers.has(rival) && isKnown(rival));
  if (others.length === 0) return "";
  return introduced(
    wordsFor(map.lang).rivals,
    listed(others.map(nameOf), proseFor(map.lang)),
    wordsFor(map.lang),
  );
}

/** A short name stays on one line; in a longer one, no line ends with an article or a title. */
export const unbroken = (name: string) =>
  name.length <= MOST_UNBROKEN
    ? name.replaceAll(" ", "\u00a0")
    : name.replace(/^([\p{L}\p{M}.]{1,3}) /u, "$1\u00a0");
const MOST_UNBROKEN = 18;

/** Where a short name stands in a text that ends with it: also names without blanks are not to be torn. */
export function tiesOf(text: string, name: string): readonly (readonly [from: number, to: number])[] {
  return name.length <= MOST_UNBROKEN ? [[text.length - name.length, text.length]] : [];
}

/** Where names stand in a text: none of them is torn where a line holds it. */
export const namesIn = (text: string, names: readonly string[]): (readonly [from: number, to: number])[] =>
  names
    .filter((name) => name !== "")
    .flatMap((name) =>
      text
        .split(name)
        .slice(0, -1)
        .reduce<(readonly [from: number, to: number])[]>((found, before) => {
          const from = (found.at(-1)?.[1] ?? 0) + before.length;
          return [...found, [from, from + name.length]];
        }, []),
    );

/** What a cell calls each voice, by id. */
export const voiceNames = oncePer(
  (map: ArgumentMap): ReadonlyMap<string, string> =>
    new Map([...voicesIn(map)].map(([id, { short }]) => [id, short])),
);

/** The full and the short name of each voice, by id, with the reserved voice of the map-maker. */
export function voicesIn({ voices, lang }: ArgumentMap): ReadonlyMap<string, Names> {
  const { ourReading } = wordsFor(lang);
  return new Map<string, Names>([
    ...voices.map((voice) => [voice.id, voice] as const),
    [MAP_VOICE, { name: ourReading, short: ourReading }],
  ]);
}

/** Who makes an inference, as written behind its sign: the map-maker's own is told from a statement of theirs. */
export function stepSpeaker(
  { voice }: Inference,
  voices: ReadonlyMap<string, string>,
  { ourStep }: Words,
): string | undefined {
  if (voice === undefined) return undefined;
  return voice === MAP_VOICE ? ourStep : (voices.get(voice) ?? voice);
}

type Names = Pick<Voice, "name" | "short">;

/** The place of each voice among those that the map's statements have, from 0; the map-maker's own is -1. */
export const voiceOrder = oncePer(({ voices, statements }: ArgumentMap): ReadonlyMap<string, number> => {
  const used = new Set(statements.flatMap((statement) => statement.voices));
  const named = voices.filter(({ id }) => used.has(id)).map(({ id }, index) => [id, index] as const);
  const own = used.has(MAP_VOICE) ? ([[MAP_VOICE, -1]] as const) : [];
  return new Map<string, number>([...named, ...own]);
});
