import { ptOfPx } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { shapedFigure } from "../figure.ts";
import type { ArrangedFigure, Wish } from "../figure.ts";
import type { Metrics } from "../metrics.ts";
import { smallestIn } from "./fit.ts";
import { COMFORTABLE, narrowestIn } from "./merit.ts";
import type { Room } from "../paper.ts";
import type { Sketch } from "../panels/plans.ts";
import { sketchesOf } from "../panels/plans.ts";
import { Fitter } from "./fitter.ts";
import { largestFigure, largestPromise } from "./largest-type-fit.ts";

/** A figure, and the scale at which its type has the size that was asked for. */
export interface Scaled {
  readonly figure: ArrangedFigure;
  readonly scale: number;
}

/** px of a figure that its outermost frames take beyond it, on both sides together: they are drawn on its edge. */
export const FRAME_LINES = 3;

/** Any height, px. */
const ENDLESS = 1e6;
/** Heights to try, as multiples of the least that seems possible, until a layout keeps within the width. */
const EASING = [1, 1.04, 1.1, 1.2, 1.4, 1.8];

/** A figure in type of a known size, within a width (px), and as low as can be; `metrics` sets how much space is in it. */
export class FixedSizeFit {
  readonly #fitter: Fitter;
  readonly #sketches: readonly (readonly Sketch[])[];
  readonly #width: number;
  #promise: ((room: Room) => number) | undefined;

  constructor(outline: Outline, type: Typesetter, wish: Wish, metrics: Metrics, width: number) {
    const shaped = shapedFigure(outline, type, metrics, wish);
    this.#fitter = new Fitter(shaped);
    this.#sketches = shaped.panels.map((panel) =>
      sketchesOf(panel, { ...wish, narrowest: narrowestIn(wish, COMFORTABLE, metrics) }, metrics),
    );
    this.#width = width;
  }

  /** The smallest type where body text is of this size, pt. */
  smallest(size: number): number {
    return smallestIn(this.#metrics, size);
  }

  /** About the largest body type, pt, in a figure that is no higher than this. */
  promise(height: number): number {
    this.#promise ??= largestPromise(this.#fitter.shaped, this.#sketches);
    return ptOfPx(this.#metrics.body) * this.#promise(this.#roomOf(height));
  }

  /** Undefined if no plan is narrow enough. */
  async figure(size: number): Promise<Scaled | undefined> {
    const scale = size / ptOfPx(this.#metrics.body);
    const least = this.#leastHeight(size);
    if (least === undefined) return undefined;
    for (const ease of EASING) {
      // oxlint-disable-next-line no-await-in-loop -- the first that fits is taken
      const { figure } = await this.#largest(least * ease);
      if ((figure.width + FRAME_LINES) * scale <= this.#width) return { figure, scale };
    }
    return undefined;
  }

  async largest(): Promise<Scaled> {
    const { figure, sheet } = await this.#largest(ENDLESS);
    return { figure, scale: Math.min(sheet.scale, this.#width / (figure.width + FRAME_LINES)) };
  }

  /** By halving: what fits a height fits a larger one. */
  #leastHeight(size: number): number | undefined {
    let high = this.#width;
    while (high < ENDLESS && this.promise(high) < size) high *= 2;
    if (high >= ENDLESS) return undefined;
    let low = 0;
    while (high - low > high * 0.01) {
      const middle = (low + high) / 2;
      if (this.promise(middle) >= size) high = middle;
      else low = middle;
    }
    return high;
  }

  #largest(height: number) {
    return largestFigure(this.#fitter, this.#sketches, [this.#roomOf(height)]);
  }

  #roomOf(height: number): Room {
    const sheet = { width: this.#width, height };
    return { sheet, x: 0, y: 0, ...sheet };
  }

  get #metrics(): Metrics {
    return this.#fitter.shaped.metrics;
  }
}
