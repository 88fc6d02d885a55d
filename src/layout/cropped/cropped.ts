import type { Size } from "../../geometry.ts";
import type { Outline } from "../../outline/outline.ts";
import { cut, PARTS, parted } from "../../outline/division/split-panels.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { arrangedFigure, croppedSheet, framed, shapedFigure } from "../figure.ts";
import type { FittedFigure, ShapedFigure, Wish } from "../figure.ts";
import { placeFurniture } from "../furniture/furniture.ts";
import { LOOSE } from "../metrics.ts";
import type { Arranged } from "../packing/slicing-tree.ts";
import type { ArrangedPanel } from "../panels/panel.ts";
import { layoutPanel } from "../panels/layout-panel.ts";
import type { Sketch } from "../panels/plans.ts";
import { cardSurface } from "./card-surface.ts";
import { firstGood, surface } from "./first-good.ts";
import { NARROWEST } from "./tree-ways.ts";
import { typicalPanels } from "./typical.ts";
import { arrangementsOf, panelWays } from "./ways.ts";

/**
 * Lays out a figure that need not fit any page: dense, in a shape that suits a screen or page. The way is chosen for texts
 * of typical length, so that when an author changes words, nothing moves except to make room.
 */
export async function croppedFigure(outline: Outline, type: Typesetter, wish: Wish): Promise<FittedFigure> {
  const { shaped, chosen, arranged } = composed(outline, type, wish);
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
  /** About its size with what stands around it, px, and which share of that is cards. */
  readonly size: Size;
  readonly filled: number;
}

/**
 * Trees as they are or, where that makes a ribbon or leaves most of a large figure white, in parts of a number of blocks
 * that stand beside each other: the largest parts that fill it, else those that need the least surface.
 */
function composed(outline: Outline, type: Typesetter, wish: Wish): Chosen {
  const pieces = cut(outline);
  const whole = chosenFor(pieces, type, wish);
  if (wish.style === "classic") return whole;
  if (pieces === outline && !isRibbon(whole, RIBBON) && isFilled(whole, AS_IT_IS)) return whole;
  let best = whole;
  for (const size of PARTS) {
    const parts = parted(outline, size);
    if (parts === undefined) continue;
    const made = chosenFor(parts, type, wish);
    if (!isRibbon(made, SLENDER) && isFilled(made, IN_PARTS)) return made;
    if (surface(made.size) * (best === whole ? WORTH : 1) < surface(best.size)) best = made;
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
  const arranged = firstGood(arrangementsOf(sizes, LOOSE.panelGap));
  const size = sizeWith(shaped, arranged);
  const cards = chosen.map((one, index) =>
    one === undefined ? 0 : cardSurface(typical[index]!, one.plan, LOOSE),
  );
  const share = cards.reduce((sum, own) => sum + own, 0) / (size.width * size.height);
  // Upright maps are made to show levels, and leave more white.
  return { shaped, chosen, arranged, size, filled: wish.direction === "up" ? 1 : share };
}

/** px; a figure whose longer side is at most this long is no ribbon, however narrow it is. */
const PAGE = 1000;
/**
 * The shorter side of a ribbon by its longer one: well under 1:2, so that trees that are merely slender stay whole
 * whatever an edit makes of them; and of what parts are to make of it.
 */
const RIBBON = 0.49;
const SLENDER = 0.55;
/** px²; a smaller figure is seen at once, however much of it is white. */
const SEEN = 1_200_000;
/**
 * The share of a larger figure that is cards: of one that stays as it is, because every cut costs the reader a reference,
 * and of what parts are to make of it. They are far apart, so that few edits take a figure from the one to the other.
 */
const AS_IT_IS = 0.45;
const IN_PARTS = 0.55;
/** Parts must save this factor of surface. */
const WORTH = 1.25;

function isRibbon({ size: { width, height } }: Chosen, least: number): boolean {
  const [short, long] = width < height ? [width, height] : [height, width];
  return long > PAGE && short / long < least;
}

const isFilled = ({ size: { width, height }, filled }: Chosen, least: number): boolean =>
  filled >= least || width * height < SEEN;

/** About the size of the figure with what stands around it. */
function sizeWith({ furniture, metrics, least }: ShapedFigure, arranged: Arranged | undefined): Size {
  if (arranged === undefined) return { width: 0, height: 0 };
  const width = Math.max(arranged.width, least);
  return { width, height: placeFurniture(furniture, width, arranged.height, metrics).bottom };
}
