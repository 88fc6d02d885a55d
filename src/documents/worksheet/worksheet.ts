import { pxOfMm } from "../../geometry.ts";
import { combined } from "../../annotations/combine.ts";
import { ANNOTATIONS } from "../../annotations/index.ts";
import { shownOutline } from "../../annotations/shown.ts";
import { dividedFigures, sizesFrom } from "../../layout/fitting/divided.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import type { Sheet } from "../../layout/figure-layout.ts";
import { finished } from "../../layout/finish.ts";
import { estimator, fittedFigure, smallestType } from "../../layout/fitting/fit.ts";
import { legible } from "../../layout/fitting/legible.ts";
import { insideOf, LEAST_TYPE, PAGE_MARGIN, PAPERS, roomsOf } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import type { StatementId } from "../../model/map.ts";
import type { Outline, FigurePlace } from "../../outline/outline.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import type { Item } from "../../scene/scene.ts";
import { blanksIn, DEFAULT_BLANK, readBlank } from "./blanks.ts";
import { chance, letterOf, shuffled } from "../random.ts";
import type { Document, Page, Request } from "../document.ts";
import { EntryList } from "./entries.ts";
import { figurePage, layoutWish, outlineFor } from "../figure.ts";
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
  accepts: ["blank", "seed"],
  async compose(request) {
    const { map, wish, theme, type } = request;
    const whole = outlineFor(request);
    const words = wordsFor(map.lang);
    const seed = wish.seed ?? 1;
    const chosen = blanksIn(whole, readBlank(wish.blank ?? DEFAULT_BLANK), seed);
    const blanked = combined(
      request.annotation,
      ANNOTATIONS.blanks.annotate({ map, blanks: chosen }).annotation,
    );
    const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
    const listOf = (ids: readonly StatementId[], before: number, id: string) =>
      new EntryList(
        id,
        ids.map((one, index) => ({ lead: letterOf(before + index), text: texts.get(one)! })),
        setter,
        theme,
      );

    const paper = wish.paper ?? "a4";
    const upright = roomsOf(PAPERS[paper]).others[0]!;
    const setter = new Setter(whole, type, theme, upright.width, wish.least ?? LEAST_TYPE);
    const all = shuffled(chosen, chance(seed + 1));
    const made = await worksheetFigures({ ...request, annotation: blanked }, whole, listOf(all, 0, "list"));
    const asked = shownOutline(whole, blanked);
    const leafOf = ({ sheet }: FittedFigure): Leaf => ({
      setter,
      theme,
      outline: asked,
      annotation: blanked,
      room: roomOn(sheet),
      paper,
    });

    // Each figure has its own statements to place; an overview shows those of the others.
    const order: StatementId[] = [];
    const pages = made.flatMap((fitted, index): readonly Page[] => {
      const { place } = fitted.figure.outline;
      const own = all.filter((id) => place === undefined || place.figureOf.get(id) === place.figure);
      const list = listOf(own, order.length, place === undefined ? "list" : `list-${place.figure}`);
      order.push(...own);
      const page = figurePage(finished(fitted, type), theme, paper);
      const leaf = leafOf(fitted);
      const name = index === 0 ? nameLine(words, leaf) : [];
      const named = { ...page, scene: { ...page.scene, items: [...name, ...page.scene.items] } };
      return withList(named, fitted, list, headingOf(place, words), leaf);
    });

    const arrow = directionOf(map.lang) === "rtl" ? "←" : "→";
    const answers = order.map((id, index) => ({
      lead: `${letterOf(index)} ${arrow} ${whole.numbers.get(id)}`,
      text: texts.get(id)!,
    }));
    const key = new EntryList("key", answers, setter, theme);
    const last = { ...leafOf(made.at(-1)!), outline: whole, annotation: request.annotation };
    pages.push(...listPages("key-title", words.answers, key, last));
    return { value: pages, diagnostics: made.flatMap((one) => legible(one, wish.least)) };
  },
};

const headingOf = (place: FigurePlace | undefined, { figure, placeThese }: Words): string =>
  place === undefined ? placeThese : `${figure} ${place.figure}: ${placeThese}`;

/** The list stands below the figure if there is room, else on sheets that follow. */
function withList(
  page: Page,
  fitted: FittedFigure,
  list: EntryList,
  heading: string,
  leaf: Leaf,
): readonly Page[] {
  if (list.length === 0) return [page];
  const below = roomBelow(fitted);
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
): Promise<readonly FittedFigure[]> {
  const { wish, type } = request;
  const { first } = roomsOf(PAPERS[wish.paper ?? "a4"]);
  const named = first.map((room) => lowered(room, NAME_HEIGHT));
  const how = layoutWish(request, whole);
  const least = wish.least ?? WRITABLE;
  const both = named
    .map((room) => ({ ...room, height: room.height - HEADING - LIST_GAP - list.height(room.width) }))
    .filter(({ height, sheet }) => height > sheet.height * 0.3);
  if (both.length > 0 && estimator(type, how)(whole, both) >= COMFORTABLE) {
    const fitted = await fittedFigure(whole, type, how, both);
    if (smallestType(fitted) >= Math.max(least, COMFORTABLE)) return [fitted];
  }
  return dividedFigures(whole, type, how, { first: named, others: named }, sizesFrom(least));
}

const lowered = (room: Room, by: number): Room => ({ ...room, y: room.y + by, height: room.height - by });

/** All of a figure's sheet that can be printed. */
const roomOn = (sheet: Sheet): Room => insideOf(sheet, pxOfMm(PAGE_MARGIN));

function roomBelow({ figure, sheet }: FittedFigure): Room {
  const room = roomOn(sheet);
  const { y, scale } = sheet;
  return lowered(room, y + figure.height * scale + LIST_GAP - room.y);
}
