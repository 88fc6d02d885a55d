import type { Rect, Size } from "../../geometry.ts";
import type { Copy } from "../../layout/blocks/cell.ts";
import { PAPERS, roomsOf, LEAST_TYPE } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import type { Statement } from "../../model/map.ts";
import { directionOf, wordsFor } from "../../language/words.ts";
import { xmlId } from "../../scene/ids.ts";
import type { GroupItem, Item } from "../../scene/scene.ts";
import { dashed, line, move, shape } from "../../scene/shapes.ts";
import { textItems } from "../../scene/text.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { cellsOf } from "./blanks.ts";
import { chance, letterOf, shuffled } from "../random.ts";
import { WishError } from "../document.ts";
import type { Document } from "../document.ts";
import { EntryList } from "./entries.ts";
import { outlineFor } from "../figure.ts";
import { leafPage, listPages } from "../single-sheet.ts";
import { Setter } from "../book/setter.ts";

/** Cards are read across a table: their letters are small, their texts are not; pt. */
const LEAST = 10;
/** px; between a card's edge and what is on it. */
const PAD = 18;
/** Sheets are cut into so many cards, the largest number first whose cards hold every text. */
const GRIDS = [
  { columns: 2, rows: 6 },
  { columns: 2, rows: 5 },
  { columns: 2, rows: 4 },
  { columns: 2, rows: 3 },
  { columns: 2, rows: 2 },
  { columns: 1, rows: 2 },
  { columns: 1, rows: 1 },
] as const;

interface Card {
  readonly statement: Statement;
  readonly letter: string;
  readonly corner: Copy;
  readonly text: Copy;
}

/** Every statement as a card to cut out, in an order that gives nothing away, and the answers on the last page. */
export const cards: Document = {
  summary: "the statements as cards to cut out, and the answers",
  accepts: ["seed"],
  async compose(request) {
    const { map, wish, theme, type } = request;
    const outline = outlineFor(request);
    const words = wordsFor(map.lang);
    const shown = new Set(cellsOf(outline).map(({ statement }) => statement));
    const byId = new Map(map.statements.map((statement) => [statement.id, statement]));
    const order = shuffled(
      [...outline.numbers.keys()].filter((id) => shown.has(id)),
      chance(wish.seed ?? 1),
    );
    const paper = wish.paper ?? "a4";
    const room = roomsOf(PAPERS[paper]).others[0]!;
    const least = Math.max(LEAST, wish.least ?? LEAST_TYPE);
    const large = new Setter(outline, type, theme, room.width, least);
    const all = order.map((id, index): Card => {
      const statement = byId.get(id)!;
      const letter = letterOf(index);
      const corner = large.copy([{ text: letter, weight: "semibold", size: "small", tone: "muted" }]);
      return { statement, letter, corner, text: large.copy([{ text: statement.text, size: "subheading" }]) };
    });
    const grid = GRIDS.find(({ columns, rows }) => {
      const card = { width: room.width / columns, height: room.height / rows };
      return all.every((one) => fits(one, card));
    });
    if (grid === undefined)
      throw new WishError("A text of this map is longer than a card can hold; take larger paper.");

    const setter = new Setter(outline, type, theme, room.width, wish.least ?? LEAST_TYPE);
    const leaf = { setter, theme, outline, annotation: request.annotation, room, paper };
    const { columns, rows } = grid;
    const pages = [];
    for (let from = 0; from < all.length; from += columns * rows) {
      const some = all.slice(from, from + columns * rows);
      const slots = some.map((_, index) => slotOf(index, columns, rows, room, directionOf(map.lang)));
      const items: Item[] = some.map((card, index) => drawn(card, slots[index]!, theme));
      pages.push(leafPage([...cutLines(slots, theme), ...items], leaf));
    }
    const arrow = directionOf(map.lang) === "rtl" ? "←" : "→";
    const answers = all.map(({ letter, statement }) => ({
      lead: `${letter} ${arrow} ${outline.numbers.get(statement.id)}`,
      text: statement.text,
    }));
    const key = new EntryList("key", answers, setter, theme);
    pages.push(...listPages("key-title", words.answers, key, leaf));
    return { value: pages, diagnostics: [] };
  },
};

/** The text stands in the middle of the card, the letter in a corner below it. */
function fits({ text, corner }: Card, { width, height }: Size): boolean {
  const needed = text.height(width - 2 * PAD) + 2 * corner.leading;
  return needed + PAD <= height;
}

function slotOf(index: number, columns: number, rows: number, room: Room, direction: "ltr" | "rtl"): Rect {
  const [width, height] = [room.width / columns, room.height / rows];
  const column = direction === "rtl" ? columns - 1 - (index % columns) : index % columns;
  return { x: room.x + column * width, y: room.y + Math.floor(index / columns) * height, width, height };
}

function drawn({ statement, letter, corner, text }: Card, slot: Rect, theme: PaintedTheme): GroupItem {
  const width = slot.width - 2 * PAD;
  const height = text.height(width);
  const at = { x: slot.x + PAD, y: slot.y + (slot.height - height) / 2, width, height };
  const small = corner.maxWidth + 0.1;
  const place = {
    x: corner.direction === "rtl" ? slot.x + PAD * 0.6 : slot.x + slot.width - PAD * 0.6 - small,
    y: slot.y + slot.height - corner.leading - PAD * 0.35,
    width: small,
    height: corner.leading,
  };
  return {
    kind: "group",
    id: xmlId("card", statement.id),
    role: "statement",
    label: `${letter}. ${statement.text}`,
    items: [...textItems(text, at, theme), ...textItems(corner, place, theme)],
  };
}

/** Along every edge of a card, once. */
function cutLines(slots: readonly Rect[], theme: PaintedTheme): Item[] {
  const edges = new Map<string, Item>();
  const add = (x1: number, y1: number, x2: number, y2: number) => {
    const path = [move(x1, y1), line(x2, y2)];
    edges.set(
      [x1, y1, x2, y2].map((value) => value.toFixed(1)).join(" "),
      shape(path, undefined, dashed(theme.frame.head, 0.8, [6, 4])),
    );
  };
  for (const { x, y, width, height } of slots) {
    const [right, bottom] = [x + width, y + height];
    add(x, y, right, y);
    add(x, bottom, right, bottom);
    add(x, y, x, bottom);
    add(right, y, right, bottom);
  }
  return [...edges.values()];
}
