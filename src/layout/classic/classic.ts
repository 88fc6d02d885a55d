import { cellsOf, depthFirst } from "../../outline/cells.ts";
import type { Block, Cell } from "../../outline/outline.ts";
import { add } from "../../model/lists.ts";
import { MOST_ENDS } from "../cards/shaped-card.ts";
import type { LineEnd } from "../cards/shaped-card.ts";
import type { SizedCard } from "../cards/sized-card.ts";
import { layoutGraph } from "../elk/elk.ts";
import type { LayoutEdge } from "../elk/graph.ts";
import type { Metrics } from "../metrics.ts";
import type { ShapedPanel, ArrangedPanel } from "../panels/panel.ts";
import { mirrored, straightened } from "../trees/tree.ts";
import type { PlacedLine } from "../trees/tree.ts";
import { bundled } from "../trees/bundles.ts";
import {
  box,
  boxCards,
  boxesById,
  boxesOf,
  inPort,
  junction,
  outPort,
  premisePort,
  stepPort,
  undercutPort,
} from "./nodes.ts";
import { APPROACH, OFF_BOXES, boxMeasure } from "./sketches.ts";
import type { ClassicPlan } from "./sketches.ts";

/** One box a statement, and between premises and conclusion a small junction that names the step. */
export async function classic(
  shaped: ShapedPanel,
  plan: ClassicPlan,
  metrics: Metrics,
): Promise<ArrangedPanel> {
  const upright = plan.direction === "up";
  const { heads } = shaped.panel;
  const blocks = depthFirst(shaped.panel);
  const boxOf = boxesOf(shaped.panel);
  const boxCard = boxCards(shaped);

  /** The steps that each box is a premise of. */
  const uses = new Map<string, string[]>();
  for (const block of blocks) for (const cell of block.cells) add(uses, boxOf(cell), block.id);
  // Lines to a reference lead to the box itself where that stands in the same panel.
  const stands = boxesById(shaped.panel);
  const { ports, ends } = arrivalsOf(blocks, (id) => stands.get(id) ?? id);
  const undercut = new Set(blocks.flatMap(({ target }) => (target.kind === "block" ? [target.id] : [])));

  const cards: SizedCard[] = [];
  const addBox = (cell: Cell, block: Block | undefined) => {
    if (boxOf(cell) !== cell.id) return;
    const card = boxCard(cell, block);
    const measure = boxMeasure(card, plan.measure, metrics);
    cards.push(box(card, uses.get(cell.id) ?? [], ends.get(cell.id) ?? [], measure, upright, metrics));
  };
  for (const head of heads) addBox(head, undefined);
  for (const block of blocks) {
    cards.push(junction(block, undercut.has(block.id), shaped, upright, metrics));
    for (const cell of block.cells) addBox(cell, block);
  }
  const { edges, lines } = linesOf(shaped, blocks, ports, boxOf, !upright);
  const placement = await layoutGraph({
    direction: upright ? "up" : "left",
    spacing: {
      node: metrics.nodeGap,
      layer: metrics.layerGap,
      edge: Math.max(metrics.edgeGap, OFF_BOXES),
      approach: APPROACH,
    },
    nodes: cards.map(({ node }) => node),
    edges,
  });
  const layout: ArrangedPanel = {
    shaped,
    width: placement.width,
    height: placement.height,
    cards: cards.map((sized) => ({ sized, at: placement.nodes.get(sized.node.id)! })),
    lines: bundled(
      edges.map(({ id, conclusion }) => {
        const line: PlacedLine = { ...lines.get(id)!, points: straightened(placement.edges.get(id)!) };
        return { line, arrival: conclusion };
      }),
    ),
  };
  return plan.direction === "right" ? mirrored(layout) : layout;
}

/** The edges from junctions to claims and from premises to junctions, and what each is the line of. */
function linesOf(
  { panel, main }: ShapedPanel,
  blocks: readonly Block[],
  ports: ReadonlyMap<string, string>,
  boxOf: (cell: Cell) => string,
  /** Whether the line of the first premise is kept so; upright, a junction stands over the middle of all. */
  straight: boolean,
): {
  readonly edges: readonly LayoutEdge[];
  readonly lines: ReadonlyMap<string, Omit<PlacedLine, "points">>;
} {
  const edges: LayoutEdge[] = [];
  const lines = new Map<string, Omit<PlacedLine, "points">>();
  const cells = cellsOf(panel);
  const isMain = (id: string) => main.has(cells.find((cell) => cell.id === id)?.statement ?? "");
  for (const block of blocks) {
    edges.push({ id: `l.${block.id}`, conclusion: ports.get(block.id)!, reason: stepPort(block.id) });
    const leads = block.role === "support" && isMain(block.target.id);
    const claims = new Set(block.cells.filter(({ id }) => leads && isMain(id)));
    lines.set(`l.${block.id}`, { block, kind: "step", main: claims.size > 0 });
    for (const [index, cell] of block.cells.entries()) {
      const id = `l.${cell.id}`;
      const ends = { conclusion: premisePort(block.id), reason: outPort(boxOf(cell), block.id) };
      edges.push({ id, ...ends, ...(straight && index === 0 ? { straight } : {}) });
      lines.set(id, { block, kind: "premise", main: claims.has(cell) });
    }
  }
  return { edges, lines };
}

/**
 * Where the lines of steps arrive. Reasons for and against one cell stand in the author's order, each with an end of its own,
 * and the ports follow each other, so that no line crosses another; where there are very many, each stretch of neighbours of
 * one kind shares a port.
 */
function arrivalsOf(
  blocks: readonly Block[],
  boxOf: (cell: string) => string,
): {
  readonly ports: ReadonlyMap<string, string>;
  readonly ends: ReadonlyMap<string, readonly LineEnd[]>;
} {
  const ports = new Map<string, string>();
  const ends = new Map<string, LineEnd[]>();
  const arriving = new Map<string, number>();
  for (const { target } of blocks) {
    const box = boxOf(target.id);
    arriving.set(box, (arriving.get(box) ?? 0) + 1);
  }
  for (const { id, role, target } of blocks) {
    const box = boxOf(target.id);
    if (target.kind === "block" && box === target.id) {
      ports.set(id, undercutPort(target.id));
      continue;
    }
    const end = role === "support" ? "arrow" : "bar";
    const own = ends.get(box) ?? [];
    ends.set(box, own);
    if (arriving.get(box)! <= MOST_ENDS || own.at(-1) !== end) own.push(end);
    ports.set(id, inPort(box, own.length - 1));
  }
  return { ports, ends };
}
