import type { Annotation } from "../annotations/annotation.ts";
import type { Point, Rect, Size } from "../geometry.ts";
import type { Direction } from "../model/map.ts";
import type { Outline } from "../outline/outline.ts";
import { directionOf } from "../language/index.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { CellTypesetter } from "./cards/cell.ts";
import type { ShapedText } from "./cards/shaped-text.ts";
import type { Sheet } from "./figure-layout.ts";
import { furniture, placeFurniture } from "./furniture/furniture.ts";
import type { Furniture, FurnitureWish, PlacedFurniture } from "./furniture/furniture.ts";
import type { PlacedText } from "./furniture/place-legend.ts";
import type { Metrics } from "./metrics.ts";
import { LARGEST_TYPE } from "./paper.ts";
import { sizeOf, slots } from "./packing/slicing-tree.ts";
import type { Arrangement } from "./packing/slicing-tree.ts";
import { shapedPanel } from "./panels/panel.ts";
import type { Known, ShapedPanel, ArrangedPanel } from "./panels/panel.ts";

/** A figure whose parts have their places, and whose texts are shaped but not yet broken into lines. Lengths in px. */
export interface ArrangedFigure extends Size {
  readonly outline: Outline;
  readonly annotation: Annotation;
  readonly metrics: Metrics;
  readonly panels: readonly PlacedPanel[];
  readonly furniture: PlacedFurniture;
}

/** An arranged figure, and how it is set on its sheet. */
export interface FittedFigure {
  readonly figure: ArrangedFigure;
  readonly sheet: Sheet;
}

export interface PlacedPanel {
  readonly arranged: ArrangedPanel;
  /** The panel's frame in the figure; a lone panel without a title has none. */
  readonly frame: Rect | undefined;
  readonly title: PlacedText | undefined;
  /** Where the panel's cards and lines have their origin. */
  readonly origin: Point;
}

/** What was asked for besides the paper. */
export interface Wish extends FurnitureWish {
  readonly direction: Direction;
  /** The largest type of statements on paper, pt. */
  readonly largest?: number;
  /** The type of statements, pt, at which lines to write on are far enough apart. */
  readonly writtenAt?: number;
  /** The width of a narrow column, px at the size of the metrics: no line and no title is wider. */
  readonly within?: number;
  /** The width of a column of cards at most, px at the size of the metrics, where lines may be longer than is comfortable to read. */
  readonly widest?: number;
  /** False where no overview is to come before the figures of a divided map. */
  readonly overview?: boolean;
}

/** Everything of a figure that is measured once, whatever way it is then laid out. */
export interface ShapedFigure {
  readonly outline: Outline;
  readonly annotation: Annotation;
  readonly metrics: Metrics;
  readonly panels: readonly ShapedPanel[];
  readonly furniture: Furniture;
  /** The largest type of statements on paper, pt. */
  readonly largest: number;
  /** The least width of the figure, px. */
  readonly least: number;
}

export function shapedFigure(
  outline: Outline,
  type: Typesetter,
  metrics: Metrics,
  wish: Pick<Wish, keyof FurnitureWish | "largest" | "within" | "writtenAt">,
  known?: Known,
): ShapedFigure {
  const { annotation, writtenAt, style } = wish;
  const isBoxed = style === "classic";
  const typesetter = new CellTypesetter(outline, type, metrics, annotation, writtenAt, isBoxed);
  const around = furniture(outline, typesetter, metrics, wish, known?.furniture);
  return {
    outline,
    annotation,
    metrics,
    panels: outline.panels.map((panel) => shapedPanel(panel, typesetter, metrics, known)),
    furniture: around,
    largest: wish.largest ?? LARGEST_TYPE,
    least: leastWidth(around, wish.within),
  };
}

/** The side of the conclusion where nobody chose one: where reading begins. */
export function defaultDirection(outline: Outline): Direction {
  return directionOf(outline.map.lang) === "rtl" ? "right" : "left";
}

const isFramed = (shaped: ShapedFigure, panel: ShapedPanel) =>
  shaped.panels.length > 1 || panel.title !== undefined;

/** The size of a panel with its frame and title. */
export function framed(
  shaped: ShapedFigure,
  { shaped: panel, width, height }: ArrangedPanel | SketchedPanel,
): Size {
  if (!isFramed(shaped, panel)) return { width, height };
  const { panelPad } = shaped.metrics;
  const inner = Math.max(width, leastTitle(panel.title));
  return { width: inner + 2 * panelPad, height: height + 2 * panelPad + titleHeight(shaped, panel, inner) };
}

/** What a frame leaves of a width to the cards of a panel. */
export const widthInside = (shaped: ShapedFigure, panel: ShapedPanel, width: number): number =>
  isFramed(shaped, panel) ? width - 2 * shaped.metrics.panelPad : width;

/** Titles may wrap, but not into a column of single words. */
const TITLE_WIDTH = 260;
const leastTitle = (title: ShapedText | undefined) => Math.min(title?.minWidth ?? 0, TITLE_WIDTH);

/** A panel of which only the size is known, or guessed. */
interface SketchedPanel extends Size {
  readonly shaped: ShapedPanel;
}

function titleHeight({ metrics }: ShapedFigure, { title }: ShapedPanel, width: number): number {
  return title === undefined ? 0 : title.height(width) + metrics.panelPad * 0.6;
}

/** Puts panels where an arrangement has them, and titles, legend and sources around them. */
export function arrangedFigure(
  shaped: ShapedFigure,
  layouts: readonly ArrangedPanel[],
  arrangement: Arrangement | undefined,
): ArrangedFigure {
  const { metrics } = shaped;
  const sizes = layouts.map((layout) => framed(shaped, layout));
  const map =
    arrangement === undefined ? { width: 0, height: 0 } : sizeOf(arrangement, sizes, metrics.panelGap);
  const width = Math.max(map.width, shaped.least);
  const placed = placeFurniture(shaped.furniture, width, map.height, metrics);
  const places = arrangement === undefined ? [] : slots(arrangement, sizes, metrics.panelGap);
  const rtl = directionOf(shaped.outline.map.lang) === "rtl";
  const shift = rtl ? width - map.width : 0;
  const panels = layouts.map((layout, index): PlacedPanel => {
    const slot = places[index]!;
    const at = { x: (rtl ? map.width - slot.x - slot.width : slot.x) + shift, y: slot.y + placed.top };
    if (!isFramed(shaped, layout.shaped))
      return { arranged: layout, frame: undefined, title: undefined, origin: at };
    const pad = metrics.panelPad;
    const inner = slot.width - 2 * pad;
    const { title } = layout.shaped;
    const height = titleHeight(shaped, layout.shaped, Math.max(layout.width, leastTitle(title)));
    return {
      arranged: layout,
      frame: { ...at, width: slot.width, height: slot.height },
      title:
        title === undefined
          ? undefined
          : { shaped: title, rect: { x: at.x + pad, y: at.y + pad * 0.8, width: inner, height } },
      origin: { x: at.x + pad + (rtl ? inner - layout.width : 0), y: at.y + pad + height },
    };
  });
  return {
    outline: shaped.outline,
    annotation: shaped.annotation,
    metrics,
    width,
    height: placed.bottom,
    panels,
    furniture: placed,
  };
}

/** Titles, legend and sources make a figure no wider than they need; in a column, whose width is given, titles use all of it. */
function leastWidth({ title, subtitle, legend, source }: Furniture, within: number | undefined): number {
  const texts = [title, ...(within === undefined ? [] : [subtitle]), source];
  const wanted = texts.map((shaped) => Math.min(shaped?.maxWidth ?? 0, within ?? TITLE_WIDTH));
  const signs = legend.map(({ shaped }) => Math.min(shaped.maxWidth, 200) + 40);
  return Math.min(Math.max(0, ...wanted, ...signs), within ?? Infinity);
}

/** A sheet of the size of what a figure holds, with its margin. */
export function croppedSheet({ width, height, metrics: { margin } }: ArrangedFigure): Sheet {
  return { width: width + 2 * margin, height: height + 2 * margin, scale: 1, x: margin, y: margin };
}
