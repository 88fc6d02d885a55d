import { mmOfPx, PAPERS } from "../../geometry.ts";
import { WHOLE_FILE, diagnostic } from "../../diagnostic.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import type { FittedFigure } from "../figure.ts";
import { TYPE_SIZES } from "../../model/choices.ts";
import { LENGTHS } from "../../model/measures.ts";
import { bodyType, smallestType } from "./fit.ts";
import { LEAST_TYPE } from "../paper.ts";

/** What limits the size of a figure: a column (mm), sheets of paper, those of a poster, or nothing but its own. */
export type Within = { readonly width: number; readonly height: number } | "paper" | "poster" | "itself";

/**
 * What is to be said where statements of some figures of a map are set in less than `least` pt: those that were asked
 * for, or those that can be read well.
 */
export function tooSmall(
  figures: readonly FittedFigure[],
  least: number = LEAST_TYPE,
  within: Within = "paper",
): Diagnostic[] {
  // What is as large as promised, but for rounding, is large enough.
  const small = figures.filter((one) => bodyType(one) < least - 0.005);
  if (small.length === 0) return [];
  const smallest = small.reduce((a, b) => (bodyType(b) < bodyType(a) ? b : a));
  const said = inTenths(bodyType(smallest));
  const why = least === LEAST_TYPE ? "that can be read well" : "that were asked for";
  return [
    diagnostic(
      "small-type",
      WHOLE_FILE,
      `${named(small, figures)} statements are set in ${said} pt, under the ${least} pt ${why}; small print has ${smallestType(smallest).toFixed(1)} pt.`,
      wayOut(small, figures.length === 1 ? 1 : SAFE, least, within),
    ),
  ];
}

const inTenths = (pt: number): string => (Math.floor(pt * 10) / 10).toFixed(1);

/** "In this figure", "In all 5 figures" or "In 2 of 5 figures". */
function named({ length: some }: readonly FittedFigure[], { length: all }: readonly FittedFigure[]): string {
  if (all === 1) return "In this figure";
  return some === all ? `In all ${all} figures` : `In ${some} of ${all} figures`;
}

/** At another size of type a map is divided in another way, so that each figure may need more room. */
const SAFE = 0.95;

function wayOut(small: readonly FittedFigure[], safe: number, least: number, within: Within): string {
  // On the sheets of a poster, the type that is asked for is that of the small print, too.
  const size = within === "poster" ? smallestType : bodyType;
  const smaller = Math.min(...small.map(size)) * safe;
  const said = inTenths(smaller);
  const type = smaller < TYPE_SIZES.from ? [] : [`type of ${said} pt or less`];
  if (within === "itself")
    return `a figure of its own size has type of ${said} pt: ask for type of ${least} pt in a width, such as 160 mm`;
  if (within === "paper") return asking(type, small.every((one) => reaches(one, least)) ? ["A3 paper"] : []);
  if (within === "poster") return asking(type, "more sheets");
  // What would be enough if these figures and their columns were only larger, and not laid out anew.
  const wanted = (["width", "height"] as const).flatMap((side) => {
    const needed = small.map(({ figure, sheet }) => {
      const around = sheet.height - figure.height * sheet.scale;
      return (mmOfPx(figure[side] * sheet.scale + around) * least) / bodyType({ figure, sheet });
    });
    if (Math.ceil(Math.max(...needed) / safe) <= within[side]) return [];
    const growth = least / Math.min(...small.map(bodyType));
    return [{ side, most: Math.ceil((within[side] * growth) / safe) }];
  });
  const sides = wanted.length === 0 ? ["width" as const] : wanted.map(({ side }) => side);
  const given = sides.map((side) => `a ${side} of ${Math.round(within[side])} mm`).join(" and ");
  const fits = wanted.length > 0 && wanted.every(({ most }) => most <= LENGTHS.to);
  const larger = wanted.map(({ side, most }) => `a ${side} of ${most} mm or more`).join(" and ");
  const room = `${given} ${sides.length === 1 ? "has" : "have"} no room for type of ${least} pt`;
  return `${room}: ${asking(type, ...(fits ? [larger] : []))}`;
}

/** Whether type on A3, which grows with the sides of the sheet, is surely as large. */
function reaches(one: FittedFigure, least: number): boolean {
  const { width, height } = PAPERS.a3;
  const growth = Math.sqrt((width * height) / (mmOfPx(one.sheet.width) * mmOfPx(one.sheet.height)));
  return bodyType(one) * growth * SAFE >= least;
}

/** Only what can be asked for is offered. */
const asking = (...wishes: readonly (string | readonly string[])[]): string =>
  wishes.flat().length === 0 ? SHORTER : `ask for ${wishes.flat().join(", or for ")}`;

const SHORTER = "divide its longest step into several, or write shorter texts";

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** That a poster is laid on other sheets than were asked for, because these would give smaller type. */
export function onOtherSheets(used: Grid, asked: Grid | undefined): Diagnostic[] {
  if (asked === undefined || (used.columns === asked.columns && used.rows === asked.rows)) return [];
  const [mine, theirs] = [used, asked].map(({ columns, rows }) => `${columns}x${rows}`);
  return [
    diagnostic(
      "other-sheets",
      WHOLE_FILE,
      `This poster is laid on ${mine} sheets: on ${theirs} its type would be smaller, or a sheet would have no statement.`,
      `ask for ${mine} sheets`,
    ),
  ];
}

/** That figures in the classic style would be too small in a column of this width, mm. */
export function drawnAsBlocks(classic: readonly FittedFigure[], least: number, column: number): Diagnostic[] {
  const width = Math.ceil((column * least) / Math.min(...classic.map(bodyType)));
  return [
    diagnostic(
      "small-type",
      WHOLE_FILE,
      `This map is drawn as blocks: a column of ${column} mm has no room for the classic style in type of ${least} pt.`,
      asking(width <= LENGTHS.to ? [`a width of ${width} mm or more`] : [], "the style of blocks"),
    ),
  ];
}

/** Whether figures in a column are higher than a page, mm: one step alone may be. */
export function fitsPage(figures: readonly FittedFigure[], page: number, isTypeAsked: boolean): Diagnostic[] {
  const high = figures.filter(({ sheet }) => mmOfPx(sheet.height) > page + 0.25);
  if (high.length === 0) return [];
  const most = Math.ceil(mmOfPx(Math.max(...high.map(({ sheet }) => sheet.height))));
  const which =
    figures.length === 1 ? "This figure is" : `${high.length} of ${figures.length} figures are up to`;
  const other = isTypeAsked
    ? "leave the size of type out: then it is as large as a page allows"
    : "ask for smaller type";
  return [
    diagnostic(
      "high-figure",
      WHOLE_FILE,
      `${which} ${most} mm high, more than the ${Math.round(page)} mm of a page, in type of this size.`,
      most <= LENGTHS.to ? `${other}; or ask for a height of ${most} mm or more` : other,
    ),
  ];
}
