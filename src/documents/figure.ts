import type { Result } from "../diagnostic.ts";
import { columnFigures, highestIn } from "../layout/fitting/column.ts";
import type { Column } from "../layout/fitting/column.ts";
import { COMFORTABLE_SIZES, dividedFigures, sizesFrom } from "../layout/fitting/divided.ts";
import type { TypeSizes } from "../layout/fitting/divided.ts";
import { croppedFigure } from "../layout/cropped/cropped.ts";
import { defaultDirection } from "../layout/figure.ts";
import type { FittedFigure, Wish } from "../layout/figure.ts";
import type { PlacedFigure } from "../layout/figure-layout.ts";
import { explained, isHeld } from "../layout/fitting/explained.ts";
import { finished } from "../layout/finish.ts";
import { drawnAsBlocks, fitsPage, tooSmall } from "../layout/fitting/too-small.ts";
import type { Within } from "../layout/fitting/too-small.ts";
import { mmOfPx, PAPERS } from "../geometry.ts";
import { LARGEST_TYPE, LEAST_TYPE, roomsOf } from "../layout/paper.ts";
import type { Rooms } from "../layout/paper.ts";
import { beyondFigure, beyondPages } from "../outline/division/limits.ts";
import { WishError } from "./document.ts";
import type { Document, DocumentWish, Request } from "./document.ts";
import type { PaperName } from "../model/map.ts";
import type { Outline } from "../outline/outline.ts";

/** The map itself: one figure of the size of its content, or as many pages of a paper as it needs. */
export const figure: Document = {
  summary: "the map itself (default)",
  accepts: ["width", "height"],
  fillsColumn: true,
  async compose(request, outline) {
    const { value, diagnostics } = await figures(request, outline);
    const paper = paperOf(request.wish);
    return { value: value.map((placed) => ({ placed, paper })), diagnostics };
  },
};

/** What was asked for besides the paper, or the default. */
export const layoutWish = ({ wish, annotation }: Request, outline: Outline): Wish => ({
  direction: wish.direction ?? defaultDirection(outline),
  style: wish.style ?? "blocks",
  annotation,
  ...(wish.title === undefined ? {} : { title: wish.title }),
  ...(wish.legend === undefined ? {} : { legend: wish.legend }),
  ...(wish.source === undefined ? {} : { source: wish.source }),
  ...(wish.minType === undefined ? {} : { largest: Math.max(LARGEST_TYPE, wish.minType) }),
});

/** The figures before they are drawn. In the rooms of another document, they leave title, caption and sources to it. */
export async function figures(
  request: Request,
  whole: Outline,
  given?: Rooms,
  more: Pick<Wish, "widest"> = {},
): Promise<Result<readonly PlacedFigure[]>> {
  const { wish } = request;
  const how = { ...layoutWish(request, whole), ...more };
  const paper = paperOf(wish);
  const rooms = given ?? (paper === undefined ? undefined : roomsOf(PAPERS[paper]));
  const beyond = rooms === undefined ? beyondFigure(whole) : beyondPages(whole);
  if (beyond !== undefined) throw new WishError(beyond);
  const { width, height } = wish;
  const most =
    rooms !== undefined ? undefined : width === undefined ? Infinity : highestIn({ width, height });
  const { value: made, diagnostics } = await withLegends(most, (explainsLater) =>
    fitted(request, whole, { ...how, explainsLater }, rooms, given),
  );
  const within = rooms === undefined ? columnAsked(wish) : "paper";
  return {
    value: made.map(finished),
    diagnostics: [
      ...diagnostics,
      ...tooSmall(made, leastOf(wish), within),
      ...(typeof within === "object" ? fitsPage(made, within.height, wish.type !== undefined) : []),
    ],
  };
}

const columnAsked = ({ width, height }: DocumentWish): Within =>
  width === undefined ? "itself" : { width, height: mmOfPx(highestIn({ width, height })) };

/** Figures that do not change for signs that take no room, unless their legends would exceed `most` px or the sheet. */
async function withLegends(
  most: number | undefined,
  fit: (explainsLater: boolean) => Promise<Result<readonly FittedFigure[]>>,
): Promise<Result<readonly FittedFigure[]>> {
  const { value, diagnostics } = await fit(true);
  const full = value.map((one) => explained(one, most === undefined));
  const isKept = full.every(
    (one, index) => one === value[index] || isHeld(one, most) || !isHeld(value[index]!, most),
  );
  return isKept ? { value: full, diagnostics } : fit(false);
}

async function fitted(
  request: Request,
  whole: Outline,
  how: Wish,
  rooms: Rooms | undefined,
  given: Rooms | undefined,
): Promise<Result<readonly FittedFigure[]>> {
  const { wish, type } = request;
  if (rooms === undefined && wish.width !== undefined)
    return inColumn(request, whole, how, columnOf(wish.width, wish));
  const value =
    rooms === undefined
      ? [await croppedFigure(whole, type, how)]
      : await dividedFigures(
          given === undefined ? whole : unnamed(whole),
          type,
          { ...how, ...inDocument(given) },
          rooms,
          sizesOf(wish),
        );
  return { value, diagnostics: [] };
}

/** Statements in smaller type than this are too small, pt. Type that was asked for is never too small. */
const leastOf = ({ type, minType = type ?? LEAST_TYPE }: DocumentWish): number =>
  Math.max(type ?? 0, minType);

/** A map that is too small to read in the classic style is drawn as blocks, which are narrower. */
async function inColumn(
  { type, wish }: Request,
  whole: Outline,
  how: Wish,
  column: Column,
): Promise<Result<readonly FittedFigure[]>> {
  const made = await columnFigures(whole, type, how, column);
  const least = leastOf(wish);
  const isSmall = (one: FittedFigure) => tooSmall([one], least).length > 0;
  if (how.style === "classic" && made.some(isSmall)) {
    const blocks = await columnFigures(whole, type, { ...how, style: "blocks" }, column);
    if (!blocks.some(isSmall))
      return { value: blocks, diagnostics: drawnAsBlocks(made, least, column.width) };
  }
  return { value: made, diagnostics: [] };
}

/** Another document has a title and an overview of its own. */
const inDocument = (rooms: Rooms | undefined) => (rooms === undefined ? {} : { bare: true, overview: false });

/** A document says at its head which view it shows. */
export const unnamed = ({ name: _, ...outline }: Outline): Outline => outline;

/** A figure fills a column or a sheet, or has its own size. */
const paperOf = ({ paper, width }: DocumentWish): PaperName | undefined =>
  width === undefined ? paper : undefined;

/** What is asked for, or what reads best. */
const sizesOf = ({ minType }: DocumentWish): TypeSizes =>
  minType === undefined ? COMFORTABLE_SIZES : sizesFrom(minType);

const columnOf = (width: number, { height, type, minType: least }: DocumentWish): Column => ({
  width,
  ...(height === undefined ? {} : { height }),
  ...(type === undefined ? {} : { type }),
  ...(least === undefined ? {} : { least }),
});
