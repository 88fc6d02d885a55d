import { mmOfPx } from "../../geometry.ts";
import { diagnostic } from "../../diagnostic.ts";
import type { Diagnostic, Range } from "../../diagnostic.ts";
import type { FittedFigure } from "../figure.ts";
import { bodyType, smallestType } from "./fit.ts";
import { LEAST_TYPE } from "../paper.ts";

const START = { offset: 0, line: 1, column: 1 };
const WHOLE: Range = { start: START, end: START };

/**
 * What is to be said where statements are set in less than `least` pt: those that were asked for, or those that can be
 * read well. `column` is the width that was asked for, mm.
 */
export function tooSmall(fitted: FittedFigure, least: number = LEAST_TYPE, column?: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  const size = bodyType(fitted);
  // What is as large as promised, but for rounding, is large enough.
  if (size < least - 0.005) {
    const said = (Math.floor(size * 10) / 10).toFixed(1);
    const why = least === LEAST_TYPE ? "that can be read well" : "that were asked for";
    found.push(
      diagnostic(
        "small-type",
        WHOLE,
        `In this figure statements are set in ${said} pt, under the ${least} pt ${why}; small print has ${smallestType(fitted).toFixed(1)} pt.`,
        column === undefined
          ? "choose a larger paper or column, leave --paper and --width out for a cropped figure, or divide the map"
          : // The same figure, only larger.
            `a width of ${column} mm has no room for type of ${least} pt: ask for type of ${said} pt or less, or for a width of ${Math.ceil((column * least) / size)} mm or more`,
      ),
    );
  }
  return found;
}

/** That figures in the classic style would be too small in a column so wide, mm. */
export function drawnAsBlocks(classic: readonly FittedFigure[], least: number, column: number): Diagnostic[] {
  const width = Math.ceil((column * least) / Math.min(...classic.map(bodyType)));
  return [
    diagnostic(
      "small-type",
      WHOLE,
      `This map is drawn as blocks: a column of ${column} mm has no room for the classic style in type of ${least} pt.`,
      `ask for a width of ${width} mm or more, or for the style of blocks`,
    ),
  ];
}

/** Whether a figure in a column is higher than a page, px: one step alone may be. */
export function fitsPage({ sheet }: FittedFigure, most: number): Diagnostic[] {
  if (sheet.height <= most + 1) return [];
  const [high, page] = [sheet.height, most].map((px) => Math.ceil(mmOfPx(px)));
  return [
    diagnostic(
      "high-figure",
      WHOLE,
      `This figure is ${high} mm high, more than the ${page} mm of a page, in type of this size.`,
      "leave --type out: then type is as large as a page allows",
    ),
  ];
}
