import { ptOfPx, pxOfMm, PAPERS } from "../../geometry.ts";
import type { Rect, Size } from "../../geometry.ts";
import { directionOf, wordsFor } from "../../language/index.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import { finished } from "../../layout/finish.ts";
import { onOtherSheets, tooSmall } from "../../layout/fitting/too-small.ts";
import { PosterFit } from "../../layout/fitting/poster-fit.ts";
import { LOOSE, TIGHT } from "../../layout/metrics.ts";
import { insideOf, LEAST_TYPE } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import { cut } from "../../outline/division/split-panels.ts";
import { scene } from "../../scene/build.ts";
import { clipped } from "../../scene/clip.ts";
import type { Scene } from "../../scene/scene.ts";
import { Setter } from "../book/setter.ts";
import { WishError } from "../document.ts";
import type { Document, DocumentWish } from "../document.ts";
import { layoutWish } from "../figure.ts";
import { filled, largestCut, Tries } from "./cut.ts";
import type { Cut } from "./cut.ts";
import { MOST_SHEETS } from "../../options/sheets.ts";
import type { Sheets } from "../../options/sheets.ts";
import { gridsOf } from "./grids.ts";
import type { Grid } from "./grids.ts";
import { spread } from "./spread.ts";
import { assemblyPlan, posterSheet } from "./poster-sheets.ts";
import type { Sheet } from "./poster-sheets.ts";
import { OVERLAP } from "./uncuttable.ts";

/** pt of type that can be read from two steps away, and of type that can be read from the back of a room; the most sheets for the latter. */
const LEAST = 14;
const FROM_AFAR = 24;
const FEW = 4;
/** This many sheets more than needed are tried, as text may fill them better; where more than this many are needed, no more are tried. */
const MORE = 2;
const MANY = 6;
/** Fewer sheets than were asked for must allow type that is larger by this factor. */
const LARGER = 1.01;
/** More sheets must be filled better by this factor to be used. */
const FULLER = 1.1;
/** pt of the smallest type of a figure at its own size, in any setting. */
const SMALLEST = ptOfPx(LOOSE.small);
/** mm; the blank edge holds the marks. */
const MARGIN = 10;

/** One map, however large, over several sheets to be joined. */
export const poster: Document = {
  summary: "one large map over several sheets to join",
  accepts: ["sheets"],
  async compose(request, outline) {
    const { map, wish, theme, type } = request;
    const paper = wish.paper ?? "a4";
    const { width, height } = PAPERS[paper];
    const rooms = [
      { width, height },
      { width: height, height: width },
    ].map((sides) => insideOf({ width: pxOfMm(sides.width), height: pxOfMm(sides.height) }, pxOfMm(MARGIN)));
    const layouts: FittedFigure[] = [];
    for (const metrics of [LOOSE, TIGHT]) {
      const fit = new PosterFit(cut(outline), type, layoutWish(request, outline), metrics);
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      layouts.push(...(await fit.layouts()));
    }
    const { sheets: asked } = wish;
    const best = asked === undefined ? fewest(layouts, rooms, wish) : onGrid(layouts, rooms, asked, wish);
    const { fitted, grid } = best;
    const room = rooms.find((one) => sheetIn(one).width === grid.sheet.width)!;
    const placed = finished(fitted);
    const { drawing, columns } = spread(scene(placed, theme), best.columns, grid.sheet.width);
    const rtl = directionOf(map.lang) === "rtl";
    const sheets = numbered(rtl ? columns.toReversed() : columns, drawing);
    const setter = new Setter(outline, type, theme, room.width, wish.minType ?? LEAST_TYPE);
    const { outline: shown, annotation } = placed.figure;
    const leaf = { setter, theme, outline: shown, annotation, room, paper };
    const bleed = pxOfMm(OVERLAP) / 2;
    const pages = sheets.map((sheet) => posterSheet(sheet, drawing, bleed, sheets.length > 1, leaf));
    // Last, so that the number of a sheet is that of its page.
    const plan = sheets.length > 1 ? [assemblyPlan(wordsFor(map.lang).assemble, sheets, drawing, leaf)] : [];
    return {
      value: [...pages, ...plan],
      diagnostics: [...onOtherSheets(grid, asked), ...tooSmall([fitted], wish.minType, "poster")],
    };
  },
};

/**
 * On as few sheets as type of the least size allows, and in the largest type on these. If no size was asked for, on a few
 * more where type can be read from afar then, or where they are filled better.
 */
function fewest(
  layouts: readonly FittedFigure[],
  rooms: readonly Room[],
  { minType: asked }: DocumentWish,
): Cut {
  const least = asked ?? LEAST;
  const tries = new Tries();
  const all = gridsOf(rooms.map(sheetIn));
  const cutOn = (sheets: number) => largestCut(layouts, all[sheets - 1]!, least / SMALLEST, tries);
  for (let sheets = 1; sheets <= all.length; sheets++) {
    const found = cutOn(sheets);
    if (found === undefined) continue;
    if (asked !== undefined || sheets > MANY) return found;
    const isLarge = ({ fitted }: Cut) => fitted.sheet.scale * SMALLEST >= FROM_AFAR;
    let fullest = found;
    for (let more = sheets; more <= Math.max(FEW, sheets + MORE); more++) {
      const other = more === sheets ? found : cutOn(more);
      if (other === undefined) continue;
      if (isLarge(other) && more <= FEW) return other;
      if (filled(other) > filled(fullest) * FULLER) fullest = other;
    }
    return fullest;
  }
  throw new WishError(
    `In type of ${least} pt this map needs more than ${MOST_SHEETS} sheets, or a part of it is larger than a sheet; take larger paper or smaller type.`,
  );
}

/** On the sheets that were asked for, or on fewer, laid in any way, where those allow larger type. */
function onGrid(
  layouts: readonly FittedFigure[],
  rooms: readonly Room[],
  { columns, rows }: Sheets,
  { minType: least = 0 }: DocumentWish,
): Cut {
  const upTo = (most: number) => Array.from({ length: most }, (_, index) => most - index);
  const grids = upTo(columns).flatMap((across) =>
    upTo(rows).flatMap((down) =>
      rooms.map((room): Grid => ({ sheet: sheetIn(room), columns: across, rows: down })),
    ),
  );
  const found = largestCut(layouts, grids, least / SMALLEST);
  const fewer = gridsOf(rooms.map(sheetIn), columns * rows - 1).flat();
  const larger = Math.max(least / SMALLEST, (found?.fitted.sheet.scale ?? 0) * LARGER);
  const cut = largestCut(layouts, fewer, larger) ?? found;
  if (cut !== undefined) return cut;
  const size = least === 0 ? "" : ` in type of ${least} pt`;
  throw new WishError(
    `This map does not fit ${columns}x${rows} sheets${size}; take more sheets or larger paper.`,
  );
}

/** What a sheet holds besides what it shares with its neighbours. */
const sheetIn = ({ width, height }: Room): Size => ({
  width: width - pxOfMm(OVERLAP),
  height: height - pxOfMm(OVERLAP),
});

/** Numbers row by row, as one reads, the columns in reading order; white paper is not printed. */
function numbered(columns: readonly (readonly Rect[])[], drawing: Scene): Sheet[] {
  return columns[0]!
    .flatMap((_, row) => columns.map((parts) => parts[row]!))
    .filter((rect) => clipped(drawing.items, rect).length > 0)
    .map((rect, index) => ({ label: String(index + 1), rect }));
}
