import { blocksIn, cutPanel, weightOf } from "../../outline/split-panels.ts";
import { divide } from "../../outline/assign-figures.ts";
import { overview } from "../../outline/views.ts";
import type { Outline, Panel, Place } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { FigureLayout, Wish } from "../figure.ts";
import { fittedFigure, estimator, smallestType } from "./fit.ts";
import { TIGHT } from "../metrics.ts";
import { inOneSize } from "./uniform-type-size.ts";
import type { Room, Rooms } from "../paper.ts";

/** Estimates must leave this much room, so that what is laid out keeps the promise. */
const MARGIN = 1.04;

/**
 * A map on as many pages with these rooms as it needs for its type to be at least `least` pt: on one if that is possible;
 * else an overview of the main line, and figures that each hold whole panels or branches. All in one type size.
 */
export async function dividedFigures(
  whole: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: Rooms,
  least: number,
): Promise<readonly FigureLayout[]> {
  const promise = estimator(type, wish);
  if (blocksIn(whole) <= FULLEST && promise(whole, rooms.first) >= least / MARGIN) {
    const single = await largeEnough(whole, type, wish, rooms.first, least);
    if (single !== undefined) return [single];
  }
  const place = anyPlace(whole);
  const demands = new Demands(least);
  for (let round = 1; ; round++) {
    /** How much of what is demanded some panels promise on one page; from 1 on they fit. */
    const share = (panels: readonly Panel[]) =>
      promise({ ...whole, panels, place }, rooms.others) / demands.of(panels);
    const fits = (panels: readonly Panel[]) => share(panels) >= 1;
    const panels = whole.panels
      .flatMap((panel) => (weightOf(panel) > FULLEST ? cutPanel(panel, FULLEST / 2) : [panel]))
      .flatMap((panel) => smallEnough(panel, share));
    const shares = sharesOf(panels, fits);
    if (shares.length === 1) {
      // It fits any page but the first: then nobody needs an overview.
      const single = await largeEnough({ ...whole, panels }, type, wish, rooms.others, least);
      if (single !== undefined) return [single];
    }
    const depth = overviewDepth(
      whole,
      (outline) => promise({ ...outline, place }, rooms.first) >= demands.overview,
    );
    const figures: FigureLayout[] = [];
    for (const outline of divide(whole, panels, shares, depth)) {
      const room = outline.place?.overview === true ? rooms.first : rooms.others;
      // In one setting, so that scaling them to one size makes no small print too small.
      figures.push(await fittedFigure(outline, type, wish, room, [TIGHT]));
    }
    if (figures.every((figure) => smallestType(figure) >= least) || round === ROUNDS)
      return inOneSize(figures, type, wish, rooms, least);
    for (const figure of figures) demands.learn(figure);
  }
}

/** A figure on one page, in the loosest setting in which no type is smaller. */
async function largeEnough(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: readonly Room[],
  least: number,
): Promise<FigureLayout | undefined> {
  const usual = await fittedFigure(outline, type, wish, rooms);
  if (smallestType(usual) >= least) return usual;
  const tight = await fittedFigure(outline, type, wish, rooms, [TIGHT]);
  if (smallestType(tight) < least) return undefined;
  const [roomy] = await inOneSize([tight], type, wish, { first: rooms, others: rooms }, least);
  return roomy;
}

/** Blocks that no page holds: what has more is cut before anything is measured. */
const FULLEST = 160;

/** How often a map is divided anew because a figure came out smaller than was promised. */
const ROUNDS = 4;

/** What estimates must promise: more where a layout has fallen short of one before. */
class Demands {
  overview: number;
  readonly #least: number;
  readonly #groups = new Map<string | undefined, number>();

  constructor(least: number) {
    this.#least = least;
    this.overview = least * MARGIN;
  }

  of(panels: readonly Panel[]): number {
    return Math.max(...panels.map(({ group }) => this.#groups.get(group) ?? this.#least * MARGIN));
  }

  learn(figure: FigureLayout): void {
    const short = this.#least / smallestType(figure);
    if (short <= 1) return;
    const { place, panels } = figure.outline;
    if (place?.overview === true) this.overview *= short * MARGIN;
    else {
      const demand = this.of(panels) * short * MARGIN;
      for (const { group } of panels) this.#groups.set(group, demand);
    }
  }
}

/** Stands in for the real place while that is not known: every reference takes the room of one to another figure. */
const anyPlace = ({ map, numbers }: Outline): Place => ({
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

/** How many neighbouring panels go on each page: as few pages as can be, then as even as can be. */
function sharesOf(panels: readonly Panel[], fits: (panels: readonly Panel[]) => boolean): number[] {
  const weight = (from: number, to: number) =>
    panels.slice(from, to).reduce((sum, panel) => sum + panel.blocks.length + panel.heads.length, 0);
  type Best = { readonly pages: number; readonly uneven: number; readonly from: number };
  const best: Best[] = [{ pages: 0, uneven: 0, from: 0 }];
  for (let to = 1; to <= panels.length; to++) {
    let found: Best | undefined;
    for (let from = to - 1; from >= 0; from--) {
      // What did not fit with fewer panels does not fit with more.
      if (from < to - 1 && !fits(panels.slice(from, to))) break;
      const before = best[from]!;
      const uneven = before.uneven + weight(from, to) ** 2;
      const better =
        found === undefined ||
        before.pages + 1 < found.pages ||
        (before.pages + 1 === found.pages && uneven < found.uneven);
      if (better) found = { pages: before.pages + 1, uneven, from };
    }
    best.push(found!);
  }
  const shares: number[] = [];
  for (let to = panels.length; to > 0; to = best[to]!.from) shares.unshift(to - best[to]!.from);
  return shares;
}

/** Statements, and the share of all, beyond which an overview is none. */
const OVERVIEW = 16;
const SHARE = 0.5;

/** The deepest overview that is still one and fits a page, up to three steps from the main conclusion. */
function overviewDepth(whole: Outline, fits: (outline: Outline) => boolean): number {
  for (const depth of [3, 2]) {
    const outline = overview(whole, depth);
    const count = outline.map.statements.length;
    if (count <= Math.min(OVERVIEW, whole.map.statements.length * SHARE) && fits(outline)) return depth;
  }
  return 1;
}
