import type { Size } from "../../geometry.ts";
import type { Direction } from "../../model/map.ts";
import { cellWidth, nodeHeight } from "../blocks/block.ts";
import { STEP, curveOf, leastMeasure, totalWidth } from "../packing/shape-function.ts";
import type { Curve } from "../packing/shape-function.ts";
import { gutterOf } from "../elk/arrange-panel.ts";
import type { Plan, Section } from "../elk/arrange-panel.ts";
import type { Metrics } from "../metrics.ts";
import type { PanelCopy, Tree } from "../blocks/panel.ts";

/** A plan and about how large it will come out: an estimate, to be checked by a layout. */
export interface Sketch extends Size {
  readonly plan: Plan;
}

/** Heads in a column of their own at one side. */
export function besideSketches(copy: PanelCopy, side: "left" | "right", metrics: Metrics): Sketch[] {
  const nodes = copy.trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
  return curveOf(nodes, metrics).points.map(({ width, height, measures }) => ({
    plan: { kind: "beside", direction: side, measures, snug: true },
    width,
    height,
  }));
}

/** All columns of the width that they have where nothing must fit a page. */
export function plainSketch(copy: PanelCopy, side: "left" | "right", metrics: Metrics): Sketch {
  const nodes = copy.trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
  const columns: number[] = [];
  for (const node of nodes)
    columns[node.depth] =
      (columns[node.depth] ?? -metrics.nodeGap) +
      nodeHeight(node, metrics.measure, metrics) +
      metrics.nodeGap;
  const measures = columns.map(() => metrics.measure);
  return {
    plan: { kind: "beside", direction: side, measures: [metrics.measure], snug: true },
    width: totalWidth(measures, metrics),
    height: Math.max(...columns),
  };
}

/** Heights in steps of this factor. */
const RUNG = 1.02;

/**
 * For each rung of a ladder of heights the narrowest sketch that is no higher. So the width of one column changes with
 * what stands in it, but hardly with what stands in others.
 */
export function onRungs(sketches: readonly Sketch[]): Sketch[] {
  const rungs = new Map<number, Sketch>();
  for (const sketch of sketches) {
    const rung = Math.ceil(Math.log(sketch.height) / Math.log(RUNG));
    const before = rungs.get(rung);
    if (before === undefined || sketch.width < before.width) rungs.set(rung, sketch);
  }
  return unbeaten([...rungs.values()]);
}

/** Heads across the panel, their branches below in sections, for many widths of the panel. */
export function underSketches(copy: PanelCopy, side: "left" | "right", metrics: Metrics): Sketch[] {
  const trees = copy.trees.map((tree) => ({ tree, curves: sectionCurves(tree, metrics) }));
  const sketches: Sketch[] = [];
  for (let width = 140; width <= 2000; width *= 1.03) {
    const measure = width - cellWidth(0, metrics);
    const sections: (readonly Section[])[] = [];
    let height = 2 * metrics.nodeGap * (trees.length - 1);
    for (const { tree, curves } of trees) {
      const best = bestSections(curves, width - gutterOf(tree, metrics), metrics);
      height += nodeHeight(tree.head, measure, metrics) + best.height;
      sections.push(best.sections);
    }
    if (Number.isFinite(height))
      sketches.push({ plan: { kind: "under", side, width, trees: sections }, width, height });
  }
  return unbeaten(sketches);
}

/** Branches of one head that may share a section: at most this many, so that the search stays small. */
const TOGETHER = 8;

/** `curves[i][n]`: the curve of the `n + 1` branches from the i-th on. */
function sectionCurves({ branches }: Tree, metrics: Metrics): readonly (readonly Curve[])[] {
  return branches.map((_, from) =>
    branches
      .slice(from, from + TOGETHER)
      .map((__, more) => curveOf(branches.slice(from, from + more + 1).flat(), metrics)),
  );
}

/** The cut into sections of the least height that keeps within a width. */
function bestSections(
  curves: readonly (readonly Curve[])[],
  width: number,
  metrics: Metrics,
): { readonly height: number; readonly sections: readonly Section[] } {
  type Best = { readonly height: number; readonly from: number; readonly section: Section | undefined };
  const best: Best[] = [{ height: 0, from: 0, section: undefined }];
  for (let to = 1; to <= curves.length; to++) {
    let found: Best = { height: Infinity, from: 0, section: undefined };
    for (let from = Math.max(0, to - TOGETHER); from < to; from++) {
      const point = curves[from]![to - from - 1]!.points.find((one) => one.width <= width);
      if (point === undefined) continue;
      const height = best[from]!.height + metrics.nodeGap + point.height;
      if (height < found.height)
        found = { height, from, section: { branches: to - from, measures: point.measures } };
    }
    best.push(found);
  }
  const sections: Section[] = [];
  for (let at = best.at(-1)!; at.section !== undefined; at = best[at.from]!) sections.unshift(at.section);
  return { height: best.at(-1)!.height, sections };
}

/** Plans with the conclusion at the top: a layer is a row, as high as its highest block. */
export function uprightSketches(copy: PanelCopy, metrics: Metrics): Sketch[] {
  const nodes = copy.trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
  const depth = nodes.reduce((most, node) => Math.max(most, node.depth), 0) + 1;
  const sketches: Sketch[] = [];
  const counts = new Float64Array(depth);
  for (const node of nodes) counts[node.depth]! += 1;
  const broadest = Math.max(...counts);
  const least = nodes.reduce((most, node) => Math.max(most, leastMeasure(node)), metrics.narrowest);
  for (let measure = least; measure <= 240; measure += 2 * STEP) {
    const rows = new Float64Array(depth);
    for (const node of nodes)
      rows[node.depth] = Math.max(rows[node.depth]!, nodeHeight(node, measure, metrics));
    const height = rows.reduce((sum, row) => sum + row, 3 * metrics.edgeGap * (depth - 1));
    const width = broadest * (cellWidth(measure, metrics) + metrics.nodeGap + 10);
    sketches.push({
      plan: { kind: "beside", direction: "up", measures: [measure], snug: false },
      width,
      height,
    });
  }
  return unbeaten(sketches);
}

/** px that a junction and the lines on both its sides take between two layers of boxes. */
const JUNCTION = 90;

/** Plans with a box for each statement: layers of boxes with junctions between them. */
export function classicSketches(copy: PanelCopy, direction: Direction, metrics: Metrics): Sketch[] {
  const nodes = copy.trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
  const depth = nodes.reduce((most, node) => Math.max(most, node.depth), 0) + 1;
  const least = nodes.reduce((most, node) => Math.max(most, leastMeasure(node)), 96);
  return unbeaten(
    [1, 1.2, 1.4, 1.6, 1.9, 2.2, 2.6]
      .map((factor) => least * factor)
      .map((measure): Sketch => {
        const sums = new Float64Array(depth);
        const highest = new Float64Array(depth);
        const counts = new Float64Array(depth);
        for (const { depth: layer, cells } of nodes) {
          for (const cell of cells) {
            const height = cell.height(measure) + 2 * metrics.padY;
            sums[layer]! += height + metrics.nodeGap;
            highest[layer] = Math.max(highest[layer]!, height);
            counts[layer]! += 1;
          }
        }
        const box = cellWidth(measure, metrics);
        const plan: Plan = { kind: "classic", direction, measure };
        if (direction !== "up")
          return { plan, width: depth * (box + JUNCTION) - JUNCTION, height: Math.max(...sums) };
        const rows = highest.reduce((sum, height) => sum + height + JUNCTION, -JUNCTION);
        return { plan, width: Math.max(...counts) * (box + metrics.nodeGap), height: rows };
      }),
  );
}

export function unbeaten<T extends Size>(sketches: T[]): T[] {
  const sorted = sketches.toSorted((a, b) => a.width - b.width || a.height - b.height);
  let lowest = Infinity;
  return sorted.filter(({ height }) => {
    const better = height < lowest;
    if (better) lowest = height;
    return better;
  });
}

/** At most `count` of them, spread from the narrowest to the widest. */
export function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, i) => all[Math.round((i * (all.length - 1)) / (count - 1))]!);
}
