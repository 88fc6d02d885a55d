import type { Outline } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { croppedSheet, shapedFigure } from "../figure.ts";
import type { FittedFigure, Wish } from "../figure.ts";
import { measureOf } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import { sketchesOf } from "../panels/plans.ts";
import type { Sketch } from "../panels/plans.ts";
import { Fitter } from "./fitter.ts";
import { largestFigure } from "./largest-type-fit.ts";
import { COMFORTABLE } from "./merit.ts";

/** Type on a poster may be as large as there is room for, pt. */
const LARGEST = 1000;

/** Least characters a line: narrow columns, and columns that fill a sheet. */
const MEASURES = [COMFORTABLE, 32, 40, 50];
/** Width by height of the surfaces that are filled. */
const RATIOS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1, 1.2, 1.4, 1.7, 2];
/** Of maps with more statements, fewer are laid out. */
const MANY = 150;
/** px; any surface does, as the figures are scaled. */
const SIDE = 2000;

/** Lays out one figure in one setting for surfaces of many shapes, in the largest type; lengths in px. */
export class PosterFit {
  readonly #fitter: Fitter;
  readonly #sketches: readonly (readonly (readonly Sketch[])[])[];

  constructor(outline: Outline, type: Typesetter, wish: Wish, metrics: Metrics) {
    const shaped = shapedFigure(outline, type, metrics, { ...wish, largest: LARGEST });
    this.#fitter = new Fitter(shaped);
    this.#sketches = (wish.style === "classic" || this.#isLarge ? [COMFORTABLE] : MEASURES).map((measure) => {
      const sketching = { ...wish, narrowest: measureOf(measure), folds: false };
      return shaped.panels.map((panel) => sketchesOf(panel, sketching, metrics));
    });
  }

  /** Different figures at their own size. */
  async layouts(): Promise<readonly FittedFigure[]> {
    const made = new Map<string, FittedFigure>();
    const ratios = this.#isLarge ? RATIOS.filter((_, index) => index % 3 === 0) : RATIOS;
    for (const sketches of this.#sketches)
      for (const ratio of ratios) {
        const room = { x: 0, y: 0, width: SIDE * Math.sqrt(ratio), height: SIDE / Math.sqrt(ratio) };
        // oxlint-disable-next-line no-await-in-loop -- one fitter lays out one figure after the other
        const { figure } = await largestFigure(this.#fitter, sketches, [{ ...room, sheet: room }]);
        const key = [figure.width, figure.height].map((side) => side.toFixed(0)).join(" ");
        if (!made.has(key)) made.set(key, { figure, sheet: croppedSheet(figure) });
      }
    return [...made.values()];
  }

  get #isLarge(): boolean {
    return this.#fitter.shaped.outline.map.statements.length > MANY;
  }
}
