import { cutPanel } from "../outline/cut.ts";
import type { Outline } from "../outline/outline.ts";
import { directionOf } from "../outline/words.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { figureCopy } from "./figure.ts";
import type { FigureCopy, FigureLayout } from "./figure.ts";
import { LOOSE, MEDIUM, TIGHT } from "./metrics.ts";
import type { Metrics } from "./metrics.ts";
import { LEAST_TYPE, ptOfPx, pxOfMm } from "./paper.ts";
import type { Room } from "./paper.ts";
import type { Sketch } from "./plans.ts";
import { Search, sketchesOf } from "./search.ts";
import type { Wish } from "./search.ts";

export interface Column {
  /** mm */
  readonly width: number;
  /** Of body text, pt; where none is stated, the largest of `SIZES` that makes no figure higher than a page. */
  readonly type?: number;
}

/** Few sizes to choose from, so that the figures of a report are mostly of one, and small edits keep it; pt. */
const SIZES = [10, 9, 8, 7.5, LEAST_TYPE];
/** What a figure of a report leaves free on its page, mm. */
const HIGHEST = 240;
/** Reasoning that is too deep for the column is cut into panels of at most so many blocks, with references between them. */
const PARTS = [Infinity, 30, 12, 6, 3, 1];
/** Any height, px. */
const ENDLESS = 1e6;
/** Heights, against the least that seems possible, until what is laid out keeps within the column. */
const EASING = [1, 1.04, 1.1, 1.2, 1.4, 1.8];

/** Sets a figure to a column of text: as wide as the column, in type of a known size, and as low as can be. */
export async function columnFigure(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  column: Column,
): Promise<FigureLayout> {
  let first: Setting | undefined;
  for (const part of PARTS) {
    const panels = outline.panels.flatMap((panel) =>
      panel.blocks.length <= part ? [panel] : cutPanel(panel, part),
    );
    if (part !== Infinity && panels.length === outline.panels.length) continue;
    const settings = [LOOSE, MEDIUM, TIGHT].map(
      (metrics) => new Setting({ ...outline, panels }, type, wish, metrics, pxOfMm(column.width)),
    );
    first ??= settings.at(-1)!;
    // oxlint-disable-next-line no-await-in-loop -- only what is too wide is cut into smaller parts
    const figure = await inColumn(settings, column.type === undefined ? SIZES : [column.type]);
    if (figure !== undefined) return figure;
  }
  return first!.largest();
}

/** The largest of some sizes that makes no figure higher than a page, in the loosest setting; else the smallest of them. */
async function inColumn(
  settings: readonly Setting[],
  sizes: readonly number[],
): Promise<FigureLayout | undefined> {
  for (const size of sizes) {
    const setting = settings.find(
      (one) => one.smallest(size) >= LEAST_TYPE && one.promise(pxOfMm(HIGHEST)) >= size,
    );
    // oxlint-disable-next-line no-await-in-loop -- the first that fits is taken
    const figure = await setting?.figure(size);
    if (figure !== undefined) return figure;
  }
  return settings.at(-1)!.figure(sizes.at(-1)!);
}

/** A figure with the air that a table of measures gives it. */
class Setting {
  readonly #copy: FigureCopy;
  readonly #sketches: readonly (readonly Sketch[])[];
  readonly #width: number;

  constructor(outline: Outline, type: Typesetter, wish: Wish, metrics: Metrics, width: number) {
    this.#copy = figureCopy(outline, type, metrics, wish);
    this.#sketches = this.#copy.panels.map((panel) => sketchesOf(panel, wish, metrics));
    this.#width = width;
  }

  /** The smallest type where body text is of this size, pt. */
  smallest(size: number): number {
    const { small, body } = this.#copy.metrics;
    return (size * Math.min(small, body)) / body;
  }

  /** About the largest body type, pt, in a figure that is no higher than this. */
  promise(height: number): number {
    return ptOfPx(this.#copy.metrics.body) * this.#search(height).promise();
  }

  /** Undefined if no plan is narrow enough. */
  async figure(size: number): Promise<FigureLayout | undefined> {
    const scale = size / ptOfPx(this.#copy.metrics.body);
    const least = this.#leastHeight(size);
    if (least === undefined) return undefined;
    for (const ease of EASING) {
      // oxlint-disable-next-line no-await-in-loop -- the first that fits is taken
      const figure = await this.#search(least * ease).run();
      if ((figure.width + EDGE) * scale <= this.#width) return this.#set(figure, scale);
    }
    return undefined;
  }

  async largest(): Promise<FigureLayout> {
    const figure = await this.#search(ENDLESS).run();
    return this.#set(figure, Math.min(figure.sheet.scale, this.#width / (figure.width + EDGE)));
  }

  /** By halving: what fits a height fits a larger one. */
  #leastHeight(size: number): number | undefined {
    let high = pxOfMm(HIGHEST);
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

  #set(figure: FigureLayout, scale: number): FigureLayout {
    const height = (figure.height + EDGE) * scale;
    const rtl = directionOf(figure.outline.map.lang) === "rtl";
    const x = rtl ? this.#width - (figure.width + EDGE / 2) * scale : (EDGE / 2) * scale;
    return { ...figure, sheet: { width: this.#width, height, scale, x, y: (EDGE / 2) * scale } };
  }

  #search(height: number): Search {
    const sheet = { width: this.#width, height };
    const room: Room = { sheet, x: 0, y: 0, ...sheet };
    return new Search(this.#copy, this.#sketches, [room]);
  }
}

/** Frames are drawn on the edge: half a line on both sides. */
const EDGE = 3;
