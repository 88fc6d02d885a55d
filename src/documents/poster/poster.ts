import { pxOfMm } from "../../geometry.ts";
import type { Rect, Size } from "../../geometry.ts";
import { croppedFigure } from "../../layout/cropped/cropped.ts";
import type { ArrangedFigure, FittedFigure } from "../../layout/figure.ts";
import { finished } from "../../layout/finish.ts";
import { smallestType } from "../../layout/fitting/fit.ts";
import { posterFigures } from "../../layout/fitting/poster-figures.ts";
import { legible } from "../../layout/fitting/legible.ts";
import { insideOf, LEAST_TYPE, PAPERS } from "../../layout/paper.ts";
import type { Room } from "../../layout/paper.ts";
import { tiles } from "../../layout/packing/guillotine-cuts.ts";
import { EDGE, unbroken, withNarrowFurniture } from "../../layout/packing/uncuttable.ts";
import { cut } from "../../outline/split-panels.ts";
import { wordsFor } from "../../language/index.ts";
import { scene } from "../../scene/build.ts";
import { clipped } from "../../scene/clip.ts";
import type { Scene } from "../../scene/scene.ts";
import { assemblyPlan, posterSheet } from "./poster-sheets.ts";
import type { Sheet } from "./poster-sheets.ts";
import { letterOf } from "../random.ts";
import { WishError } from "../document.ts";
import type { Document } from "../document.ts";
import { layoutWish, outlineFor } from "../figure.ts";
import { Setter } from "../book/setter.ts";

/** mm; the blank edge holds the marks, and sheets show so much of each other. */
const MARGIN = 12;
const OVERLAP = 10;

/** A poster may be so much larger than it was asked to be, if it needs no more sheets for that, … */
const LARGER = [1.2, 1.12, 1.05, 1];
/** … and so much smaller than its natural size, if it then needs fewer. */
const SMALLER = [0.94, 0.88];

/** One map, however large, over several sheets to be joined. */
export const poster: Document = {
  summary: "one large map over several sheets to join",
  accepts: [],
  async compose(request) {
    const { map, wish, theme, type } = request;
    const outline = outlineFor(request);
    const how = layoutWish(request, outline);
    const natural = await croppedFigure(cut(outline), type, how);
    const own = smallestType(natural);
    const base = wish.least === undefined ? 1 : wish.least / own;
    const factors = wish.least === undefined ? [...LARGER, ...SMALLER] : LARGER;
    const paper = wish.paper ?? "a4";
    const { width, height } = PAPERS[paper];
    const found: Cut[] = [];
    for (const sides of [[width, height] as const, [height, width] as const]) {
      const room = insideOf({ width: pxOfMm(sides[0]), height: pxOfMm(sides[1]) }, pxOfMm(MARGIN));
      const most = { width: room.width - pxOfMm(OVERLAP), height: room.height - pxOfMm(OVERLAP) };
      const sheet = { width: most.width / base, height: most.height / base };
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      const set = oneSheet(natural.figure, sheet)
        ? [natural]
        : [natural, ...(await posterFigures(cut(outline), type, how, sheet, natural.figure))];
      for (const one of set)
        for (const factor of factors) {
          const made = cutUp(one, base * factor, most);
          if (made !== undefined) found.push({ ...made, room, scale: base * factor });
        }
    }
    const [best] = found.toSorted((a, b) => costOf(a) - costOf(b) || b.scale - a.scale);
    if (best === undefined) {
      const size = Math.round((wish.least ?? own) * 10) / 10;
      throw new WishError(
        `In type of ${size} pt a part of this map is larger than a sheet; take larger paper or a smaller --min-type.`,
      );
    }
    const { fitted, strips, room } = best;
    const placed = finished(fitted, type);
    const drawing = scene(placed, theme);
    const sheets = labelled(strips, drawing);
    const setter = new Setter(outline, type, theme, room.width, wish.least ?? LEAST_TYPE);
    const { outline: shown, annotation } = placed.figure;
    const leaf = { setter, theme, outline: shown, annotation, room, paper };
    const bleed = pxOfMm(OVERLAP) / 2;
    const pages = sheets.map((sheet) => posterSheet(sheet, drawing, bleed, sheets.length > 1, leaf));
    const plan = sheets.length > 1 ? [assemblyPlan(wordsFor(map.lang).assemble, sheets, drawing, leaf)] : [];
    return { value: [...plan, ...pages], diagnostics: legible(fitted, wish.least) };
  },
};

const oneSheet = ({ width, height }: ArrangedFigure, sheet: Size) =>
  width <= sheet.width && height <= sheet.height;

interface Cut {
  readonly fitted: FittedFigure;
  readonly strips: readonly (readonly Rect[])[];
  readonly room: Room;
  readonly scale: number;
}

/** A ribbon of sheets hangs badly, and sheets that show the same twice confuse: a poster may rather have more of them. */
const RIBBON = { from: 2.5, dislike: 0.12 };

function costOf({ fitted: { sheet }, strips }: Cut): number {
  const ratio = Math.max(sheet.width / sheet.height, sheet.height / sheet.width);
  const sheets = strips.flat();
  const shown = sheets.reduce((sum, { width, height }) => sum + width * height, 0);
  const twice = Math.max(0, shown / (sheet.width * sheet.height) - 1);
  return sheets.length * (1 + twice + RIBBON.dislike * Math.max(0, ratio - RIBBON.from));
}

/** The figure at this scale, and which part of it each sheet holds. */
function cutUp(natural: FittedFigure, scale: number, most: Size): Omit<Cut, "room" | "scale"> | undefined {
  const narrow = withNarrowFurniture(natural, most.width / scale);
  const { figure, sheet: own } = narrow;
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
  const strips = tiles(surface, unbroken(fitted, most), most);
  return strips && { fitted, strips };
}

/** A letter for each strip of the first cut, a number for each sheet of it; white paper is not printed. */
function labelled(strips: readonly (readonly Rect[])[], drawing: Scene): Sheet[] {
  const seen = strips.map((strip) => strip.filter((rect) => clipped(drawing.items, rect).length > 0));
  return seen
    .filter((strip) => strip.length > 0)
    .flatMap((strip, index) =>
      strip.map((rect, row): Sheet => ({ label: `${letterOf(index)}${row + 1}`, rect })),
    );
}
