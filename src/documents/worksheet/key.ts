import {
  directionOf,
  documentWordsFor,
  dotted,
  introduced,
  listed,
  proseFor,
  wordsFor,
} from "../../language/index.ts";
import { add } from "../../model/lists.ts";
import type { StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import { heading } from "../book/back-matter.ts";
import { listRows } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import type { Page } from "../document.ts";
import { keyTitle, rowPages } from "../single-sheet.ts";
import type { Leaf } from "../single-sheet.ts";
import type { Denial } from "./denials.ts";
import { filledOutline } from "../cards/filled.ts";
import { interchangeable, toldByClues } from "./blanks/interchangeable.ts";
import type { Names } from "./names.ts";
import { expected, itemLead } from "./questions.ts";
import { showsVoices } from "./task.ts";
import type { Task } from "./task.ts";
import { denialAnswers, LEVEL_OF_DENIALS, noDenials } from "./what-if.ts";

/** What the answers to a worksheet are about. */
interface Asked {
  readonly task: Task;
  /** In their order. */
  readonly letters: ReadonlyMap<StatementId, string>;
  /** The figure that a statement has to be placed in; undefined where there is only one. */
  readonly figureOf: ReadonlyMap<StatementId, number> | undefined;
  readonly denials: readonly Denial[];
  readonly names: Names;
  /** How many questions for discussion there are. */
  readonly questions: number;
}

/** px */
const GAP = { note: 12, line: 4 };

/**
 * The letters figure by figure, what has to be found, the argument with its letters at their numbers, which of them may change places, and what the map says to the
 * questions; below that the answers to cards of the same map, if there are any and the sheet has room.
 */
export function worksheetKey(leaf: Leaf, asked: Asked, cards: readonly Row[]): Page[] {
  const { outline, setter } = leaf;
  const words = documentWordsFor(outline.map.lang);
  const title = keyTitle(words.worksheetKey, outline);
  const rows = keyRows(leaf, asked);
  const alone = rowPages("key-title", title, rows, leaf);
  const both =
    cards.length === 0
      ? alone
      : rowPages(
          "key-title",
          title,
          [...rows, ...heading(words.cardsKey, "cards-key-title", setter), ...cards],
          leaf,
        );
  return (both.length === 1 ? both : alone).map((page) => ({ ...page, part: "key" }));
}

function keyRows(leaf: Leaf, asks: Asked): Row[] {
  const { task, letters, denials, names, questions } = asks;
  const { outline, setter, theme } = leaf;
  const words = documentWordsFor(outline.map.lang);
  const lines = (id: string, texts: readonly string[], first: number): Row[] =>
    texts.flatMap((text, index) =>
      setter.paragraph([{ text }], {
        role: "paragraph",
        id: `${id}.${index + 1}`,
        before: index === 0 ? first : GAP.line,
      }),
    );
  /** Answers under the numbers of their questions; `asked` questions come before them. */
  const part = (title: string, id: string, texts: readonly string[], asked: number): Row[] =>
    listRows(
      heading(title, `${id}-title`, setter),
      texts.map((text, index) =>
        setter.paragraph([{ text }], {
          role: "paragraph",
          id: `${id}.${index + 1}`,
          before: GAP.line,
          lead: itemLead(asked + index + 1),
        }),
      ),
    );
  const asked = new Set(task.blanks);
  const groupsOf = (groups: readonly (readonly StatementId[])[], said: (numbers: string) => string) =>
    groups
      .flatMap((ids) => inEachFigure(ids, asks))
      .map((ids) =>
        said(
          listed(
            ids.map((id) => outline.numbers.get(id)!),
            proseFor(outline.map.lang),
          ),
        ),
      );
  const given = new Set(task.given);
  const shows = showsVoices(task.level);
  const alike = [
    ...groupsOf(interchangeable(outline, given, shows), (numbers) => words.inAnyOrder(numbers)),
    ...groupsOf(toldByClues(outline, given, shows), (numbers) => words.toldByClues(numbers)),
  ];
  const marks = new Map([...letters, ...[...task.searched].map((id) => [id, OWN_WORDS] as const)]);
  return [
    ...lines("by-figure", [...lettersByFigure(outline, asks), ...ownWords(outline, task)], 0),
    ...filledOutline(outline, { letters: marks, asked, numbered: true }, setter, theme),
    ...lines("either-way", alike, GAP.note),
    ...part(words.discussion, "expected", expected(outline, names, questions), 0),
    ...part(words.whatIf, "denials", denialAnswers(outline, denials), questions),
    ...(task.level < LEVEL_OF_DENIALS || denials.length > 0
      ? []
      : [
          ...heading(words.whatIf, "denials-title", setter),
          ...lines("no-denials", [noDenials(outline)], GAP.line),
        ]),
  ];
}

/** Those of each figure, where it has several of them: the statements of a figure have a list of their own. */
function inEachFigure(ids: readonly StatementId[], { figureOf }: Asked): readonly (readonly StatementId[])[] {
  return [...byFigure(ids, figureOf).values()].filter(({ length }) => length > 1);
}

function byFigure(
  ids: Iterable<StatementId>,
  figureOf: Asked["figureOf"],
): ReadonlyMap<number | undefined, readonly StatementId[]> {
  const figures = new Map<number | undefined, StatementId[]>();
  for (const id of ids) add(figures, figureOf?.get(id), id);
  return figures;
}

/** At what has no letter, because its words have to be found. */
const OWN_WORDS = "*";

/** "* 4 and 9: in your own words" */
function ownWords({ map: { lang }, numbers }: Outline, { searched }: Task): string[] {
  if (searched.size === 0) return [];
  const own = [...searched].map((id) => numbers.get(id)!).toSorted((a, b) => a - b);
  const lead = `${OWN_WORDS}\u00a0${listed(own, proseFor(lang))}`;
  return [introduced(lead, documentWordsFor(lang).ownWords, wordsFor(lang))];
}

/** "Figure 1: 2 B · 4 C · 6 A": as a pupil's sheet goes, figure by figure. */
function lettersByFigure({ map, numbers }: Outline, { letters, figureOf }: Asked): string[] {
  const { lang } = map;
  const words = wordsFor(lang);
  // A letter between numbers would turn the order of what runs from right to left.
  const mark = directionOf(lang) === "rtl" ? "\u200f" : "";
  const inOrder = [...byFigure(letters.keys(), figureOf)].toSorted(([a = 0], [b = 0]) => a - b);
  return inOrder.map(([figure, ids]) => {
    const pairs = dotted(
      ids
        .toSorted((a, b) => numbers.get(a)! - numbers.get(b)!)
        .map((id) => `${mark}${numbers.get(id)}\u00a0${letters.get(id)}`),
    );
    return figure === undefined ? pairs : introduced(`${words.part} ${figure}`, pairs, words);
  });
}
