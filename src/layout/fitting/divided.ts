import { blocksIn, cutPanel, rejoined, treesOf, weightOf } from "../../outline/split-panels.ts";
import { divide } from "../../outline/assign-figures.ts";
import { overview } from "../../outline/views.ts";
import type { Outline, Panel, FigurePlace } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { FittedFigure, Wish } from "../figure.ts";
import { bodyType, fittedFigure, estimator } from "./fit.ts";
import { FLUENT, LEAST_BODY } from "./merit.ts";
import { TIGHT } from "../metrics.ts";
import { inOneSize } from "./uniform-type-size.ts";
import type { Room, Rooms } from "../paper.ts";

/** Estimates must leave this much room, so that what is laid out keeps the promise. */
const MARGIN = 1.04;

/** pt of statements. */
export interface Sizes {
  /** Nothing is printed smaller. */
  readonly least: number;
  /** A map that reaches it on one page stands on one page. */
  readonly single: number;
  /** What a page of several aims at. */
  readonly divided: number;
}

/** On one page where that reads nearly as well as it can; else in type for fluent reading. */
export const COMFORTABLE_SIZES: Sizes = { least: LEAST_BODY, single: 7.5, divided: FLUENT };

/** Type of at least this size, whatever that takes. */
export const sizesFrom = (least: number): Sizes => ({ least, single: least, divided: least });

/**
 * A map on one page if that is possible; else on as few as its surface asks for, each with whole trees or branches, all
 * in one type size. Where there are several, an overview of the main line comes first, if it can be read.
 */
export async function dividedFigures(
  whole: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: Rooms,
  sizes: Sizes,
): Promise<readonly FittedFigure[]> {
  // Type is promised with room to spare, also where it will be set no larger than was asked for.
  const promise = estimator(type, { ...wish, largest: SPARE * Math.max(sizes.single, sizes.divided) });
  if (blocksIn(whole) <= FULLEST && promise(whole, rooms.first) >= sizes.single / MARGIN) {
    const single = await largeEnough(whole, type, wish, rooms.first, sizes.single);
    if (single !== undefined) return [single];
  }
  const place = anyPlace(whole);
  const trees = whole.panels
    .flatMap((panel) => (weightOf(panel) > FULLEST ? cutPanel(panel, FULLEST / 2) : [panel]))
    .flatMap(treesOf);
  for (let demand = sizes.divided * MARGIN, round = 1; ; round++) {
    /** How much of what is demanded some panels promise on one page; from 1 on they fit. */
    const share = (panels: readonly Panel[]) =>
      promise({ ...whole, panels: rejoined(panels), place }, rooms.others) / demand;
    const units = trees.flatMap((tree) => smallEnough(tree, share));
    const pages = pagesOf(units, (panels) => share(panels) >= 1).map(rejoined);
    const depth =
      pages.length < OVERVIEWED || wish.overview === false // the document has an overview of its own
        ? undefined
        : overviewDepth(whole, (outline) => promise({ ...outline, place }, rooms.first) >= demand);
    const figures: FittedFigure[] = [];
    for (const outline of divide(whole, pages, depth)) {
      const room = figures.length === 0 ? rooms.first : rooms.others;
      // In one setting, so that scaling them to one size makes no small print too small.
      figures.push(await fittedFigure(outline, type, wish, room, [TIGHT]));
    }
    const smallest = Math.min(...figures.map(bodyType));
    if (smallest >= Math.max(sizes.least - ROUNDING, sizes.divided * (1 - SLACK)) || round === ROUNDS)
      return inOneSize(figures, type, wish, rooms, sizes.least);
    // What was laid out came out smaller than it was promised: the next round asks for so much more.
    demand *= Math.min(1.3, Math.max(MORE, (sizes.divided / smallest) * 1.01));
  }
}

/** Pages from which on an overview helps. */
const OVERVIEWED = 4;
/** By how much type may miss what was aimed at. */
const SLACK = 0.02;
/** pt */
const ROUNDING = 0.001;
/** How many times as large as what is aimed at type may be promised. */
const SPARE = 4;

/** A figure on one page, in the loosest setting in which no type is smaller. */
async function largeEnough(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: readonly Room[],
  least: number,
): Promise<FittedFigure | undefined> {
  const usual = await fittedFigure(outline, type, wish, rooms);
  if (bodyType(usual) >= least) return usual;
  const tight = await fittedFigure(outline, type, wish, rooms, [TIGHT]);
  if (bodyType(tight) < least) return undefined;
  const [roomy] = await inOneSize([tight], type, wish, { first: rooms, others: rooms }, least);
  return roomy;
}

/** Blocks that no page holds: what has more is cut before anything is measured. */
const FULLEST = 160;

/** How often a map is divided anew because a figure came out smaller than was promised. */
const ROUNDS = 5;
/** By how much at least each round asks for more than the last one: else it might end in the same pages. */
const MORE = 1.05;

/** Stands in for the real place while that is not known: every reference takes the room of one to another figure. */
const anyPlace = ({ map, numbers }: Outline): FigurePlace => ({
  figure: 0,
  figures: 88,
  overview: false,
  name: map.groups[0]?.title ?? map.title,
  figureOf: new Map([...numbers.keys()].map((id) => [id, 88])),
});

/** A panel as it is, or in the fewest parts that fit a page each. */
function smallEnough(panel: Panel, share: (panels: readonly Panel[]) => number): readonly Panel[] {
  const whole = share([panel]);
  if (whole >= 1) return [panel];
  // Type that is a third of what it should be asks for at least three parts.
  for (let parts = Math.max(2, Math.floor(1 / whole)); ; parts = Math.ceil(parts * 1.3)) {
    const size = Math.floor(weightOf(panel) / parts);
    const made = cutPanel(panel, Math.max(1, size));
    if (size <= 1 || made.every((part) => share([part]) >= 1)) return made;
  }
}

/** Neighbours on as few pages as can be: each takes as many as fit; then they are spread as evenly as that allows. */
function pagesOf(units: readonly Panel[], fits: (panels: readonly Panel[]) => boolean): (readonly Panel[])[] {
  const pages: (readonly Panel[])[] = [];
  for (let from = 0; from < units.length;) {
    let count = 1;
    // In growing steps, then back by halves: a promise is dear.
    let step = 1;
    while (from + count + step <= units.length && fits(units.slice(from, from + count + step))) {
      count += step;
      step *= 2;
    }
    for (; step >= 1; step = Math.floor(step / 2)) {
      if (from + count + step > units.length) continue;
      if (fits(units.slice(from, from + count + step))) count += step;
    }
    pages.push(units.slice(from, from + count));
    from += count;
  }
  const even = evenPages(units, pages.length);
  return even.every((page) => page.length === 1 || fits(page)) ? even : pages;
}

/** The same number of pages, with about the same number of cells on each. */
function evenPages(units: readonly Panel[], count: number): (readonly Panel[])[] {
  const weights = units.map(({ heads, blocks }) =>
    blocks.reduce((sum, block) => sum + block.cells.length, heads.length),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pages: Panel[][] = [[]];
  let filled = 0;
  units.forEach((unit, index) => {
    const left = units.length - index;
    const open = count - pages.length;
    const enough = filled + weights[index]! / 2 > (total * pages.length) / count;
    if (pages.at(-1)!.length > 0 && open > 0 && (enough || left <= open)) pages.push([]);
    pages.at(-1)!.push(unit);
    filled += weights[index]!;
  });
  return pages;
}

/** Statements, and the share of all, beyond which an overview is none. */
const OVERVIEW = 16;
const SHARE = 0.5;

/** The deepest overview that is still one and fits a page, up to three steps from the main conclusion. */
function overviewDepth(whole: Outline, fits: (outline: Outline) => boolean): number | undefined {
  for (const depth of [3, 2]) {
    const outline = overview(whole, depth);
    const count = outline.map.statements.length;
    if (count <= Math.min(OVERVIEW, whole.map.statements.length * SHARE) && fits(outline)) return depth;
  }
  const least = overview(whole, 1);
  return least.map.statements.length <= OVERVIEW && fits(least) ? 1 : undefined;
}
