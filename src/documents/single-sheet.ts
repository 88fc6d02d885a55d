import type { Annotation } from "../annotations/annotation.ts";
import type { Room } from "../layout/paper.ts";
import type { PaperName } from "../model/map.ts";
import type { Outline } from "../outline/outline.ts";
import { directionOf, introduced, wordsFor } from "../language/index.ts";
import type { GroupItem, Item, Scene } from "../scene/scene.ts";
import type { PaintedTheme } from "../scene/paint.ts";
import type { Page } from "./document.ts";
import type { EntryList } from "./worksheet/entries.ts";
import { pageNumber, placedText } from "./placed-text.ts";
import type { Setter } from "./book/setter.ts";
import { flow } from "./book/flow.ts";
import type { Row } from "./book/flow.ts";

/** A sheet of its own in a worksheet, a set of cards, a poster. */
export interface Leaf {
  readonly setter: Setter;
  readonly theme: PaintedTheme;
  /** The sheet has its title and its language. */
  readonly outline: Outline;
  readonly annotation: Annotation;
  readonly room: Room;
  readonly paper: PaperName;
}

/** px; what the number of a sheet takes beside its title. */
const NUMBER = 40;
/** px; a heading of one line with the space below it. */
export const HEADING = 38;
/** px; below the title of answers. */
const TITLE_GAP = 12;

export function leafPage(items: readonly Item[], { outline, annotation, theme, room, paper }: Leaf): Page {
  const scene: Scene = {
    ...room.sheet,
    title: outline.map.title ?? "",
    description: "",
    lang: outline.map.lang,
    background: theme.background,
    dark: theme.dark,
    paper,
    figure: outline.place,
    items,
  };
  return { scene, outline, annotation };
}

export function placedHeading(id: string, text: string, { setter, theme, room }: Leaf): GroupItem[] {
  const shaped = setter.shaped([{ text, weight: "semibold", size: "heading", tone: "title" }]);
  return [placedText({ id, role: "heading", label: text }, shaped, room, theme)];
}

/** "Answer key to the cards: Should the town centre be closed to cars?" */
export function keyTitle(answers: string, { map }: Outline): string {
  return map.title === undefined ? answers : introduced(answers, map.title, wordsFor(map.lang));
}

/** A list on as many sheets as it needs. */
export function listPages(id: string, heading: string, list: EntryList, leaf: Leaf): Page[] {
  const { room } = leaf;
  const body = { ...room, y: room.y + HEADING, height: room.height - HEADING };
  const pages: Page[] = [];
  for (let from = 0; from < list.length;) {
    const { items, next } = list.place(from, body);
    pages.push(leafPage([...placedHeading(id, heading, leaf), ...items], leaf));
    from = next;
  }
  return pages;
}

/** Rows one below the other. */
export function placedRows(rows: readonly Row[], { x, y }: Room): Item[] {
  let at = y;
  return rows.flatMap(({ before, height, pieces }, row) => {
    if (row > 0) at += before;
    const items = pieces.flatMap(({ group, draw }, index): Item[] => {
      const drawn = draw(x, at, 0);
      if (group === undefined) return [...drawn];
      return [{ kind: "group", ...group, id: `${group.id}.${row}.${index}`, items: drawn }];
    });
    at += height;
    return items;
  });
}

/** Rows on as many sheets as they need, under one title and with numbers where these are several. */
export function rowPages(id: string, title: string, rows: readonly Row[], leaf: Leaf): Page[] {
  const { room, setter, theme, outline } = leaf;
  const shaped = setter.shaped([{ text: title, weight: "semibold", size: "title", tone: "title" }]);
  const width = room.width - NUMBER;
  const rtl = directionOf(outline.map.lang) === "rtl";
  const at = { ...room, x: rtl ? room.x + NUMBER : room.x, width };
  const head = placedText({ id, role: "title", label: title }, shaped, at, theme);
  const used = shaped.height(width) + TITLE_GAP;
  const body = { ...room, y: room.y + used, height: room.height - used };
  const pages = flow(rows, body.height);
  const numberOf = (number: number) =>
    pageNumber({ id: `key-number.${number}`, number, count: pages.length }, room, rtl, setter, theme);
  return pages.map((page, index) =>
    leafPage(
      [
        head,
        ...(pages.length === 1 ? [] : [numberOf(index + 1)]),
        ...placedRows(
          page.rows.map(({ row }) => row),
          body,
        ),
      ],
      leaf,
    ),
  );
}
