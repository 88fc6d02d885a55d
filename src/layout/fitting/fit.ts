import { ptOfPx } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { shapedFigure } from "../figure.ts";
import type { FittedFigure, Wish } from "../figure.ts";
import { LOOSE, MEDIUM, TIGHT, measureOf } from "../metrics.ts";
import { COMFORTABLE } from "./merit.ts";
import type { Metrics } from "../metrics.ts";
import type { Room } from "../paper.ts";
import type { KnownTrees } from "../panels/panel.ts";
import { sketchesOf, tiersOf } from "../panels/plans.ts";
import { Fitter } from "./fitter.ts";
import { largestFigure, largestTypeFit } from "./largest-type-fit.ts";
import { stableFigure } from "./stable-fit.ts";

/** Type of this size, pt, needs no tighter setting. */
const COMFORTABLE_TYPE = 8.5;

/** Sets a figure on a page in the largest type that is found, in the loosest setting whose type is comfortable. */
export async function fittedFigure(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: readonly Room[],
  settings: readonly Metrics[] = [LOOSE, MEDIUM, TIGHT],
): Promise<FittedFigure> {
  let best: FittedFigure | undefined;
  for (const metrics of settings) {
    const shaped = shapedFigure(outline, type, metrics, wish);
    const sketching = { ...wish, narrowest: measureOf(COMFORTABLE) };
    const tiers = shaped.panels.map((panel) => tiersOf(panel, sketching, metrics));
    const sketches = tiers.map((own) => own.at(-1)!);
    const fitter = new Fitter(shaped);
    const promise = fitter.promise(largestTypeFit(shaped, sketches, rooms));
    if (metrics !== TIGHT && typeOf(metrics, promise) < COMFORTABLE_TYPE) continue;
    const found =
      // oxlint-disable-next-line no-await-in-loop -- looser settings come first, and mostly will do
      (await stableFigure(fitter, tiers, rooms, promise)) ?? (await largestFigure(fitter, sketches, rooms));
    if (best === undefined || bodyType(found) > bodyType(best)) best = found;
    if (bodyType(best) >= COMFORTABLE_TYPE) break;
  }
  return best!;
}

/**
 * About the type size, in pt, that figures of these panels would get in the tightest setting: without a layout,
 * and with each tree measured once, however often it is asked for.
 */
export function estimator(
  type: Typesetter,
  wish: Wish,
): (outline: Outline, rooms: readonly Room[]) => number {
  const known: KnownTrees = new Map();
  return (outline, rooms) => {
    const shaped = shapedFigure(outline, type, TIGHT, wish, known);
    const sketching = { ...wish, narrowest: measureOf(COMFORTABLE) };
    const sketches = shaped.panels.map((panel) => sketchesOf(panel, sketching, TIGHT));
    return typeOf(TIGHT, new Fitter(shaped).promise(largestTypeFit(shaped, sketches, rooms)));
  };
}

/** The type of statements in a figure on its sheet, in pt; what stands around them has nine tenths of it. */
export const bodyType = ({ figure, sheet }: FittedFigure): number =>
  ptOfPx(figure.metrics.body * sheet.scale);

/** The smallest type of a figure on its sheet, in pt. */
export const smallestType = ({ figure: { metrics }, sheet }: FittedFigure): number =>
  ptOfPx(Math.min(metrics.small, metrics.body) * sheet.scale);

const typeOf = (metrics: Metrics, scale: number) => ptOfPx(metrics.body * scale);
