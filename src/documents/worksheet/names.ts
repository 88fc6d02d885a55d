import type { StatementId } from "../../model/map.ts";
import { labelTextOf } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import { commaOf, documentWordsFor, listed, proseFor, quoted, wordsFor } from "../../language/index.ts";
import { statementsOf } from "../../model/walk.ts";
import { numbersInWords } from "../../schemes/open.ts";

/** What a pupil calls the statements of a sheet. */
export interface Names {
  readonly of: NameOf;
  /** In fewer words, where several are named in a row. */
  readonly short: NameOf;
  readonly isBlank: (id: StatementId) => boolean;
  /** Undefined where there is only one. */
  readonly figureOf: (id: StatementId) => number | undefined;
}

/** One or several, in the order of their numbers. */
type NameOf = (ids: readonly StatementId[]) => string;

/** Statements named one by one up to this many; more are called by their numbers. */
const MOST_NAMED = 3;
/** Characters; a text that is no longer is quoted as a whole. */
const WHOLE = 120;
/** Characters, where several are quoted. */
const SHORT = 60;

/** A statement whose words are shown is called by its words, of a long one the first, and its number and figure, another one by its number and its figure. */
export function namesOn(
  { map, numbers }: Outline,
  blanks: ReadonlySet<StatementId>,
  figureOf: Names["figureOf"],
): Names {
  const prose = proseFor(map.lang);
  const words = wordsFor(map.lang);
  const { blank, statements } = documentWordsFor(map.lang);
  const byId = statementsOf(map);
  const isBlank = (id: StatementId) => blanks.has(id);
  const placeOf = (place: number) => `${words.part}\u00a0${place}`;
  const one = (id: StatementId, most: number) => {
    const number = numbers.get(id)!;
    const place = figureOf(id);
    if (!isBlank(id)) {
      // A short form may say more than the words that are shown.
      const text = labelTextOf({ text: byId.get(id)!.text, short: undefined }, most);
      const told = place === undefined ? number : `${number}${commaOf(words)}${placeOf(place)}`;
      // The sign that words follow begins no line, and the number stands apart from that of a question.
      return `${quoted(text.replace(/ …$/u, "\u00a0…"), prose)}\u00a0(${told})`;
    }
    return place === undefined ? blank(number) : `${blank(number)} (${placeOf(place)})`;
  };
  const named = (most: number) => (ids: readonly StatementId[]) => {
    const sorted = ids.toSorted((a, b) => numbers.get(a)! - numbers.get(b)!);
    if (sorted.length <= MOST_NAMED)
      return listed(
        sorted.map((id) => one(id, most)),
        prose,
      );
    const [place, ...others] = new Set(sorted.map(figureOf));
    const all = statements(numbersInWords(sorted, { map, numbers }));
    return place === undefined || others.length > 0 ? all : `${all} (${placeOf(place)})`;
  };
  return { isBlank, figureOf, of: named(WHOLE), short: named(SHORT) };
}
