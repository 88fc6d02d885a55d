import { PAPERS, roomsOf, LEAST_TYPE } from "../../layout/paper.ts";
import type { Rect } from "../../geometry.ts";
import type { Statement } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import { byline } from "../../outline/byline.ts";
import { cellsOf } from "../../outline/cells.ts";
import type { Outline } from "../../outline/outline.ts";
import { directionOf, documentWordsFor, dotted, sentences, wordsFor } from "../../language/index.ts";
import { chance, letterOf, shuffled } from "../random.ts";
import { WishError } from "../document.ts";
import type { Document, Page } from "../document.ts";
import { cutLines, drawnCard, fits, halfOf, slotOf } from "./card-sheet.ts";
import type { Card } from "./card-sheet.ts";
import { filledOutline } from "../worksheet/filled.ts";
import { keyHeading, leafPage, rowPages } from "../single-sheet.ts";
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
    // Two signs have the room of one statement; the last of an odd number has it alone, so that no card is too small to write on.
    const half = (card: Card, index: number): PlacedCard => {
      const { sheet, slot } = slotAt(columns + statements.length + Math.floor(index / 2));
      const isAlone = index % 2 === 0 && index === signs.length - 1;
      return { card, sheet, slot: isAlone ? slot : halfOf(slot, index % 2 === (rtl ? 1 : 0)) };
    };
    const { y, height } = slotAt(0).slot;
    const used = columns + statements.length + Math.ceil(signs.length / 2);
    // The instruction takes the first row.
    const placed: PlacedCard[] = [
      { card: told(used % each !== 0), sheet: 0, slot: { x: room.x, y, width: room.width, height } },
      ...statements.map((card, index) => ({ card, ...slotAt(columns + index) })),
      ...signs.map(half),
    ];
    for (let index = used; index % each !== 0; index++) placed.push({ card: undefined, ...slotAt(index) });
    const setter = new Setter(outline, type, theme, room.width, wish.least ?? LEAST_TYPE);
    const leaf = { setter, theme, outline, annotation: request.annotation, room, paper };
    const sheets = [...new Set(placed.map(({ sheet }) => sheet))].map((sheet) =>
      placed.filter((one) => one.sheet === sheet),
    );
    const pages = sheets.map((some): Page => {
      const items = some.flatMap(({ card, slot }) =>
        card === undefined ? [] : [drawnCard(card, slot, theme)],
      );
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

/** What is to be done with the cards, and how many signs there are; empty cards are named if there are any. */
function instructionCard(
  { map, panels, name }: Outline,
  signs: readonly Card[],
  setter: Setter,
  empty: boolean,
): Card {
  const words = documentWordsFor(map.lang);
  const mains = panels.flatMap(({ heads }) => heads.filter(({ main }) => main)).length;
  const hasUndercuts = map.inferences.some(({ target }) => target.kind === "undercut");
  const text = sentences(
    [
      words.cutOut(mains),
      ...(hasUndercuts ? [words.cutUndercut] : []),
      words.cutTogether,
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
    id: "~instruction",
    label: `${text} ${counted}`,
    text: setter.shaped([
      ...(title === undefined ? [] : [{ text: `${title} `, weight: "semibold", size: "small" } as const]),
      ...(made === undefined ? [] : [{ text: `${made} `, size: "small", tone: "muted" } as const]),
      { text: text, size: "small" },
      { text: ` ${counted}`, weight: "semibold", size: "small", tone: "number" },
    ]),
  };
}

/** As many as the map needs: a sign for each step, "and" before each further premise of one, an arrow for each step. */
function signCards({ map: { inferences, lang } }: Outline, setter: Setter): Card[] {
  const { because, and, but } = wordsFor(lang);
  const all = (count: number, one: Omit<Card, "id">): Card[] =>
    Array.from({ length: count }, (_, index) => ({ ...one, id: `~${one.label}.${index + 1}` }));
  const sign = (text: string, tone: "number" | "text"): Omit<Card, "id"> => ({
    label: text,
    text: setter.shaped([{ text, weight: "semibold", size: "title", tone }]),
    centred: true,
  });
  const supports = inferences.filter(({ target }) => target.kind === "support").length;
  const further = inferences.reduce((sum, { from }) => sum + from.length - 1, 0);
  return [
    ...all(supports, sign(because, "number")),
    ...all(further, sign(and, "number")),
    ...all(inferences.length - supports, sign(but, "text")),
    ...all(inferences.length, { label: "↑", text: setter.shaped([{ text: "" }]), arrow: true }),
  ];
}
