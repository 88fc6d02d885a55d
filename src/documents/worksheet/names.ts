import type { StatementId } from "../../model/map.ts";
import { labelTextOf } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import { commaOf, documentWordsFor, proseFor, quoted, wordsFor } from "../../language/index.ts";
import { statementsOf } from "../../model/walk.ts";

/** What a pupil calls the statements of a sheet. */
export interface Names {
  readonly of: NameOf;
  /** In fewer words, where several are named in a row. */
  readonly short: NameOf;
  readonly isBlank: (id: StatementId) => boolean;
  /** Undefined where there is only one. */
  readonly figureOf: (id: StatementId) => number | undefined;
}

/** Where only numbers of others follow, a blank is called by its number too, because those others may be no blanks. */
type NameOf = (id: StatementId, isMany?: boolean) => string;

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
  const byId = statementsOf(map);
  const isBlank = (id: StatementId) => blanks.has(id);
  const named = (most: number) => (id: StatementId, isMany?: boolean) => {
    if (isMany === true && isBlank(id)) return String(numbers.get(id));
    const number = numbers.get(id)!;
    const place = figureOf(id);
    const inFigure = place === undefined ? undefined : `${words.figure}\u00a0${place}`;
    if (!isBlank(id)) {
      // A short form may say more than the words that are shown.
      const text = labelTextOf({ text: byId.get(id)!.text, short: undefined }, most);
      const told = inFigure === undefined ? number : `${number}${commaOf(words)}${inFigure}`;
      // The sign that words follow begins no line, and the number stands apart from that of a question.
      return `${quoted(text.replace(/ …$/u, "\u00a0…"), prose)}\u00a0(${told})`;
    }
    const name = documentWordsFor(map.lang).blank(number);
    return inFigure === undefined ? name : `${name} (${inFigure})`;
  };
  return { isBlank, figureOf, of: named(WHOLE), short: named(SHORT) };
}
