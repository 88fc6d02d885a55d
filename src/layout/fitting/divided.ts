import { ptOfPx } from "../../geometry.ts";
import { cellsOf } from "../../outline/cells.ts";
import { Pieces, weightOf } from "../../outline/pieces.ts";
import { blocksIn, treesOf } from "../../outline/split-panels.ts";
import { divide } from "../../outline/assign-figures.ts";
import { overview } from "../../outline/views.ts";
import type { Outline, Panel, FigurePlace } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { FittedFigure, Wish } from "../figure.ts";
import { bodyType, fittedFigure, estimator } from "./fit.ts";
import { FLUENT, LEAST_BODY } from "./merit.ts";
import { CHARACTER, TIGHT } from "../metrics.ts";
import { LARGEST_TYPE } from "../figure.ts";
import { Pages } from "./pages.ts";
import type { Unit } from "./pages.ts";
import { inOneSize } from "./uniform-type-size.ts";
import type { Room, Rooms } from "../paper.ts";

/** Estimates must leave this much room, so that what is laid out keeps the promise. */
const MARGIN = Number(process.env.MARGIN ?? 1.02);

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
export const COMFORTABLE_SIZES: Sizes = { least: LEAST_BODY, single: 7.5, divided: 7.5 };

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
  const [upright] = rooms.others;
  const room = (first: boolean) => (first ? rooms.first : rooms.others).slice(0, 1);
  const units = unitsOf(whole, upright!, sizes.divided);
  const pages = new Pages(units, (panels, first) => promise({ ...whole, panels, place }, room(first)) / MARGIN);
  const known = new Map<readonly Panel[], FittedFigure>();
  let best: { figures: readonly FittedFigure[]; type: number } | undefined;
  for (let round = 1; round <= ROUNDS; round++) {
    const few = pages.fewest(sizes.divided);
    const chosen = pages.largest(few, sizes.divided, wish.largest ?? LARGEST_TYPE);
    if (process.env.DBG) console.log("round", round, units.length, chosen.map((p) => `${p.from}-${p.to}:${p.type.toFixed(2)}`).join(" "));
    const depth =
      chosen.length < OVERVIEWED || wish.overview === false // the document has an overview of its own
        ? undefined
        : overviewDepth(
            whole,
            (outline) => promise({ ...outline, place }, rooms.first) >= sizes.divided * MARGIN,
          );
    const outlines = divide(
      whole,
      chosen.map(({ panels }) => panels),
      depth,
    );
    const figures: FittedFigure[] = [];
    for (const outline of outlines) {
      const own = room(figures.length === 0);
      // In one setting, so that scaling them to one size makes no small print too small.
      // oxlint-disable-next-line no-await-in-loop
      figures.push(await fittedFigure(outline, type, wish, own, [TIGHT]));
    }
    const own = figures.slice(outlines.length - chosen.length);
    chosen.forEach((page, index) => pages.correct(page, bodyType(own[index]!)));
    const smallest = Math.min(...figures.map(bodyType));
    const wanted = Math.min(...chosen.map((page) => page.type));
    if (process.env.DBG) console.log("   got", own.map((f) => bodyType(f).toFixed(2)).join(" "));
    if (best === undefined || smallest > best.type) best = { figures, type: smallest };
    if (smallest >= wanted * (1 - SLACK)) break;
  }
  return inOneSize(best!.figures, type, wish, rooms, sizes.least);
}

/** The units that pages are made of: pieces of about this share of a page in type of this size. */
function unitsOf(whole: Outline, room: Room, size: number): readonly Unit[] {
  const lengths = new Map(whole.map.statements.map(({ id, text }) => [id, text.length + 20]));
  const scale = size / ptOfPx(TIGHT.body);
  const most = (SHARE_OF_PAGE * room.width * room.height) / scale ** 2;
  return whole.panels.flatMap(treesOf).flatMap((tree) => {
    const cells = cellsOf(tree);
    const surface = cells.reduce((sum, { statement }) => sum + lengths.get(statement)! * CHARACTER * 16 * 1.3, 0);
    const count = Math.ceil(surface / most);
    const pieces = new Pieces(tree, Math.max(1, Math.floor(weightOf(tree) / count)));
    return Array.from({ length: pieces.count }, (_, index) => ({ pieces, index }));
  });
}
const SHARE_OF_PAGE = Number(process.env.SHARE ?? 0.25);

/** Pages from which on an overview helps. */
const OVERVIEWED = 8;
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
