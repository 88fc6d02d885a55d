import type { Panel } from "../../../outline/outline.ts";
import { withHeadsMerged } from "../../../outline/division/merged-heads.ts";
import { rejoined } from "../../../outline/division/split-panels.ts";
import type { Unit } from "./units.ts";

/** A stretch of units that stands on one page. */
export interface DividedPage {
  readonly from: number;
  readonly to: number;
  readonly panels: readonly Panel[];
  /** About the size of its type or, once that is known, what it came out as; pt. */
  readonly type: number;
}

/** What may stand on pages, and what type it would be set in. */
export interface Paper {
  /** pt; the first page may have less room, and on a page with all of the map no reference names another figure. */
  readonly promise: (panels: readonly Panel[], isFirst: boolean, isAll: boolean) => number;
  /** px² of a page with type of some size, in px² of the units. */
  readonly surface: (size: number) => number;
  /** pt of the smallest type that will do. */
  readonly enough: number;
  /** Whether the main line is parted on a page: it is kept whole, also where that costs type. */
  readonly parted: (panels: readonly Panel[]) => boolean;
  /** Sorts the heads of panels as a page is read. */
  readonly inOrder?: (panels: readonly Panel[]) => readonly Panel[];
}

/** Text covers no larger share of a page, covers about this share of most, and is added in steps of that. */
const FULLEST = 0.72;
const USUAL = 0.4;
const FULLER = 0.06;
/** The share that it takes where pages are filled well. */
const DENSE = 0.55;
/** Type is looked for in steps of this factor. */
const STEP = 1.015;
/** How much smaller type may be, as a factor, so that the main line stays whole. */
const LOSS_WHOLE = 0.88;
/** How much smaller than what will do type may be, as a factor, so that a tree stands in one part: as much as layouts may miss it. */
const JOINED = 0.98;
/** How much smaller type may be, as a factor, so that the end of a page cuts less; how many units it may move, and how many ends are tried. */
const LOSS = 0.97;
const NEAR = 6;
const TRIED = 3;

/** Divides units over pages. What a page promises is asked for once, and replaced by what it came out as. */
export class Pages {
  readonly #units: readonly Unit[];
  readonly #paper: Paper;
  /** By their stretch and the length of their runs. */
  readonly #known = new Map<string, Known>();
  /** px² of all units before each. */
  readonly #before: readonly number[];
  /** px² of the largest unit. */
  readonly #largest: number;
  /** What pages mostly come out as, against what they promised. */
  #trust = 1;

  constructor(units: readonly Unit[], paper: Paper) {
    this.#units = units;
    this.#paper = paper;
    const before = [0];
    for (const { surface } of units) before.push(before.at(-1)! + surface);
    this.#before = before;
    this.#largest = units.reduce((most, { surface }) => Math.max(most, surface), 0);
  }

  /** As few pages as can be in type of at least this size; a unit for which no page is large enough has one to itself. */
  fewest(size: number): readonly DividedPage[] {
    const pages: DividedPage[] = [];
    for (let from = 0; from < this.#units.length; from = pages.at(-1)!.to)
      pages.push(this.#fullest(from, size));
    return pages;
  }

  /** The fullest pages if at most `count` are enough, all in type of at least this size; given up as soon as that is ruled out. */
  #within(count: number, size: number): readonly DividedPage[] | undefined {
    const most = Math.max(this.#paper.surface(size) * FULLEST, this.#largest);
    const pages: DividedPage[] = [];
    for (let from = 0; from < this.#units.length; from = pages.at(-1)!.to) {
      const left = count - pages.length;
      if (left === 0 || this.#surface(from, this.#units.length) > left * most) return undefined;
      pages.push(this.#fullest(from, size));
      if (pages.at(-1)!.type < size) return undefined;
    }
    return pages;
  }

  /** No more pages than these, in nearly the largest type up to `most` that they allow; they end where groups or trees do. */
  largest(pages: readonly DividedPage[], size: number, most: number): readonly DividedPage[] {
    let best = pages;
    let low = leastOf(pages);
    if (low < size) return pages;
    // The type in which the text would fill these pages as densely as text can.
    let high = Math.min(most, low / Math.sqrt(this.share(pages, low) / DENSE));
    while (high > low * STEP) {
      const middle = Math.sqrt(low * high);
      const found = this.#within(pages.length, middle);
      if (found !== undefined) [best, low] = [found, leastOf(found)];
      else high = middle;
    }
    return this.#aligned(best, Math.max(size * JOINED, Math.min(most, low) * LOSS));
  }

  /** How much of the surface of these pages text of this size takes. */
  share(pages: readonly DividedPage[], size: number): number {
    return this.#surface(0, this.#units.length) / (pages.length * this.#paper.surface(size));
  }

  /**
   * Takes in what type pages came out with; tells whether fewer might do, because promises had been trusted too little.
   * Where the usual page was asked about without success, promises are trusted as little as the `worst` page tells.
   */
  correct(pages: readonly DividedPage[], types: readonly number[], worst = false): boolean {
    const ratios: number[] = [];
    for (const known of this.#known.values()) {
      const index = pages.findIndex(({ panels }) => panels === known.panels);
      if (index < 0) continue;
      known.type = types[index]!;
      ratios.push(known.type / known.promise);
    }
    const at = worst ? 0 : Math.floor(ratios.length / 2);
    const usual = Math.min(1, ratios.toSorted((a, b) => a - b)[at] ?? 1);
    const before = this.#trust;
    // A small difference is chance.
    if (usual < before) this.#trust = worst || usual < SYSTEMATIC ? usual : before;
    else if (usual * SYSTEMATIC > before) this.#trust = (before + usual) / 2;
    return this.#trust > before;
  }

  #surface(from: number, to: number): number {
    return this.#before[to]! - this.#before[from]!;
  }

  /** As many units as fit on a page, starting from one: in steps from a guess, then by halving. */
  #fullest(from: number, size: number): DividedPage {
    const page = this.#paper.surface(size);
    /** The end of a page whose text has this share of its surface. */
    const endAt = (share: number) => {
      let to = from + 1;
      while (to < this.#units.length && this.#surface(from, to + 1) <= page * share) to += 1;
      return to;
    };
    let best = this.#page(from, from + 1, size);
    let [fits, fails] = [from + 1, endAt(FULLEST) + 1];
    const tried = (to: number) => {
      const found = this.#page(from, to, size);
      if (found.type < size) fails = to;
      else [best, fits] = [found, to];
    };
    for (let share = USUAL * this.#trust ** 2; share <= FULLEST && endAt(share) < fails; share += FULLER)
      if (endAt(share) > fits) tried(endAt(share));
    while (fails - fits > 1) tried((fits + fails) >> 1);
    return best;
  }

  /** Moves the ends of pages to where they cut the least, if type keeps this size. */
  #aligned(pages: readonly DividedPage[], size: number): readonly DividedPage[] {
    // In type that may be smaller, more of what leads to each other is joined.
    const made = pages.map(({ from, to }) => this.#page(from, to, size));
    for (let index = 0; index + 1 < made.length; index++) {
      const [page, next] = [made[index]!, made[index + 1]!];
      const costs = new Map(
        around(page.to, Math.max(page.from + 1, page.to - NEAR), Math.min(next.to - 1, page.to + NEAR)).map(
          (end) => [end, this.#parts(end, next.to)],
        ),
      );
      const present = costs.get(page.to)!;
      const found = [...costs]
        .filter(([, cost]) => cost < present)
        .toSorted(([, one], [, other]) => one - other)
        .slice(0, TRIED)
        .map(([end]) => [this.#page(page.from, end, size), this.#page(end, next.to, size)] as const)
        .find((pair) => leastOf(pair) >= size);
      if (found !== undefined) [made[index], made[index + 1]] = found;
    }
    return made;
  }

  /** How much the end of a page cuts: nothing between groups or trees, else what then stands in parts on the next page. */
  #parts(to: number, next: number): number {
    const [before, { pieces, index, panel }] = [this.#units[to - 1]!, this.#units[to]!];
    if (before.panel !== panel) return 0;
    if (before.pieces !== pieces) return 1;
    let end = to;
    while (end < next && this.#units[end]!.pieces === pieces) end += 1;
    return 1 + pieces.together(index, index + end - to).heads.length;
  }

  /** Units that lead to each other are joined as far as type of this size allows: all, else in runs of fewer units. */
  #page(from: number, to: number, size: number): DividedPage {
    let best: DividedPage | undefined;
    let before = 0;
    // Where no tree has two units on the page, there is nothing to part.
    const trees = new Set(this.#units.slice(from, to).map(({ pieces }) => pieces)).size;
    const most = trees === to - from ? 1 : to - from;
    for (let runs = 1; runs <= most; runs++) {
      const length = Math.ceil((to - from) / runs);
      if (length === before) continue;
      before = length;
      for (const { panels, promise, type = promise * this.#trust, isParted } of this.#ways(
        from,
        to,
        length,
      )) {
        const page = { from, to, panels, type: this.#worth(type, isParted) };
        if (best === undefined || page.type > best.type) best = page;
        if (best.type >= size) return best;
      }
    }
    return best!;
  }

  /** Type counts for less where it is large only because the main line is parted. */
  #worth(type: number, isParted: boolean): number {
    return isParted ? Math.max(type * LOSS_WHOLE, Math.min(type, this.#paper.enough)) : type;
  }

  /** With what goes on below one claim under one head, if there is any, then under one in each run. */
  *#ways(from: number, to: number, length: number): Iterable<Known> {
    const apart = this.#inRuns(from, to, length);
    const merged = apart.map(withHeadsMerged);
    const differs = merged.some((panel, index) => panel !== apart[index]);
    if (differs) yield this.#knownAs(`${from} ${to} ${length} merged`, from, to, merged);
    yield this.#knownAs(`${from} ${to} ${length}`, from, to, apart);
  }

  #knownAs(key: string, from: number, to: number, panels: readonly Panel[]): Known {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const promise = this.#paper.promise(panels, from === 0, to - from === this.#units.length);
    const made = { panels, promise, type: undefined, isParted: this.#paper.parted(panels) };
    this.#known.set(key, made);
    return made;
  }

  #inRuns(from: number, to: number, length: number): readonly Panel[] {
    const panels: Panel[] = [];
    for (let at = from; at < to;) {
      const { pieces, index } = this.#units[at]!;
      // Runs are counted from the first unit of the page.
      const last = Math.min(to, at + length - ((at - from) % length));
      let end = at + 1;
      while (end < last && this.#units[end]!.pieces === pieces) end += 1;
      panels.push(pieces.together(index, index + end - at));
      at = end;
    }
    const { inOrder = (own) => own } = this.#paper;
    return inOrder(rejoined(panels));
  }
}

interface Known {
  readonly panels: readonly Panel[];
  readonly promise: number;
  /** What it came out as. */
  type: number | undefined;
  readonly isParted: boolean;
}

/** Below this share, promises are too large in general. */
const SYSTEMATIC = 0.95;

/** The smallest type on pages, pt. */
export const leastOf = (pages: readonly DividedPage[]) => Math.min(...pages.map(({ type }) => type));

/** The whole numbers from `least` to `most`, the nearest to `at` first. */
const around = (at: number, least: number, most: number): readonly number[] =>
  Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index).toSorted(
    (a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b,
  );
