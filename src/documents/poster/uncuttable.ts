import { along, distance, moved, pxOfMm, union } from "../../geometry.ts";
import type { Point, Rect } from "../../geometry.ts";
import { directionOf } from "../../language/index.ts";
import type { ArrangedFigure, FittedFigure } from "../../layout/figure.ts";
import type { ShapedRow } from "../../layout/cards/shaped-card.ts";
import { placeFurniture } from "../../layout/furniture/furniture.ts";
import type { PlacedText } from "../../layout/furniture/place-legend.ts";
import { TAB, TAB_OVER_TEXT } from "../../layout/metrics.ts";
import type { Metrics } from "../../layout/metrics.ts";
import { signsIn } from "./signs.ts";
import { hasTab } from "../../scene/annotated/has-tab.ts";

/** px on each side of what stands in a frame that no cut may come nearer: half of the frame, and some white. */
export const CLEAR = 2;

/** mm; neighbouring sheets overlap by this much, half of it on each side of a cut. */
export const OVERLAP = 8;
/** px beside a cut in which a frame may still end, a little less than what both sheets show. */
const SHARED = pxOfMm(OVERLAP) / 2 - 1;

/** What stands in frames or around the map, px of the sheet: no cut may run through it. */
export const textsOn = (fitted: FittedFigure): Rect[] => [...statementsOn(fitted), ...wordsOn(fitted)];

/**
 * What else no cut may run through: signs, and lines so near to where they end or turn that the next sheet would have little
 * more of them than it shares. `natural` is the figure as it was before its furniture was narrowed.
 */
export function signsOn({ figure, sheet }: FittedFigure, natural: FittedFigure): Rect[] {
  const { whole, stretches } = signsIn(natural);
  const down = figure.furniture.top - natural.figure.furniture.top;
  const { scale } = sheet;
  const placed = ({ x, y }: Point): Point => ({ x: x * scale + sheet.x, y: (y + down) * scale + sheet.y });
  return [
    ...whole.map(({ x, y, width, height }) => ({
      ...placed({ x, y }),
      width: width * scale,
      height: height * scale,
    })),
    ...stretches.map((stretch) => {
      const [from, to] = [placed(stretch.from), placed(stretch.to)];
      return boxOf(from, along(from, to, Math.min(SHARED, distance(from, to))));
    }),
  ];
}

const boxOf = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const onSheet = ({ x, y, width, height }: Rect, { sheet }: FittedFigure): Rect => ({
  x: (x - CLEAR) * sheet.scale + sheet.x,
  y: (y - CLEAR) * sheet.scale + sheet.y,
  width: (width + 2 * CLEAR) * sheet.scale,
  height: (height + 2 * CLEAR) * sheet.scale,
});

/** The rows of cards, each with one statement. */
export function statementsOn(fitted: FittedFigure): Rect[] {
  const { figure, sheet } = fitted;
  const { scale } = sheet;
  const found: Rect[] = [];
  // Asked for at each scale that is tried, so the fields are named: spreading a rectangle takes several times as long.
  for (const { arranged, origin } of figure.panels)
    for (const { sized, at } of arranged.cards) {
      const by = { x: origin.x + at.x, y: origin.y + at.y };
      for (const [index, { rect, shaped }] of sized.rows.entries()) {
        // Rows touch each other: between them, a cut may run, above the tip of what leads on.
        const { x, y, width, height } = onSheet(moved(rect, by), fitted);
        const top = (2 * CLEAR - (index === 0 ? tabAbove(shaped, figure.metrics) : 0)) * scale;
        const isLast = index === sized.rows.length - 1;
        const foot = isLast ? CLEAR : footOf(shaped, figure.metrics, scale);
        found.push({ x, y: y + top, width, height: height - top - (CLEAR + foot) * scale });
      }
    }
  return found;
}

/** px; how far above the end of its row a text ends, as far as the frame may stand out beyond a cut. */
function footOf({ text: { leading, size } }: ShapedRow, { padY }: Metrics, scale: number): number {
  return Math.max(CLEAR, Math.min(padY + (leading - size) / 2, SHARED / scale));
}

/** px; how far the sign of the first statement of a card may stand out above the card, where it hides no letter. */
function tabAbove({ kind, text }: ShapedRow, { padY }: Metrics): number {
  if (kind !== "cell" || !hasTab(text)) return 0;
  const letters = padY + (text.leading - text.size) / 2 - TAB_OVER_TEXT - TAB.height / 2;
  return TAB.height / 2 - Math.min(0, letters);
}

/** All titles, and what stands around the map. */
export function wordsOn(fitted: FittedFigure): Rect[] {
  const { figure } = fitted;
  const { title, subtitle, caption, source, legend } = figure.furniture;
  const texts = [title, subtitle, caption, source, ...figure.panels.map((panel) => panel.title)];
  const words = texts.filter((placed) => placed !== undefined).map(wordsOf);
  const signs = legend.map(({ sample, text }) => union(sample, text.rect));
  return [...words, ...signs].map((rect) => onSheet(rect, fitted));
}

/** As wide as the words are, not as the box in which they stand. */
function wordsOf({ shaped, rect }: PlacedText): Rect {
  const width = Math.max(0, ...shaped.lines(rect.width).map((line) => line.width));
  return { ...rect, width, x: shaped.direction === "rtl" ? rect.x + rect.width - width : rect.x };
}

/** The figure with titles, legend and sources no wider than this, px of the figure. */
export function withNarrowFurniture(fitted: FittedFigure, most: number): FittedFigure {
  const { figure, sheet } = fitted;
  const { furniture: placed, metrics, outline } = figure;
  const width = Math.min(figure.width, most);
  if (width >= figure.width) return fitted;
  const narrow = placeFurniture(placed.of, width, placed.mapHeight, metrics);
  const aside = directionOf(outline.map.lang) === "rtl" ? figure.width - width : 0;
  const shift = (rect: Rect): Rect => moved(rect, { x: aside, y: 0 });
  const shifted = (one: PlacedText | undefined) => one && { ...one, rect: shift(one.rect) };
  const by = { x: 0, y: narrow.top - placed.top };
  const narrowed: ArrangedFigure = {
    ...figure,
    height: narrow.bottom,
    furniture: {
      ...narrow,
      title: shifted(narrow.title),
      subtitle: shifted(narrow.subtitle),
      caption: shifted(narrow.caption),
      source: shifted(narrow.source),
      legend: narrow.legend.map(({ sign, sample, text }) => ({
        sign,
        sample: shift(sample),
        text: { ...text, rect: shift(text.rect) },
      })),
    },
    panels: figure.panels.map(({ arranged, frame, title, origin }) => ({
      arranged,
      frame: frame && moved(frame, by),
      title: title && { ...title, rect: moved(title.rect, by) },
      origin: { x: origin.x, y: origin.y + by.y },
    })),
  };
  return {
    figure: narrowed,
    sheet: { ...sheet, height: sheet.height + narrow.bottom - figure.height },
  };
}
