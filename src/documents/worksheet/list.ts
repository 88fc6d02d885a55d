import { introduced, listed, proseFor, wordsFor } from "../../language/index.ts";
import { pxOfMm } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import { insideOf, PAGE_MARGIN } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import type { Item } from "../../scene/scene.ts";
import type { Page } from "../document.ts";
import { HEADING, listPages, placedHeading } from "../single-sheet.ts";
import type { Leaf } from "../single-sheet.ts";
import type { EntryList } from "./entries.ts";
import { LIST_GAP, lowered } from "./fitting/figures.ts";

export function headingOf(figures: readonly number[], lang: string): string {
  const words = wordsFor(lang);
  if (figures.length === 0) return words.placeThese;
  const names = figures.map((figure) => `${words.part} ${figure}`);
  return introduced(listed(names, proseFor(lang)), words.placeThese, words);
}

/** The list stands below the figure if there is room, else on sheets that follow. */
export function withList(
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

/** All of a figure's sheet that can be printed. */
export const roomOn = (sheet: Size): Room => insideOf(sheet, pxOfMm(PAGE_MARGIN));

/** What is left below a figure, and below its list if it has one there. */
export function roomBelow({ figure, sheet }: FittedFigure, list?: EntryList): Room {
  const room = roomOn(sheet);
  const { y, scale } = sheet;
  const below = lowered(room, y + figure.height * scale + LIST_GAP - room.y);
  if (list === undefined || list.length === 0) return below;
  return lowered(below, HEADING + list.height(below.width) + LIST_GAP);
}
