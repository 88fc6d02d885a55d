import type { ArgumentMap, Statement, StatementId } from "../../model/map.ts";
import { add } from "../../model/lists.ts";
import type { FigurePlace, Outline } from "../../outline/outline.ts";
import { documentWordsFor, sentences, wordsFor } from "../../language/index.ts";
import { asideParts, isSaid } from "../../outline/attribution.ts";
import type { Level, Request } from "../document.ts";
import { chance, letterOf, seedOf, shuffled } from "../random.ts";
import { blanksIn, DEFAULT_BLANK, FEWEST, readBlank } from "./blanks/blanks.ts";
import { unjudged } from "./blanks/unjudged.ts";

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

/** Whether blanks tell who says what belongs in them, or ask for it. */
export const showsVoices = (level: Level): boolean => level < 2;

export function taskOf({ map, wish }: Request, whole: Outline): Task {
  const { level = 1, seed = 1 } = wish;
  const chosen = new Set(blanksIn(whole, readBlank(wish.blank ?? DEFAULT_BLANK), seed));
  const unstated = new Set(level < 3 ? [] : map.statements.filter(isUnstatedPremise).map(({ id }) => id));
  const blanks = [...whole.numbers.keys()].filter((id) => chosen.has(id) || unstated.has(id));
  const given = blanks.filter((id) => !unstated.has(id));
  const searched = new Set(blanks.filter((id) => unstated.has(id)));
  return { level, blanks, searched, given: shuffled(given, chance(seedOf(map, seed + 1))) };
}

/**
 * The list that stands with a figure, and all figures that it is for: where one figure has a single statement, the next one's
 * are added, and the list stands with the figure that has most of them.
 */
export function listFor(
  { given }: Task,
  place: FigurePlace | undefined,
): { readonly figures: readonly number[]; readonly ids: readonly StatementId[] } {
  if (place === undefined) return { figures: [], ids: given };
  const byFigure = new Map<number, StatementId[]>();
  for (const id of given) add(byFigure, place.figureOf.get(id)!, id);
  const size = (figures: readonly number[]) => figures.flatMap((one) => byFigure.get(one)!).length;
  const groups: number[][] = [];
  for (const figure of [...byFigure.keys()].toSorted((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && size(last) < FEWEST) last.push(figure);
    else groups.push([figure]);
  }
  if (groups.length > 1 && size(groups.at(-1)!) < FEWEST) groups.at(-2)!.push(...groups.pop()!);
  const figures = groups.find((some) => some.includes(place.figure)) ?? [];
  const [bearer] = figures.toSorted((a, b) => size([b]) - size([a]));
  if (bearer !== place.figure) return { figures: [], ids: [] };
  return { figures, ids: given.filter((id) => figures.includes(place.figureOf.get(id)!)) };
}

const isUnstatedPremise = ({ role, unstated }: Statement) => unstated && role === "premise";

/** What the blanks show of who says a statement and where, or ask for. */
interface Clues {
  readonly isShown: boolean;
  readonly who: boolean;
  readonly where: boolean;
}

export function cluesIn(map: ArgumentMap, { blanks }: Task, isShown: boolean): Clues {
  const some = map.statements.filter(({ id }) => blanks.includes(id));
  const places = (one: Statement) =>
    asideParts(map, { ...unjudged(one), voices: [], unstated: false }, NAMELESS, wordsFor(map.lang));
  return {
    isShown,
    who: some.some(isShown ? ({ voices }) => voices.length > 0 : isSaid),
    where: some.some((one) => places(one).length > 0),
  };
}

const NAMELESS: ReadonlyMap<string, string> = new Map();

/** What is to be done, in sentences; a clue is named only where a blank has one. */
export function instruction(
  { level, blanks, given }: Task,
  lang: string,
  clues: Clues,
  lettersOnly = false,
): string {
  const words = documentWordsFor(lang);
  const last = letterOf(given.length - 1);
  const letters = given.length === 1 ? last : `${letterOf(0)}\u2013${last}`;
  const place = lettersOnly ? words.placeLetters(letters) : words.place(letters);
  return sentences(
    [
      ...(given.length === 0 ? [] : [place]),
      ...clueIn(clues, lang),
      ...(blanks.length > given.length ? [words.findUnstated] : []),
      ...(level >= 4 ? [words.addObjection] : []),
    ],
    lang,
  );
}

function clueIn({ isShown, who, where }: Clues, lang: string): string[] {
  const { nameVoice, clue, clueWho, clueWhere, lookUp } = documentWordsFor(lang);
  if (!isShown) return who ? [nameVoice] : [];
  if (where) return [who ? clue : clueWhere, lookUp];
  return who ? [clueWho] : [];
}
