import { ptOfPx } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { croppedSheet } from "../figure.ts";
import type { ArrangedFigure, FittedFigure, Wish } from "../figure.ts";
import { LOOSE } from "../metrics.ts";
import { EDGE, FixedSizeFit } from "./fixed-size-fit.ts";

/** Figures that are as wide as one or several sheets of this size: cut up, they take fewer of them than the natural one. */
export async function posterFigures(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  sheet: Size,
  natural: ArrangedFigure,
): Promise<readonly FittedFigure[]> {
  const figures: FittedFigure[] = [];
  for (const count of widthsFor(natural, sheet)) {
    const fit = new FixedSizeFit(outline, type, wish, LOOSE, count * sheet.width - 2 * EDGE);
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    const found = await fit.figure(ptOfPx(LOOSE.body));
    if (found !== undefined) figures.push({ figure: found.figure, sheet: croppedSheet(found.figure) });
  }
  return figures;
}

/** In sheets: one, and about as many as make a square. */
function widthsFor({ width, height }: ArrangedFigure, sheet: Size): readonly number[] {
  const square = Math.sqrt(width * height) / sheet.width;
  return [...new Set([1, Math.ceil(square)])];
}
