import { moved, union } from "../../geometry.ts";
import type { Rect, Size } from "../../geometry.ts";
import { directionOf } from "../../language/index.ts";
import type { FigureLayout } from "../figure.ts";
import { placeFurniture } from "../furniture/furniture.ts";
import type { PlacedCopy } from "../furniture/furniture.ts";

/** px; frames are drawn on the edge of what they frame. */
export const EDGE = 2;

/** What no cut may run through, in px of the sheet: blocks or, if they are larger than a sheet, their cells; all titles. */
export function unbroken(figure: FigureLayout, most: Size): Rect[] {
  const { scale, x, y } = figure.sheet;
  const onSheet = (rect: Rect): Rect => ({
    x: (rect.x - EDGE) * scale + x,
    y: (rect.y - EDGE) * scale + y,
    width: (rect.width + 2 * EDGE) * scale,
    height: (rect.height + 2 * EDGE) * scale,
  });
  const nodes = figure.panels.flatMap(({ layout, origin }) =>
    layout.nodes.flatMap(({ sized, at }) => {
      const by = { x: origin.x + at.x, y: origin.y + at.y };
      const frame = onSheet(moved(sized.frame, by));
      const fits = frame.width <= most.width && frame.height <= most.height;
      if (fits || sized.cells.length === 0) return [frame];
      return sized.cells.map(({ rect }, index) => {
        // A header stays with the first premise.
        const above = index === 0 ? (sized.header?.height ?? 0) : 0;
        const cell = moved({ ...rect, y: rect.y - above, height: rect.height + above }, by);
        // Premises touch each other: between them, a cut may run along the rule.
        const { height, ...rest } = onSheet(cell);
        return { ...rest, y: rest.y + EDGE * scale * 2, height: height - EDGE * scale * 4 };
      });
    }),
  );
  const { title, subtitle, caption, source, legend } = figure.furniture;
  const texts = [title, subtitle, caption, source, ...figure.panels.map((panel) => panel.title)];
  const words = texts.filter((placed) => placed !== undefined).map(wordsOf);
  const signs = legend.map(({ sample, text }) => union(sample, text.rect));
  return [...nodes, ...[...words, ...signs].map(onSheet)];
}

/** As wide as the words are, not as the box in which they stand. */
function wordsOf({ copy, rect }: PlacedCopy): Rect {
  const width = Math.max(0, ...copy.lines(rect.width).map((line) => line.width));
  return { ...rect, width, x: copy.direction === "rtl" ? rect.x + rect.width - width : rect.x };
}

/** Titles over a whole sheet would let no cut through. */
const FURNITURE = 0.7;

/** The figure with titles, legend and sources that can stand on one sheet of this width. */
export function withNarrowFurniture(figure: FigureLayout, most: number): FigureLayout {
  const { furniture: placed, metrics, outline } = figure;
  const width = Math.min(figure.width, most * FURNITURE);
  if (width >= figure.width) return figure;
  const copyOf = (one: PlacedCopy | undefined) => one?.copy;
  const all = {
    title: copyOf(placed.title),
    subtitle: copyOf(placed.subtitle),
    caption: copyOf(placed.caption),
    source: copyOf(placed.source),
    legend: placed.legend.map(({ sign, text }) => ({ sign, copy: text.copy })),
  };
  const mapHeight = heightOfMap(figure);
  const narrow = placeFurniture(all, width, mapHeight, metrics);
  const aside = directionOf(outline.map.lang) === "rtl" ? figure.width - width : 0;
  const shift = (rect: Rect): Rect => moved(rect, { x: aside, y: 0 });
  const shifted = (one: PlacedCopy | undefined) => one && { ...one, rect: shift(one.rect) };
  const by = { x: 0, y: narrow.top - placed.top };
  return {
    ...figure,
    height: narrow.bottom,
    sheet: { ...figure.sheet, height: figure.sheet.height + narrow.bottom - figure.height },
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
    panels: figure.panels.map(({ layout, frame, title, origin }) => ({
      layout,
      frame: frame && moved(frame, by),
      title: title && { ...title, rect: moved(title.rect, by) },
      origin: { x: origin.x, y: origin.y + by.y },
    })),
  };
}

function heightOfMap({ panels, furniture }: FigureLayout): number {
  const bottoms = panels.map(({ frame, origin, layout }) =>
    frame === undefined ? origin.y + layout.height : frame.y + frame.height,
  );
  return Math.max(furniture.top, ...bottoms) - furniture.top;
}
