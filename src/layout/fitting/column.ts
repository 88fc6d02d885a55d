import { pxOfMm } from "../../geometry.ts";
import { cutPanel } from "../../outline/split-panels.ts";
import type { Outline } from "../../outline/outline.ts";
import { directionOf } from "../../language/index.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { FigureLayout, Wish } from "../figure.ts";
import { LOOSE, MEDIUM, TIGHT } from "../metrics.ts";
import { LEAST_TYPE } from "../paper.ts";
import { EDGE, HIGHEST, Setting } from "./fixed-size-fit.ts";
import type { Scaled } from "./fixed-size-fit.ts";

export interface Column {
  /** mm */
  readonly width: number;
  /** Of body text, pt; where none is stated, the largest of `SIZES` that makes no figure higher than a page. */
  readonly type?: number;
}

/** Few sizes to choose from, so that the figures of a report are mostly of one, and small edits keep it; pt. */
const SIZES = [10, 9, 8, 7.5, LEAST_TYPE];
/** Reasoning that is too deep for the column is cut into panels of at most so many blocks, with references between them. */
const PARTS = [Infinity, 30, 12, 6, 3, 1];

/** Sets a figure to a column of text: as wide as the column, in type of a known size, and as low as can be. */
export async function columnFigure(
  outline: Outline,
  type: Typesetter,
  wish: Wish,
  column: Column,
): Promise<FigureLayout> {
  const width = pxOfMm(column.width);
  let first: Setting | undefined;
  for (const part of PARTS) {
    const panels = outline.panels.flatMap((panel) =>
      panel.blocks.length <= part ? [panel] : cutPanel(panel, part),
    );
    if (part !== Infinity && panels.length === outline.panels.length) continue;
    const settings = [LOOSE, MEDIUM, TIGHT].map(
      (metrics) => new Setting({ ...outline, panels }, type, wish, metrics, width),
    );
    first ??= settings.at(-1)!;
    // oxlint-disable-next-line no-await-in-loop -- only what is too wide is cut into smaller parts
    const figure = await inColumn(settings, column.type === undefined ? SIZES : [column.type]);
    if (figure !== undefined) return set(figure, width);
  }
  return set(await first!.largest(), width);
}

/** The largest of some sizes that makes no figure higher than a page, in the loosest setting; else the smallest of them. */
async function inColumn(settings: readonly Setting[], sizes: readonly number[]): Promise<Scaled | undefined> {
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

/** As wide as the column and as high as it must be, at the side where reading begins. */
function set({ figure, scale }: Scaled, width: number): FigureLayout {
  const height = (figure.height + EDGE) * scale;
  const rtl = directionOf(figure.outline.map.lang) === "rtl";
  const x = rtl ? width - (figure.width + EDGE / 2) * scale : (EDGE / 2) * scale;
  return { ...figure, sheet: { width, height, scale, x, y: (EDGE / 2) * scale } };
}
