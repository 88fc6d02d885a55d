import { ptOfPx } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { croppedSheet, shapedFigure } from "../figure.ts";
import type { FittedFigure, Wish } from "../figure.ts";
import { LOOSE, measureOf } from "../metrics.ts";
import type { Room } from "../paper.ts";
import { sketchesOf } from "../panels/plans.ts";
import type { Sketch } from "../panels/plans.ts";
import { Fitter } from "./fitter.ts";
import { largestFigure, largestPromise } from "./largest-type-fit.ts";
import { COMFORTABLE } from "./merit.ts";

/** Type on a poster may be as large as there is room for, pt. */
const LARGEST = 1000;

/** A figure at its own size, and the scale at which it fills a surface. */
export interface PosterFigure {
  readonly natural: FittedFigure;
  readonly scale: number;
}

/** Fits one figure to surfaces of many sizes, in the largest type; lengths in px. */
export class PosterFit {
  readonly #fitter: Fitter;
  readonly #sketches: readonly (readonly Sketch[])[];
  #promise: ((room: Room) => number) | undefined;

  constructor(outline: Outline, type: Typesetter, wish: Wish) {
    const shaped = shapedFigure(outline, type, LOOSE, { ...wish, largest: LARGEST });
    const sketching = { ...wish, narrowest: measureOf(COMFORTABLE), folds: false };
    this.#fitter = new Fitter(shaped);
    this.#sketches = shaped.panels.map((panel) => sketchesOf(panel, sketching, LOOSE));
  }

  /** The smallest type, pt, of a figure at this scale. */
  smallest = (scale: number): number => ptOfPx(LOOSE.small * scale);

  /** About the scale at which the figure fills a surface, without a layout. */
  promise(surface: Size): number {
    this.#promise ??= largestPromise(this.#fitter.shaped, this.#sketches);
    return this.#promise(roomOf(surface));
  }

  /** `deepest`: the highest degree of nesting; the less is nested, the smaller are the parts that no sheet may cut. */
  async figure(surface: Size, deepest: number): Promise<PosterFigure> {
    const sketches = this.#sketches.map((all) => {
      const fine = all.filter(
        ({ plan }) => plan.kind !== "packed" || plan.trees.every(({ nesting }) => nesting <= deepest),
      );
      return fine.length > 0 ? fine : all;
    });
    const { figure, sheet } = await largestFigure(this.#fitter, sketches, [roomOf(surface)]);
    return { natural: { figure, sheet: croppedSheet(figure) }, scale: sheet.scale };
  }
}

const roomOf = (surface: Size): Room => ({ sheet: surface, x: 0, y: 0, ...surface });
