import type { Rect, Size } from "../../geometry.ts";
import type { FittedFigure } from "../../layout/figure.ts";
import { tiles } from "../../layout/packing/guillotine-cuts.ts";
import { EDGE, unbroken, withNarrowFurniture } from "../../layout/packing/uncuttable.ts";

/** A figure at its scale, and which part of it each sheet holds. */
export interface Cut {
  readonly fitted: FittedFigure;
  readonly parts: readonly Rect[];
}

/** Of the scale that would fill the sheets if cuts could run anywhere; the first that needs no more of them is taken. */
const SCALES = [1.08, 1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7];

/** The largest that can be cut into at most so many parts without cutting a statement; no smaller than `least`. */
export function largestCut(
  natural: FittedFigure,
  scale: number,
  least: number,
  most: Size,
  count: number,
): Cut | undefined {
  for (const share of SCALES) {
    if (scale * share < least) return undefined;
    for (const stay of ["cards", "rows"] as const) {
      const made = cutUp(natural, scale * share, most, stay);
      if (made !== undefined && made.parts.length <= count && !overlaps(made)) return made;
    }
  }
  return undefined;
}

/** Sheets that show the same twice confuse. */
function overlaps({ parts, fitted: { sheet } }: Cut): boolean {
  const shown = parts.reduce((sum, { width, height }) => sum + width * height, 0);
  return shown > sheet.width * sheet.height * 1.001;
}

function cutUp(natural: FittedFigure, scale: number, most: Size, stay: "cards" | "rows"): Cut | undefined {
  const { figure, sheet: own } = withNarrowFurniture(natural, most.width / scale);
  const sheet = {
    width: own.width * scale,
    height: own.height * scale,
    scale,
    x: own.x * scale,
    y: own.y * scale,
  };
  const fitted: FittedFigure = { figure, sheet };
  // The sheets have margins of their own.
  const surface: Rect = {
    x: sheet.x - scale * EDGE,
    y: sheet.y - scale * EDGE,
    width: (figure.width + 2 * EDGE) * scale,
    height: (figure.height + 2 * EDGE) * scale,
  };
  const strips = tiles(surface, unbroken(fitted, most, stay), most);
  return strips && { fitted, parts: strips.flat() };
}
