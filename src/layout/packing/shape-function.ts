import { cellWidth, nodeHeight } from "../blocks/block.ts";
import type { NodeCopy } from "../blocks/block.ts";
import type { Metrics } from "../metrics.ts";

/** The widest text of a column that is tried, px. */
const WIDEST = 400;
/** px between two of them. */
export const STEP = 8;

const measures = new WeakMap<Metrics, readonly number[]>();

/** Widths to try for a column's text. */
function measuresFor(metrics: Metrics): readonly number[] {
  let found = measures.get(metrics);
  if (found === undefined) {
    const { narrowest } = metrics;
    const count = Math.floor((WIDEST - narrowest) / STEP) + 1;
    found = Array.from({ length: count }, (_, i) => narrowest + i * STEP);
    measures.set(metrics, found);
  }
  return found;
}

const heights = new WeakMap<NodeCopy, readonly number[]>();

/** How high a node is at each of the widths: asked for every stretch of branches in which it stands. */
function heightsOf(node: NodeCopy, metrics: Metrics): readonly number[] {
  let found = heights.get(node);
  if (found === undefined) {
    found = measuresFor(metrics).map((measure) => nodeHeight(node, measure, metrics));
    heights.set(node, found);
  }
  return found;
}

/** How high a group of blocks is at which widths of its columns; by falling width of the whole. */
export interface Curve {
  readonly points: readonly {
    readonly width: number;
    readonly height: number;
    readonly measures: readonly number[];
  }[];
}

/**
 * A layer is a column, as high as the sum of its blocks. For every height that some column can have,
 * each column takes the least width at which it is no higher.
 */
export function curveOf(nodes: readonly NodeCopy[], metrics: Metrics): Curve {
  const tried = measuresFor(metrics);
  const first = nodes[0]?.depth ?? 0;
  const depth = nodes.reduce((most, node) => Math.max(most, node.depth - first), 0) + 1;
  const columns = Array.from({ length: depth }, () => new Float64Array(tried.length));
  const least = new Float64Array(depth);
  for (const node of nodes) {
    const column = columns[node.depth - first]!;
    const own = heightsOf(node, metrics);
    for (let i = 0; i < own.length; i++) column[i]! += own[i]! + metrics.nodeGap;
    least[node.depth - first] = Math.max(least[node.depth - first]!, leastMeasure(node));
  }
  const heights = new Set<number>();
  for (const column of columns) for (const height of column) heights.add(height);
  const points = [];
  let narrowest = Infinity;
  for (const height of [...heights].toSorted((a, b) => a - b)) {
    const measures: number[] = [];
    for (const [layer, column] of columns.entries()) {
      const found = tried.find((measure, i) => column[i]! <= height && measure >= least[layer]!);
      if (found === undefined) break;
      measures.push(found);
    }
    if (measures.length < depth) continue;
    const width = totalWidth(measures, metrics);
    if (width >= narrowest) continue;
    narrowest = width;
    points.push({ width, height: height - metrics.nodeGap, measures });
  }
  return { points };
}

/** No word of ordinary length is broken. */
export function leastMeasure({ cells, header }: NodeCopy): number {
  const wanted = cells.reduce((most, cell) => Math.max(most, cell.minWidth), header?.minWidth ?? 0);
  return Math.min(wanted, WIDEST / 2);
}

export function totalWidth(measures: readonly number[], metrics: Metrics): number {
  const gap = Math.max(metrics.layerGap, 3 * metrics.edgeGap);
  return measures.reduce((sum, measure) => sum + cellWidth(measure, metrics), gap * (measures.length - 1));
}
