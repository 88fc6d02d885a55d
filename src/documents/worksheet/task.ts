import type { Statement, StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import { documentWordsFor, sentences } from "../../language/index.ts";
import type { Level, Request } from "../document.ts";
import { chance, letterOf, shuffled } from "../random.ts";
import { blanksIn, DEFAULT_BLANK, readBlank } from "./blanks.ts";

/** What a worksheet leaves blank, and what of it is given to choose from. */
export interface Task {
  readonly level: Level;
  /** In reading order. */
  readonly blanks: readonly StatementId[];
  /** Those whose words have to be found. */
  readonly searched: ReadonlySet<StatementId>;
  /** In an order that gives nothing away. */
  readonly given: readonly StatementId[];
}

export function taskOf({ map, wish }: Request, whole: Outline): Task {
  const { level = 1, seed = 1 } = wish;
  const chosen = new Set(blanksIn(whole, readBlank(wish.blank ?? DEFAULT_BLANK), seed));
  const unstated = new Set(level < 3 ? [] : map.statements.filter(isUnstatedPremise).map(({ id }) => id));
  const blanks = [...whole.numbers.keys()].filter((id) => chosen.has(id) || unstated.has(id));
  const given = blanks.filter((id) => !unstated.has(id));
  const searched = new Set(blanks.filter((id) => unstated.has(id)));
  return { level, blanks, searched, given: shuffled(given, chance(seed + 1)) };
}

const isUnstatedPremise = ({ role, unstated }: Statement) => unstated && role === "premise";

/** What is to be done, in sentences; a clue is named only where a blank has one. */
export function instruction({ level, blanks, given }: Task, lang: string, hasClues: boolean): string {
  const words = documentWordsFor(lang);
  const last = letterOf(given.length - 1);
  return sentences(
    [
      ...(given.length === 0 ? [] : [words.place(given.length === 1 ? last : `${letterOf(0)}\u2013${last}`)]),
      ...(hasClues ? [level >= 2 ? words.nameVoice : words.clue] : []),
      ...(blanks.length > given.length ? [words.findUnstated] : []),
      ...(level >= 4 ? [words.addObjection] : []),
    ],
    lang,
  );
}
