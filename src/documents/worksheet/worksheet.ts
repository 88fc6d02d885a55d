import { blankedFigure, blankedOutline } from "../../layout/blocks/blanked.ts";
import { dividedFigures } from "../../layout/fitting/divided.ts";
import { defaultDirection } from "../../layout/figure.ts";
import type { FigureLayout } from "../../layout/figure.ts";
import { estimator, fittedFigure, smallestType } from "../../layout/fitting/fit.ts";
import { legible } from "../../layout/fitting/legible.ts";
import { LEAST_TYPE, PAGE_MARGIN, PAPERS, pxOfMm, roomsOf } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import type { StatementId } from "../../model/map.ts";
import type { Outline, Place } from "../../outline/outline.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import { scene } from "../../scene/build.ts";
import type { Item } from "../../scene/scene.ts";
import { blanksIn, DEFAULT_BLANK, readBlank } from "./blanks.ts";
import { chance, letterOf, shuffled } from "../random.ts";
import type { Document, Page, Request } from "../document.ts";
import { EntryList } from "./entries.ts";
import { outlineFor } from "../figure.ts";
import { HEADING, listPages, nameLine, placedHeading } from "../single-sheet.ts";
import type { Leaf } from "../single-sheet.ts";
import { Setter } from "../book/setter.ts";

/** px; what the line for a name takes, and what stands between a figure and the list below it. */
const NAME_HEIGHT = 34;
const LIST_GAP = 26;
/** A figure makes room for the list below it if its type stays this large, pt. */
const COMFORTABLE = 8.5;
/** Cells to write in want larger type than cells to read, pt: more figures rather than smaller ones. */
const WRITABLE = 8;

/** The map with statements to find: blank cells, the statements to place in them, and the answers on the last page. */
export const worksheet: Document = {
  summary: "the map with blank cells to fill, and the answers",
  async compose(request) {
    const { map, wish, theme, type } = request;
    const whole = outlineFor(map, wish);
    const words = wordsFor(map.lang);
    const seed = wish.seed ?? 1;
    const chosen = blanksIn(whole, readBlank(wish.blank ?? DEFAULT_BLANK), seed);
    const blanks = new Set(chosen);
    const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
    const listOf = (ids: readonly StatementId[], before: number, id: string) =>
      new EntryList(
        id,
        ids.map((one, index) => ({ lead: letterOf(before + index), text: texts.get(one)! })),
        setter,
        theme,
      );

    const upright = roomsOf(PAPERS[wish.paper ?? "a4"]).others[0]!;
    const setter = new Setter(whole, type, theme, upright.width, wish.least ?? LEAST_TYPE);
    const all = shuffled(chosen, chance(seed + 1));
    const made = await worksheetFigures(request, whole, listOf(all, 0, "list"));
    const asked = blankedOutline(whole, blanks);
    const leafOf = (figure: FigureLayout): Leaf => ({ setter, theme, outline: asked, room: roomOn(figure) });

    // Each figure has its own statements to place; an overview shows those of the others.
    const order: StatementId[] = [];
    const pages = made.flatMap((figure, index): readonly Page[] => {
      const { place } = figure.outline;
      const own = all.filter((id) => place === undefined || place.figureOf.get(id) === place.figure);
      const list = listOf(own, order.length, place === undefined ? "list" : `list-${place.figure}`);
      order.push(...own);
      const drawn = blankedFigure(figure, blanks, type);
      const leaf = leafOf(figure);
      const drawing = scene(drawn, theme);
      const name = index === 0 ? nameLine(words, leaf) : [];
      const page = { scene: { ...drawing, items: [...name, ...drawing.items] }, outline: drawn.outline };
      return withList(page, figure, list, headingOf(place, words), leaf);
    });

    const arrow = directionOf(map.lang) === "rtl" ? "←" : "→";
    const answers = order.map((id, index) => ({
      lead: `${letterOf(index)} ${arrow} ${whole.numbers.get(id)}`,
      text: texts.get(id)!,
    }));
    const key = new EntryList("key", answers, setter, theme);
    const last = { ...leafOf(made.at(-1)!), outline: whole };
    pages.push(...listPages("key-title", words.answers, key, last));
    return { value: pages, diagnostics: made.flatMap((one) => legible(one, type, wish.least)) };
  },
};

const headingOf = (place: Place | undefined, { figure, placeThese }: Words): string =>
  place === undefined ? placeThese : `${figure} ${place.figure}: ${placeThese}`;

/** The list stands below the figure if there is room, else on sheets that follow. */
function withList(
  page: Page,
  figure: FigureLayout,
  list: EntryList,
  heading: string,
  leaf: Leaf,
): readonly Page[] {
  if (list.length === 0) return [page];
  const below = roomBelow(figure);
  if (list.height(below.width) + HEADING > below.height)
    return [page, ...listPages("list-title", heading, list, leaf)];
  const items: Item[] = [
    ...page.scene.items,
    ...placedHeading("list-title", heading, { ...leaf, room: below }),
    ...list.place(0, { ...below, y: below.y + HEADING, height: below.height - HEADING }).items,
  ];
  return [{ ...page, scene: { ...page.scene, items } }];
}

/** Where there is room for both in good type, the figure leaves the list a place below it. */
async function worksheetFigures(
  request: Request,
  whole: Outline,
  list: EntryList,
): Promise<readonly FigureLayout[]> {
  const { wish, type } = request;
  const { first } = roomsOf(PAPERS[wish.paper ?? "a4"]);
  const named = first.map((room) => lowered(room, NAME_HEIGHT));
  const how = { direction: wish.direction ?? defaultDirection(whole), style: wish.style ?? "blocks" };
  const least = wish.least ?? WRITABLE;
  const both = named
    .map((room) => ({ ...room, height: room.height - HEADING - LIST_GAP - list.height(room.width) }))
    .filter(({ height, sheet }) => height > sheet.height * 0.3);
  if (both.length > 0 && estimator(type, how)(whole, both) >= COMFORTABLE) {
    const figure = await fittedFigure(whole, type, how, both);
    if (smallestType(figure) >= Math.max(least, COMFORTABLE)) return [figure];
  }
  return dividedFigures(whole, type, how, { first: named, others: named }, least);
}

const lowered = (room: Room, by: number): Room => ({ ...room, y: room.y + by, height: room.height - by });

/** All of a figure's sheet that can be printed. */
function roomOn({ sheet: { width, height } }: FigureLayout): Room {
  const margin = pxOfMm(PAGE_MARGIN);
  return {
    sheet: { width, height },
    x: margin,
    y: margin,
    width: width - 2 * margin,
    height: height - 2 * margin,
  };
}

function roomBelow(figure: FigureLayout): Room {
  const room = roomOn(figure);
  const { y, scale } = figure.sheet;
  return lowered(room, y + figure.height * scale + LIST_GAP - room.y);
}
