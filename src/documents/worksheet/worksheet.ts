import { combined } from "../../annotations/combine.ts";
import { blanks } from "../../annotations/blanks/blanks.ts";
import { shownOutline } from "../../annotations/shown.ts";
import { pxOfMm } from "../../geometry.ts";
import type { Clues } from "../../layout/cards/blank.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import type { Sheet } from "../../layout/figure-layout.ts";
import { finished } from "../../layout/finish.ts";
import { dividedFigures, sizesFrom } from "../../layout/fitting/divided.ts";
import { legible } from "../../layout/fitting/legible.ts";
import { insideOf, LEAST_TYPE, PAGE_MARGIN, PAPERS, roomsOf } from "../../layout/paper.ts";
import type { Room, Rooms } from "../../layout/paper.ts";
import type { StatementId } from "../../model/map.ts";
import { asideText, voiceNames } from "../../outline/attribution.ts";
import type { FigurePlace, Outline } from "../../outline/outline.ts";
import { directionOf, documentWordsFor, introduced, wordsFor } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import type { Item } from "../../scene/scene.ts";
import { heightOf } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import { noteLines, titleLines } from "../book/title.ts";
import { Setter } from "../book/setter.ts";
import type { Document, Page, Request } from "../document.ts";
import { figurePage, layoutWish, outlineFor } from "../figure.ts";
import { HEADING, keyHeading, leafPage, listPages, nameLine, placedHeading } from "../single-sheet.ts";
import type { Leaf } from "../single-sheet.ts";
import { letterOf } from "../random.ts";
import { EntryList } from "./entries.ts";
import { discussion, ownObjections } from "./questions.ts";
import { instruction, taskOf } from "./task.ts";

/** px; what the line for a name takes, what stands below the instruction, and between a figure and its list. */
const NAME_HEIGHT = 34;
const INSTRUCTION_GAP = 14;
const LIST_GAP = 22;
/** Cells to write in want larger type than cells to read, pt: more figures rather than smaller ones. */
const WRITABLE = 9;
/** A list takes no more than this share of a sheet; the rest of a longer one goes on behind its figure. */
const LIST_SHARE = 0.45;
const ROUNDS = 3;

/** The map with statements to find: blank cells, the statements to place in them, and the answers in a file of their own. */
export const worksheet: Document = {
  summary: "the map with blank cells to fill, and the answers in a file of their own",
  accepts: ["blank", "seed", "level"],
  async compose(request) {
    const { map, wish, theme, type } = request;
    const whole = outlineFor(request);
    const words = wordsFor(map.lang);
    const task = taskOf(request, whole);
    const blanked = combined(request.annotation, blanks.annotate({ map, blanks: task.blanks }).annotation);
    const asked = shownOutline(whole, blanked);
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
      ...setter.paragraph([{ text: instruction(task, map.lang) }], {
        role: "paragraph",
        id: "instruction",
        before: 6,
      }),
      ...noteLines(whole, setter),
    ];
    const head = NAME_HEIGHT + heightOf(told) + INSTRUCTION_GAP;
    const made = await worksheetFigures({ ...request, annotation: blanked }, whole, head, (outline, width) =>
      listOf(ownOf(outline), 0, "list").height(width),
    );

    const leafOf = ({ sheet }: FittedFigure): Leaf => ({
      setter,
      theme,
      outline: asked,
      annotation: blanked,
      room: roomOn(sheet),
      paper,
    });
    const order: StatementId[] = [];
    const clues: Clues = task.level >= 2 ? "places" : "voices";
    const pages = made.flatMap((fitted, index): readonly Page[] => {
      const { outline } = fitted.figure;
      const { place } = outline;
      const own = ownOf(outline);
      const list = listOf(own, order.length, place === undefined ? "list" : `list-${place.figure}`);
      order.push(...own);
      const page = figurePage(finished(fitted, type, clues), theme, paper);
      const leaf = leafOf(fitted);
      const top =
        index === 0 ? [...nameLine(words, leaf), ...placedRows(told, lowered(leaf.room, NAME_HEIGHT))] : [];
      const named = { ...page, scene: { ...page.scene, items: [...top, ...page.scene.items] } };
      return withList(named, fitted, list, headingOf(place, words), leaf);
    });
    const last = leafOf(made.at(-1)!);
    const rows = (height: number) => questionRows(last, height, task.level >= 4);
    const left = roomBelow(made.at(-1)!, listOf(ownOf(made.at(-1)!.figure.outline), 0, "list"));
    // All that can be asked stands below the last list, if there is room.
    const all = rows(last.room.height);
    if (heightOf(all) <= left.height) {
      const page = pages.at(-1)!;
      const items = [...page.scene.items, ...placedRows(all, left)];
      pages[pages.length - 1] = { ...page, scene: { ...page.scene, items } };
    } else pages.push(leafPage(placedRows(all, last.room), last));

    const arrow = directionOf(map.lang) === "rtl" ? "←" : "→";
    const letters = new Map(order.map((id, index) => [id, letterOf(index)]));
    const voices = voiceNames(map);
    const byId = new Map(map.statements.map((one) => [one.id, one]));
    const answers = [...order, ...task.blanks.filter((id) => !letters.has(id))].map((id) => {
      const number = String(whole.numbers.get(id));
      const letter = letters.get(id);
      const aside = asideText(map, byId.get(id)!, voices, words);
      return {
        lead: letter === undefined ? number : `${letter} ${arrow} ${number}`,
        text: texts.get(id)!,
        ...(aside === "" ? {} : { aside }),
      };
    });
    const key = new EntryList("key", answers, setter, theme);
    const answered: Leaf = {
      ...leafOf(made[0]!),
      outline: whole,
      annotation: request.annotation,
      room: upright,
    };
    pages.push(
      ...listPages(
        "key-title",
        keyHeading(documentWordsFor(map.lang).worksheetKey, whole, setter),
        key,
        answered,
      ).map((page) => ({
        ...page,
        part: "key",
      })),
    );
    return { value: pages, diagnostics: made.flatMap((one) => legible(one, wish.least)) };
  },
};

/** Boxes for objections of one's own, and questions for discussion, together no higher than that. */
function questionRows({ setter, theme, outline }: Leaf, height: number, objects: boolean): readonly Row[] {
  const own = objects ? ownObjections(outline, setter, theme) : [];
  return [...own, ...discussion(outline, setter, theme, height - heightOf(own))];
}

/** Rows one below the other. */
function placedRows(rows: readonly Row[], { x, y }: Room): Item[] {
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

/** Figures that leave room below them for the lists of what belongs into them. */
async function worksheetFigures(
  request: Request,
  whole: Outline,
  head: number,
  listHeight: (outline: Outline, width: number) => number,
): Promise<readonly FittedFigure[]> {
  const { wish, type } = request;
  const { others } = roomsOf(PAPERS[wish.paper ?? "a4"]);
  const upright = others.filter(({ sheet }) => sheet.width <= sheet.height);
  const [sheet] = upright;
  // Nothing is to be filled in twice: no overview.
  const how = { ...layoutWish(request, whole), bare: true, overview: false };
  const sizes = sizesFrom(wish.least ?? WRITABLE);
  const most = sheet!.height * LIST_SHARE;
  const needed = (outline: Outline) => listHeight(outline, sheet!.width) + HEADING + LIST_GAP;
  let kept = Math.min(most, needed(whole));
  let made: readonly FittedFigure[] = [];
  let fitting: readonly FittedFigure[] | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const rooms: Rooms = {
      first: upright.map((room) => shortened(lowered(room, head), kept)),
      others: upright.map((room) => shortened(room, kept)),
      keepsFirst: true,
    };
    made = await dividedFigures(whole, type, how, rooms, sizes);
    const longest = Math.max(...made.map(({ figure }) => needed(figure.outline)));
    if (longest <= kept && (fitting === undefined || made.length <= fitting.length)) fitting = made;
    // A list that is much shorter than what was kept for it leaves its figures more.
    if (longest <= kept && longest > kept * 0.75) break;
    const next = Math.min(most, longest);
    if (Math.abs(next - kept) < 1) break;
    if (round < ROUNDS - 1) kept = next;
  }
  return fitting ?? made;
}

const lowered = (room: Room, by: number): Room => ({ ...room, y: room.y + by, height: room.height - by });
const shortened = (room: Room, by: number): Room => ({ ...room, height: room.height - by });

/** All of a figure's sheet that can be printed. */
const roomOn = (sheet: Sheet): Room => insideOf(sheet, pxOfMm(PAGE_MARGIN));

/** What is left below a figure, and below its list if it has one there. */
function roomBelow({ figure, sheet }: FittedFigure, list?: EntryList): Room {
  const room = roomOn(sheet);
  const { y, scale } = sheet;
  const below = lowered(room, y + figure.height * scale + LIST_GAP - room.y);
  if (list === undefined || list.length === 0) return below;
  return lowered(below, HEADING + list.height(below.width) + LIST_GAP);
}
