import { heightOf } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import type { Leaf } from "../single-sheet.ts";
import type { Denial } from "./denials.ts";
import type { Names } from "./names.ts";
import { discussion, ownObjections, questionsIn } from "./questions.ts";
import type { AskRoom } from "./questions.ts";
import { whatIf } from "./what-if.ts";

interface Sheet {
  readonly rows: Row[];
  /** px */
  left: number;
}

/**
 * What would be if, questions for discussion, boxes for objections of one's own: first what has room in the `left` px
 * below the last figure, then the rest on sheets of their own.
 */
export function askSheets(
  leaf: Leaf,
  level: number,
  denials: readonly Denial[],
  names: Names,
  left: number,
): { readonly below: readonly Row[]; readonly others: readonly (readonly Row[])[] } {
  const { outline, setter, theme, room } = leaf;
  const sheets: Sheet[] = [{ rows: [], left }];
  const add = () => sheets.push({ rows: [], left: room.height });
  const denied = whatIf(outline, denials, names.of, setter, theme);
  if (neededFor(denied) > left) add();
  const sheet = sheets.at(-1)!;
  sheet.rows.push(...denied);
  sheet.left -= neededFor(denied);

  const own = level >= 4 ? ownObjections(outline, setter, theme) : [];
  // The last sheet ends with the boxes.
  const asked = () =>
    discussion(
      leaf,
      names,
      sheets.map((one, index): AskRoom => ({
        height: one.left - (index === sheets.length - 1 ? neededFor(own) : 0),
        isBegun: one.rows.length > 0,
      })),
    );
  const alone = discussion(leaf, names, [{ height: room.height, isBegun: false }]);
  const isFull = neededFor(own) > sheet.left;
  let questions = asked();
  // A sheet more is worth it only for most of the questions that it holds.
  if (isFull || questionsIn(questions.flat()) * 2 < questionsIn(alone.flat())) {
    add();
    questions = asked();
  }
  questions.forEach((rows, index) => sheets[index]!.rows.push(...rows));
  sheets.at(-1)!.rows.push(...own);
  const [first, ...rest] = sheets.map(({ rows }) => rows);
  return { below: first!, others: rest.filter((rows) => rows.length > 0) };
}

const neededFor = (rows: readonly Row[]): number =>
  rows.length === 0 ? 0 : rows[0]!.before + heightOf(rows);
