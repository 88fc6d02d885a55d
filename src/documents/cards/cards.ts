import { PAPERS, roomsOf, LEAST_TYPE } from "../../layout/paper.ts";
import type { Rect } from "../../geometry.ts";
import type { Statement } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import { byline } from "../../outline/byline.ts";
import { cellsOf } from "../../outline/cells.ts";
import type { Outline } from "../../outline/outline.ts";
import {
  directionOf,
  documentWordsFor,
  dotted,
  proseFor,
  quoted,
  sentences,
  wordsFor,
} from "../../language/index.ts";
import { chance, letterOf, shuffled } from "../random.ts";
import { WishError } from "../document.ts";
import type { Document, Page } from "../document.ts";
import { cutLines, drawnCard, fits, halfOf, setMark, slotOf } from "./card-sheet.ts";
import type { Card } from "./card-sheet.ts";
import { filledOutline } from "../worksheet/filled.ts";
import { keyHeading, leafPage, rowPages } from "../single-sheet.ts";
import { fitsLine, shortened } from "../book/page.ts";
import { Setter } from "../book/setter.ts";

/** Cards are read across a table: their letters are small, their texts are not; pt. */
const LEAST = 11;
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

interface PlacedCard {
  /** None where a statement of one's own may be written. */
  readonly card: Card | undefined;
  readonly sheet: number;
  readonly slot: Rect;
}

/** Every statement as a card to cut out, in an order that gives nothing away; signs to lay between them; the answers apart. */
export const cards: Document = {
  summary:
    "the statements as cards to cut out, with signs to lay between them, and the answers in a file of their own",
  accepts: ["seed"],
  async compose(request, outline) {
    const { map, wish, theme, type } = request;
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
    const signs = signCards(outline, large);
    const { title = "" } = map;
    /** A main conclusion does not stand in for a title: it is to be found. */
    const marked = (slot: Rect) => {
      const text = shortened(title, (short) => fitsLine(short, slot.width - MARK_ROOM, large));
      return setMark(large.shaped([{ text, size: "small", tone: "muted" }]), slot, theme);
    };
    const told = (empty: boolean) => instructionCard(outline, signs, large, empty);
    const grid = GRIDS.find(({ columns, rows }) => {
      const [width, height] = [room.width / columns, room.height / rows];
      return (
        fits(told(true), { width: room.width, height }) &&
        statements.every((one) => fits(one, { width, height }))
      );
    });
    if (grid === undefined)
      throw new WishError("A text of this map is longer than a card can hold; take larger paper.");

    const { columns, rows } = grid;
    const each = columns * rows;
    const slotAt = (index: number) => ({
      sheet: Math.floor(index / each),
      slot: slotOf(index % each, columns, rows, room, rtl),
    });
    // A row is cut into cards of one width: two signs have the room of one statement.
    const wide = columns * (1 + Math.ceil(statements.length / columns));
    const used = wide + columns * Math.ceil(signs.length / (2 * columns));
    const half = (index: number) => {
      const { sheet, slot } = slotAt(wide + Math.floor(index / 2));
      return { sheet, slot: halfOf(slot, index % 2 === (rtl ? 1 : 0)) };
    };
    const { y, height } = slotAt(0).slot;
    // The instruction takes the first row.
    const placed: PlacedCard[] = [
      {
        card: told(used % each !== 0 || wide > columns + statements.length),
        sheet: 0,
        slot: { x: room.x, y, width: room.width, height },
      },
      ...statements.map((card, index) => ({ card, ...slotAt(columns + index) })),
      ...signs.map((card, index) => ({ card, ...half(index) })),
    ];
    for (let index = columns + statements.length; index < wide; index++)
      placed.push({ card: undefined, ...slotAt(index) });
    for (let index = signs.length; index < 2 * (used - wide); index++)
      placed.push({ card: undefined, ...half(index) });
    for (let index = used; index % each !== 0; index++) placed.push({ card: undefined, ...slotAt(index) });
    const setter = new Setter(outline, type, theme, room.width, wish.least ?? LEAST_TYPE);
    const leaf = { setter, theme, outline, annotation: request.annotation, room, paper };
    const sheets = [...new Set(placed.map(({ sheet }) => sheet))].map((sheet) =>
      placed.filter((one) => one.sheet === sheet),
    );
    const pages = sheets.map((some): Page => {
      const items = some.flatMap(({ card, slot }) => {
        // The instruction has the title at its head.
        const set = card?.id === INSTRUCTION ? [] : marked(slot);
        if (card === undefined) return set;
        const drawn = drawnCard(card, slot, theme);
        return [{ ...drawn, items: [...drawn.items, ...set] }];
      });
      const slots = some.map(({ slot }) => slot);
      return leafPage([...cutLines(slots, theme), ...items], leaf);
    });
    const words = documentWordsFor(map.lang);
    const letters = new Map(order.map((id, index) => [id, letterOf(index)]));
    const answers = { letters, asked: new Set(order), numbered: false };
    const last = rowPages(
      "key-title",
      keyHeading(words.cardsKey, outline, setter),
      [
        ...setter.paragraph([{ text: words.anyOrder, size: "small", tone: "muted" }], {
          role: "paragraph",
          id: "any-order",
          before: 0,
        }),
        ...filledOutline(outline, answers, setter, theme),
      ],
      leaf,
    );
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

const INSTRUCTION = "~instruction";
/** px; what the letter of a card and the edges beside it and the mark take. */
const MARK_ROOM = 72;
/** More steps than that are joined with a pen: so many arrows would be most of the cards. */
const MOST_ARROWS = 16;

const hasArrows = ({ map }: Outline) => map.inferences.length <= MOST_ARROWS;

/** What is to be done with the cards, and how many signs there are; empty cards are named if there are any. */
function instructionCard(outline: Outline, signs: readonly Card[], setter: Setter, empty: boolean): Card {
  const { map, panels, name } = outline;
  const words = documentWordsFor(map.lang);
  const rivals = quoted(wordsFor(map.lang).rivals, proseFor(map.lang));
  const mains = panels.flatMap(({ heads }) => heads.filter(({ main }) => main)).length;
  const hasUndercuts = map.inferences.some(({ target }) => target.kind === "undercut");
  const text = sentences(
    [
      words.cutOut(mains),
      ...(hasUndercuts ? [words.cutUndercut] : []),
      words.cutTogether,
      ...(hasArrows(outline) ? [words.cutArrow] : []),
      ...(map.rivals.length > 0 ? [words.cutRivals(rivals)] : []),
      ...(empty ? [words.cutOwn] : []),
    ],
    map.lang,
  );
  const counts = new Map<string, number>();
  for (const { label } of signs) counts.set(label, (counts.get(label) ?? 0) + 1);
  const counted = dotted([...counts].map(([label, count]) => `${count}\u00a0×\u00a0${label}`));
  const { title } = map;
  const made = byline(map, name, wordsFor(map.lang));
  return {
    id: INSTRUCTION,
    label: `${text} ${counted}`,
    text: setter.shaped([
      ...(title === undefined ? [] : [{ text: `${title} `, weight: "semibold", size: "small" } as const]),
      ...(made === undefined ? [] : [{ text: `${made} `, size: "small", tone: "muted" } as const]),
      { text: text, size: "small" },
      { text: ` ${counted}`, weight: "semibold", size: "small", tone: "number" },
    ]),
  };
}

/** As many as the map needs: a sign for each step, "and" before each further premise of one, one between rivals, the line of each step. */
function signCards(outline: Outline, setter: Setter): Card[] {
  const { inferences, rivals, lang } = outline.map;
  const { because, and, but, rivals: rival } = wordsFor(lang);
  const all = (count: number, one: Omit<Card, "id">): Card[] =>
    Array.from({ length: count }, (_, index) => ({ ...one, id: `~${one.label}.${index + 1}` }));
  const sign = (text: string, tone: "number" | "objection-header"): Omit<Card, "id"> => ({
    label: text,
    text: setter.shaped([{ text, weight: "semibold", size: "title", tone }]),
    centred: true,
    ...(tone === "objection-header" ? { plate: true } : {}),
  });
  const supports = inferences.filter(({ target }) => target.kind === "support").length;
  const between = rivals.reduce((sum, { length }) => sum + length - 1, 0);
  const further = inferences.reduce((sum, { from }) => sum + from.length - 1, 0);
  return [
    ...all(supports, sign(because, "number")),
    ...all(further, sign(and, "number")),
    ...all(inferences.length - supports, sign(but, "objection-header")),
    ...all(between, sign(rival, "objection-header")),
    ...(hasArrows(outline)
      ? [
          ...all(supports, { label: "↑", text: setter.shaped([{ text: "" }]), line: "support" }),
          ...all(inferences.length - supports, {
            label: "⊤",
            text: setter.shaped([{ text: "" }]),
            line: "objection",
          }),
        ]
      : []),
  ];
}
