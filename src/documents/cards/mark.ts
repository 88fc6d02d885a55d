import { textLayout } from "../../layout/finish.ts";
import type { ArgumentMap } from "../../model/map.ts";
import type { Item } from "../../scene/scene.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { textItems } from "../../scene/text.ts";
import type { Setter } from "../book/setter.ts";
import type { PlacedCard } from "./arranged.ts";
import { fits } from "./card-sheet.ts";

/** px; what the letter of a card and the edges beside it and the mark take. */
const LETTER = 72;
/** px */
const EDGE = { side: 11, foot: 6 };
/** A title takes at most these shares of a card's height, so that it leaves room for the statement or the sign. */
const MOST_SHARE = { statement: 0.4, sign: 0.3 };

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

const set = (title: string, setter: Setter) => setter.shaped([{ text: title, size: "small", tone: "muted" }]);

/** Which set a card belongs to, whole, at its foot, in the corner in which no letter stands, if the card has room for it; `height` is what this takes above the edge, px. */
export function setMark(
  title: string,
  { card, slot }: PlacedCard,
  isSign: boolean,
  setter: Setter,
  theme: PaintedTheme,
): { readonly items: Item[]; readonly height: number } {
  const mark = set(title, setter);
  const width = slot.width - (isSign ? 2 * EDGE.side : LETTER);
  const height = mark.height(width);
  const taken = height + EDGE.foot;
  const hasRoom = height <= MOST_SHARE[isSign ? "sign" : "statement"] * slot.height;
  if (title === "" || !hasRoom || (card !== undefined && !fits(card, slot, taken)))
    return { items: [], height: 0 };
  const y = slot.y + slot.height - taken;
  const x = slot.x + (mark.direction === "rtl" && !isSign ? LETTER - EDGE.side : EDGE.side);
  const items = textItems(textLayout(mark, { x, y, width, height }), theme);
  return { items, height: taken };
}
