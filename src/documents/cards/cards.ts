import { PAPERS } from "../../geometry.ts";
import { roomsOf, LEAST_TYPE } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import type { Statement } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import type { Outline } from "../../outline/outline.ts";
import { directionOf, documentWordsFor, wordsFor } from "../../language/index.ts";
import { letterOf } from "../random.ts";
import { WishError } from "../document.ts";
import type { Document, Page } from "../document.ts";
import { cutLines, drawnCard, fits, signWidth } from "./card-sheet.ts";
import type { Card } from "./card-sheet.ts";
import { cardOrder, cardsKeyRows, listedFirst } from "./key.ts";
import { arranged, sheetsFor, signGrids } from "./arranged.ts";
import type { CardGrid, SignGrid } from "./arranged.ts";
import { setMark, setTitle } from "./mark.ts";
import { INSTRUCTION, instructionCard, signCards } from "./signs.ts";
import type { Steps } from "./signs.ts";
import { keyTitle, leafPage, rowPages } from "../single-sheet.ts";
import { pageNumber } from "../placed-text.ts";
import { Setter } from "../book/setter.ts";
import { statementsOf } from "../../model/walk.ts";

/** pt. Cards are read across a table, so their texts are never small; only their letters are. */
const LEAST = 11;
/** How many cards a sheet is cut into: the largest number whose cards hold every text is used. */
const GRIDS: readonly CardGrid[] = [
  { columns: 2, rows: 6 },
  { columns: 2, rows: 5 },
  { columns: 2, rows: 4 },
  { columns: 2, rows: 3 },
  { columns: 2, rows: 2 },
  { columns: 1, rows: 2 },
  { columns: 1, rows: 1 },
];

/** px; of the number of a sheet, above what is cut out. */
const NUMBER_ABOVE = 20;

interface Telling {
  readonly steps: Steps;
  /** In the type of an ordinary page, not in that of the cards: it is read before they are laid out. */
  readonly isSmall?: true;
}

/** How the instruction is told, the clearest first. */
const TELLINGS: readonly Telling[] = [
  { steps: "lined" },
  { steps: "lined", isSmall: true },
  { steps: "numbered" },
];
const PLAIN: Telling = { steps: "plain" };

/** Every statement as a card to cut out, in an order that gives nothing away; signs to lay between them; the answers apart. */
export const cards: Document = {
  summary:
    "the statements as cards to cut out, with signs to lay between them, and the answers in a file of their own",
  accepts: ["seed"],
  hidesVerdicts: true,
  async compose(request, outline) {
    const { map, wish, theme, type, annotation } = request;
    const paper = wish.paper ?? "a4";
    const room = roomsOf(PAPERS[paper]).others[0]!;
    const large = new Setter(outline, type, theme, room.width, Math.max(LEAST, wish.minType ?? LEAST_TYPE));
    const byId = statementsOf(map);
    const order = cardOrder(outline, wish.seed, listedFirst(request, outline));
    const statements = order.map((id, index) =>
      statementCard(byId.get(id)!, letterOf(index), outline, large),
    );
    const signsFor = (abreast: number) => signCards(outline, large, signWidth(room, abreast));
    const setter = new Setter(outline, type, theme, room.width, wish.minType ?? LEAST_TYPE);
    const toldIn =
      ({ steps, isSmall }: Telling, sheets?: number) =>
      (empty: boolean) => {
        const count = sheets === undefined ? undefined : { statements: statements.length, sheets };
        return instructionCard(outline, signsFor(4), isSmall ? setter : large, theme, {
          empty,
          steps,
          count,
        });
      };
    const title = setTitle(map) ?? "";
    // No sheet is spent on numbers.
    const grid = gridFor(statements, toldIn(PLAIN)(true), room);
    const first = { width: room.width, height: room.height / grid.rows };
    const signGrid = signGridFor(statements.length, signsFor, grid, room);
    const signs = signsFor(signGrid.abreast);
    const sheets = sheetsFor(statements.length, signs.length, grid, signGrid);
    const telling = TELLINGS.find((one) => fits(toldIn(one)(true), first)) ?? PLAIN;
    const counted = toldIn(telling, sheets);
    const told = fits(counted(true), first) ? counted : toldIn(telling);
    const leaf = { setter, theme, outline, annotation, room, paper };
    const pages = arranged({ statements, signs, told }, grid, signGrid, room, directionOf(map.lang)).map(
      (some, index, all): Page => {
        const items = some.flatMap((placed) => {
          const { card, slot } = placed;
          const isSign = slot.width < room.width / grid.columns - 1;
          // The instruction begins with the title.
          const mark = card?.id === INSTRUCTION ? undefined : setMark(title, placed, isSign, large, theme);
          const marked = mark?.items ?? [];
          if (card === undefined) return marked;
          const drawn = drawnCard(card, slot, theme, mark?.height);
          return [{ ...drawn, items: [...drawn.items, ...marked] }];
        });
        const slots = some.map(({ slot }) => slot);
        const place = { ...room, y: room.y - NUMBER_ABOVE };
        const number = { id: "page-number", number: index + 1, count: all.length };
        const atLeft = directionOf(map.lang) === "rtl";
        const numbers = all.length === 1 ? [] : [pageNumber(number, place, atLeft, setter, theme)];
        return leafPage([...cutLines(slots, theme), ...items, ...numbers], leaf);
      },
    );
    const heading = keyTitle(documentWordsFor(map.lang).cardsKey, outline);
    const key = rowPages("key-title", heading, cardsKeyRows(outline, order, setter, theme), leaf);
    return { value: [...pages, ...key.map((page): Page => ({ ...page, part: "key" }))], diagnostics: [] };
  },
};

/** The smallest cards that hold every text. */
function gridFor(statements: readonly Card[], instruction: Card, room: Room): CardGrid {
  const grid = GRIDS.find(({ columns, rows }) => {
    const [width, height] = [room.width / columns, room.height / rows];
    return (
      fits(instruction, { width: room.width, height }) &&
      statements.every((one) => fits(one, { width, height }))
    );
  });
  if (grid === undefined)
    throw new WishError("A text of this map is longer than a card can hold; take larger paper.");
  return grid;
}

/** The largest signs with which the set takes the fewest sheets. */
function signGridFor(
  statements: number,
  signsFor: (abreast: number) => readonly Card[],
  grid: CardGrid,
  room: Room,
): SignGrid {
  const signs = signsFor(4);
  const ways = signGrids(
    grid,
    signs.some(({ line }) => line !== undefined),
  );
  const [largest] = ways;
  const possible = ways.filter(({ abreast, stacked }) => {
    const size = { width: room.width / abreast, height: room.height / grid.rows / stacked };
    return signsFor(abreast).every((one) => fits(one, size));
  });
  const sheets = (way: SignGrid) => sheetsFor(statements, signs.length, grid, way);
  return possible.toSorted((one, other) => sheets(one) - sheets(other))[0] ?? largest!;
}

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
