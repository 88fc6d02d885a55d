import { divide } from "../../outline/division/assign-figures.ts";
import { oncePer } from "../../model/once-per.ts";
import type { Outline } from "../../outline/outline.ts";
import { blocksIn } from "../../outline/division/split-panels.ts";
import { overview } from "../../outline/views.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { FittedFigure, Wish } from "../figure.ts";
import { TIGHT } from "../metrics.ts";
import { ENOUGH_TYPE, LARGEST_TYPE, LEAST_TYPE } from "../paper.ts";
import type { Room, Rooms } from "../paper.ts";
import { anyPlace, divided } from "./division/division.ts";
import type { Division } from "./division/division.ts";
import type { DividedPage } from "./division/pages.ts";
import { bodyType, estimator, fittedFigure } from "./fit.ts";
import { KnownPages } from "./known-pages.ts";
import { inOneSize } from "./uniform-type-size.ts";

/** pt of statements. */
export interface TypeSizes {
  /** Nothing is printed smaller. */
  readonly least: number;
  /** A map that reaches it on one page stands on one page, a divided one on as few as allow it. */
  readonly enough: number;
}

/** Sizes for as few pages as can be read in comfort. */
export const COMFORTABLE_SIZES: TypeSizes = { least: LEAST_TYPE, enough: ENOUGH_TYPE };

/** Sizes for type of at least this size, however many pages that takes. */
export const sizesFrom = (least: number): TypeSizes => ({ least, enough: least });

/**
 * A map on one page if that is possible; else on as few as can be, each with whole trees or branches, all in one type
 * size, the largest that this number of pages allows. Where there are many, an overview of the main line comes first, if it can
 * be read.
 */
export async function dividedFigures(
  whole: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: Rooms,
  sizes: TypeSizes,
): Promise<readonly FittedFigure[]> {
  const most = wish.largest ?? LARGEST_TYPE;
  // Promises say how large type could be, even where it will be set no larger than was asked for.
  const promise = estimator(type, { ...wish, largest: SPARE * most });
  if (blocksIn(whole) <= MOST_BLOCKS) {
    for (const choice of rooms.keepsFirst === true ? [rooms.first] : new Set([rooms.first, rooms.others])) {
      if (promise(whole, choice) < sizes.enough * (1 - SLACK)) continue;
      // oxlint-disable-next-line no-await-in-loop -- what is too large for the first page may fit another
      const single = await largeEnough(whole, type, wish, choice, sizes.enough);
      if (single !== undefined) return [single];
    }
  }
  const how = {
    size: sizes.enough,
    most,
    // The classic style is wide in any direction.
    turns: wish.direction === "up" || wish.style === "classic",
    reorders: wish.style !== "classic",
    annotation: wish.annotation,
  };
  const division = divided(whole, rooms, how, promise);
  const depthOf = oncePer(({ rooms: { first } }: Division) =>
    overviewDepth(whole, (outline) => promise(outline, first) >= sizes.enough),
  );
  const known = new KnownPages();
  const figuresOf = async (pages: readonly DividedPage[]) => {
    const depth =
      pages.length < OVERVIEWED || wish.overview === false // the document has an overview of its own
        ? undefined
        : depthOf(division);
    const panels = pages.map((page) => page.panels);
    const drawn = (shown: number | undefined) =>
      laidOut(divide(whole, panels, shown), type, wish, division.rooms, sizes.enough, known);
    const figures = await drawn(depth);
    // An overview that came out smaller than was promised would have all others divided further for nothing.
    return depth === undefined || bodyType(figures[0]!) >= sizes.least - ROUNDING
      ? figures
      : drawn(undefined);
  };
  const figures = await bestPages(division, figuresOf, sizes, most);
  return inOneSize(figures, type, wish, division.rooms, sizes.least);
}

/** Lays out pages, then chooses anew by what came out, as long as that promises a better result. */
async function bestPages(
  division: Division,
  figuresOf: (pages: readonly DividedPage[]) => Promise<readonly FittedFigure[]>,
  sizes: TypeSizes,
  most: number,
): Promise<readonly FittedFigure[]> {
  const enough = Math.max(sizes.least - ROUNDING, sizes.enough * (1 - SLACK));
  const known: { readonly pages: readonly DividedPage[]; readonly figures: readonly FittedFigure[] }[] = [];
  let best: Result | undefined;
  for (
    let round = 0;
    round < ROUNDS || (round < MOST_ROUNDS && best!.type < sizes.least - ROUNDING);
    round++
  ) {
    const pages = division.choose();
    // oxlint-disable-next-line no-await-in-loop -- what is laid out corrects what is promised
    const figures = known.find((one) => areSame(one.pages, pages))?.figures ?? (await figuresOf(pages));
    known.push({ pages, figures });
    const types = figures.slice(figures.length - pages.length).map(bodyType);
    const smallest = Math.min(...figures.map(bodyType));
    const isInVain = round >= ROUNDS - 1 && smallest < sizes.least - ROUNDING;
    const fewerMightDo = division.correct(pages, types, isInVain);
    const result: Result = { figures, type: smallest, isEnough: smallest >= enough };
    if (best === undefined || isBetter(result, best)) best = result;
    const promised = Math.min(most, ...pages.map((page) => page.type));
    if (result.isEnough && smallest >= promised * (1 - SLACK) && !fewerMightDo) break;
  }
  return best!.figures;
}

const areSame = (one: readonly DividedPage[], other: readonly DividedPage[]): boolean =>
  one.length === other.length && one.every(({ panels }, index) => panels === other[index]!.panels);

interface Result {
  readonly figures: readonly FittedFigure[];
  readonly type: number;
  readonly isEnough: boolean;
}

/** Type that is large enough counts first, then fewer pages, then type that is clearly larger. */
function isBetter(one: Result, other: Result): boolean {
  if (one.isEnough !== other.isEnough) return one.isEnough;
  const fewer = other.figures.length - one.figures.length;
  if (one.isEnough && fewer !== 0) return fewer > 0;
  return one.type > other.type * (other.isEnough ? CALM : 1);
}

/** Type of other pages must be larger by this factor to be worth it, so that small edits rarely divide a map anew. */
const CALM = 1.02;

/** Pages from which on an overview helps: on fewer, the first one shows where branches go on. */
const OVERVIEWED = 8;
/** By how much type may miss what was promised. */
const SLACK = 0.02;
/** pt */
const ROUNDING = 0.001;
/** How many times as large as the largest type may be promised. */
const SPARE = 4;
/** No page holds more blocks than this, so that a map with more is not measured as a whole. */
export const MOST_BLOCKS = 160;
/** How often a map is divided anew because a figure came out smaller than was promised, or than is printed. */
const ROUNDS = 4;
const MOST_ROUNDS = 8;

/** Each in the tightest setting, so that scaling them to one size makes no small print too small. */
async function laidOut(
  outlines: readonly Outline[],
  type: Typesetter,
  wish: Wish,
  rooms: Rooms,
  enough: number,
  known: KnownPages,
): Promise<readonly FittedFigure[]> {
  const figures: FittedFigure[] = [];
  for (const outline of outlines) {
    const room = figures.length === 0 ? rooms.first : rooms.others;
    const make = (one: Outline) => fittedFigure(one, type, wish, room, [TIGHT], enough);
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    figures.push(await known.laidOut(outline, make));
  }
  return figures;
}

/** A figure on one page, in the loosest setting in which no type is smaller. */
async function largeEnough(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: readonly Room[],
  least: number,
): Promise<FittedFigure | undefined> {
  const usual = await fittedFigure(outline, type, wish, rooms, undefined, least);
  if (bodyType(usual) >= least) return usual;
  // The tightest setting was tried already.
  if (usual.figure.metrics === TIGHT) return undefined;
  const tight = await fittedFigure(outline, type, wish, rooms, [TIGHT], least);
  if (bodyType(tight) < least) return undefined;
  const [roomy] = await inOneSize([tight], type, wish, { first: rooms, others: rooms }, least);
  return roomy;
}

/** An overview has at most this many statements, and at most this share of all. */
const OVERVIEW = 16;
const SHARE = 0.5;

/** The deepest overview that is still one and fits a page, up to three steps from the main conclusion. */
function overviewDepth(whole: Outline, fits: (outline: Outline) => boolean): number | undefined {
  const place = anyPlace(whole);
  for (const depth of [3, 2]) {
    const outline = overview(whole, depth);
    const count = outline.map.statements.length;
    if (count <= Math.min(OVERVIEW, whole.map.statements.length * SHARE) && fits({ ...outline, place }))
      return depth;
  }
  const least = overview(whole, 1);
  return least.map.statements.length <= OVERVIEW && fits({ ...least, place }) ? 1 : undefined;
}
