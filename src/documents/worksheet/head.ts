import { directionOf, wordsFor } from "../../language/index.ts";
import type { GroupItem, Item } from "../../scene/scene.ts";
import { line, move, shape, solid } from "../../scene/shapes.ts";
import { shortened } from "../book/page.ts";
import { titleOf } from "../book/title.ts";
import type { Setter, Words } from "../book/setter.ts";
import { pageCount, placedText, widthOfLine } from "../placed-text.ts";
import type { Rect } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import type { PaintedTheme } from "../../scene/paint.ts";

/** px; what the line for a name takes at the head of a sheet. */
export const HEAD_HEIGHT = 34;
/** px; between a word and its line, and between the parts of the head. */
const GAP = 8;
/** What lines to write on take of the width. */
const NAME = { first: 0.42, others: 0.34 };
const DATE = 0.18;
/** Of a title beside the name. */
const MOST_LINES = 2;

interface HeadedSheet {
  readonly outline: Outline;
  readonly setter: Setter;
  readonly theme: PaintedTheme;
  readonly room: Pick<Rect, "x" | "y" | "width">;
}

/**
 * "Name ________ Date ____" at the head of the first sheet, "Name ________ The title" on the others, so that sheets that
 * were separated can be told apart; where there are several, which of them this is.
 */
export function sheetHead(number: number, count: number, on: HeadedSheet): GroupItem[] {
  const { setter, theme, outline, room } = on;
  const { pupil, date } = wordsFor(outline.map.lang);
  const rtl = directionOf(outline.map.lang) === "rtl";
  const place = (from: number, width: number) => room.x + (rtl ? room.width - from - width : from);
  /** A text this far from where lines begin, its last line level with the others, at most this wide; px. */
  const put = (
    id: string,
    role: GroupItem["role"],
    words: Words,
    from: number,
    more: Item[] = [],
    most = Infinity,
  ): GroupItem => {
    const shaped = setter.shaped([{ tone: "muted", ...words }]);
    const width = Math.min(widthOfLine(shaped), most);
    const height = shaped.height(width);
    const y = room.y + setter.shaped([{ text: pupil }]).leading - height;
    const rect = { x: place(from, width), y, width, height };
    return placedText({ id: `${id}.${number}`, role, label: words.text }, shaped, rect, theme, more);
  };
  const widthOf = (words: Words) => widthOfLine(setter.shaped([words]));
  const ruled = (id: string, text: string, from: number, blank: number): GroupItem => {
    const begin = from + widthOf({ text }) + GAP;
    const [x, y] = [place(begin, blank), room.y + setter.shaped([{ text }]).leading];
    const rule = shape([move(x, y), line(x + blank, y)], undefined, solid(theme.frame.head, 0.8));
    return put(id, "paragraph", { text }, from, [rule]);
  };
  const small = { size: "small" } as const;
  const page = { text: pageCount(number, count), ...small };
  const end = room.width - (count === 1 ? 0 : widthOf(page));
  const pages = count === 1 ? [] : [put("page-number", "page-number", page, end)];
  const blank = room.width * (number === 1 ? NAME.first : NAME.others);
  const next = widthOf({ text: pupil }) + GAP + blank + 3 * GAP;
  if (number === 1)
    return [ruled("pupil", pupil, 0, blank), ruled("date", date, next, room.width * DATE), ...pages];
  const rest = end - next - 3 * GAP;
  const isHeld = (text: string) => {
    const shaped = setter.shaped([{ text, ...small }]);
    return shaped.height(rest) <= MOST_LINES * shaped.leading + 0.1;
  };
  const title = shortened(titleOf(outline), isHeld);
  return [
    ruled("pupil", pupil, 0, blank),
    put("running-head", "running-head", { text: title, ...small }, next, [], rest),
    ...pages,
  ];
}
