import { combined } from "../../annotations/combine.ts";
import { blanks } from "../../annotations/blanks/blanks.ts";
import { shownOutline } from "../../annotations/shown.ts";
import { PAPERS } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import { finished } from "../../layout/finish.ts";
import { tooSmall } from "../../layout/fitting/too-small.ts";
import { LEAST_TYPE, roomsOf } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import type { StatementId } from "../../model/map.ts";
import type { Outline } from "../../outline/outline.ts";
import type { PaintedTheme } from "../../scene/paint.ts";
import type { Item } from "../../scene/scene.ts";
import { changed } from "../../scene/walk.ts";
import { heightOf } from "../book/flow.ts";
import type { Row } from "../book/flow.ts";
import { sourceLines, titleLines } from "../book/title.ts";
import { Setter } from "../book/setter.ts";
import type { Document, Page, Request } from "../document.ts";
import { figurePage } from "../drawn-page.ts";
import { leafPage, placedRows } from "../single-sheet.ts";
import type { Leaf } from "../single-sheet.ts";
import { letterOf } from "../random.ts";
import { cardOrder, cardsKeyRows } from "../cards/key.ts";
import { askSheets } from "./ask-sheets.ts";
import { EntryList } from "./entries.ts";
import { headingOf, roomBelow, roomOn, withList } from "./list.ts";
import { denialsIn } from "./denials.ts";
import { atMargin, LIST_GAP, lowered, onSheets, worksheetFigures } from "./fitting/figures.ts";
import { roomsIn, withSharedRoom } from "./fitting/shared-room.ts";
import type { Rooms } from "./fitting/shared-room.ts";
import { waysOut } from "./fitting/ways-out.ts";
import { bestDraft } from "./fitting/ways.ts";
import type { Drafted, Way } from "./fitting/ways.ts";
import { HEAD_HEIGHT, sheetHead } from "./head.ts";
import { namesOn } from "./names.ts";
import { leastHeight, questionsIn } from "./questions.ts";
import { unjudgedIn } from "./blanks/unjudged.ts";
import { cluesIn, instruction, listFor, showsVoices, taskOf } from "./task.ts";
import type { Task } from "./task.ts";
import { worksheetKey } from "./key.ts";
import { LEVEL_OF_DENIALS } from "./what-if.ts";

/** px; what stands below the instruction. */
const INSTRUCTION_GAP = 14;
/** How many premises the sheet asks about: what would be if they were denied? */
const DENIALS = 2;

/** The map with statements to find: blank cells, the statements to place in them, and the answers in a file of their own. */
export const worksheet: Document = {
  summary: "the map with blank cells to fill, and the answers in a file of their own",
  accepts: ["blank", "seed", "level"],
  hidesVerdicts: true,
  answersFor: "cards",
  async compose(request, whole) {
    const { wish, theme, annotation } = request;
    const { sheets, stacks, asked, rooms, denials, names } = await askedDraft(request, whole);
    const { task, empty } = sheets;
    const below = asked.below.map((rows, index) => placedRows(rows, rooms[index]!));
    const { pages, order } = figurePages(stacks, below, sheets, theme);
    const last = leafOn(sheets, empty.sheet);
    const all = [...pages, ...asked.others.map((rows) => leafPage(placedRows(rows, last.room), last))];
    const letters = new Map(order.map((id, index) => [id, letterOf(index)]));
    const questions = questionsIn([...asked.below, ...asked.others].flat());
    const key = worksheetKey(
      { ...last, outline: whole, annotation, room: empty },
      { task, letters, figureOf: placeOf(stacks[0]!)?.figureOf, denials, names, questions },
      wish.cardsToo === true
        ? cardsKeyRows(whole, cardOrder(whole, wish.seed, task.given), sheets.setter, theme)
        : [],
    );
    return {
      value: [...headed(all, { ...last, outline: whole }), ...key],
      diagnostics: tooSmall(stacks.flat(), wish.minType),
    };
  },
};

interface Draft extends Drafted {
  readonly sheets: Sheets;
}

type Stack = Drafted["stacks"][number];

/** A worksheet on one sheet with all its questions, if a smaller figure saves the extra sheet that a few of them would take. */
async function askedDraft(request: Request, whole: Outline) {
  const bare = { ...whole, map: unjudgedIn(whole.map) };
  const shown = { ...request, map: request.map === whole.map ? bare.map : unjudgedIn(request.map) };
  const draft = asking(await draftOf(shown, bare, 0), whole);
  const [rest, ...more] = draft.asked.others;
  if (draft.stacks.length > 1 || rest === undefined || more.length > 0) return draft;
  const needed = leastHeight([...draft.asked.below.flat(), ...rest]);
  if (needed === undefined) return draft;
  const closer = asking(await draftOf(shown, bare, needed + LIST_GAP), whole);
  return closer.stacks.length === 1 && closer.asked.others.length === 0 ? closer : draft;
}

/** A draft with what is asked below its figures and on sheets that follow. */
function asking(draft: Draft, whole: Outline) {
  const { sheets, stacks } = draft;
  const { task, empty } = sheets;
  const blank = new Set(task.blanks);
  const denials = task.level >= LEVEL_OF_DENIALS ? denialsIn(whole, blank, DENIALS) : [];
  const names = namesOn(whole, blank, (id) => placeOf(stacks[0]!)?.figureOf.get(id));
  const rooms = stacks.map((stack) =>
    roomBelow(stack.at(-1)!, listOf(sheets, listIn(sheets.task, stack).ids)),
  );
  const leaf = { ...leafOn(sheets, empty.sheet), outline: whole };
  const lefts = rooms.map(({ height }, index) => ({ height, isFollowed: index < rooms.length - 1 }));
  const asked = askSheets(leaf, task.level, denials, names, lefts);
  return { ...draft, asked, rooms, denials, names };
}

/** The place of the last of these figures among all. */
const placeOf = (stack: Stack) => stack.at(-1)!.figure.outline.place;

/** The list of all figures on a sheet. */
function listIn(task: Task, stack: Stack) {
  const lists = stack.map(({ figure }) => listFor(task, figure.outline.place));
  return {
    figures: [...new Set(lists.flatMap(({ figures }) => figures))],
    ids: [...new Set(lists.flatMap(({ ids }) => ids))],
  };
}

/**
 * Upright sheets with blanks that are wide enough to write in, or sheets on their side if these are fewer; what has no room
 * for that is set in the next of the ways to set it. Below a figure and its list, `below` px are left blank.
 */
function roomyDraft(
  request: Request,
  whole: Outline,
  below: number,
  shared: Rooms,
  isTrial = false,
): Promise<Draft> {
  const { paper = "a4", style, minType } = request.wish;
  const [upright, turned] = roomsOf(PAPERS[paper]).others as readonly [Room, Room];
  const draft = async (isTurned: boolean, way: Way): Promise<Draft> => {
    const empty = isTurned ? turned : upright;
    const sheets = sheetsFor(request, whole, empty, way, shared);
    const listHeight = (ids: readonly StatementId[], width: number) =>
      below + (way.listApart ? 0 : listOf(sheets, ids).height(width));
    const made = await worksheetFigures({ ...request, annotation: sheets.annotation }, whole, {
      first: HEAD_HEIGHT + heightOf(sheets.told) + INSTRUCTION_GAP,
      others: HEAD_HEIGHT,
      listHeight: (outline, width) => listHeight(listFor(sheets.task, outline.place).ids, width),
      room: empty,
      isWide: way.isWide === true,
    });
    const stacks = onSheets(
      made.map((one) => atMargin(one, roomOn(one.sheet))),
      roomOn(empty.sheet),
      (stack, width) => listHeight(listIn(sheets.task, stack).ids, width),
    );
    return { sheets, stacks };
  };
  const drafted = (other: Request) => roomyDraft(other, whole, below, shared, true);
  return bestDraft(draft, {
    isClassic: style === "classic",
    minType,
    waysOut: isTrial ? [] : waysOut(request, whole, drafted),
  });
}

/** The draft whose blanks give nothing away of what belongs in them. */
const draftOf = (request: Request, whole: Outline, below: number): Promise<Draft> =>
  withSharedRoom(
    (shared) => roomyDraft(request, whole, below, shared),
    ({ sheets, stacks }) => stacks.map((stack) => roomsIn(listIn(sheets.task, stack).ids, sheets.annotation)),
  );

/** What all sheets of a worksheet are made of. */
interface Sheets extends Omit<Leaf, "room"> {
  readonly task: Task;
  /** A sheet without anything on it. */
  readonly empty: Room;
  /** Above the first figure: the title, what is to be done, where the map comes from. */
  readonly told: readonly Row[];
  readonly texts: ReadonlyMap<StatementId, string>;
}

function sheetsFor(
  request: Request,
  whole: Outline,
  empty: Room,
  { narrowest, lettersOnly }: Way,
  rooms: Rooms,
): Sheets {
  const { map, wish, theme, type } = request;
  const task = taskOf(request, whole);
  const clues = showsVoices(task.level) ? "voices" : "places";
  const { blanks: ids, searched } = task;
  const { annotation } = blanks.annotate({
    map,
    blanks: ids,
    searched,
    clues,
    narrowest,
    rooms,
    lettersOnly,
  });
  const blanked = combined(request.annotation, annotation);
  const clued = cluesIn(map, task, clues === "voices");
  const paper = wish.paper ?? "a4";
  const setter = new Setter(whole, type, theme, empty.width, wish.minType ?? LEAST_TYPE);
  const told = [
    ...titleLines(whole, setter),
    ...setter.paragraph([{ text: instruction(task, map.lang, clued, lettersOnly) }], {
      role: "paragraph",
      id: "instruction",
      before: 6,
    }),
    ...sourceLines(whole, setter),
  ];
  const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
  const outline = shownOutline(whole, blanked);
  return { setter, theme, paper, outline, annotation: blanked, task, empty, told, texts };
}

const leafOn = (sheets: Sheets, sheet: Size): Leaf => ({
  ...sheets,
  room: lowered(roomOn(sheet), HEAD_HEIGHT),
});

const listOf = (
  { setter, theme, texts }: Sheets,
  ids: readonly StatementId[],
  id = "list",
  order: readonly StatementId[] = ids,
): EntryList =>
  new EntryList(
    id,
    ids.map((one) => ({ lead: letterOf(order.indexOf(one)), text: texts.get(one)! })),
    setter,
    theme,
  );

/** The figures with their lists and what is asked below them, and all statements in the order of their letters. */
function figurePages(
  stacks: readonly Stack[],
  asked: readonly (readonly Item[])[],
  sheets: Sheets,
  theme: PaintedTheme,
): { readonly pages: readonly Page[]; readonly order: readonly StatementId[] } {
  const order: StatementId[] = [];
  const pages = stacks.flatMap((stack, index): readonly Page[] => {
    const { figures, ids } = listIn(sheets.task, stack);
    order.push(...ids.filter((id) => !order.includes(id)));
    const place = placeOf(stack);
    const list = listOf(sheets, ids, place === undefined ? "list" : `list-${place.figure}`, order);
    const page = stackPage(stack, sheets, theme);
    const leaf = leafOn(sheets, stack[0]!.sheet);
    const top = index === 0 ? placedRows(sheets.told, leaf.room) : [];
    const items = [...top, ...page.scene.items, ...asked[index]!];
    const named = { ...page, scene: { ...page.scene, items } };
    return withList(named, stack.at(-1)!, list, headingOf(figures, sheets.outline.map.lang), leaf);
  });
  return { pages, order };
}

/** One page with all figures of a sheet, the furniture of each under names of its own. */
function stackPage(stack: Stack, { paper }: Sheets, theme: PaintedTheme): Page {
  const [page, ...others] = stack.map((one) => figurePage({ placed: finished(one), paper }, theme));
  const items = others.flatMap(({ scene, outline }) =>
    changed(scene.items, {
      group: (group) =>
        /^(?:map-|legend$)/u.test(group.id)
          ? { ...group, id: `${group.id}-${outline.place!.figure}` }
          : group,
    }),
  );
  const description = [page!, ...others].map(({ scene }) => scene.description).join("\n");
  return { ...page!, scene: { ...page!.scene, description, items: [...page!.scene.items, ...items] } };
}

/** Each with its head. */
const headed = (pages: readonly Page[], leaf: Leaf): Page[] =>
  pages.map((page, index): Page => {
    const head = sheetHead(index + 1, pages.length, { ...leaf, room: roomOn(page.scene) });
    return { ...page, scene: { ...page.scene, items: [...head, ...page.scene.items] } };
  });
