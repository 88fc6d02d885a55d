import { overlap } from "../../geometry.ts";
import type { Rect } from "../../geometry.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import { CLEAR, signsOn, statementsOn, textsOn, withNarrowFurniture, wordsOn } from "./uncuttable.ts";
import { surfaceOf } from "./grids.ts";
import type { Grid } from "./grids.ts";
import { lattice } from "./lattice.ts";

/** A figure at its scale, and which part of it each sheet holds, column by column. */
export interface Cut {
  readonly fitted: FittedFigure;
  readonly grid: Grid;
  readonly columns: readonly (readonly Rect[])[];
}

/** Scales are tried in steps of this factor. */
const STEP = 1.01;
/** A tighter setting is worth the loss of space if its type is larger by this factor. */
const TIGHTER = 1.05;
/** Shares of the width of the one sheet on which title, legend and sources stand: wide, or with room for cuts beside them. */
const FURNITURE = [0.95, 0.7];
/** The least scale where no size is asked for, as a share of what the surface of the sheets would allow. */
const FAR = 0.2;

/**
 * The largest scale, `least` or more, at which one of some layouts, from the loosest setting to the tightest, can be cut into
 * the sheets of one of some grids, each with a statement on it if that can be.
 */
export function largestCut(
  layouts: readonly FittedFigure[],
  grids: readonly Grid[],
  least: number,
  tries = new Tries(),
): Cut | undefined {
  let best: Cut | undefined;
  let bare: Cut | undefined;
  const chosen = () => best ?? bare;
  const factor = ({ figure }: FittedFigure) =>
    best === undefined || figure.metrics === best.fitted.figure.metrics ? STEP : TIGHTER;
  for (const grid of grids) {
    const { width, height } = surfaceOf(grid);
    for (const natural of layouts) {
      const most = Math.min(width / natural.figure.width, height / natural.figure.height);
      const from = Math.max(least, most * FAR, scaleOf(bare) * WORTH);
      if (from > most || tries.isTooLarge(natural, grid, from)) continue;
      for (let scale = most; scale >= from && scale > factor(natural) * scaleOf(best); scale /= STEP) {
        if (tries.isTooLarge(natural, grid, scale)) continue;
        if (tries.left-- <= 0) return chosen();
        const made = cutAt(natural, scale, grid);
        if (made === undefined) continue;
        if (hasBareSheet(made)) {
          if (scale > scaleOf(bare)) bare = made;
          continue;
        }
        best = made;
        break;
      }
    }
  }
  return chosen();
}

/** Has one sheet a title, an introduction or a legend, and no statement? */
function hasBareSheet({ fitted, columns }: Cut): boolean {
  const [statements, words] = [statementsOn(fitted), wordsOn(fitted)];
  const holds = (sheet: Rect, some: readonly Rect[]) => some.some((rect) => overlap(rect, sheet, 0.01));
  return columns.flat().some((sheet) => holds(sheet, words) && !holds(sheet, statements));
}

/** How much of its sheets text takes, against other ways to cut the same text; a sheet without a statement counts as blank. */
export function filled({ fitted, grid, columns }: Cut): number {
  const statements = statementsOn(fitted);
  const own = columns.flat().filter((sheet) => statements.some((rect) => overlap(rect, sheet, 0.01)));
  const sheets = grid.columns * grid.rows;
  return (fitted.sheet.scale ** 2 / sheets) * (own.length / sheets);
}

/** How much smaller type may be, as a factor, for a statement on every sheet. */
const WORTH = 0.75;

/** Far more than any map that can be read as a poster needs. */
const MOST_TRIES = 20_000;

/** What is known of one poster from the grids that were tried. */
export class Tries {
  left = MOST_TRIES;
  /** By layout and width of a sheet: the least scale at which a part is too large, and the largest at which none is. */
  readonly #known = new Map<FittedFigure, Map<number, { tooLarge: number; fits: number }>>();

  /** Is a part that cannot be cut larger than a sheet, however many there are? Then it is at every larger scale. */
  isTooLarge(natural: FittedFigure, { sheet }: Grid, scale: number): boolean {
    const bySheet = this.#known.get(natural) ?? new Map<number, { tooLarge: number; fits: number }>();
    this.#known.set(natural, bySheet);
    const known = bySheet.get(sheet.width) ?? { tooLarge: Infinity, fits: 0 };
    bySheet.set(sheet.width, known);
    if (scale >= known.tooLarge || scale <= known.fits) return scale >= known.tooLarge;
    const isLarge = ({ width, height }: Rect) => width * scale > sheet.width || height * scale > sheet.height;
    const tooLarge = FURNITURE.every((share) =>
      textsOn(withNarrowFurniture(natural, (sheet.width * share) / scale)).some(isLarge),
    );
    if (tooLarge) known.tooLarge = scale;
    else known.fits = scale;
    return tooLarge;
  }
}

const scaleOf = (cut: Cut | undefined) => cut?.fitted.sheet.scale ?? 0;

function cutAt(natural: FittedFigure, scale: number, grid: Grid): Cut | undefined {
  for (const share of FURNITURE) {
    const made = cutUp(
      withNarrowFurniture(natural, (grid.sheet.width * share) / scale),
      natural,
      scale,
      grid,
    );
    if (made !== undefined) return made;
  }
  return undefined;
}

function cutUp(
  { figure, sheet: own }: FittedFigure,
  natural: FittedFigure,
  scale: number,
  grid: Grid,
): Cut | undefined {
  const sheet = {
    width: own.width * scale,
    height: own.height * scale,
    scale,
    x: own.x * scale,
    y: own.y * scale,
  };
  const fitted: FittedFigure = { figure, sheet };
  // The sheets have margins of their own.
  const surface: Rect = {
    x: sheet.x - scale * CLEAR,
    y: sheet.y - scale * CLEAR,
    width: (figure.width + 2 * CLEAR) * scale,
    height: (figure.height + 2 * CLEAR) * scale,
  };
  const texts = textsOn(fitted);
  // To find the signs, the figure has to be drawn.
  if (lattice(surface, texts, grid) === undefined) return undefined;
  const columns = lattice(surface, [...texts, ...signsOn(fitted, natural)], grid);
  return columns && { fitted, grid, columns };
}
