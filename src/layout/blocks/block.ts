import type { Point, Rect } from "../../geometry.ts";
import type { InferenceNote } from "../../annotations/annotation.ts";
import type { Block } from "../../outline/outline.ts";
import type { CellCopy, Copy } from "./cell.ts";
import type { LayoutNode, LayoutPort, Side } from "../elk/graph.ts";
import type { Metrics } from "../metrics.ts";

/** What stands in one node of the layout: a block under its header, or a head on its own. */
export interface NodeCopy {
  readonly id: string;
  /** Counted in blocks from the head. */
  readonly depth: number;
  readonly block: Block | undefined;
  /** Of a block. */
  readonly note: InferenceNote | undefined;
  readonly header: Copy | undefined;
  readonly cells: readonly CellCopy[];
  /** How many ports for arriving lines each cell needs, by the cell's id; see `arrivals`. */
  readonly arrivals: ReadonlyMap<string, number>;
  /** The port of the cell or header that this block's line leads to. */
  readonly arrivesAt: string | undefined;
  /** True where another inference undercuts this one. */
  readonly undercut: boolean;
}

/** A node with all its measures at one width; places count from its top left corner. */
export interface SizedNode {
  readonly copy: NodeCopy;
  readonly node: LayoutNode;
  readonly frame: Rect;
  readonly header: Rect | undefined;
  readonly cells: readonly { readonly copy: CellCopy; readonly rect: Rect }[];
  /** How a line goes on from a port of the node to the cell or header where it ends; empty if it ends at the port. */
  readonly lanes: ReadonlyMap<string, readonly Point[]>;
}

/** Ports by the id of their cell or block. */
export const arrivalPort = (cell: string, run: number) => `${cell}<${run}`;
export const undercutPort = (block: string) => `${block}!`;
export const reasonPort = (block: string) => `${block}>`;

/** Height of a node whose cells' text is `measure` px wide: what the search for a fit asks most. */
export function nodeHeight(copy: NodeCopy, measure: number, metrics: Metrics): number {
  let height = headerHeight(copy, measure, metrics);
  for (const cell of copy.cells) height += cellHeight(cell, measure, metrics);
  return height;
}

export function cellWidth(measure: number, metrics: Metrics): number {
  return measure + 2 * metrics.padX;
}

function headerHeight({ header }: NodeCopy, measure: number, metrics: Metrics): number {
  return header === undefined ? 0 : header.height(measure) + metrics.padY;
}

function cellHeight(cell: CellCopy, measure: number, metrics: Metrics): number {
  return cell.height(measure) + 2 * metrics.padY;
}

/** px between the lanes in which lines climb beside the cells of an upright map. */
const LANE = 9;

export function sizeNode(
  copy: NodeCopy,
  measure: number,
  direction: "left" | "up",
  metrics: Metrics,
): SizedNode {
  const width = cellWidth(measure, metrics);
  const upright = direction === "up";
  const last = copy.cells.length - 1;
  const arrivalsAt = (index: number) => copy.arrivals.get(copy.cells[index]!.cell.id) ?? 0;
  let lanes = upright && copy.undercut ? 1 : 0;
  if (upright) for (let i = 0; i < last; i++) lanes += arrivalsAt(i);
  const gutter = lanes === 0 ? 0 : (lanes + 0.5) * LANE;

  const ports: LayoutPort[] = [];
  const paths = new Map<string, readonly Point[]>();
  const top = headerHeight(copy, measure, metrics);
  const height = nodeHeight(copy, measure, metrics);
  const near: Side = upright ? "top" : "left";
  let lane = 0;

  /** A port where a line to the height `y` of the stack arrives; in an upright map it climbs in a lane. */
  const arrive = (id: string, y: number) => {
    if (!upright) {
      ports.push({ id, side: "right", x: width, y });
      return;
    }
    const x = (lane + 0.5) * LANE;
    lane += 1;
    ports.push({ id, side: "bottom", x, y: height });
    paths.set(id, [
      { x, y },
      { x: gutter, y },
    ]);
  };

  if (copy.block !== undefined) {
    const x = upright ? gutter + width / 2 : 0;
    ports.push({ id: reasonPort(copy.block.id), side: near, x, y: upright ? 0 : top / 2 });
    if (copy.undercut) arrive(undercutPort(copy.block.id), top / 2);
  }

  let y = top;
  const cells = copy.cells.map((cell, index) => {
    const rect: Rect = { x: gutter, y, width, height: cellHeight(cell, measure, metrics) };
    y += rect.height;
    const runs = arrivalsAt(index);
    for (let run = 0; run < runs; run++) {
      const id = arrivalPort(cell.cell.id, run);
      const share = (run + 1) / (runs + 1);
      if (upright && index === last) ports.push({ id, side: "bottom", x: gutter + width * share, y: height });
      else arrive(id, rect.y + rect.height * share);
    }
    return { copy: cell, rect };
  });

  return {
    copy,
    node: { id: copy.id, width: gutter + width, height, ports },
    frame: { x: gutter, y: 0, width, height },
    header: copy.header === undefined ? undefined : { x: gutter, y: 0, width, height: top },
    cells,
    lanes: paths,
  };
}
