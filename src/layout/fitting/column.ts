import { ptOfPx, pxOfMm } from "../../geometry.ts";
import { oncePer } from "../../model/once-per.ts";
import { PARTS, blocksIn, parted } from "../../outline/division/split-panels.ts";
import type { Outline } from "../../outline/outline.ts";
import { directionOf } from "../../language/index.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { ArrangedFigure, FittedFigure, Wish } from "../figure.ts";
import { LOOSE, MEDIUM, TAB, tabOut, TIGHT } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import { LEAST_TYPE } from "../paper.ts";
import { COMFORTABLE_SIZES, dividedFigures, MOST_BLOCKS, sizesFrom } from "./divided.ts";
import { bodyType, smallestIn } from "./fit.ts";
import { FRAME_LINES, FixedSizeFit } from "./fixed-size-fit.ts";
import type { Scaled } from "./fixed-size-fit.ts";

export interface Column {
  /** mm */
  readonly width: number;
  /** The greatest height of a figure, mm; unless given, one that leaves room for other things on a page. */
  readonly height?: number | undefined;
  /** Of body text, pt; where none is stated, the largest of `SIZES` that makes no figure higher than a page. */
  readonly type?: number;
  /** The smallest such size, pt; `LEAST_TYPE` unless given. */
  readonly least?: number;
}

/** pt. There are few sizes, so that the figures of a report mostly have the same one, and keep it in small edits. */
const SIZES = [10, 9, 8, 7.5, LEAST_TYPE];

/** How high a figure of a report may be to share a page with other things: mm, or a multiple of the width of a broad column. */
const HIGHEST = 240;
const UPRIGHT = 1.5;

/** px; a higher figure in a column has no place on a page, or exceeds the height that was asked for. */
export const highestIn = ({ width, height }: Pick<Column, "width" | "height">): number =>
  height === undefined ? Math.max(pxOfMm(HIGHEST), pxOfMm(width) * UPRIGHT) : pxOfMm(height);

/**
 * Sets a map to a column of text: as wide as the column, in type of a known size, and low. What is higher
 * than a page is divided over several figures of that width.
 */
export async function columnFigures(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  column: Column,
): Promise<readonly FittedFigure[]> {
  const whole: Outline = { ...outline, inParts: true };
  const sizes = column.type === undefined ? sizesOf(column.least) : [column.type];
  const largest = sizes[0]!;
  const sheet = { width: pxOfMm(column.width), height: highestIn(column) };
  const { width, height } = sheet;
  const own: Wish = { ...wish, largest, within: (width * ptOfPx(TIGHT.body)) / largest - FRAME_LINES };
  const inColumn = (part: Outline, choice: readonly number[], most: number) =>
    loosest((metrics) => new FixedSizeFit(part, type, own, metrics, width), choice, most);

  if (blocksIn(whole) <= MOST_BLOCKS) {
    const single = await inColumn(whole, sizes, height);
    if (single !== undefined) {
      const most = single.figure.height * single.scale * LOWER;
      const inParts = (parts: Outline) =>
        inColumn(parts, [single.scale * ptOfPx(single.figure.metrics.body)], most);
      const spread = isSlender(single, width) ? await firstInParts(whole, inParts) : undefined;
      return [set(spread ?? single, width)];
    }
  }
  const divided = async (within: number) => {
    const rooms = [{ sheet, x: 0, y: 0, width, height: within }];
    const figures = await dividedFigures(
      whole,
      type,
      own,
      { first: rooms, others: rooms },
      column.type === undefined && column.least === undefined ? COMFORTABLE_SIZES : sizesFrom(sizes.at(-1)!),
    );
    const reached = Math.min(...figures.map(bodyType));
    const size = column.type ?? sizes.find((one) => one <= reached + ROUNDING) ?? reached;
    const made: FittedFigure[] = [];
    for (const { figure, sheet: one } of figures) {
      const scale = size / ptOfPx(figure.metrics.body);
      const most = Math.min(one.scale, width / (figure.width + FRAME_LINES));
      const found =
        // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
        (await inColumn(figure.outline, [size], height)) ??
        (scale <= most + ROUNDING
          ? { figure, scale }
          : // oxlint-disable-next-line no-await-in-loop -- what no page holds is higher than one
            await inColumn(figure.outline, [size], Infinity));
      made.push(set(found ?? { figure, scale: most }, width));
    }
    return made;
  };
  const made = await divided(height);
  if (highestOf(made) <= height) return made;
  // Its frames stand out of a figure by half of their lines: with room kept for them, it may fit after all.
  const lower = await divided(height - (FRAME_LINES * largest) / ptOfPx(TIGHT.body));
  return highestOf(lower) <= height ? lower : made;
}

const highestOf = (figures: readonly FittedFigure[]): number =>
  Math.max(...figures.map(({ sheet }) => sheet.height));

/** A map that takes a smaller share of the width, and is higher than the column is wide, is divided into parts side by side. */
const SLENDER = 0.7;
/** Such parts are used if they are at most this share as high as the whole was. */
const LOWER = 0.85;

const isSlender = ({ figure, scale }: Scaled, width: number): boolean =>
  mapWidth(figure) * scale < width * SLENDER && figure.height * scale > width;

/** px, without what stands around the map. */
function mapWidth({ panels }: ArrangedFigure): number {
  const sides = panels.map(({ frame, origin, arranged }) => frame ?? { ...origin, width: arranged.width });
  return Math.max(...sides.map(({ x, width }) => x + width)) - Math.min(...sides.map(({ x }) => x));
}

async function firstInParts(
  whole: Outline,
  inColumn: (parts: Outline) => Promise<Scaled | undefined>,
): Promise<Scaled | undefined> {
  for (const size of PARTS) {
    const parts = parted(whole, size);
    // oxlint-disable-next-line no-await-in-loop -- the first that is low enough is taken
    const found = parts && (await inColumn(parts));
    if (found !== undefined) return found;
  }
  return undefined;
}

function sizesOf(least = LEAST_TYPE): readonly number[] {
  const enough = SIZES.filter((size) => size >= least);
  return enough.length === 0 ? [least] : enough;
}

/** pt */
const ROUNDING = 0.001;

/** The largest of some sizes in which a figure is no higher than this, px, in the loosest setting. */
async function loosest(
  fitIn: (metrics: Metrics) => FixedSizeFit,
  sizes: readonly number[],
  most: number,
): Promise<Scaled | undefined> {
  const fits = oncePer(fitIn);
  for (const size of sizes) {
    for (const metrics of [LOOSE, MEDIUM, TIGHT]) {
      if (metrics !== TIGHT && smallestIn(metrics, size) < LEAST_TYPE) continue;
      const fit = fits(metrics);
      if (fit.promise(most) < size) continue;
      // oxlint-disable-next-line no-await-in-loop -- the first that fits is taken
      const found = await fit.figure(size, most);
      if (found !== undefined && (found.figure.height + FRAME_LINES) * found.scale <= most) return found;
    }
  }
  return undefined;
}

/** px by which tabs stand out of the edge of a figure. */
const tabsOf = ({ annotation, metrics }: ArrangedFigure): number =>
  [...annotation.statements.values()].some(({ tags }) =>
    tags.some(({ drawn }) => drawn !== undefined && drawn !== "nothing"),
  )
    ? TAB.width / 2 + tabOut(metrics) - FRAME_LINES / 2
    : 0;

/** As wide as the column and as high as it must be, at the side where reading begins; tabs have what the figure leaves. */
function set({ figure, scale }: Scaled, width: number): FittedFigure {
  const height = (figure.height + FRAME_LINES) * scale;
  const rest = Math.max(0, width - (figure.width + FRAME_LINES) * scale);
  const start = (FRAME_LINES / 2) * scale + Math.min(rest, tabsOf(figure) * scale);
  const rtl = directionOf(figure.outline.map.lang) === "rtl";
  const x = rtl ? width - figure.width * scale - start : start;
  return { figure, sheet: { width, height, scale, x, y: (FRAME_LINES / 2) * scale } };
}
