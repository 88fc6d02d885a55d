import type { Rect, Size } from "../../geometry.ts";
import { textLayout } from "../../layout/finish.ts";
import type { Room } from "../../layout/paper.ts";
import type { ArgumentMap } from "../../model/map.ts";
import type { Item } from "../../scene/scene.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { textItems } from "../../scene/text.ts";
import type { Setter } from "../book/setter.ts";
import type { CardGrid } from "./arranged.ts";

/** px; what the letter of a card and the edges beside it and the mark take. */
const LETTER = 72;
/** px */
const EDGE = { side: 11, foot: 6 };
/** A title takes at most these shares of a card's height, so that it leaves room for the statement or the sign. */
const MOST = { statement: 0.4, sign: 0.3 };

/** What a set is called on its cards: the title, unless that says what a conclusion says. */
export function setTitle({ title, statements }: ArgumentMap): string | undefined {
  if (title === undefined || /[?？؟]$/u.test(title)) return title;
  const own = lettersOf(title);
  const isSaid = (text: string) => own.includes(text) || (text.includes(own) && own.length * 2 > text.length);
  const givenAway = statements
    .filter(({ role }) => role === "conclusion")
    .flatMap(({ text, short }) => [text, ...(short === undefined ? [] : [short])])
    .some((text) => isSaid(lettersOf(text)));
  return givenAway ? undefined : title;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/** px that a title takes on such a card of a statement; none where that would be too much of it. */
export function markHeight(title: string, { width, height }: Size, setter: Setter): number {
  const own = title === "" ? 0 : set(title, setter).height(width - LETTER);
  return own > MOST.statement * height ? 0 : own;
}

const set = (title: string, setter: Setter) => setter.shaped([{ text: title, size: "small", tone: "muted" }]);

/** Which set a card belongs to, whole, at its foot, in the corner in which no letter stands; `height` is what this takes above the edge, px. */
export function setMark(
  title: string,
  slot: Rect,
  room: Room,
  { columns }: CardGrid,
  setter: Setter,
  theme: PaintedTheme,
): { readonly items: Item[]; readonly height: number } {
  const isSign = slot.width < room.width / columns - 1;
  const mark = set(title, setter);
  const width = slot.width - (isSign ? 2 * EDGE.side : LETTER);
  const height = mark.height(width);
  if (title === "" || height > MOST[isSign ? "sign" : "statement"] * slot.height)
    return { items: [], height: 0 };
  const y = slot.y + slot.height - height - EDGE.foot;
  const x = slot.x + (mark.direction === "rtl" && !isSign ? LETTER - EDGE.side : EDGE.side);
  const items = textItems(textLayout(mark, { x, y, width, height }), theme);
  return { items, height: height + EDGE.foot };
}
