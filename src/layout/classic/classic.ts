import type { Size } from "../../geometry.ts";
import type { Direction } from "../../model/map.ts";
import { cellsOf, depthFirst, isJoined } from "../../outline/cells.ts";
import type { Block, Cell } from "../../outline/outline.ts";
import { add } from "../../model/lists.ts";
import type { CellRow, SignRow } from "../cards/nesting.ts";
import { cardHeight, cardWidth, commonMeasure } from "../cards/shaped-card.ts";
import type { ShapedCard, ShapedRow } from "../cards/shaped-card.ts";
import type { SizedCard } from "../cards/sized-card.ts";
import { layoutGraph } from "../elk/elk.ts";
import type { LayoutEdge, LayoutPort } from "../elk/graph.ts";
import { measureOf } from "../metrics.ts";
import type { Metrics } from "../metrics.ts";
import type { ShapedPanel, ArrangedPanel } from "../panels/panel.ts";
import { unbeaten } from "../packing/curves.ts";
import { mirrored, straightened } from "../trees/tree.ts";
import type { PlacedLine } from "../trees/tree.ts";
import { bundled } from "../trees/bundles.ts";

/** One box a statement, and between premises and conclusion a small junction that names the step. */
export interface ClassicPlan {
  readonly kind: "classic";
  readonly direction: Direction;
  readonly measure: number;
}

const premisePort = (block: string) => `${block}<`;
const undercutPort = (block: string) => `${block}!`;
const stepPort = (block: string) => `${block}>`;
/** One a use: lines of different steps must not run together. */
const outPort = (cell: string, block: string) => `${cell}>${block}`;
const inPort = (cell: string, run: number) => `${cell}<${run}`;

export async function classic(
  shaped: ShapedPanel,
  plan: ClassicPlan,
  metrics: Metrics,
): Promise<ArrangedPanel> {
  const upright = plan.direction === "up";
  const { heads } = shaped.panel;
  const blocks = depthFirst(shaped.panel);
  const cells = cellsOf(shaped.panel);
  const boxes = new Map(cells.flatMap((cell) => (cell.kind === "full" ? [[cell.statement, cell.id]] : [])));
  const drawnHere = (cell: Cell) => isJoined(cell) && boxes.has(cell.statement);
  const boxOf = (cell: Cell) => (drawnHere(cell) ? boxes.get(cell.statement)! : cell.id);

  /** The steps that each box is a premise of. */
  const uses = new Map<string, string[]>();
  for (const block of blocks) for (const cell of block.cells) add(uses, boxOf(cell), block.id);
  // What goes on under a reference in the same panel leads to the box itself.
  const stands = new Map(cells.map((cell) => [cell.id, boxOf(cell)]));
  const { ports, runs } = arrivalsOf(blocks, (id) => stands.get(id) ?? id);
  const undercut = new Set(blocks.flatMap(({ target }) => (target.kind === "block" ? [target.id] : [])));

  const cards: SizedCard[] = [];
  const addBox = (cell: Cell, block: Block | undefined) => {
    if (drawnHere(cell)) return;
    const card = boxCard(cell, block, shaped);
    cards.push(box(card, uses.get(cell.id) ?? [], runs.get(cell.id) ?? 0, plan.measure, upright, metrics));
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
      edge: metrics.edgeGap,
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
 * Where the lines of steps arrive. Reasons for and against one cell stand in the author's order; each stretch of
 * neighbours of one kind shares a port, and the ports follow each other, so that no line crosses another.
 */
function arrivalsOf(
  blocks: readonly Block[],
  boxOf: (cell: string) => string,
): {
  readonly ports: ReadonlyMap<string, string>;
  readonly runs: ReadonlyMap<string, number>;
} {
  const ports = new Map<string, string>();
  const runs = new Map<string, number>();
  const lastKind = new Map<string, boolean>();
  for (const { id, role, target } of blocks) {
    if (target.kind === "block") {
      ports.set(id, undercutPort(target.id));
      continue;
    }
    const support = role === "support";
    const box = boxOf(target.id);
    if (lastKind.get(box) !== support) runs.set(box, (runs.get(box) ?? 0) + 1);
    lastKind.set(box, support);
    ports.set(id, inPort(box, runs.get(box)! - 1));
  }
  return { ports, runs };
}

const cardOf = (id: string, block: Block | undefined, row: ShapedRow): ShapedCard => ({
  card: { id, block, depth: 0, rows: [row.row], brackets: [] },
  rows: [row],
  arrivals: [[]],
  arrivesAt: undefined,
  least: new Map(),
  heights: new Map(),
});

function boxCard(cell: Cell, block: Block | undefined, { typesetter }: ShapedPanel): ShapedCard {
  const row: CellRow = { kind: "cell", cell, depth: 0, block, premise: 0, signed: false };
  return cardOf(cell.id, undefined, { kind: "cell", row, text: typesetter.cell(row) });
}

function junction(
  block: Block,
  undercut: boolean,
  { typesetter }: ShapedPanel,
  upright: boolean,
  metrics: Metrics,
): SizedCard {
  const row: SignRow = { kind: "sign", block, depth: 0 };
  const text = typesetter.sign(row);
  const shaped = cardOf(block.id, block, { kind: "sign", row, text });
  const measure = Math.min(text.maxWidth + 0.5, metrics.measure);
  const least = undercut && upright ? QUESTIONED.width : 0;
  const width = Math.max(cardWidth(measure, metrics), least);
  const own = cardHeight(shaped, measure, metrics);
  // The bar of what questions the step stands beside the end of the lines of its premises, and clear of the corner.
  const height = undercut && !upright ? Math.max(own, QUESTIONED.height) : own;
  const ports: LayoutPort[] = upright
    ? [
        { id: stepPort(block.id), side: "top", x: width / 2, y: 0 },
        { id: premisePort(block.id), side: "bottom", x: width / 2, y: height },
      ]
    : [
        { id: stepPort(block.id), side: "left", x: 0, y: height / 2 },
        {
          id: premisePort(block.id),
          side: "right",
          x: width,
          y: undercut ? QUESTIONED.premises : height / 2,
        },
      ];
  if (undercut) {
    const id = undercutPort(block.id);
    ports.push(
      upright
        ? { id, side: "bottom", x: width - QUESTIONED.bar, y: height }
        : { id, side: "right", x: width, y: height - QUESTIONED.bar },
    );
  }
  return simple(shaped, { width, height }, ports, (height - own) / 2);
}

/** px of a junction at one of whose sides two lines end: where that of the premises does, and how far from the corner the bar does. */
const QUESTIONED = { width: 44, height: 28, premises: 8, bar: 11 };
/** px between the last bend of a line and its end: the arrowhead has a shaft. */
const APPROACH = 13;

function box(
  shaped: ShapedCard,
  uses: readonly string[],
  runs: number,
  measure: number,
  upright: boolean,
  metrics: Metrics,
): SizedCard {
  const { id } = shaped.card;
  const width = cardWidth(measure, metrics);
  const height = cardHeight(shaped, measure, metrics);
  const ports = uses.map((block, index): LayoutPort => {
    const share = (index + 1) / (uses.length + 1);
    return upright
      ? { id: outPort(id, block), side: "top", x: width * share, y: 0 }
      : { id: outPort(id, block), side: "left", x: 0, y: height * share };
  });
  for (let run = 0; run < runs; run++) {
    const share = (run + 1) / (runs + 1);
    ports.push(
      upright
        ? { id: inPort(id, run), side: "bottom", x: width * share, y: height }
        : { id: inPort(id, run), side: "right", x: width, y: height * share },
    );
  }
  const sized = simple(shaped, { width, height }, ports);
  return { ...sized, node: { ...sized.node, aligned: true } };
}

/** `above`: px between the frame and its row. */
function simple(shaped: ShapedCard, size: Size, ports: readonly LayoutPort[], above = 0): SizedCard {
  const frame = { x: 0, y: 0, ...size };
  return {
    shaped,
    node: { id: shaped.card.id, ...size, ports },
    frame,
    rows: [{ shaped: shaped.rows[0]!, rect: { ...frame, y: above, height: size.height - 2 * above } }],
    brackets: [],
    lanes: new Map(),
  };
}

/** px of the text of a box. */
const NARROWEST = measureOf(20);

/** px that a junction and the lines on both its sides take between two layers of boxes. */
const JUNCTION = 90;

/** Layers of boxes with junctions between them, and about how large they come out. */
export function classicSketches(
  shaped: ShapedPanel,
  direction: Direction,
  metrics: Metrics,
): (Size & { readonly plan: ClassicPlan })[] {
  const { heads, blocks } = shaped.panel;
  const depths = new Map<string, number>(heads.map(({ id }) => [id, 0]));
  const layers: ShapedCard[][] = [heads.map((head) => boxCard(head, undefined, shaped))];
  for (const block of blocks) {
    const depth = depths.get(block.target.id)! + 1;
    depths.set(block.id, depth);
    for (const cell of block.cells) {
      depths.set(cell.id, depth);
      (layers[depth] ??= []).push(boxCard(cell, block, shaped));
    }
  }
  const least = commonMeasure(layers.flat(), NARROWEST, NARROWEST, metrics);
  return unbeaten(
    [1, 1.2, 1.4, 1.6, 1.9, 2.2, 2.6].map((factor) => {
      const measure = least * factor;
      const heights = layers.map((layer) => layer.map((card) => cardHeight(card, measure, metrics)));
      const width = cardWidth(measure, metrics);
      const plan: ClassicPlan = { kind: "classic", direction, measure };
      if (direction !== "up") {
        const sums = heights.map((all) => all.reduce((sum, one) => sum + one + metrics.nodeGap, 0));
        return { plan, width: layers.length * (width + JUNCTION) - JUNCTION, height: Math.max(...sums) };
      }
      const rows = heights.reduce((sum, all) => sum + Math.max(0, ...all) + JUNCTION, -JUNCTION);
      const most = Math.max(...layers.map((layer) => layer.length));
      return { plan, width: most * (width + metrics.nodeGap), height: rows };
    }),
  );
}
