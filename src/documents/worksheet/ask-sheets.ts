import { heightOf } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import type { Leaf } from "../single-sheet.ts";
import type { Denial } from "./denials.ts";
import type { Names } from "./names.ts";
import { discussion, ownObjections, questionsIn } from "./questions.ts";
import type { AskRoom } from "./questions.ts";
import { whatIf } from "./what-if.ts";

interface Sheet extends AskRoom {
  readonly rows: Row[];
}

/** What is left below the figures of a sheet. */
export type Left = Pick<AskRoom, "height" | "figure">;

/**
 * What would be if, questions for discussion, boxes for objections of one's own, in this order under numbers that go on:
 * first what has room below the figures that it is about, then the rest on sheets of their own.
 */
export function askSheets(
  leaf: Leaf,
  level: number,
  denials: readonly Denial[],
  names: Names,
  lefts: readonly Left[],
): { readonly below: readonly (readonly Row[])[]; readonly others: readonly (readonly Row[])[] } {
  const { outline, setter, theme, room } = leaf;
  const sheets: Sheet[] = lefts.map((left) => ({ ...left, isBegun: false, rows: [] }));
  const add = () => sheets.push({ rows: [], isBegun: false, height: room.height });
  const denied = whatIf(outline, denials, names.of, setter, theme);
  if (denied.length > 0) {
    if (neededFor(denied) > sheets.at(-1)!.height) add();
    const { height } = sheets.pop()!;
    sheets.push({ rows: [...denied], isBegun: true, height: height - neededFor(denied) });
  }
  const begun = denied.length > 0 ? sheets.length - 1 : 0;
  const own = level >= 4 ? ownObjections(outline, setter, theme) : [];
  // Nothing is asked above what would be if, and the last sheet ends with the boxes.
  const roomOf = (one: Sheet, index: number): AskRoom => {
    if (index < begun) return { ...one, height: 0 };
    return index < sheets.length - 1 ? one : { ...one, height: one.height - neededFor(own) };
  };
  const asked = (most?: number) =>
    discussion(
      leaf,
      names,
      sheets
        .map(roomOf)
        .map((one, index) => (most !== undefined && index === sheets.length - 2 ? { ...one, most } : one)),
      denials.length,
    );
  const alone = discussion(leaf, names, [{ height: room.height, isBegun: false }]);
  const isFull = neededFor(own) > sheets.at(-1)!.height;
  let questions = asked();
  // One more sheet is worth it only if it holds most of the questions.
  if (isFull || questionsIn(questions.flat()) * 2 < questionsIn(alone.flat())) {
    add();
    questions = asked();
    // Boxes alone on a sheet take a question with them.
    const before = questionsIn(questions.at(-2) ?? []);
    if (own.length > 0 && questionsIn(questions.at(-1)!) === 0 && before > 1) questions = asked(before - 1);
  }
  questions.forEach((rows, index) => sheets[index]!.rows.push(...rows));
  sheets.at(-1)!.rows.push(...own);
  const rows = sheets.map((one) => one.rows);
  return {
    below: rows.slice(0, lefts.length),
    others: rows.slice(lefts.length).filter(({ length }) => length > 0),
  };
}

const neededFor = (rows: readonly Row[]): number =>
  rows.length === 0 ? 0 : rows[0]!.before + heightOf(rows);
