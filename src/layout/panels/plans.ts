import type { Size } from "../../geometry.ts";
import { classicSketches } from "../classic/sketches.ts";
import type { ClassicPlan } from "../classic/sketches.ts";
import type { Direction, Style } from "../../model/map.ts";
import type { Metrics } from "../metrics.ts";
import { packedClasses, packedSketches } from "./packed.ts";
import type { PackedPlan } from "./packed.ts";
import type { TreeWish } from "../trees/shapes.ts";
import type { ShapedPanel } from "./panel.ts";

/** One way to lay a panel out. */
export type Plan = PackedPlan | ClassicPlan;

/** A plan and about how large it will come out: an estimate, to be checked by a layout. */
export interface Sketch extends Size {
  readonly plan: Plan;
}

/** `narrowest`: the least width of a text, px; `widest`, `folds`: see `TreeWish`. */
interface Sketching extends Pick<TreeWish, "folds" | "widest"> {
  readonly direction: Direction;
  readonly style: Style;
  readonly narrowest: number;
}

/** The ways in which a panel may be laid out, and about how large it would be. */
export function sketchesOf(
  panel: ShapedPanel,
  { direction, style, narrowest, widest, folds }: Sketching,
  metrics: Metrics,
): readonly Sketch[] {
  return style === "classic"
    ? classicSketches(panel, direction, metrics)
    : packedSketches(panel, { direction, narrowest, widest, folds }, metrics);
}

/** Sketches in lists to choose from, the simplest first: what stands in the last one holds for all. */
export function tiersOf(
  panel: ShapedPanel,
  wish: Sketching,
  metrics: Metrics,
): readonly (readonly Sketch[])[] {
  const all = sketchesOf(panel, wish, metrics);
  if (wish.style === "classic") return [all];
  const classes = packedClasses(panel, wish.direction, wish.narrowest, metrics, wish.widest);
  return [...classes.map(onRungs), onRungs(all), all];
}

/** Heights in steps of this factor. */
const RUNG = 1.02;

/**
 * For each rung of a ladder of heights the narrowest sketch that is no higher. So the width of one column changes with
 * what stands in it, but hardly with what stands in others. `sketches`: none that another beats, by rising width.
 */
function onRungs(sketches: readonly Sketch[]): Sketch[] {
  const rungs = new Map<number, Sketch>();
  for (const sketch of sketches) {
    const rung = Math.ceil(Math.log(sketch.height) / Math.log(RUNG));
    if (!rungs.has(rung)) rungs.set(rung, sketch);
  }
  return [...rungs.values()];
}
