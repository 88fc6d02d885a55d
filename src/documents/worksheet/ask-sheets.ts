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
 * What would be if, boxes for objections of one's own, questions for discussion: first what has room in the `left` px
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
  const own = level >= 4 ? ownObjections(outline, setter, theme) : [];
  const denied = whatIf(outline, denials, names.of, setter, theme);
  for (const rows of [denied, own]) {
    if (rows.length === 0) continue;
    const needed = rows[0]!.before + heightOf(rows);
    let sheet = sheets.find((one) => needed <= one.left);
    if (sheet === undefined) sheets.push((sheet = { rows: [], left: room.height }));
    sheet.rows.push(...rows);
    sheet.left -= needed;
  }
  const begun = sheets.map((sheet) => ({ height: sheet.left, isBegun: sheet.rows.length > 0 }));
  const empty = { height: room.height, isBegun: false };
  const asked = (some: readonly AskRoom[]) => discussion(leaf, names, some);
  const [beside, alone] = [asked(begun), asked([empty])];
  // A sheet more is worth it only for most of the questions that it holds.
  const isEnough = questionsIn(beside.flat()) * 2 >= questionsIn(alone.flat());
  if (!isEnough) sheets.push({ rows: [], left: room.height });
  (isEnough ? beside : asked([...begun, empty])).forEach((rows, index) => sheets[index]!.rows.push(...rows));
  const [first, ...rest] = sheets.map(({ rows }) => rows);
  return { below: first!, others: rest.filter((rows) => rows.length > 0) };
}
