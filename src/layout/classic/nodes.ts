import type { Size } from "../../geometry.ts";
import { cellsOf, isJoined, stepAt } from "../../outline/cells.ts";
import type { Block, Cell, Panel } from "../../outline/outline.ts";
import type { CellRow, SignRow } from "../cards/nesting.ts";
import { arrivalHeights, cardHeight, cardWidth, CORNER, noSizes, roomOf } from "../cards/shaped-card.ts";
import type { LineEnd, ShapedCard, ShapedRow } from "../cards/shaped-card.ts";
import type { SizedCard } from "../cards/sized-card.ts";
import type { LayoutPort } from "../elk/graph.ts";
import type { Metrics } from "../metrics.ts";
import type { ShapedPanel } from "../panels/panel.ts";

export const premisePort = (block: string) => `${block}<`;
export const undercutPort = (block: string) => `${block}!`;
export const stepPort = (block: string) => `${block}>`;
/** One for each use, because lines of different steps must not run together. */
export const outPort = (cell: string, block: string) => `${cell}>${block}`;
export const inPort = (cell: string, run: number) => `${cell}<${run}`;

/** Tells for each cell which one's box stands for it, because a statement has a single box in a panel. */
export function boxesOf(panel: Panel): (cell: Cell) => string {
  const boxes = new Map(
    cellsOf(panel).flatMap(({ kind, statement, id }) => (kind === "full" ? [[statement, id]] : [])),
  );
  return (cell) => (isJoined(cell) ? boxes.get(cell.statement) : undefined) ?? cell.id;
}

/** By cell and by step at a head: the box where lines to it arrive. */
export function boxesById(panel: Panel): ReadonlyMap<string, string> {
  const boxOf = boxesOf(panel);
  return new Map([
    ...cellsOf(panel).map((cell) => [cell.id, boxOf(cell)] as const),
    ...panel.heads.flatMap(({ id, step }) => (step === undefined ? [] : [[step.id, id] as const])),
  ]);
}

const cardOf = (id: string, block: Block | undefined, row: ShapedRow): ShapedCard => ({
  card: { id, block, depth: 0, rows: [row.row], brackets: [] },
  rows: [row],
  arrivals: [[]],
  arrivesAt: undefined,
  sizes: noSizes(),
});

/**
 * The boxes of a panel. One that serves several steps is marked as joined to other premises only if it is so in each of
 * them: nothing on it tells for which one the mark is meant.
 */
export function boxCards({
  panel,
  typesetter,
  boxes,
}: ShapedPanel): (cell: Cell, block: Block | undefined) => ShapedCard {
  const boxOf = boxesOf(panel);
  const places = new Map<string, number>();
  for (const { cells } of panel.blocks)
    for (const [place, cell] of cells.entries())
      places.set(boxOf(cell), Math.min(place, places.get(boxOf(cell)) ?? place));
  return (cell, block) => {
    const { id, kind, part } = cell;
    const step = stepAt(cell);
    const of = block ?? step;
    // A head that is a premise elsewhere is none where it stands.
    const premise = of === undefined ? 0 : (places.get(id) ?? 0);
    const key = `${kind} ${id} ${part?.to ?? ""} ${premise}`;
    const known = boxes.get(key);
    if (known !== undefined) return known;
    const signed = step !== undefined;
    const row: CellRow = { kind: "cell", cell, depth: 0, block: of, premise, signed };
    const shaped = cardOf(id, undefined, { kind: "cell", row, text: typesetter.cell(row) });
    boxes.set(key, shaped);
    return shaped;
  };
}

export function junction(
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
  // An undercut's bar stands beside the end of the lines of the premises, and clear of the corner.
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

/** `ends`: of the lines that arrive at it, in their order. */
export function box(
  shaped: ShapedCard,
  uses: readonly string[],
  ends: readonly LineEnd[],
  measure: number,
  upright: boolean,
  metrics: Metrics,
): SizedCard {
  const { id } = shaped.card;
  const corners = !upright && ends.length > 1 && [ends[0], ends.at(-1)].includes("bar") ? 2 * CORNER : 0;
  const room = roomOf(ends) + corners;
  const width = Math.max(cardWidth(measure, metrics), upright ? room : 0);
  const height = Math.max(cardHeight(shaped, measure, metrics), upright ? 0 : room);
  const ports = uses.map((block, index): LayoutPort => {
    const share = (index + 1) / (uses.length + 1);
    return upright
      ? { id: outPort(id, block), side: "top", x: width * share, y: 0 }
      : { id: outPort(id, block), side: "left", x: 0, y: height * share };
  });
  arrivalHeights(ends, upright ? width : height).forEach((at, run) => {
    ports.push(
      upright
        ? { id: inPort(id, run), side: "bottom", x: at, y: height }
        : { id: inPort(id, run), side: "right", x: width, y: at },
    );
  });
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
