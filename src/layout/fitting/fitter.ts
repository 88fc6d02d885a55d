import { ptOfPx } from "../../geometry.ts";
import type { Size } from "../../geometry.ts";
import { arrangedFigure } from "../figure.ts";
import type { FittedFigure, ShapedFigure } from "../figure.ts";
import type { Sheet } from "../figure-layout.ts";
import type { Arrangement } from "../packing/slicing-tree.ts";
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

  constructor(shaped: ShapedFigure) {
    this.shaped = shaped;
    this.#cache = new PanelLayoutCache(shaped);
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
      const figure = arrangedFigure(this.shaped, layouts, arrangement);
      attempts.push({ candidate, fitted: { figure, sheet: inRoom(room, figure, most) } });
    }
  }
}

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
  // Frames are drawn on the edge: leave half a line.
  Math.min(room.width / (width + 2), room.height / (height + 2), most);
