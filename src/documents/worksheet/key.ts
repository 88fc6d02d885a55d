import { documentWordsFor, listed, proseFor } from "../../language/index.ts";
import type { StatementId } from "../../model/map.ts";
import { heading } from "../book/back-matter.ts";
import type { Row } from "../book/flow.ts";
import type { Page } from "../document.ts";
import { keyHeading, rowPages } from "../single-sheet.ts";
import type { Leaf } from "../single-sheet.ts";
import type { Denial } from "./denials.ts";
import { filledOutline } from "./filled.ts";
import { interchangeable } from "./interchangeable.ts";
import type { Names } from "./names.ts";
import { expected } from "./questions.ts";
import type { Task } from "./task.ts";
import { denialAnswers } from "./what-if.ts";

/** What the answers to a worksheet are about. */
interface Asked {
  readonly task: Task;
  readonly letters: ReadonlyMap<StatementId, string>;
  readonly denials: readonly Denial[];
  readonly names: Names;
  /** How many questions for discussion there are. */
  readonly questions: number;
}

/** px */
const GAP = { note: 12, line: 4 };

/**
 * The argument with its letters at their numbers, which of them may change places, and what the map says to the
 * questions; below that the answers to cards of the same map, if there are any and the sheet has room.
 */
export function worksheetKey(leaf: Leaf, asked: Asked, cards: readonly Row[]): Page[] {
  const { outline, setter } = leaf;
  const words = documentWordsFor(outline.map.lang);
  const title = keyHeading(words.worksheetKey, outline, setter);
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

function keyRows(leaf: Leaf, { task, letters, denials, names, questions }: Asked): Row[] {
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
  const part = (title: string, id: string, texts: readonly string[]): Row[] =>
    texts.length === 0 ? [] : [...heading(title, `${id}-title`, setter), ...lines(id, texts, GAP.line)];
  const asked = new Set(task.blanks);
  const swapped = interchangeable(outline, new Set(task.given), task.level < 2).map((ids) =>
    words.eitherWay(
      listed(
        ids.map((id) => outline.numbers.get(id)!),
        proseFor(outline.map.lang),
      ),
    ),
  );
  return [
    ...filledOutline(outline, { letters, asked, numbered: true }, setter, theme),
    ...lines("either-way", swapped, GAP.note),
    ...part(words.whatIf, "denials", denialAnswers(outline, denials)),
    ...part(words.discussion, "expected", expected(outline, names, questions)),
  ];
}
