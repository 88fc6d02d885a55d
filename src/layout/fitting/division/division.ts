import type { Annotation } from "../../../annotations/annotation.ts";
import type { FigurePlace, Outline, Panel } from "../../../outline/outline.ts";
import { withHeadsInOrder } from "../../../outline/division/head-order.ts";
import { cellsOf } from "../../../outline/cells.ts";
import type { Room, Rooms } from "../../paper.ts";
import { areWasteful, FLUENT } from "../merit.ts";
import { leastOf, Pages } from "./pages.ts";
import type { DividedPage } from "./pages.ts";
import { withLongTextsParted } from "./long-texts.ts";
import { charactersOn, surfaceAt, unitsOf } from "./units.ts";

/** A map on pages that all lie the same way. */
export interface Division {
  readonly rooms: Rooms;
  /** The best pages by what is known of them. */
  choose(): readonly DividedPage[];
  /** Takes in what type pages came out with, pt; tells whether fewer pages might do. */
  correct(pages: readonly DividedPage[], types: readonly number[], worst?: boolean): boolean;
}

export interface How {
  /** pt of the smallest type that will do, and of the largest. */
  readonly size: number;
  readonly most: number;
  /** Whether pages may as well lie on their side. */
  readonly turns: boolean;
  /** Whether what stands on a page has its heads in the order of their numbers. */
  readonly reorders?: boolean;
  readonly annotation: Annotation;
}

/**
 * Divides a map over as few pages as can be. Pages lie on their side, and the first one is passed over, only where that
 * takes fewer of them; whether it does is asked where upright ones are too small or wasteful.
 */
export function divided(
  whole: Outline,
  rooms: Rooms,
  { size, most, turns, reorders = false, annotation }: How,
  promise: (outline: Outline, rooms: readonly Room[]) => number,
): Division {
  const place = anyPlace(whole);
  let best:
    | { readonly rooms: Rooms; readonly pages: Pages; readonly fewest: readonly DividedPage[] }
    | undefined;
  /** Whether the best pages so far are large enough, and no more than they should be in type that was asked for. */
  const isEnough = () => {
    if (best?.fewest.every((page) => page.type >= size) !== true) return false;
    const { pages, fewest } = best;
    return !areWasteful(fewest.length, CELLS * fewest.length * pages.share(fewest, Math.max(FLUENT, size)));
  };
  for (const way of waysOf(rooms)) {
    const [room] = way.others;
    if (best !== undefined && isTurned(room!) && !turns && isEnough()) break;
    const parted = withLongTextsParted(whole, charactersOn(room!, size), annotation);
    const promised = (panels: readonly Panel[], isFirst: boolean, isAll = false) =>
      promise({ ...whole, panels, ...(!isAll && { place }) }, isFirst ? way.first : way.others);
    const paper = {
      promise: promised,
      surface: (type: number) => surfaceAt(room!, type),
      enough: size,
      parted: (panels: readonly Panel[]) => partsMainLine(panels, whole.main),
      ...(reorders && {
        inOrder: (panels: readonly Panel[]) => panels.map((panel) => withHeadsInOrder(panel, whole)),
      }),
    };
    const divide = (share: number) => {
      const pages = new Pages(
        unitsOf(parted, room!, { size, share }, (panels) => promised(panels, false)),
        paper,
      );
      return { rooms: way, pages, fewest: pages.fewest(size) };
    };
    const largest = (one: { readonly pages: Pages; readonly fewest: readonly DividedPage[] }) =>
      leastOf(one.pages.largest(one.fewest, size, most));
    let found = divide(UNIT);
    const { length } = found.fewest;
    // What has no good shape, such as a long chain, is divided into smaller units; what takes many pages may take fewer.
    const isSparse = found.pages.share(found.fewest, size) < SPARSE;
    const shares = [
      ...(length >= MANY || (isSparse && length <= 2) ? [FINE] : []),
      ...(isSparse ? [FINER] : []),
    ];
    for (const share of shares) {
      const finer = divide(share);
      const gains = finer.fewest.length === 1 && length === 1 && largest(finer) > largest(found) * GAIN;
      if (gains || isBetter(finer.fewest, found.fewest, size)) found = finer;
    }
    if (best === undefined || isBetter(found.fewest, best.fewest, size)) best = found;
  }
  const { pages, rooms: chosen } = best!;
  return {
    rooms: chosen,
    choose: () => pages.largest(pages.fewest(size), size, most),
    correct: (...those) => pages.correct(...those),
  };
}

/** Whether a claim of the main line only refers to the next one, which stands in full in another place. */
function partsMainLine(panels: readonly Panel[], main: Outline["main"]): boolean {
  const full = new Set(
    panels.flatMap(cellsOf).flatMap(({ kind, statement }) => (kind === "full" ? [statement] : [])),
  );
  return panels.some(({ blocks }) =>
    blocks.some(({ inference: { target }, cells }) => {
      const next = target.kind === "support" ? main[main.indexOf(target.statement) + 1] : undefined;
      return (
        target.kind === "support" &&
        main.includes(target.statement) &&
        cells.some(({ kind, statement }) => kind === "reference" && statement === next && full.has(statement))
      );
    }),
  );
}

/** The surface of cells, as a multiple of that of their text. */
const CELLS = 1.3;

/** The share of a page that a unit takes; the same where there are many pages, or where those would have less text than that. */
const UNIT = 0.16;
const FINE = 0.12;
const MANY = 8;
const FINER = 0.07;
const SPARSE = 0.36;
/** Type on a lone page must be larger by this factor to be worth smaller units, which cut the map in more places. */
const GAIN = 1.1;

/** Type of the wanted size first, then few pages. */
function isBetter(one: readonly DividedPage[], other: readonly DividedPage[], size: number): boolean {
  const [own, theirs] = [one, other].map((pages) => Math.min(size, ...pages.map(({ type }) => type)));
  return own! > theirs! || (own === theirs && one.length < other.length);
}

/** Upright sheets before others; with the first page as it is, and as if it were like all others. */
function waysOf({ first, others, keepsFirst = false }: Rooms): Rooms[] {
  return others.flatMap((room) => {
    const own = first.filter((one) => isTurned(one) === isTurned(room));
    const same = own.length === 0 ? first : own;
    const differs =
      !keepsFirst && same.some(({ width, height }) => width !== room.width || height !== room.height);
    return [{ first: same, others: [room] }, ...(differs ? [{ first: [room], others: [room] }] : [])];
  });
}

const isTurned = ({ sheet }: Room): boolean => sheet.width > sheet.height;

/** Stands in for the real place while that is unknown: every reference takes as much room as one to another figure. */
export const anyPlace = ({ map, numbers }: Outline): FigurePlace => ({
  figure: 0,
  figures: 88,
  overview: false,
  name: map.groups[0]?.title ?? map.title,
  figureOf: new Map([...numbers.keys()].map((id) => [id, 88])),
  figureOfPart: new Map(),
  figureOfStep: new Map(map.inferences.map(({ index }) => [index, 88])),
});
