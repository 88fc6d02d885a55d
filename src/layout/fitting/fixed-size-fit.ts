import { ptOfPx } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { cardWidth } from "../cards/shaped-card.ts";
import { shapedFigure } from "../figure.ts";
import type { ArrangedFigure, ShapedFigure, Wish } from "../figure.ts";
import type { Metrics } from "../metrics.ts";
import { COMFORTABLE, narrowestIn } from "./merit.ts";
import type { Room } from "../paper.ts";
import { sketchesOf, tiersOf } from "../panels/plans.ts";
import type { Choices } from "./estimates.ts";
import { Fitter } from "./fitter.ts";
import { largestFigure, largestPromise } from "./largest-type-fit.ts";
import { stableFigure } from "./stable-fit.ts";

/** A figure, and the scale at which its type has the size that was asked for. */
export interface Scaled {
  readonly figure: ArrangedFigure;
  readonly scale: number;
}

/** px of a figure that its outermost frames take beyond it, on both sides together: they are drawn on its edge. */
export const FRAME_LINES = 3;

/** Any height, px. */
const ENDLESS = 1e6;
/** Heights to try where no simple plan will do, as multiples of the least that seems possible, until a layout keeps within the width. */
const EASING = [1, 1.04, 1.1, 1.2, 1.4, 1.8];

/** A plan that nests more is taken if it is at most so many times as high as the lowest. */
const SIMPLER = 2;

/** Characters of the shortest line where there is room: words seldom fill a line, and claims in larger type have 22. */
const ROOMY = 28;

/**
 * A figure in type of a known size that fills the width of its column, px, in the simplest plan that is low enough, as on
 * a page; `metrics` sets how much space is in it.
 */
export class FixedSizeFit {
  readonly #shaped: ShapedFigure;
  readonly #given: Wish;
  readonly #wish: Parameters<typeof sketchesOf>[1];
  readonly #sketches: Choices;
  readonly #width: number;
  #promise: ((room: Room) => number) | undefined;

  constructor(outline: Outline, type: Typesetter, wish: Wish, metrics: Metrics, width: number) {
    this.#shaped = shapedFigure(outline, type, metrics, wish);
    this.#given = wish;
    this.#wish = this.#wishOf(COMFORTABLE);
    this.#sketches = this.#shaped.panels.map((panel) => sketchesOf(panel, this.#wish, metrics));
    this.#width = width;
  }

  /** About the largest body type, pt, in a figure that is no higher than this. */
  promise(height: number): number {
    this.#promise ??= largestPromise(this.#shaped, this.#sketches);
    return ptOfPx(this.#metrics.body) * this.#promise(this.#roomOf(height));
  }

  /** No higher than `most` px if that is possible; undefined if no plan is narrow enough. */
  async figure(size: number, most = Infinity): Promise<Scaled | undefined> {
    const scale = size / ptOfPx(this.#metrics.body);
    const least = this.#leastHeight(size);
    if (least === undefined) return undefined;
    const fitter = new Fitter({ ...this.#shaped, largest: size }, true);
    const height = Math.min(most, least * SIMPLER) - FRAME_LINES * scale;
    const room = this.#roomOf(height, scale);
    for (const wish of [this.#wishOf(ROOMY), this.#wish]) {
      const tiers = this.#shaped.panels.map((panel) => tiersOf(panel, wish, this.#metrics));
      // oxlint-disable-next-line no-await-in-loop -- short lines are set only where there is no room for longer ones
      const simplest = await stableFigure(fitter, tiers, [room], scale, size, scale);
      if (simplest !== undefined) return { figure: simplest.figure, scale };
    }
    for (const ease of EASING) {
      // oxlint-disable-next-line no-await-in-loop -- the first that fits is taken
      const { figure } = await largestFigure(fitter, this.#sketches, [this.#roomOf(least * ease, scale)]);
      if ((figure.width + FRAME_LINES) * scale <= this.#width) return { figure, scale };
    }
    return undefined;
  }

  /** With lines of at least this many characters. */
  #wishOf(characters: number): Parameters<typeof sketchesOf>[1] {
    const { within } = this.#given;
    return {
      ...this.#given,
      narrowest: narrowestIn(this.#given, characters, this.#metrics),
      // In a column a card may have all the width, where paper has room for cards beside each other.
      widest: within && within - cardWidth(0, this.#metrics),
    };
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

  /** At some scale, a figure in the room leaves frames of the width their whole line. */
  #roomOf(height: number, scale = 0): Room {
    const sheet = { width: this.#width, height };
    return { sheet, x: 0, y: 0, width: this.#width - scale, height };
  }

  get #metrics(): Metrics {
    return this.#shaped.metrics;
  }
}
