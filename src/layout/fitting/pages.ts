import { rejoined } from "../../outline/split-panels.ts";
import type { Pieces } from "../../outline/pieces.ts";
import type { Panel } from "../../outline/outline.ts";

/** What is never divided: one of the pieces of a tree. */
export interface Unit {
  readonly pieces: Pieces;
  readonly index: number;
}

/** A stretch of units that stands on one page. */
export interface Page {
  readonly from: number;
  readonly to: number;
  readonly panels: readonly Panel[];
  /** About the size of its type, or what it came out as; pt. */
  readonly type: number;
}

/** What a page is to hold: the type that it would be set in, pt. The first page may have less room. */
export type Promise = (panels: readonly Panel[], isFirst: boolean) => number;

/** Divides units over pages. What was promised of a page is asked for once, and replaced by what it came out as. */
export class Pages {
  readonly #units: readonly Unit[];
  readonly #promise: Promise;
  readonly #joined = new Map<string, Page>();
  readonly #apart = new Map<string, Page>();

  constructor(units: readonly Unit[], promise: Promise) {
    this.#units = units;
    this.#promise = promise;
  }

  /** As few pages as can be in type of at least this size; a unit for which no page is large enough has one to itself. */
  fewest(size: number): readonly Page[] {
    const pages: Page[] = [];
    for (let from = 0; from < this.#units.length;) {
      const page = this.#longest(from, size);
      pages.push(page);
      from = page.to;
    }
    return pages;
  }

  /** No more pages than these, in the largest type that they allow. */
  largest(pages: readonly Page[], from: number, most: number): readonly Page[] {
    let best = pages;
    let [low, high] = [from, most];
    while (high > low * STEP) {
      const middle = Math.sqrt(low * high);
      const found = this.fewest(middle);
      if (found.length <= pages.length && found.every(({ type }) => type >= middle)) [best, low] = [found, middle];
      else high = middle;
    }
    return best;
  }

  /** What a page came out as. */
  correct(page: Page, type: number): void {
    const key = `${page.from} ${page.to}`;
    const known = this.#joined.get(key)?.panels === page.panels ? this.#joined : this.#apart;
    known.set(key, { ...page, type });
  }

  /** In growing steps, then back by halves: a promise is dear. */
  #longest(from: number, size: number): Page {
    const most = this.#units.length;
    let best = this.#page(from, from + 1, size);
    let step = 1;
    const tried = (to: number) => {
      const page = this.#page(from, to, size);
      if (page.type < size) return false;
      best = page;
      return true;
    };
    while (best.to + step <= most && tried(best.to + step)) step *= 2;
    for (; step >= 1; step = Math.floor(step / 2)) if (best.to + step <= most) tried(best.to + step);
    return best;
  }

  /** As a whole if that has type of this size; else what a piece leads to is only referred to on the same page. */
  #page(from: number, to: number, size: number): Page {
    const key = `${from} ${to}`;
    const joined = this.#joined.get(key) ?? this.#made(from, to, true);
    this.#joined.set(key, joined);
    if (joined.type >= size || to - from === 1) return joined;
    const apart = this.#apart.get(key) ?? this.#made(from, to, false);
    this.#apart.set(key, apart);
    return apart.type > joined.type ? apart : joined;
  }

  #made(from: number, to: number, together: boolean): Page {
    const units = this.#units.slice(from, to);
    const panels: Panel[] = [];
    for (let at = 0; at < units.length;) {
      const { pieces, index } = units[at]!;
      let end = at + 1;
      while (end < units.length && units[end]!.pieces === pieces) end += 1;
      const last = index + end - at;
      panels.push(...(together ? [pieces.together(index, last)] : pieces.apart(index, last)));
      at = end;
    }
    const whole = rejoined(panels);
    return { from, to, panels: whole, type: this.#promise(whole, from === 0) };
  }
}

/** Type is looked for in steps of this factor. */
const STEP = 1.01;
