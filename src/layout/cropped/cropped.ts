import type { Size } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import { PARTS, parted } from "../../outline/division/split-panels.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { arrangedFigure, croppedSheet, framed, shapedFigure } from "../figure.ts";
import type { FittedFigure, ShapedFigure, Wish } from "../figure.ts";
import { placeFurniture } from "../furniture/furniture.ts";
import { LOOSE } from "../metrics.ts";
import type { Arranged } from "../packing/slicing-tree.ts";
import type { ArrangedPanel } from "../panels/panel.ts";
import { layoutPanel } from "../panels/layout-panel.ts";
import type { Sketch } from "../panels/plans.ts";
import { firstGood, surface } from "./first-good.ts";
import { NARROWEST } from "./tree-ways.ts";
import { typicalPanels } from "./typical.ts";
import { arrangementsOf, panelWays } from "./ways.ts";

/**
 * Lays out a figure that need not fit any page: dense, in a shape that suits a screen or page. The way is chosen for texts
 * of typical length, so that when an author changes words, nothing moves except to make room.
 */
export async function croppedFigure(outline: Outline, type: Typesetter, wish: Wish): Promise<FittedFigure> {
  const { shaped, chosen, arranged } = firstInShape(outline, type, wish);
  const layouts: ArrangedPanel[] = [];
  for (const [index, panel] of shaped.panels.entries()) {
    const plan = chosen[index]?.plan ?? { kind: "packed", arrangement: undefined, trees: [] };
    // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
    layouts.push(await layoutPanel(panel, plan, LOOSE));
  }
  const figure = arrangedFigure(shaped, layouts, arranged?.arrangement);
  return { figure, sheet: croppedSheet(figure) };
}

/** A figure whose parts are chosen, but not yet laid out. */
interface Chosen {
  readonly shaped: ShapedFigure;
  /** For each panel; none where it holds nothing. */
  readonly chosen: readonly (Sketch | undefined)[];
  readonly arranged: Arranged | undefined;
}

/**
 * Trees as they are or, where that makes a ribbon, in parts of a number of blocks that stand beside each other; the largest
 * parts that make none, else those that come nearest to that.
 */
function firstInShape(outline: Outline, type: Typesetter, wish: Wish): Chosen {
  const whole = chosenFor(outline, type, wish);
  if (wish.style === "classic" || !isRibbon(whole, RIBBON)) return whole;
  let best = whole;
  for (const size of PARTS) {
    const parts = parted(outline, size);
    if (parts === undefined) continue;
    const made = chosenFor(parts, type, wish);
    if (!isRibbon(made, SLENDER)) return made;
    if (surface(sizeWith(made)) < surface(sizeWith(best))) best = made;
  }
  return best;
}

function chosenFor(outline: Outline, type: Typesetter, wish: Wish): Chosen {
  const shaped = shapedFigure(outline, type, LOOSE, wish);
  const typical = typicalPanels(shaped.panels, NARROWEST);
  const chosen = typical.map((panel) => firstGood(panelWays(panel, wish, LOOSE)));
  const sizes = chosen.map((one, index) =>
    framed(shaped, {
      shaped: shaped.panels[index]!,
      width: one?.width ?? 0,
      height: one?.height ?? 0,
    }),
  );
  return { shaped, chosen, arranged: firstGood(arrangementsOf(sizes, LOOSE.panelGap)) };
}

/** px; a figure whose longer side is at most this long is no ribbon, however narrow it is. */
const PAGE = 1000;
/**
 * The shorter side of a ribbon by its longer one: well under 1:2, so that trees that are merely slender stay whole
 * whatever an edit makes of them; and of what parts are to make of it.
 */
const RIBBON = 0.49;
const SLENDER = 0.55;

function isRibbon(chosen: Chosen, least: number): boolean {
  const { width, height } = sizeWith(chosen);
  const [short, long] = width < height ? [width, height] : [height, width];
  return long > PAGE && short / long < least;
}

/** About the size of the figure with what stands around it. */
function sizeWith({ shaped, arranged }: Chosen): Size {
  if (arranged === undefined) return { width: 0, height: 0 };
  const { furniture, metrics } = shaped;
  const width = Math.max(arranged.width, shaped.least);
  return { width, height: placeFurniture(furniture, width, arranged.height, metrics).bottom };
}
