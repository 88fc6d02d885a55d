import { ptOfPx } from "../../geometry.ts";
import type { Outline, Panel } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { Copywriter } from "../cards/cell.ts";
import { figureCopy } from "../figure.ts";
import type { FigureCopy, FigureLayout, Wish } from "../figure.ts";
import { furniture } from "../furniture/furniture.ts";
import { LOOSE, MEDIUM, TIGHT, measureOf } from "../metrics.ts";
import { COMFORTABLE } from "./merit.ts";
import type { Metrics } from "../metrics.ts";
import type { Room } from "../paper.ts";
import { panelCopy } from "../panels/panel.ts";
import type { PanelCopy } from "../panels/panel.ts";
import type { Sketch } from "../panels/plans.ts";
import { sketchesOf, tiersOf } from "../panels/plans.ts";
import { Search } from "./largest-type-fit.ts";
import { Settling } from "./stable-fit.ts";

/** Type of this size, pt, needs no tighter setting. */
const COMFORTABLE_TYPE = 8.5;

/** Sets a figure on a page in the largest type that is found, in the loosest setting whose type is comfortable. */
export async function fittedFigure(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  rooms: readonly Room[],
  settings: readonly Metrics[] = [LOOSE, MEDIUM, TIGHT],
): Promise<FigureLayout> {
  let best: FigureLayout | undefined;
  for (const metrics of settings) {
    const copy = figureCopy(outline, type, metrics, wish);
    const sketching = { ...wish, narrowest: measureOf(COMFORTABLE) };
    const tiers = copy.panels.map((panel) => tiersOf(panel, sketching, metrics));
    const search = new Search(
      copy,
      tiers.map((own) => own.at(-1)!),
      rooms,
    );
    const promise = search.promise();
    if (metrics !== TIGHT && typeOf(metrics, promise) < COMFORTABLE_TYPE) continue;
    // oxlint-disable-next-line no-await-in-loop -- looser settings come first, and mostly will do
    const found = (await new Settling(copy, tiers, rooms).run(promise)) ?? (await search.run());
    if (best === undefined || smallestType(found) > smallestType(best)) best = found;
    if (smallestType(best) >= COMFORTABLE_TYPE) break;
  }
  return best!;
}

/**
 * About the type size, in pt, that figures of these panels would get in the tightest setting: without a layout,
 * and with each panel measured once, however often it is asked for.
 */
export function estimator(
  type: Typesetter,
  wish: Wish,
): (outline: Outline, rooms: readonly Room[]) => number {
  const known = new WeakMap<Panel, { readonly copy: PanelCopy; readonly sketches: readonly Sketch[] }>();
  return (outline, rooms) => {
    const writer = new Copywriter(outline, type, TIGHT, wish.annotation);
    const panels = outline.panels.map((panel) => {
      let one = known.get(panel);
      if (one === undefined) {
        const copy = panelCopy(panel, writer, TIGHT);
        one = { copy, sketches: sketchesOf(copy, { ...wish, narrowest: measureOf(COMFORTABLE) }, TIGHT) };
        known.set(panel, one);
      }
      return one;
    });
    const copy: FigureCopy = {
      outline,
      annotation: wish.annotation,
      metrics: TIGHT,
      panels: panels.map((panel) => panel.copy),
      furniture: furniture(outline, writer, TIGHT, wish),
    };
    const search = new Search(
      copy,
      panels.map((panel) => panel.sketches),
      rooms,
    );
    return typeOf(TIGHT, search.promise());
  };
}

/** The smallest type of a figure on its sheet, in pt. */
export function smallestType({ metrics, sheet }: FigureLayout): number {
  return typeOf(metrics, sheet.scale);
}

const typeOf = (metrics: Metrics, scale: number) => ptOfPx(Math.min(metrics.small, metrics.body) * scale);
