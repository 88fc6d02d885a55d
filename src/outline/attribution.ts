import type { ArgumentMap, Statement } from "../model/map.ts";
import { citationText } from "./citations.ts";
import type { Words } from "../language/words.ts";

/** Who makes a statement, where, and whether it is unstated, as written in its cell. */
export function asideText(
  map: ArgumentMap,
  statement: Statement,
  voices: ReadonlyMap<string, string>,
  words: Words,
): string {
  const voice = statement.voice === undefined ? undefined : (voices.get(statement.voice) ?? statement.voice);
  const places = statement.citations.map((citation) => citationText(map, citation));
  const parts = [voice, ...places, statement.unstated ? words.unstated : undefined];
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}

/** What a cell calls each voice, by id. */
export const voiceNames = ({ voices }: ArgumentMap): ReadonlyMap<string, string> =>
  new Map(voices.map(({ id, short }) => [id, short]));
