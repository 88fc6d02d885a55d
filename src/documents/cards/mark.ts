import type { Rect } from "../../geometry.ts";
import { textLayout } from "../../layout/finish.ts";
import type { Room } from "../../layout/paper.ts";
import type { ArgumentMap } from "../../model/map.ts";
import type { Item } from "../../scene/scene.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { textItems } from "../../scene/text.ts";
import { fitsLine, shortened } from "../book/page.ts";
import type { Setter } from "../book/setter.ts";
import type { CardGrid } from "./arranged.ts";

/** px; what the letter of a card and the edges beside it and the mark take. */
const LETTER = 72;
/** px */
const EDGE = { side: 11, foot: 6 };
/** On signs, which are narrow and have no letter. */
const MOST_LINES = 2;

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

/** Which set a card belongs to, at its foot, in the corner that holds no letter; `height` is what this takes above the edge, px. */
export function setMark(
  title: string,
  slot: Rect,
  room: Room,
  { columns }: CardGrid,
  setter: Setter,
  theme: PaintedTheme,
): { readonly items: Item[]; readonly height: number } {
  const width = slot.width - 2 * EDGE.side;
  const shaped = (text: string) => setter.shaped([{ text, size: "small", tone: "muted" }]);
  const isSign = slot.width < room.width / columns - 1;
  const text = shortened(title, (short) =>
    isSign
      ? shaped(short).height(width) <= MOST_LINES * shaped(short).leading + 0.1
      : fitsLine(short, slot.width - LETTER, setter),
  );
  const mark = shaped(text);
  const height = mark.height(width);
  const y = slot.y + slot.height - height - EDGE.foot;
  const items = textItems(textLayout(mark, { x: slot.x + EDGE.side, y, width, height }), theme);
  return { items, height: items.length === 0 ? 0 : height + EDGE.foot };
}
