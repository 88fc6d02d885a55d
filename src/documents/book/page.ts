import type { Annotation } from "../../annotations/annotation.ts";
import type { Rect } from "../../geometry.ts";
import { directionOf } from "../../language/index.ts";
import { LEAST_TYPE } from "../../layout/paper.ts";
import { firstOf } from "../../outline/labels.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Item, Scene } from "../../scene/scene.ts";
import { line, move, shape, solid } from "../../scene/shapes.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Page, Request } from "../document.ts";
import { FOOT_GAP } from "./flow.ts";
import type { FlowPage } from "./flow.ts";
import { Setter } from "./setter.ts";
import { titleOf } from "./title.ts";
import { SheetPlan } from "../page-geometry.ts";
import { pageCount, pageNumber, placedText, widthOfLine } from "../placed-text.ts";

/** What all pages of a document share. */
export interface Book {
  readonly outline: Outline;
  readonly annotation: Annotation;
  readonly title: string;
  readonly pages: number;
  readonly plan: SheetPlan;
  readonly setter: Setter;
  readonly theme: PaintedTheme;
  /** True for a single page, which needs neither a running head nor a number. */
  readonly bare?: boolean;
}

/** How the pages of a document are divided, who sets their text, and what it is called. */
export function bookOf(
  { map, annotation, wish, type, theme }: Request,
  outline: Outline,
): Omit<Book, "pages"> {
  const plan = new SheetPlan(wish.paper ?? "a4", wish.duplex ?? false, directionOf(map.lang) === "rtl");
  const { width } = plan.body(1, false);
  const setter = new Setter(outline, type, theme, width, wish.minType ?? LEAST_TYPE);
  return { outline, annotation, title: titleOf(outline), plan, setter, theme };
}

/** Draws the `number`th page, counted from 1. */
export function pageScene({ turned, rows, foot }: FlowPage, number: number, book: Book): Page {
  const { outline, annotation, title, plan, theme, bare = false } = book;
  const body = plan.body(number, turned);
  const figure = rows.find(({ row }) => row.figure !== undefined)?.row.figure;
  const items: Item[] = bare ? [] : headItems(number, turned, book);
  const groups = new Map<string, Item[]>();
  const [note] = foot;
  if (note !== undefined) items.push(footRule(body, body.y + note.y - FOOT_GAP / 2, book));
  for (const { row, y, before } of [...rows, ...foot]) {
    for (const { group, draw } of row.pieces) {
      const drawn = draw(body.x, body.y + y, before);
      const known = group === undefined ? undefined : groups.get(group.id);
      if (group === undefined) items.push(...drawn);
      else if (known !== undefined) known.push(...drawn);
      else {
        const own = [...drawn];
        groups.set(group.id, own);
        items.push({ kind: "group", ...group, items: own });
      }
    }
  }
  const scene: Scene = {
    ...plan.size(turned),
    title,
    description: figure?.description ?? "",
    lang: outline.map.lang,
    background: theme.background,
    dark: theme.dark,
    paper: plan.paper,
    figure: figure?.outline.place,
    items,
  };
  return { scene, outline: figure?.outline ?? outline, annotation };
}

/** A short line between the text and its notes. */
function footRule({ x, width }: Rect, y: number, { outline, theme }: Book): Item {
  const long = width * 0.2;
  const from = directionOf(outline.map.lang) === "rtl" ? x + width - long : x;
  return shape([move(from, y), line(from + long, y)], undefined, solid(theme.frame.rule, 0.8));
}

/** The title and the page's number above a thin line. */
function headItems(number: number, turned: boolean, { title, pages, plan, setter, theme }: Book): Item[] {
  const { x, width } = plan.body(number, turned);
  const middle = plan.head(number, turned);
  const small = (text: string) => setter.shaped([{ text, size: "small", tone: "muted" }]);
  const room = width - small(pageCount(number, pages)).maxWidth - 24;
  const name = small(shortened(title, (text) => fitsLine(text, room, setter)));
  const numberAtLeft = plan.numberAtLeft(number, turned);
  const y = middle - name.leading / 2;
  const own = widthOfLine(name);
  const at = { x: numberAtLeft ? x + width - own : x, y, width: own, height: name.leading };
  const under = middle + name.leading * 0.75;
  return [
    placedText({ id: "running-head", role: "running-head", label: title }, name, at, theme),
    pageNumber({ id: "page-number", number, count: pages }, { x, y, width }, numberAtLeft, setter, theme),
    shape([move(x, under), line(x + width, under)], undefined, solid(theme.frame.rule, 0.8)),
  ];
}

/** Whether small type of a head fits on a line of this many px. */
const fitsLine = (text: string, room: number, setter: Setter) =>
  setter.shaped([{ text, size: "small" }]).maxWidth <= room;

/** As many words of a title as fit. */
export function shortened(title: string, fits: (text: string) => boolean): string {
  if (fits(title)) return title;
  const joint = /\s/u.test(title) ? " " : "";
  const words = joint === "" ? [...title] : title.split(/\s+/u);
  for (let count = words.length - 1; count > 0; count--) {
    const start = firstOf(words, count, joint);
    if (fits(start)) return start;
  }
  return "…";
}
