import type { Direction } from "../../model/map.ts";
import type { Block, Cell } from "../../outline/outline.ts";
import { arrivalPort, cellWidth, reasonPort, undercutPort } from "../blocks/block.ts";
import type { NodeCopy, SizedNode } from "../blocks/block.ts";
import type { CellCopy } from "../blocks/cell.ts";
import { layoutGraph } from "../elk/elk.ts";
import type { LayoutEdge, LayoutPort } from "../elk/graph.ts";
import type { Metrics } from "../metrics.ts";
import { mirrored, straightened } from "../blocks/panel.ts";
import type { PanelCopy, PanelLayout, PlacedLine } from "../blocks/panel.ts";

/** One box a statement, and between premises and conclusion a small junction that names the step. */
export interface ClassicPlan {
  readonly kind: "classic";
  readonly direction: Direction;
  readonly measure: number;
}

const premisePort = (block: string) => `${block}<`;
/** One a use: lines of different steps must not run together. */
const outPort = (cell: string, block: string) => `${cell}>${block}`;

export async function classic(copy: PanelCopy, plan: ClassicPlan, metrics: Metrics): Promise<PanelLayout> {
  const upright = plan.direction === "up";
  const nodes: SizedNode[] = [];
  const edges: LayoutEdge[] = [];
  /** Which line of which block an edge is. */
  const lines = new Map<string, { readonly block: Block; readonly kind: PlacedLine["kind"] }>();
  const all = copy.trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
  const boxes = new Map(
    all.flatMap(({ cells }) =>
      cells.flatMap(({ cell }) => (cell.kind === "full" ? [[cell.statement, cell.id]] : [])),
    ),
  );
  const drawnHere = (cell: Cell) => isJoined(cell) && boxes.has(cell.statement);

  /** The steps that each box is a premise of. */
  const uses = new Map<string, string[]>();
  for (const { block, cells } of all) {
    for (const { cell } of block === undefined ? [] : cells) {
      const id = drawnHere(cell) ? boxes.get(cell.statement)! : cell.id;
      uses.set(id, [...(uses.get(id) ?? []), block!.id]);
    }
  }

  for (const node of all) {
    if (node.block !== undefined) {
      const { block } = node;
      nodes.push(junction(node, upright, metrics));
      edges.push({ id: `l.${block.id}`, conclusion: node.arrivesAt!, reason: reasonPort(block.id) });
      lines.set(`l.${block.id}`, { block, kind: "step" });
      for (const { cell } of node.cells) {
        const id = `l.${cell.id}`;
        const box = drawnHere(cell) ? boxes.get(cell.statement)! : cell.id;
        edges.push({ id, conclusion: premisePort(block.id), reason: outPort(box, block.id) });
        lines.set(id, { block, kind: "premise" });
      }
    }
    for (const cell of node.cells)
      if (!drawnHere(cell.cell))
        nodes.push(box(node, cell, uses.get(cell.cell.id) ?? [], plan.measure, upright, metrics));
  }
  const placement = await layoutGraph({
    direction: upright ? "up" : "left",
    spacing: { node: metrics.nodeGap, layer: metrics.layerGap, edge: metrics.edgeGap },
    nodes: nodes.map(({ node }) => node),
    edges,
  });
  const layout: PanelLayout = {
    copy,
    width: placement.width,
    height: placement.height,
    nodes: nodes.map((sized) => ({ sized, at: placement.nodes.get(sized.node.id)! })),
    lines: [...lines].map(([id, { block, kind }]): PlacedLine => ({
      block,
      kind,
      points: straightened(placement.edges.get(id)!),
    })),
  };
  return plan.direction === "right" ? mirrored(layout) : layout;
}

/** A statement that is used again is joined by a line, unless it is only mentioned. */
export const isJoined = ({ kind, mentioned }: Cell): boolean => kind === "reference" && mentioned !== true;

function junction(copy: NodeCopy, upright: boolean, metrics: Metrics): SizedNode {
  const header = copy.header!;
  const text = Math.min(header.maxWidth + 0.5, metrics.measure);
  const width = cellWidth(text, metrics);
  const height = header.height(text) + metrics.padY;
  const block = copy.block!.id;
  const ports: LayoutPort[] = upright
    ? [
        { id: reasonPort(block), side: "top", x: width / 2, y: 0 },
        { id: premisePort(block), side: "bottom", x: width / 2, y: height },
      ]
    : [
        { id: reasonPort(block), side: "left", x: 0, y: height / 2 },
        { id: premisePort(block), side: "right", x: width, y: height / 2 },
      ];
  if (copy.undercut) {
    ports.push(
      upright
        ? { id: undercutPort(block), side: "bottom", x: width - 5, y: height }
        : { id: undercutPort(block), side: "right", x: width, y: height - 4 },
    );
  }
  const frame = { x: 0, y: 0, width, height };
  return {
    copy: { ...copy, cells: [] },
    node: { id: copy.id, width, height, ports },
    frame,
    header: frame,
    cells: [],
    lanes: new Map(),
  };
}

function box(
  node: NodeCopy,
  copy: CellCopy,
  uses: readonly string[],
  measure: number,
  upright: boolean,
  metrics: Metrics,
): SizedNode {
  const { cell } = copy;
  const width = cellWidth(measure, metrics);
  const height = copy.height(measure) + 2 * metrics.padY;
  const ports = uses.map((block, index): LayoutPort => {
    const id = outPort(cell.id, block);
    const share = (index + 1) / (uses.length + 1);
    return upright
      ? { id, side: "top", x: width * share, y: 0 }
      : { id, side: "left", x: 0, y: height * share };
  });
  const runs = node.arrivals.get(cell.id) ?? 0;
  for (let run = 0; run < runs; run++) {
    const id = arrivalPort(cell.id, run);
    const share = (run + 1) / (runs + 1);
    ports.push(
      upright
        ? { id, side: "bottom", x: width * share, y: height }
        : { id, side: "right", x: width, y: height * share },
    );
  }
  const frame = { x: 0, y: 0, width, height };
  const own: CellCopy = { ...copy, head: true, frame: copy.frame === "plain" ? "head" : copy.frame };
  return {
    copy: { ...node, id: cell.id, block: undefined, note: undefined, header: undefined, cells: [own] },
    node: { id: cell.id, width, height, ports },
    frame,
    header: undefined,
    cells: [{ copy: own, rect: frame }],
    lanes: new Map(),
  };
}
