import type { Annotation } from "../annotations/annotation.ts";
import type { Point, Rect, Size } from "../geometry.ts";
import type { Direction } from "../model/map.ts";
import type { Outline } from "../outline/outline.ts";
import { directionOf } from "../language/index.ts";
import type { Typesetter } from "../text/typesetter.ts";
import { Copywriter } from "./cards/cell.ts";
import type { Copy } from "./cards/cell.ts";
import { furniture, placeFurniture } from "./furniture/furniture.ts";
import type { Furniture, FurnitureWish, PlacedCopy, PlacedFurniture } from "./furniture/furniture.ts";
import { LOOSE, measureOf } from "./metrics.ts";
import type { Metrics } from "./metrics.ts";
import { arrangements, sizeOf, slots } from "./packing/slicing-tree.ts";
import type { Arrangement } from "./packing/slicing-tree.ts";
import { panelCopy } from "./panels/panel.ts";
import type { KnownTrees, PanelCopy, PanelLayout } from "./panels/panel.ts";
import { layoutPanel, sketchesOf } from "./panels/plans.ts";

/** A whole figure, laid out: everything has its place. Lengths in px before `scale`. */
export interface FigureLayout extends Size {
  readonly outline: Outline;
  readonly annotation: Annotation;
  readonly metrics: Metrics;
  readonly panels: readonly PlacedPanel[];
  readonly furniture: PlacedFurniture;
  /** How the figure is set on its sheet; a cropped figure has the size of what it holds. */
  readonly sheet: Sheet;
}

/** Its size, and where the figure's top left corner stands on it. */
export interface Sheet extends Size, Point {
  /** Layout px times this are sheet px. */
  readonly scale: number;
}

export interface PlacedPanel {
  readonly layout: PanelLayout;
  /** The panel's frame in the figure; a lone panel without a title has none. */
  readonly frame: Rect | undefined;
  readonly title: PlacedCopy | undefined;
  /** Where the panel's layout has its origin. */
  readonly origin: Point;
}

/** Statements are set no larger than this where nobody asks for large print, however small the map; pt. */
export const LARGEST_TYPE = 11;

/** What was asked for besides the paper. */
export interface Wish extends FurnitureWish {
  readonly direction: Direction;
  /** The largest type of statements on paper, pt. */
  readonly largest?: number;
  /** False where no overview shall come before the figures of a divided map. */
  readonly overview?: boolean;
}

/** Everything of a figure that is measured once, whatever way it is then laid out. */
export interface FigureCopy {
  readonly outline: Outline;
  readonly annotation: Annotation;
  readonly metrics: Metrics;
  readonly panels: readonly PanelCopy[];
  readonly furniture: Furniture;
  /** The largest type of statements on paper, pt. */
  readonly largest: number;
}

export function figureCopy(
  outline: Outline,
  type: Typesetter,
  metrics: Metrics,
  wish: Pick<Wish, keyof FurnitureWish | "largest">,
  known?: KnownTrees,
): FigureCopy {
  const { annotation } = wish;
  const writer = new Copywriter(outline, type, metrics, annotation);
  return {
    outline,
    annotation,
    metrics,
    panels: outline.panels.map((panel) => panelCopy(panel, writer, metrics, known)),
    furniture: furniture(outline, writer, metrics, wish),
    largest: wish.largest ?? LARGEST_TYPE,
  };
}

/** The side of the conclusion where nobody chose one: where reading begins. */
export function defaultDirection(outline: Outline): Direction {
  return directionOf(outline.map.lang) === "rtl" ? "right" : "left";
}

/** Lays out a figure that need not fit any page: dense, in a shape that sits well on a screen or page. */
export async function croppedFigure(outline: Outline, type: Typesetter, wish: Wish): Promise<FigureLayout> {
  const copy = figureCopy(outline, type, LOOSE, wish);
  const sketching = { ...wish, narrowest: measureOf(CROPPED) };
  const sketches = copy.panels.map((panel) => sketchesOf(panel, sketching, LOOSE));
  const shapes = sketches.map((own, index) =>
    own.map(({ width, height }) => framed(copy, { copy: copy.panels[index]!, width, height })),
  );
  let best: Arrangement | undefined;
  let least = Infinity;
  for (const { width, height, arrangement } of arrangements(shapes, LOOSE.panelGap)) {
    const { bottom } = placeFurniture(
      copy.furniture,
      Math.max(width, leastWidth(copy.furniture)),
      height,
      LOOSE,
    );
    const cost = surface({ width, height: bottom });
    if (cost >= least) continue;
    least = cost;
    best = arrangement;
  }
  const layouts: PanelLayout[] = [];
  for (const [index, panel] of copy.panels.entries()) {
    const { plan } = sketches[index]![shapeIn(best!, index)]!;
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    layouts.push(await layoutPanel(panel, plan, LOOSE));
  }
  return composed(copy, layouts, best, cropped);
}

/** Characters of the narrowest line where nothing must fit a page. */
const CROPPED = 30;

/** The shape that an arrangement uses of a panel. */
function shapeIn(root: Arrangement, index: number): number {
  const stack: Arrangement[] = [root];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.kind !== "panel") stack.push(at.first, at.second);
    else if (at.index === index) return at.shape;
  }
  return 0;
}

/** Width by height of the widest and the tallest figure that still sits well on a screen or page. */
const WIDEST = 1.6;
const TALLEST = 0.7;

/** The less blank surface the better, unless that makes a ribbon. */
function surface({ width, height }: Size): number {
  return width * height * Math.max(1, width / height / WIDEST, TALLEST / (width / height)) ** 2;
}

const isFramed = (copy: FigureCopy, panel: PanelCopy) => copy.panels.length > 1 || panel.title !== undefined;

/** The size of a panel with its frame and title. */
export function framed(copy: FigureCopy, { copy: panel, width, height }: PanelLayout | SketchedPanel): Size {
  if (!isFramed(copy, panel)) return { width, height };
  const { panelPad } = copy.metrics;
  const inner = Math.max(width, leastTitle(panel.title));
  return { width: inner + 2 * panelPad, height: height + 2 * panelPad + titleHeight(copy, panel, inner) };
}

/** Titles may wrap, but not into a column of single words. */
const TITLE_WIDTH = 260;
const leastTitle = (title: Copy | undefined) => Math.min(title?.minWidth ?? 0, TITLE_WIDTH);

/** A panel of which only the size is known, or guessed. */
export interface SketchedPanel extends Size {
  readonly copy: PanelCopy;
}

function titleHeight({ metrics }: FigureCopy, { title }: PanelCopy, width: number): number {
  return title === undefined ? 0 : title.height(width) + metrics.panelPad * 0.6;
}

export function composed(
  copy: FigureCopy,
  layouts: readonly PanelLayout[],
  arrangement: Arrangement | undefined,
  sheetOf: (width: number, height: number, metrics: Metrics) => Sheet,
): FigureLayout {
  const { metrics } = copy;
  const sizes = layouts.map((layout) => framed(copy, layout));
  const map =
    arrangement === undefined ? { width: 0, height: 0 } : sizeOf(arrangement, sizes, metrics.panelGap);
  const width = Math.max(map.width, leastWidth(copy.furniture));
  const placed = placeFurniture(copy.furniture, width, map.height, metrics);
  const places = arrangement === undefined ? [] : slots(arrangement, sizes, metrics.panelGap);
  const rtl = directionOf(copy.outline.map.lang) === "rtl";
  const shift = rtl ? width - map.width : 0;
  const panels = layouts.map((layout, index): PlacedPanel => {
    const slot = places[index]!;
    const at = { x: (rtl ? map.width - slot.x - slot.width : slot.x) + shift, y: slot.y + placed.top };
    if (!isFramed(copy, layout.copy)) return { layout, frame: undefined, title: undefined, origin: at };
    const pad = metrics.panelPad;
    const inner = slot.width - 2 * pad;
    const { title } = layout.copy;
    const height = titleHeight(copy, layout.copy, Math.max(layout.width, leastTitle(title)));
    return {
      layout,
      frame: { ...at, width: slot.width, height: slot.height },
      title:
        title === undefined
          ? undefined
          : { copy: title, rect: { x: at.x + pad, y: at.y + pad * 0.8, width: inner, height } },
      origin: { x: at.x + pad + (rtl ? inner - layout.width : 0), y: at.y + pad + height },
    };
  });
  return {
    outline: copy.outline,
    annotation: copy.annotation,
    metrics,
    width,
    height: placed.bottom,
    panels,
    furniture: placed,
    sheet: sheetOf(width, placed.bottom, metrics),
  };
}

export function leastWidth({ title, legend, source }: Furniture): number {
  const texts = [title, source].filter((copy) => copy !== undefined);
  const wanted = texts.map((copy) => Math.min(copy.maxWidth, TITLE_WIDTH));
  return Math.max(0, ...wanted, ...legend.map(({ copy }) => Math.min(copy.maxWidth, 200) + 40));
}

function cropped(width: number, height: number, { margin }: Metrics): Sheet {
  return { width: width + 2 * margin, height: height + 2 * margin, scale: 1, x: margin, y: margin };
}
