import type { StatementId } from "../../model/map.ts";
import { labelTextOf } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import { documentWordsFor, proseFor, quoted, wordsFor } from "../../language/index.ts";

/** What a pupil calls the statements of a sheet. */
export interface Names {
  readonly of: (id: StatementId) => string;
  readonly isBlank: (id: StatementId) => boolean;
  /** Undefined where there is only one. */
  readonly figureOf: (id: StatementId) => number | undefined;
}

/** Characters; a text that is no longer is quoted as a whole. */
const WHOLE = 120;

/** A statement whose words are shown is called by its words, of a long one the first, and its number, another one by its number and its figure. */
export function namesOn(
  { map, numbers }: Outline,
  blanks: ReadonlySet<StatementId>,
  figureOf: Names["figureOf"],
): Names {
  const prose = proseFor(map.lang);
  const { figure } = wordsFor(map.lang);
  const texts = new Map(
    map.statements.map(({ id, text }) => [id, labelTextOf({ text, short: undefined }, WHOLE)]),
  );
  const isBlank = (id: StatementId) => blanks.has(id);
  return {
    isBlank,
    figureOf,
    of(id) {
      const number = numbers.get(id)!;
      // The sign that words follow begins no line, and the number stands apart from that of a question.
      if (!isBlank(id)) return `${quoted(texts.get(id)!.replace(/ …$/u, "\u00a0…"), prose)}\u00a0(${number})`;
      const place = figureOf(id);
      const name = documentWordsFor(map.lang).blank(number);
      return place === undefined ? name : `${name} (${figure}\u00a0${place})`;
    },
  };
}
