import { combined } from "../../annotations/combine.ts";
import { blanks } from "../../annotations/blanks/blanks.ts";
import { shownOutline } from "../../annotations/shown.ts";
import { pxOfMm } from "../../geometry.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import type { Size } from "../../geometry.ts";
import { finished } from "../../layout/finish.ts";
import { tooSmall } from "../../layout/fitting/too-small.ts";
import { insideOf, LEAST_TYPE, PAGE_MARGIN, PAPERS, roomsOf } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import type { StatementId } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import type { FigurePlace, Outline } from "../../outline/outline.ts";
import { introduced, wordsFor } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import type { Item } from "../../scene/scene.ts";
import { heightOf } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import { sourceLines, titleLines } from "../book/title.ts";
import { Setter } from "../book/setter.ts";
import type { Document, Page } from "../document.ts";
import { figurePage } from "../drawn-page.ts";
import { HEADING, leafPage, listPages, placedHeading, placedRows } from "../single-sheet.ts";
import type { Leaf } from "../single-sheet.ts";
import { letterOf } from "../random.ts";
import { EntryList } from "./entries.ts";
import { denialsIn } from "./denials.ts";
import type { Denial } from "./denials.ts";
import { LIST_GAP, lowered, worksheetFigures } from "./figures.ts";
import { HEAD_HEIGHT, sheetHead } from "./head.ts";
import { namesOn } from "./names.ts";
import type { Names } from "./names.ts";
import { discussion, ownObjections, questionsIn } from "./questions.ts";
import { instruction, taskOf } from "./task.ts";
import { whatIf } from "./what-if.ts";
import { worksheetKey } from "./key.ts";

/** px; what stands below the instruction. */
const INSTRUCTION_GAP = 14;
/** Premises that are asked about if they were denied. */
const DENIALS = 2;

/** The map with statements to find: blank cells, the statements to place in them, and the answers in a file of their own. */
export const worksheet: Document = {
  summary: "the map with blank cells to fill, and the answers in a file of their own",
  accepts: ["blank", "seed", "level"],
  async compose(request, whole) {
    const { map, wish, theme, type } = request;
    const words = wordsFor(map.lang);
    const task = taskOf(request, whole);
    const clues = task.level >= 2 ? "places" : "voices";
    const { annotation } = blanks.annotate({ map, blanks: task.blanks, searched: task.searched, clues });
    const blanked = combined(request.annotation, annotation);
    const asked = shownOutline(whole, blanked);
    const voices = voiceNames(map);
    const hasClues = map.statements.some(
      (one) =>
        task.blanks.includes(one.id) &&
        asideText(map, { ...one, unstated: false, stance: undefined }, voices, words) !== "",
    );
    const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
    const paper = wish.paper ?? "a4";
    const upright = roomsOf(PAPERS[paper]).others[0]!;
    const setter = new Setter(whole, type, theme, upright.width, wish.least ?? LEAST_TYPE);
    const listOf = (ids: readonly StatementId[], before: number, id: string) =>
      new EntryList(
        id,
        ids.map((one, index) => ({ lead: letterOf(before + index), text: texts.get(one)! })),
        setter,
        theme,
      );
    // Each figure has its own statements to place; an overview shows those of the others.
    const ownOf = ({ place }: Outline) =>
      task.given.filter((id) => place === undefined || place.figureOf.get(id) === place.figure);

    const told = [
      ...titleLines(whole, setter),
      ...setter.paragraph([{ text: instruction(task, map.lang, hasClues) }], {
        role: "paragraph",
        id: "instruction",
        before: 6,
      }),
      ...sourceLines(whole, setter),
    ];
    const made = await worksheetFigures({ ...request, annotation: blanked }, whole, {
      first: HEAD_HEIGHT + heightOf(told) + INSTRUCTION_GAP,
      others: HEAD_HEIGHT,
      listHeight: (outline, width) => listOf(ownOf(outline), 0, "list").height(width),
    });

    const leafOf = ({ sheet }: { readonly sheet: Size }): Leaf => ({
      setter,
      theme,
      outline: asked,
      annotation: blanked,
      room: lowered(roomOn(sheet), HEAD_HEIGHT),
      paper,
    });
    const order: StatementId[] = [];
    const pages = made.flatMap((fitted, index): readonly Page[] => {
      const { outline } = fitted.figure;
      const { place } = outline;
      const own = ownOf(outline);
      const list = listOf(own, order.length, place === undefined ? "list" : `list-${place.figure}`);
      order.push(...own);
      const page = figurePage({ placed: finished(fitted), paper }, theme);
      const leaf = leafOf(fitted);
      const top = index === 0 ? placedRows(told, leaf.room) : [];
      const named = { ...page, scene: { ...page.scene, items: [...top, ...page.scene.items] } };
      return withList(named, fitted, list, headingOf(place, words), leaf);
    });
    const blank = new Set(task.blanks);
    const denials = task.level >= 3 ? denialsIn(whole, blank, DENIALS) : [];
    const end = made.at(-1)!;
    const last = leafOf(upright);
    const { place } = end.figure.outline;
    const names = namesOn(whole, blank, (id) => place?.figureOf.get(id));
    const asks = askedRows({ ...last, outline: whole }, task.level, denials, names);
    const left = roomBelow(end, listOf(ownOf(end.figure.outline), 0, "list"));
    // All that can be asked stands below the last list, if there is room.
    let all = asks(last.room.height);
    if (all.length > 0 && heightOf(all.flat()) <= left.height) {
      const page = pages.at(-1)!;
      all = asks(left.height);
      const items = [...page.scene.items, ...placedRows(all.flat(), left)];
      pages[pages.length - 1] = { ...page, scene: { ...page.scene, items } };
    } else for (const rows of all) pages.push(leafPage(placedRows(rows, last.room), last));
    const headed = pages.map((page, index): Page => {
      const items = [
        ...sheetHead(index + 1, pages.length, { ...last, outline: whole, room: roomOn(page.scene) }),
        ...page.scene.items,
      ];
      return { ...page, scene: { ...page.scene, items } };
    });

    const letters = new Map(order.map((id, index) => [id, letterOf(index)]));
    const key = worksheetKey(
      { ...leafOf(made[0]!), outline: whole, annotation: request.annotation, room: upright },
      { task, letters, denials, names, questions: questionsIn(all.flat()) },
    );
    return {
      value: [...headed, ...key],
      diagnostics: made.flatMap((one) => tooSmall(one, wish.least)),
    };
  },
};

/** Boxes for objections of one's own, what would be if, questions for discussion: on as many sheets as the first two take. */
function askedRows(
  { setter, theme, outline }: Leaf,
  level: number,
  denials: readonly Denial[],
  names: Names,
): (height: number) => readonly (readonly Row[])[] {
  const own = level >= 4 ? ownObjections(outline, setter, theme) : [];
  const denied = whatIf(outline, denials, names.of, setter, theme);
  const before = [own, denied].filter((rows) => rows.length > 0);
  return (height) => {
    const sheets: Row[][] = [];
    let used = Infinity;
    for (const rows of before) {
      const needed = heightOf(rows) + rows[0]!.before;
      if (used + needed > height) {
        sheets.push([]);
        used = 0;
      }
      sheets.at(-1)!.push(...rows);
      used += needed;
    }
    const beside = discussion(outline, names, setter, theme, height - used);
    const alone = discussion(outline, names, setter, theme, height);
    // A sheet that holds few questions leaves them to the next one.
    if (sheets.length > 0 && questionsIn(beside) * 2 >= questionsIn(alone)) sheets.at(-1)!.push(...beside);
    else if (alone.length > 0) sheets.push([...alone]);
    return sheets;
  };
}

const headingOf = (place: FigurePlace | undefined, words: Words): string =>
  place === undefined
    ? words.placeThese
    : introduced(`${words.figure} ${place.figure}`, words.placeThese, words);

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

/** All of a figure's sheet that can be printed. */
const roomOn = (sheet: Size): Room => insideOf(sheet, pxOfMm(PAGE_MARGIN));

/** What is left below a figure, and below its list if it has one there. */
function roomBelow({ figure, sheet }: FittedFigure, list?: EntryList): Room {
  const room = roomOn(sheet);
  const { y, scale } = sheet;
  const below = lowered(room, y + figure.height * scale + LIST_GAP - room.y);
  if (list === undefined || list.length === 0) return below;
  return lowered(below, HEADING + list.height(below.width) + LIST_GAP);
}
