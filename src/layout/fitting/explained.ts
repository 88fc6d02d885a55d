import { pxOfMm } from "../../geometry.ts";
import type { FittedFigure } from "../figure.ts";
import { PAGE_MARGIN } from "../paper.ts";
import { placeFurniture } from "../furniture/furniture.ts";

/** What stays blank at the edges of a sheet, mm. */
const LEAST_MARGIN = 6;

/** A figure with the rows of its legend that were left out when it was laid out: below the others, at the same scale. */
export function explained(fitted: FittedFigure, onPaper: boolean): FittedFigure {
  const { figure, sheet } = fitted;
  const { of, mapHeight } = figure.furniture;
  if (of.later.length === 0) return fitted;
  const all = { ...of, legend: [...of.legend, ...of.later], later: [] };
  const furniture = placeFurniture(all, figure.width, mapHeight, figure.metrics);
  const more = (furniture.bottom - figure.height) * sheet.scale;
  const full = { ...figure, furniture, height: furniture.bottom };
  if (!onPaper) return { figure: full, sheet: { ...sheet, height: sheet.height + more } };
  const margin = pxOfMm(PAGE_MARGIN);
  const over = Math.max(0, sheet.y + full.height * sheet.scale - (sheet.height - margin));
  // As far into the upper margin as into the lower one, if nothing stands above.
  const lift = sheet.y <= margin + sheet.scale ? over / 2 : 0;
  return { figure: full, sheet: { ...sheet, y: sheet.y - lift } };
}

/** Whether a figure keeps within its sheet, or is no higher than `most`, px. */
export const isHeld = ({ figure, sheet }: FittedFigure, most: number | undefined): boolean =>
  most !== undefined
    ? sheet.height <= most + 1
    : sheet.y + figure.height * sheet.scale <= sheet.height - pxOfMm(LEAST_MARGIN);
