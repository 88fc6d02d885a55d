import type { FittedFigure } from "../../../layout/figure.ts";
import { WRITABLE } from "../../../layout/cards/blanks/blank.ts";
import { dividedFigures, sizesFrom } from "../../../layout/fitting/divided.ts";
import { bodyType } from "../../../layout/fitting/fit.ts";
import { LEAST_TYPE } from "../../../layout/paper.ts";
import type { Room, Rooms } from "../../../layout/paper.ts";
import { measureOf } from "../../../layout/metrics.ts";
import { directionOf } from "../../../language/index.ts";
import type { Outline } from "../../../outline/outline.ts";
import type { Request } from "../../document.ts";
import { layoutWish, unnamed } from "../../figure.ts";
import { HEADING } from "../../single-sheet.ts";

/** px; what is written by hand may stand in lines of this many characters of type. */
const WIDEST = measureOf(90);
/** px; between a figure and its list. */
export const LIST_GAP = 22;
/** A list takes at most this share of a sheet; the rest of a longer one follows on the sheets after its figure. */
const LIST_SHARE = 0.45;
const ROUNDS = 6;
/** pt; a tree in the classic style is divided only if it cannot be whole in type of this size. */
export const SMALLER = 8;
/** px */
const CLOSE = 12;
/** How often lines to write on are set anew because type came out smaller than they were measured for. */
const SETTINGS = 3;
/** pt */
const ROUNDING = 0.001;

/** What else stands on the sheets of figures, px high: on the first one, on the others, and below a figure. */
export interface Beside {
  readonly first: number;
  readonly others: number;
  readonly listHeight: (outline: Outline, width: number) => number;
  /** A sheet without anything on it. */
  readonly room: Room;
  /** Lines may be as wide as the sheet. */
  readonly isWide: boolean;
}

/** Figures that leave room below them for the lists of what belongs in them, with lines to write on far enough apart. */
export async function worksheetFigures(
  request: Request,
  whole: Outline,
  beside: Beside,
): Promise<readonly FittedFigure[]> {
  const { minType: least, style } = request.wish;
  const made = await writableFigures(request, whole, beside, least ?? WRITABLE);
  if (made.length === 1 || style !== "classic" || least !== undefined) return made;
  const smaller = await writableFigures(request, whole, beside, SMALLER);
  return smaller.length === 1 ? smaller : made;
}

async function writableFigures(
  request: Request,
  whole: Outline,
  beside: Beside,
  least: number,
): Promise<readonly FittedFigure[]> {
  let writtenAt = least;
  let made: readonly FittedFigure[] = [];
  for (let setting = 0; setting < SETTINGS; setting++) {
    // oxlint-disable-next-line no-await-in-loop -- each setting depends on how the one before came out
    const tried = await figuresWith(request, whole, beside, writtenAt, least);
    const smallest = Math.min(...tried.map(bodyType));
    // Where no page has room for lines so far apart, each setting would make type smaller than the one before it.
    if (made.length > 0 && smallest < LEAST_TYPE) break;
    made = tried;
    if (smallest >= writtenAt - ROUNDING) break;
    writtenAt = smallest * 0.97;
  }
  return made;
}

async function figuresWith(
  request: Request,
  whole: Outline,
  { first, others: head, listHeight, room, isWide }: Beside,
  writtenAt: number,
  least: number,
): Promise<readonly FittedFigure[]> {
  // No overview, as every blank would be filled in twice.
  const { type } = request;
  const how = {
    ...layoutWish(request, whole),
    bare: true,
    overview: false,
    writtenAt,
    ...(isWide ? { widest: WIDEST } : {}),
  };
  const sizes = sizesFrom(least);
  const most = room.height * LIST_SHARE;
  const needed = (outline: Outline) => listHeight(outline, room.width) + HEADING + LIST_GAP;
  // The largest height kept for lists that was too little, and the smallest that was enough, px.
  let [little, enough] = [0, most];
  let kept = Math.min(most, needed(whole));
  let made: readonly FittedFigure[] = [];
  let fitting: readonly FittedFigure[] | undefined;
  for (let round = 0; round < ROUNDS && (round === 0 || enough - little > CLOSE); round++) {
    const rooms: Rooms = {
      first: [shortened(lowered(room, first), kept)],
      others: [shortened(lowered(room, head), kept)],
      keepsFirst: true,
    };
    // Blanks need room: the map is divided unlike its figures, whose numbers would mean something else here.
    made = await dividedFigures({ ...unnamed(whole), inParts: true }, type, how, rooms, sizes);
    const longest = Math.max(...made.map(({ figure }) => needed(figure.outline)));
    if (longest > kept) little = kept;
    else {
      if (fitting === undefined || made.length <= fitting.length) fitting = made;
      enough = kept;
      // A list that is much shorter than what was kept for it leaves its figures more.
      if (longest > kept * 0.75) break;
    }
    kept = longest > little && longest < enough ? longest : (little + enough) / 2;
  }
  return fitting ?? made;
}

/** Neighbouring figures that one sheet holds, each below the one before it, with the list of what belongs in them. */
export function onSheets(
  made: readonly FittedFigure[],
  room: Room,
  listHeight: (figures: readonly FittedFigure[], width: number) => number,
): readonly (readonly FittedFigure[])[] {
  const sheets: FittedFigure[][] = [];
  for (const one of made) {
    const last = sheets.at(-1);
    const below = last === undefined ? undefined : lowerBy(one, endOf(last.at(-1)!) + LIST_GAP);
    const isHeld =
      below !== undefined &&
      one.sheet.width === last![0]!.sheet.width &&
      endOf(below) + LIST_GAP + HEADING + listHeight([...last!, below], room.width) <= room.y + room.height;
    if (isHeld) last!.push(below);
    else sheets.push([one]);
  }
  return sheets;
}

/** px from the top of its sheet. */
const endOf = ({ figure, sheet }: FittedFigure): number => sheet.y + figure.height * sheet.scale;
/** Where the text begins, as all that stands on the sheet. */
export function atMargin({ figure, sheet }: FittedFigure, room: Room): FittedFigure {
  const spare = room.width - figure.width * sheet.scale;
  const x = room.x + (directionOf(figure.outline.map.lang) === "rtl" ? spare : 0);
  return { figure, sheet: { ...sheet, x } };
}
const lowerBy = ({ figure, sheet }: FittedFigure, y: number): FittedFigure => ({
  figure,
  sheet: { ...sheet, y },
});

export const lowered = (room: Room, by: number): Room => ({
  ...room,
  y: room.y + by,
  height: room.height - by,
});
const shortened = (room: Room, by: number): Room => ({ ...room, height: room.height - by });
