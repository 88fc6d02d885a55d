import type { Point, Size } from "../../geometry.ts";
import { inferenceNote } from "../../annotations/resolve.ts";
import { weightText } from "../../outline/labels.ts";
import type { Block, Cell, Panel } from "../../outline/outline.ts";
import { arrivalPort, undercutPort } from "./block.ts";
import type { NodeCopy, SizedNode } from "./block.ts";
import type { CellCopy, Copy, Copywriter } from "./cell.ts";
import type { Metrics } from "../metrics.ts";

/** A panel with its texts shaped, ready to be laid out in any way. */
export interface PanelCopy {
  readonly panel: Panel;
  readonly title: Copy | undefined;
  /** In reading order. */
  readonly trees: readonly Tree[];
}

/** A head and all that leads to it. */
export interface Tree {
  readonly head: NodeCopy;
  /** One for each inference that leads to the head itself, with all that hangs on it, in reading order. */
  readonly branches: readonly (readonly NodeCopy[])[];
}

/** A panel laid out: its nodes and lines, from its own top left corner. */
export interface PanelLayout extends Size {
  readonly copy: PanelCopy;
  readonly nodes: readonly PlacedNode[];
  readonly lines: readonly PlacedLine[];
}

export interface PlacedNode {
  readonly sized: SizedNode;
  readonly at: Point;
}

/**
 * A step leads from the reason's header to the cell or header where it ends;
 * in the classic style, lines of premises lead to the step.
 */
export interface PlacedLine {
  readonly block: Block;
  readonly kind: "step" | "premise";
  readonly points: readonly Point[];
}

export function panelCopy(panel: Panel, writer: Copywriter, metrics: Metrics): PanelCopy {
  const { ports, runs } = arrivalsOf(panel);
  const undercut = new Set(
    panel.blocks.flatMap(({ target }) => (target.kind === "block" ? [target.id] : [])),
  );
  const copyOf = (id: string, depth: number, cells: readonly Cell[], block: Block | undefined): NodeCopy => ({
    id,
    depth,
    block,
    note: block === undefined ? undefined : inferenceNote(writer.annotation, block.inference),
    header: block === undefined ? undefined : headerCopy(block, writer, metrics),
    cells: cells.map((cell): CellCopy => writer.cell(cell, block === undefined)),
    arrivals: runs,
    arrivesAt: ports.get(id),
    undercut: undercut.has(id),
  });

  /** By cell or block: where the node that holds it belongs. */
  const places = new Map<
    string,
    { readonly tree: number; readonly branch: number; readonly depth: number }
  >();
  const trees = panel.heads.map((head, tree) => {
    places.set(head.id, { tree, branch: -1, depth: 0 });
    return { head: copyOf(head.id, 0, [head], undefined), branches: [] as NodeCopy[][] };
  });
  // Blocks stand in reading order, so what a block leads to has its place before the block.
  for (const block of panel.blocks) {
    const above = places.get(block.target.id)!;
    const { branches } = trees[above.tree]!;
    if (above.depth === 0) branches.push([]);
    const place = {
      tree: above.tree,
      branch: above.depth === 0 ? branches.length - 1 : above.branch,
      depth: above.depth + 1,
    };
    places.set(block.id, place);
    for (const cell of block.cells) places.set(cell.id, place);
    branches[place.branch]!.push(copyOf(block.id, place.depth, block.cells, block));
  }
  const like = { weight: "semibold", size: metrics.panelTitle, tone: "panel-title" } as const;
  const note = panel.group === undefined ? undefined : writer.annotation.groups.get(panel.group);
  const title = panel.title === undefined ? undefined : writer.title(panel.title, like, note);
  return { panel, title, trees };
}

/**
 * Where the lines of a panel arrive. Reasons for and against one cell stand in the author's order; each stretch of
 * neighbours of one kind shares a port, and the ports follow each other, so that no line crosses another.
 */
function arrivalsOf(panel: Panel): {
  readonly ports: ReadonlyMap<string, string>;
  readonly runs: ReadonlyMap<string, number>;
} {
  const ports = new Map<string, string>();
  const runs = new Map<string, number>();
  const lastKind = new Map<string, boolean>();
  for (const { id, role, target } of panel.blocks) {
    if (target.kind === "block") {
      ports.set(id, undercutPort(target.id));
      continue;
    }
    const support = role === "support";
    if (lastKind.get(target.id) !== support) runs.set(target.id, (runs.get(target.id) ?? 0) + 1);
    lastKind.set(target.id, support);
    ports.set(id, arrivalPort(target.id, runs.get(target.id)! - 1));
  }
  return { ports, runs };
}

function headerCopy(block: Block, writer: Copywriter, metrics: Metrics): Copy {
  const tone = block.role === "support" ? "header" : "objection-header";
  const like = { weight: "semibold", size: metrics.small, tone } as const;
  const note = inferenceNote(writer.annotation, block.inference);
  return writer.title(block.label + weightText(block.inference), like, note);
}

/** The same panel with its conclusions at the other side. */
export function mirrored(layout: PanelLayout): PanelLayout {
  return {
    ...layout,
    nodes: layout.nodes.map(({ sized, at }) => ({
      sized,
      at: { x: layout.width - at.x - sized.node.width, y: at.y },
    })),
    lines: layout.lines.map(({ block, kind, points }) => ({
      block,
      kind,
      points: points.map(({ x, y }) => ({ x: layout.width - x, y })),
    })),
  };
}

/** Leaves out points that lie on the straight way between their neighbours. */
export function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && near(last.x, point.x) && near(last.y, point.y)) continue;
    if (before !== undefined && last !== undefined) {
      const upright = near(before.x, last.x) && near(last.x, point.x);
      const level = near(before.y, last.y) && near(last.y, point.y);
      if (upright || level) kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
