import { pxOfMm } from "../../geometry.ts";
import type { Rect, Size } from "../../geometry.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import { finished } from "../../layout/finish.ts";
import { legible } from "../../layout/fitting/legible.ts";
import { PosterFit } from "../../layout/fitting/poster-fit.ts";
import { EDGE } from "../../layout/packing/uncuttable.ts";
import { insideOf, LEAST_TYPE, PAPERS } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import { cut } from "../../outline/split-panels.ts";
import { scene } from "../../scene/build.ts";
import { clipped } from "../../scene/clip.ts";
import type { Scene } from "../../scene/scene.ts";
import { Setter } from "../book/setter.ts";
import { WishError } from "../document.ts";
import type { Document, DocumentWish } from "../document.ts";
import { layoutWish, outlineFor } from "../figure.ts";
import { largestCut } from "./cut.ts";
import type { Cut } from "./cut.ts";
import { gridsOf, MOST_SHEETS, surfaceOf } from "./grids.ts";
import type { Grid } from "./grids.ts";
import { assemblyPlan, posterSheet } from "./poster-sheets.ts";
import type { Sheet } from "./poster-sheets.ts";

/** pt; read from two steps away. */
const LEAST = 14;
/** mm; the blank edge holds the marks, and sheets show so much of each other. */
const MARGIN = 12;
const OVERLAP = 10;

/** One map, however large, over several sheets to be joined. */
export const poster: Document = {
  summary: "one large map over several sheets to join",
  accepts: ["sheets"],
  async compose(request) {
    const { map, wish, theme, type } = request;
    const outline = outlineFor(request);
    const paper = wish.paper ?? "a4";
    const { width, height } = PAPERS[paper];
    const rooms = [
      { width, height },
      { width: height, height: width },
    ].map((sides) => insideOf({ width: pxOfMm(sides.width), height: pxOfMm(sides.height) }, pxOfMm(MARGIN)));
    const fit = new PosterFit(cut(outline), type, layoutWish(request, outline));
    const best = wish.sheets === undefined ? await fewest(fit, rooms, wish) : await onGrid(fit, rooms, wish);
    const { room, fitted, parts } = best;
    const placed = finished(fitted, type);
    const drawing = scene(placed, theme);
    const rtl = directionOf(map.lang) === "rtl";
    const sheets = numbered(parts, drawing, room, rtl);
    const setter = new Setter(outline, type, theme, room.width, wish.least ?? LEAST_TYPE);
    const { outline: shown, annotation } = placed.figure;
    const leaf = { setter, theme, outline: shown, annotation, room, paper };
    const bleed = pxOfMm(OVERLAP) / 2;
    const pages = sheets.map((sheet) => posterSheet(sheet, drawing, bleed, sheets.length > 1, leaf));
    // Last, so that the number of a sheet is that of its page.
    const plan = sheets.length > 1 ? [assemblyPlan(wordsFor(map.lang).assemble, sheets, drawing, leaf)] : [];
    return { value: [...pages, ...plan], diagnostics: legible(fitted, wish.least) };
  },
};

interface Found extends Cut {
  readonly room: Room;
}

/** How many figures are laid out for one number of sheets. */
const TRIED = 4;

/** On as few sheets as type of the least size allows, and in the largest type on these. */
async function fewest(
  fit: PosterFit,
  rooms: readonly Room[],
  { least = LEAST }: DocumentWish,
): Promise<Found> {
  const needed = least / fit.smallest(1);
  for (const grids of gridsOf(rooms.map(sheetIn))) {
    const promising = grids
      .map((grid) => ({ grid, promise: fit.promise(figureIn(grid)) }))
      .filter(({ promise }) => promise >= needed)
      .toSorted((a, b) => b.promise - a.promise);
    // oxlint-disable-next-line no-await-in-loop -- the first number of sheets that will do is taken
    const found = await largestOf(
      fit,
      promising.slice(0, TRIED).map(({ grid }) => grid),
      rooms,
      needed,
    );
    if (found !== undefined) return found;
  }
  throw new WishError(
    `In type of ${least} pt this map needs more than ${MOST_SHEETS} sheets, or a part of it is larger than a sheet; take larger paper or a smaller --min-type.`,
  );
}

/** On the sheets that were asked for, in the largest type. */
async function onGrid(
  fit: PosterFit,
  rooms: readonly Room[],
  { sheets, least = 0 }: DocumentWish,
): Promise<Found> {
  const { columns, rows } = sheets!;
  const grids = rooms.map((room): Grid => ({ sheet: sheetIn(room), columns, rows }));
  const found = await largestOf(fit, grids, rooms, least / fit.smallest(1));
  if (found !== undefined) return found;
  const size = least === 0 ? "" : ` in type of ${least} pt`;
  throw new WishError(
    `This map does not fit ${columns}x${rows} sheets${size}; take more sheets or larger paper.`,
  );
}

/** Degrees of nesting that are tried until no part is larger than a sheet. */
const DEEPEST = [Infinity, 2, 0];

async function largestOf(
  fit: PosterFit,
  grids: readonly Grid[],
  rooms: readonly Room[],
  least: number,
): Promise<Found | undefined> {
  let best: Found | undefined;
  for (const grid of grids) {
    let made: Cut | undefined;
    for (const deepest of DEEPEST) {
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      const { natural, scale } = await fit.figure(figureIn(grid), deepest);
      made = largestCut(natural, scale, least, grid.sheet, grid.columns * grid.rows);
      if (made !== undefined) break;
    }
    const room = rooms.find((one) => sheetIn(one).width === grid.sheet.width)!;
    if (made !== undefined && made.fitted.sheet.scale > (best?.fitted.sheet.scale ?? 0))
      best = { ...made, room };
  }
  return best;
}

/** What a sheet holds besides what it shares with its neighbours. */
const sheetIn = ({ width, height }: Room): Size => ({
  width: width - pxOfMm(OVERLAP),
  height: height - pxOfMm(OVERLAP),
});

function figureIn(grid: Grid): Size {
  const { width, height } = surfaceOf(grid);
  return { width: width - 2 * EDGE, height: height - 2 * EDGE };
}

/** Numbers row by row, as one reads; white paper is not printed. */
function numbered(parts: readonly Rect[], drawing: Scene, { height }: Room, rtl: boolean): Sheet[] {
  const rowOf = ({ y }: Rect) => Math.round(y / (height * 0.75));
  const side = rtl ? -1 : 1;
  return parts
    .filter((rect) => clipped(drawing.items, rect).length > 0)
    .toSorted((a, b) => rowOf(a) - rowOf(b) || side * (a.x - b.x))
    .map((rect, index) => ({ label: String(index + 1), rect }));
}
