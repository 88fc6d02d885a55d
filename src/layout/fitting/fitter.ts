import { ptOfPx } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import { arrangedFigure, framed, widthInside } from "../figure.ts";
import type { FittedFigure, ShapedFigure } from "../figure.ts";
import type { Sheet } from "../figure-layout.ts";
import { sizeOf } from "../packing/slicing-tree.ts";
import type { Arrangement } from "../packing/slicing-tree.ts";
import { widened } from "../packing/widened.ts";
import { LEAST } from "../trees/wider.ts";
import { layoutPacked } from "../panels/layout-panel.ts";
import type { ArrangedPanel } from "../panels/panel.ts";
import type { Room } from "../paper.ts";
import type { Sketch } from "../panels/plans.ts";
import { Estimates } from "./estimates.ts";
import { PanelLayoutCache } from "./panel-layout-cache.ts";

/** One way to set a whole figure. */
export interface Candidate {
  /** One of each panel. */
  readonly sketches: readonly Sketch[];
  readonly arrangement: Arrangement;
  readonly room: Room;
  /** At which the figure fits its room, if all estimates are right. */
  readonly scale: number;
  /** It is set no larger than this, even if there is room. */
  readonly most: number;
}

/** A candidate, and what became of it. */
export interface Attempt {
  readonly candidate: Candidate;
  readonly fitted: FittedFigure;
}

/** The candidate to lay out next, after these; undefined where the search ends. */
export type Strategy = (estimates: Estimates, attempts: readonly Attempt[]) => Candidate | undefined;

/** Sets one figure: a strategy names candidates, they are laid out, and what that shows corrects the estimates for the next. */
export class Fitter {
  readonly shaped: ShapedFigure;
  readonly #cache: PanelLayoutCache;
  readonly #fills: boolean;

  /** `fills`: whether what leaves some width of its room is set wider, which makes nothing higher. */
  constructor(shaped: ShapedFigure, fills = false) {
    this.shaped = shaped;
    this.#cache = new PanelLayoutCache(shaped);
    this.#fills = fills;
  }

  /** All that was laid out, in this order. */
  async attempts(strategy: Strategy): Promise<readonly Attempt[]> {
    const estimates = new Estimates(this.shaped);
    const attempts: Attempt[] = [];
    for (;;) {
      const candidate = strategy(estimates, attempts);
      if (candidate === undefined) return attempts;
      const { sketches, arrangement, room, most } = candidate;
      // oxlint-disable-next-line no-await-in-loop -- what one layout shows corrects the estimates for the next
      const layouts = await this.#cache.all(sketches);
      estimates.correct(sketches, layouts);
      // oxlint-disable-next-line no-await-in-loop -- see above
      const set = this.#fills ? await this.#filled(candidate, layouts) : layouts;
      const figure = arrangedFigure(this.shaped, set, arrangement);
      attempts.push({ candidate, fitted: { figure, sheet: inRoom(room, figure, most) } });
    }
  }

  /** Trees that nearly reach the edge of what stands above or below them reach it, if nothing becomes higher. */
  async evened({ candidate, fitted }: Attempt): Promise<FittedFigure> {
    const { sketches, arrangement, room, most } = candidate;
    const layouts = await this.#cache.all(sketches);
    const { figure, sheet } = fitted;
    const widths = layouts.map((layout) => framed(this.shaped, layout));
    const width = sizeOf(arrangement, widths, this.shaped.metrics.panelGap).width;
    const wide = await this.#wide(candidate, layouts, width, GAIN);
    if (wide.every((layout, index) => layout === layouts[index])) return fitted;
    const even = arrangedFigure(this.shaped, wide, arrangement);
    const set = inRoom(room, even, most);
    const isWorse = even.height > figure.height || even.width > figure.width || set.scale < sheet.scale;
    return isWorse ? fitted : { figure: even, sheet: set };
  }

  #filled(candidate: Candidate, layouts: readonly ArrangedPanel[]): Promise<readonly ArrangedPanel[]> {
    const { room, most } = candidate;
    return this.#wide(candidate, layouts, room.width / most - FRAME - ROUNDING);
  }

  async #wide(
    { sketches, arrangement }: Candidate,
    layouts: readonly ArrangedPanel[],
    goal: number,
    gain?: number,
  ): Promise<readonly ArrangedPanel[]> {
    const { metrics, panels } = this.shaped;
    const sizes = layouts.map((layout) => framed(this.shaped, layout));
    const widths = widened(arrangement, sizes, goal, metrics.panelGap);
    const made: ArrangedPanel[] = [];
    for (const [index, panel] of panels.entries()) {
      const { plan } = sketches[index]!;
      const width = widthInside(this.shaped, panel, widths[index]!);
      const isWide = plan.kind === "packed" && plan.trees.length < 2 && width < layouts[index]!.width + LEAST;
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      made.push(
        plan.kind === "packed" && !isWide
          ? await layoutPacked(panel, { ...plan, width, ...(gain !== undefined && { gain }) }, metrics)
          : layouts[index]!,
      );
    }
    return made;
  }
}

/** By this share of its width a tree becomes wider at most. */
const GAIN = 0.2;
/** px; frames are drawn on the edge: leave half a line. */
const FRAME = 2;
const ROUNDING = 0.05;

/** The scale at which statements are set in the largest type that was asked for. */
export const largestScale = ({ largest, metrics }: ShapedFigure): number => largest / ptOfPx(metrics.body);

/** Sets a figure of this size in a room: centred, as large as it can be, but no larger than `most`. */
export function inRoom(room: Room, size: Size, most: number): Sheet {
  const { width } = size;
  const scale = scaleIn(room, size, most);
  return { ...room.sheet, scale, x: room.x + (room.width - width * scale) / 2, y: room.y + scale };
}

/** The scale of a figure of this size in a room. */
export const scaleIn = (room: Size, { width, height }: Size, most: number): number =>
  Math.min(room.width / (width + FRAME), room.height / (height + FRAME), most);
