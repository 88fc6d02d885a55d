import type { Rect, Size } from "../../geometry.ts";
import type { ShapedText } from "../../layout/cards/shaped-text.ts";
import { textLayout } from "../../layout/finish.ts";
import { PAPERS, roomsOf, LEAST_TYPE } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import type { ArgumentMap, Statement } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import { cellsOf } from "../../outline/cells.ts";
import type { Outline } from "../../outline/outline.ts";
import { directionOf, documentWordsFor, wordsFor } from "../../language/index.ts";
import { xmlId } from "../../scene/ids.ts";
import type { GroupItem, Item } from "../../scene/scene.ts";
import { dashed, line, move, polygon, shape, solid } from "../../scene/shapes.ts";
import { textItems } from "../../scene/text.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import { chance, letterOf, shuffled } from "../random.ts";
import { WishError } from "../document.ts";
import type { Document, Page } from "../document.ts";
import { EntryList } from "./entries.ts";
import { outlineFor } from "../figure.ts";
import { keyHeading, leafPage, listPages } from "../single-sheet.ts";
import { Setter } from "../book/setter.ts";

/** Cards are read across a table: their letters are small, their texts are not; pt. */
const LEAST = 11;
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
  readonly id: string;
  readonly label: string;
  readonly text: ShapedText;
  /** Below the text: who says it and where. */
  readonly aside?: ShapedText;
  readonly corner?: ShapedText;
  /** What is drawn in the middle instead of a text. */
  readonly arrow?: true;
  readonly centred?: true;
}

/** Every statement as a card to cut out, in an order that gives nothing away; signs to lay between them; the answers apart. */
export const cards: Document = {
  summary:
    "the statements as cards to cut out, with signs to lay between them, and the answers in a file of their own",
  accepts: ["seed"],
  async compose(request) {
    const { map, wish, theme, type } = request;
    const outline = outlineFor(request);
    const rtl = directionOf(map.lang) === "rtl";
    const shown = new Set(outline.panels.flatMap(cellsOf).map(({ statement }) => statement));
    const byId = new Map(map.statements.map((statement) => [statement.id, statement]));
    const order = shuffled(
      [...outline.numbers.keys()].filter((id) => shown.has(id)),
      chance(wish.seed ?? 1),
    );
    const paper = wish.paper ?? "a4";
    const room = roomsOf(PAPERS[paper]).others[0]!;
    const large = new Setter(outline, type, theme, room.width, Math.max(LEAST, wish.least ?? LEAST_TYPE));
    const statements = order.map((id, index) =>
      statementCard(byId.get(id)!, letterOf(index), outline, large),
    );
    const told = instructionCard(map, large);
    const signs = signCards(outline, large);
    const grid = GRIDS.find(({ columns, rows }) => {
      const card = { width: room.width / columns, height: room.height / rows };
      return [...statements, told].every((one) => fits(one, card));
    });
    if (grid === undefined)
      throw new WishError("A text of this map is longer than a card can hold; take larger paper.");

    const { columns, rows } = grid;
    const each = columns * rows;
    const whole = [told, ...statements];
    // Two signs have the room of one statement; arrows fill the last sheet.
    const left = 2 * each - ((2 * whole.length + signs.length) % (2 * each));
    const arrows =
      left === 2 * each ? [] : Array.from({ length: left }, (_, index) => arrowCard(index, large));
    const small = [...signs, ...arrows];
    const slotAt = (index: number) => slotOf(index % each, columns, rows, room, rtl);
    const placed = [
      ...whole.map((card, index) => ({ card, sheet: Math.floor(index / each), slot: slotAt(index) })),
      ...small.map((card, index) => {
        const at = whole.length + Math.floor(index / 2);
        return { card, sheet: Math.floor(at / each), slot: halfOf(slotAt(at), index % 2 === (rtl ? 1 : 0)) };
      }),
    ];
    const setter = new Setter(outline, type, theme, room.width, wish.least ?? LEAST_TYPE);
    const leaf = { setter, theme, outline, annotation: request.annotation, room, paper };
    const sheets = [...new Set(placed.map(({ sheet }) => sheet))].map((sheet) =>
      placed.filter((one) => one.sheet === sheet),
    );
    const pages = sheets.map((some): Page => {
      const items = some.map(({ card, slot }) => drawn(card, slot, theme));
      const slots = some.map(({ slot }) => slot);
      return leafPage([...cutLines(slots, theme), ...items], leaf);
    });
    const answers = order.map((id, index) => ({
      lead: `${letterOf(index)} ${rtl ? "←" : "→"} ${outline.numbers.get(id)}`,
      text: byId.get(id)!.text,
    }));
    const key = new EntryList("key", answers, setter, theme);
    const last = listPages("key-title", keyHeading(outline, setter), key, leaf);
    return { value: [...pages, ...last.map((page): Page => ({ ...page, part: "key" }))], diagnostics: [] };
  },
};

function statementCard(statement: Statement, letter: string, { map }: Outline, setter: Setter): Card {
  const aside = asideText(map, statement, voiceNames(map), wordsFor(map.lang));
  return {
    id: statement.id,
    label: `${letter}. ${statement.text}`,
    text: setter.shaped([{ text: statement.text, size: "subheading" }]),
    corner: setter.shaped([{ text: letter, weight: "semibold", size: "small", tone: "muted" }]),
    ...(aside === ""
      ? {}
      : { aside: setter.shaped([{ text: aside, weight: "italic", size: "small", tone: "muted" }]) }),
  };
}

/** What is to be done with the cards. */
const instructionCard = ({ title, lang }: ArgumentMap, setter: Setter): Card => {
  const { cutOut } = documentWordsFor(lang);
  const words = [
    ...(title === undefined ? [] : [{ text: `${title} `, weight: "semibold", size: "small" } as const]),
    { text: cutOut, size: "small" } as const,
  ];
  return { id: "~instruction", label: cutOut, text: setter.shaped(words) };
};

/** A "because" for each reason, a "but" for each objection. */
function signCards({ map }: Outline, setter: Setter): Card[] {
  const { because, but } = wordsFor(map.lang);
  const sign =
    (text: string, tone: "number" | "text") =>
    (_: unknown, index: number): Card => ({
      id: `~${text}.${index + 1}`,
      label: text,
      text: setter.shaped([{ text, weight: "semibold", size: "title", tone }]),
      centred: true,
    });
  const supports = map.inferences.filter(({ target }) => target.kind === "support");
  const attacks = map.inferences.filter(({ target }) => target.kind !== "support");
  return [...supports.map(sign(because, "number")), ...attacks.map(sign(but, "text"))];
}

const arrowCard = (index: number, setter: Setter): Card => ({
  id: `~arrow.${index + 1}`,
  label: "↑",
  text: setter.shaped([{ text: "" }]),
  arrow: true,
});

/** The text stands in the middle of the card, the letter in a corner below it. */
function fits({ text, aside, corner }: Card, { width, height }: Size): boolean {
  const inner = width - 2 * PAD;
  const foot = 2 * (corner?.leading ?? 0);
  return text.height(inner) + (aside?.height(inner) ?? 0) + foot + PAD <= height;
}

function slotOf(index: number, columns: number, rows: number, room: Room, rtl: boolean): Rect {
  const [width, height] = [room.width / columns, room.height / rows];
  const column = rtl ? columns - 1 - (index % columns) : index % columns;
  return { x: room.x + column * width, y: room.y + Math.floor(index / columns) * height, width, height };
}

const halfOf = ({ x, y, width, height }: Rect, first: boolean): Rect => ({
  x: first ? x : x + width / 2,
  y,
  width: width / 2,
  height,
});

function drawn(
  { id, label, text, aside, corner, arrow, centred }: Card,
  slot: Rect,
  theme: PaintedTheme,
): GroupItem {
  const width = slot.width - 2 * PAD;
  const [own, below] = [text.height(width), aside?.height(width) ?? 0];
  const at = { x: slot.x + PAD, y: slot.y + (slot.height - own - below) / 2, width, height: own };
  const items: Item[] =
    arrow === true
      ? arrowIn(slot, theme)
      : textItems(textLayout(text, centred === true ? middleOf(at, text) : at), theme);
  if (aside !== undefined)
    items.push(...textItems(textLayout(aside, { ...at, y: at.y + own, height: below }), theme));
  if (corner !== undefined) {
    const small = corner.maxWidth + 0.1;
    const place = {
      x: corner.direction === "rtl" ? slot.x + PAD * 0.6 : slot.x + slot.width - PAD * 0.6 - small,
      y: slot.y + slot.height - corner.leading - PAD * 0.35,
      width: small,
      height: corner.leading,
    };
    items.push(...textItems(textLayout(corner, place), theme));
  }
  return { kind: "group", id: xmlId("card", id), role: "statement", label, items };
}

/** The part of a place that a line of text takes in its middle. */
function middleOf({ x, y, width, height }: Rect, { maxWidth }: ShapedText): Rect {
  const own = Math.min(width, maxWidth + 0.1);
  return { x: x + (width - own) / 2, y, width: own, height };
}

/** A strong arrow that can be laid in any direction. */
function arrowIn({ x, y, width, height }: Rect, theme: PaintedTheme): Item[] {
  const [middle, top, bottom] = [x + width / 2, y + height * 0.2, y + height * 0.8];
  const head = height * 0.16;
  const paint = theme.line.support;
  const point = [
    { x: middle, y: top },
    { x: middle - head, y: top + head * 1.2 },
    { x: middle + head, y: top + head * 1.2 },
  ];
  return [
    shape([move(middle, bottom), line(middle, top + head)], undefined, solid(paint, 6)),
    shape(polygon(point), paint, undefined),
  ];
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
