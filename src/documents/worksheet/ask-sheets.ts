import { heightOf } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import type { Leaf } from "../single-sheet.ts";
import type { Denial } from "./denials.ts";
import type { Names } from "./names.ts";
import { discussion, ownObjections, questionsIn } from "./questions.ts";
import type { AskRoom } from "./questions.ts";
import { whatIf } from "./what-if.ts";

/** What is left below the figures of a sheet. */
export type Left = Pick<AskRoom, "height" | "isFollowed">;

/** Sheets that are added, at most; as many hold what the last ones end with. */
const MOST_ADDED = 2;

/**
 * Questions for discussion, what would be if, boxes for objections of one's own, in this order under numbers that go on:
 * what would be if tells answers to the questions, so it comes after them. First stands what has room below the last figure,
 * then the rest on sheets of their own.
 */
export function askSheets(
  leaf: Leaf,
  level: number,
  denials: readonly Denial[],
  names: Names,
  lefts: readonly Left[],
): { readonly below: readonly (readonly Row[])[]; readonly others: readonly (readonly Row[])[] } {
  const { outline, setter, theme, room } = leaf;
  const empty = { isBegun: false, height: room.height };
  const own = level >= 4 ? ownObjections(outline, setter, theme) : [];
  const denied = (before: number) => whatIf(outline, denials, (id) => names.of([id]), setter, theme, before);
  const alone = questionsIn(discussion(leaf, names, [empty]).flat());
  /** What the last sheets end with; on one of them if that holds both. */
  const ends = endsOf([denied(0), own], room.height);
  const asked = (sheets: readonly AskRoom[]) => {
    const rooms = sheets.map((one, index): AskRoom => {
      const end = ends.at(index - sheets.length);
      return index < sheets.length - ends.length || end === undefined
        ? one
        : { ...one, height: one.height - neededFor(end) };
    });
    return {
      questions: discussion(leaf, names, rooms),
      isFull:
        sheets.length < ends.length ||
        rooms.some(({ height }, index) => height < 0 && sheets[index]!.height !== height),
    };
  };
  let sheets: readonly AskRoom[] = lefts.map((left) => ({ ...left, isBegun: false }));
  let { questions, isFull } = asked(sheets);
  // One more sheet is worth it only if it holds most of the questions.
  for (let added = 0; added < MOST_ADDED; added++) {
    if (!isFull && questionsIn(questions.flat()) * 2 >= alone) break;
    sheets = [...sheets, empty];
    ({ questions, isFull } = asked(sheets));
  }
  // What stands alone on a sheet at the end takes a question with it.
  const before = questionsIn(questions.at(-2) ?? []);
  if (ends.length > 0 && questionsIn(questions.at(-1)!) === 0 && before > 1)
    ({ questions } = asked(
      sheets.map((one, index) => (index === sheets.length - 2 ? { ...one, most: before - 1 } : one)),
    ));
  const count = questionsIn(questions.flat());
  const [first, second] = endsOf([denied(count), own], room.height);
  const rows = questions.map((some, index) => [
    ...some,
    ...(ends.length === 2 && index === sheets.length - 2 ? first! : []),
    ...(index === sheets.length - 1 ? ((ends.length === 2 ? second : first) ?? []) : []),
  ]);
  return {
    below: rows.slice(0, lefts.length),
    others: rows.slice(lefts.length).filter(({ length }) => length > 0),
  };
}

/** Together, if one sheet holds them. */
function endsOf(parts: readonly (readonly Row[])[], height: number): readonly (readonly Row[])[] {
  const some = parts.filter(({ length }) => length > 0);
  const all = some.flat();
  return all.length === 0 ? [] : neededFor(all) <= height ? [all] : some;
}

const neededFor = (rows: readonly Row[]): number =>
  rows.length === 0 ? 0 : rows[0]!.before + heightOf(rows);
