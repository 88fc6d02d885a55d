import { ptOfPx } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { shapedFigure } from "../figure.ts";
import type { FittedFigure, Wish } from "../figure.ts";
import { LOOSE, MEDIUM, measureOf, TIGHT } from "../metrics.ts";
import { cardWidth } from "../cards/shaped-card.ts";
import { COMFORTABLE, merit, narrowestIn, NARROWEST } from "./merit.ts";
import type { Metrics } from "../metrics.ts";
import { ENOUGH_TYPE, LEAST_TYPE } from "../paper.ts";
import type { Room } from "../paper.ts";
import { Known } from "../panels/panel.ts";
import { sketchesOf, tiersOf } from "../panels/plans.ts";
import { Fitter } from "./fitter.ts";
import { largestFigure, largestPromise } from "./largest-type-fit.ts";
import { stableAttempt } from "./stable-fit.ts";

/** At type of this size, pt, no tighter setting is tried. */
const COMFORTABLE_TYPE = 8.5;
/** Where type of this size, pt, can be had with lines of at least so many characters, the page has room for them; and of the longest. */
const ROOMY_TYPE = 10;
const ROOMY = 36;
const LONGEST = 58;
/** For a figure of this merit, no narrower columns are tried. */
const ENOUGH = merit(ENOUGH_TYPE, COMFORTABLE);

/**
 * Sets a figure on a page: of all settings the one of the greatest merit, the loosest whose type is comfortable. Lines
 * shorter than is comfortable to read are tried only where type would be small. `enough`: type, pt, that is not given up for a
 * simpler plan.
 */
export async function fittedFigure(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: readonly Room[],
  settings: readonly Metrics[] = [LOOSE, MEDIUM, TIGHT],
  enough: number = LEAST_TYPE,
): Promise<FittedFigure> {
  let best: FittedFigure | undefined;
  let most = -1;
  const consider = (found: FittedFigure, characters: number) => {
    const own = merit(bodyType(found), characters);
    if (best !== undefined && (own < most || (own === most && bodyType(found) <= bodyType(best)))) return;
    [best, most] = [found, own];
  };
  for (const metrics of settings) {
    // oxlint-disable-next-line no-await-in-loop -- looser settings come first, and mostly will do
    const found = await figureIn(outline, type, wish, rooms, metrics, COMFORTABLE, enough);
    if (found !== undefined) consider(found, COMFORTABLE);
    if (best === undefined || bodyType(best) < COMFORTABLE_TYPE) continue;
    // oxlint-disable-next-line no-await-in-loop -- nothing follows
    return (await roomier(best, outline, type, wish, rooms, enough)) ?? best;
  }
  if (most < ENOUGH) {
    const narrow = await figureIn(outline, type, wish, rooms, settings.at(-1)!, NARROWEST, enough);
    if (narrow !== undefined) consider(narrow, NARROWEST);
  }
  return best!;
}

/** Instead of a figure with short lines one whose type is hardly smaller, if at all, and whose lines are longer. */
async function roomier(
  found: FittedFigure,
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: readonly Room[],
  enough: number,
): Promise<FittedFigure | undefined> {
  const { metrics, panels } = found.figure;
  const widths = panels.flatMap(({ arranged }) => arranged.cards.map(({ sized }) => sized.frame.width));
  const isShort = Math.min(...widths) < cardWidth(measureOf(ROOMY), metrics);
  if (metrics !== LOOSE || !isShort || wish.within !== undefined) return undefined;
  const own = { ...wish, widest: wish.widest ?? measureOf(LONGEST) };
  const roomy = await figureIn(outline, type, own, rooms, LOOSE, ROOMY, enough, ROOMY_TYPE);
  return roomy !== undefined && bodyType(roomy) >= ROOMY_TYPE ? roomy : undefined;
}

/** In one setting, with lines of at least this many characters; nothing where a tighter setting will be better. */
async function figureIn(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: readonly Room[],
  metrics: Metrics,
  characters: number,
  enough: number,
  wanted = metrics === TIGHT ? 0 : COMFORTABLE_TYPE,
): Promise<FittedFigure | undefined> {
  const shaped = shapedFigure(outline, type, metrics, wish);
  const sketching = { ...wish, narrowest: narrowestIn(wish, characters, metrics) };
  const tiers = shaped.panels.map((panel) => tiersOf(panel, sketching, metrics));
  const sketches = tiers.map((own) => own.at(-1)!);
  const promise = largestPromise(shaped, sketches)(...rooms);
  if (typeOf(metrics, promise) < wanted) return undefined;
  const fitter = new Fitter(shaped);
  const stable = await stableAttempt(fitter, tiers, rooms, promise, enough);
  return stable === undefined ? largestFigure(fitter, sketches, rooms) : fitter.evened(stable);
}

/**
 * In type of this size, pt, in the first room and the loosest setting that hold it; the simplest plan that does, so that
 * it hardly changes with the size. `least`: pt of the smallest type.
 */
export async function figureOfSize(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: readonly Room[],
  size: number,
  least: number,
): Promise<FittedFigure | undefined> {
  const own = { ...wish, largest: size };
  for (const room of rooms) {
    for (const metrics of [LOOSE, MEDIUM, TIGHT]) {
      if (smallestIn(metrics, size) < least) continue;
      // oxlint-disable-next-line no-await-in-loop -- the first that fits is taken
      const found = await figureIn(outline, type, own, [room], metrics, COMFORTABLE, size, size - ROUNDING);
      if (found !== undefined && bodyType(found) >= size - ROUNDING) return found;
    }
  }
  return undefined;
}

/** pt */
const ROUNDING = 1e-6;

/**
 * About the type size, in pt, that figures of these panels would get in the tightest setting: without a layout,
 * and with each tree measured once, however often it is asked for.
 */
export function estimator(
  type: Typesetter,
  wish: Wish,
): (outline: Outline, rooms: readonly Room[]) => number {
  const known = new Known();
  return (outline, rooms) => {
    const shaped = shapedFigure(outline, type, TIGHT, wish, known);
    const sketching = { ...wish, narrowest: narrowestIn(wish, COMFORTABLE, TIGHT) };
    const sketches = shaped.panels.map((panel) => sketchesOf(panel, sketching, TIGHT));
    return typeOf(TIGHT, largestPromise(shaped, sketches)(...rooms));
  };
}

/** The type of statements in a figure on its sheet, in pt; what stands around them has nine tenths of it. */
export const bodyType = ({ figure, sheet }: FittedFigure): number =>
  ptOfPx(figure.metrics.body * sheet.scale);

/** The smallest type of a figure on its sheet, in pt. */
export const smallestType = (fitted: FittedFigure): number =>
  smallestIn(fitted.figure.metrics, bodyType(fitted));

/** The smallest type where body text is of this size, pt. */
export const smallestIn = ({ small, body }: Metrics, size: number): number =>
  (size * Math.min(small, body)) / body;

const typeOf = (metrics: Metrics, scale: number) => ptOfPx(metrics.body * scale);
