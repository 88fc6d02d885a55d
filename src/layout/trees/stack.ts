import type { StatementId } from "../../model/map.ts";
import { add } from "../../model/lists.ts";
import type { ShapedCard } from "../cards/shaped-card.ts";
import { LEAVES_AT } from "../cards/sized-card.ts";
import type { Point } from "../../geometry.ts";
import type { Metrics } from "../metrics.ts";
import { bundled } from "./bundles.ts";
import type { ArrivingLine } from "./bundles.ts";
import { layoutForest } from "./forest.ts";
import { isMainLine, shifted } from "./tree.ts";
import type { PlacedCard, PlacedLine, ShapedTree, TreeLayout } from "./tree.ts";

/**
 * A tree in sections one below the other, each laid out in layers of its own. Lines between sections climb in lanes
 * beside them: from the first cards of a section to the first card of an earlier one.
 */
export interface StackPlan {
  readonly kind: "stack";
  readonly side: "left" | "right";
  readonly sections: readonly Section[];
  /**
   * How many sections stand in each column, where a long stack goes on beside itself: then each section leads to the one
   * before it. Without them all stand in one column.
   */
  readonly columns?: readonly number[];
}

export interface Section {
  /** Indices into the tree's cards, in reading order. */
  readonly cards: readonly number[];
  /** Of the claims in each layer of the section, px. */
  readonly measures: readonly number[];
}

/** px between two lanes. */
const LANE = 9;
/** Where more reasons than this climb to one claim, they share lanes, each with its own arrowhead. */
const MOST_LANES = 3;
/** px from the outer side of a gutter to its outermost lane: as far from the cards as there is room, for arrows with a shaft. */
const OUTERMOST = 2;

/** Which lane each card that begins a section climbs in, the innermost being 0, and how many there are. */
export function lanesOf(
  { cards }: ShapedTree,
  sections: readonly (readonly number[])[],
): { readonly count: number; readonly laneOf: ReadonlyMap<string, number> } {
  const inSection = new Map<string, number>();
  sections.forEach((members, section) => {
    for (const index of members) inSection.set(cards[index]!.card.id, section);
  });
  /** Cards that climb, by the claim that they climb to. */
  const climbers = new Map<string, ShapedCard[]>();
  for (const card of cards) {
    const to = card.arrivesAt;
    if (to === undefined || inSection.get(to.card) === inSection.get(card.card.id)) continue;
    add(climbers, `${to.card} ${to.row}`, card);
  }
  const laneOf = new Map<string, number>();
  let count = 0;
  for (const group of climbers.values()) {
    const runs = [...new Set(group.map(({ arrivesAt }) => arrivesAt!.run))];
    for (const { card, arrivesAt } of group) {
      // What begins lower climbs further out, so that no line crosses another.
      const lane = runs.length > MOST_LANES ? kindOf(group, card.id) : runs.indexOf(arrivesAt!.run);
      laneOf.set(card.id, lane);
      count = Math.max(count, lane + 1);
    }
  }
  return { count, laneOf };
}

/** Where many climb to one claim, stretches of neighbours of one kind share a lane. */
function kindOf(group: readonly ShapedCard[], id: string): number {
  let lane = -1;
  let last: boolean | undefined;
  for (const { card } of group) {
    const supports = card.block!.role === "support";
    if (supports !== last) lane += 1;
    last = supports;
    if (card.id === id) break;
  }
  return lane;
}

/** px beside the sections for their lanes. */
export const gutterOf = (lanes: number, metrics: Metrics): number =>
  lanes === 0 ? 0 : lanes * LANE + metrics.edgeGap;

export async function layoutStack(
  tree: ShapedTree,
  { sections, columns = [sections.length] }: StackPlan,
  main: ReadonlySet<StatementId>,
  metrics: Metrics,
): Promise<TreeLayout> {
  const lanes = lanesOf(
    tree,
    sections.map(({ cards }) => cards),
  );
  const gutter = gutterOf(lanes.count, metrics);
  const cards: PlacedCard[] = [];
  const lines: PlacedLine[] = [];
  /** Where each column begins, and where it ends below. */
  const edges: Edge[] = [];
  let next = 0;
  let left = 0;
  for (const count of columns) {
    let y = 0;
    let right = left;
    for (const { cards: members, measures } of sections.slice(next, next + count)) {
      const own = members.map((index) => tree.cards[index]!);
      const plan = { direction: "left", measures, snug: true } as const;
      // oxlint-disable-next-line no-await-in-loop -- ELK works on one graph at a time
      const forest = await layoutForest(own, plan, main, metrics);
      if (y > 0) y += metrics.nodeGap;
      const moved = shifted(forest, { x: left + gutter, y });
      cards.push(...moved.cards);
      lines.push(...moved.lines);
      right = Math.max(right, left + gutter + forest.width);
      y += forest.height;
    }
    edges.push({ left, right, bottom: y });
    left = right + columnGap(metrics);
    next += count;
  }
  lines.push(...climbing(cards, lanes.laneOf, gutter, edges, main, metrics));
  const order = new Map(tree.cards.map(({ card }, index) => [card.id, index]));
  const place = ({ sized }: PlacedCard) => order.get(sized.node.id)!;
  const lowest = Math.max(
    ...edges.map(({ bottom }) => bottom),
    ...lines.flatMap(({ points }) => points.map(({ y }) => y)),
  );
  return {
    width: edges.at(-1)!.right,
    height: lowest,
    cards: cards.toSorted((a, b) => place(a) - place(b)),
    lines,
  };
}

/** Between two columns there is room for the line from the one to the other. */
export const columnGap = (metrics: Metrics): number => metrics.layerGap;

/** px */
interface Edge {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function climbing(
  cards: readonly PlacedCard[],
  laneOf: ReadonlyMap<string, number>,
  gutter: number,
  columns: readonly Edge[],
  main: ReadonlySet<StatementId>,
  metrics: Metrics,
): PlacedLine[] {
  const placed = new Map(cards.map((card) => [card.sized.node.id, card]));
  /** The arrowheads at each claim, in the order in which their lines climb: reasons that share a lane part at its end. */
  const runsAt = new Map<string, Set<number>>();
  for (const { sized } of cards) {
    const { card, arrivesAt } = sized.shaped;
    if (arrivesAt === undefined || !laneOf.has(card.id)) continue;
    const key = `${arrivesAt.card} ${arrivesAt.row}`;
    const runs = runsAt.get(key);
    if (runs === undefined) runsAt.set(key, new Set([arrivesAt.run]));
    else runs.add(arrivesAt.run);
  }
  const lines = cards.flatMap((from): ArrivingLine[] => {
    const { card, arrivesAt } = from.sized.shaped;
    const lane = laneOf.get(card.id);
    if (lane === undefined || arrivesAt === undefined) return [];
    const to = placed.get(arrivesAt.card)!;
    const start = startOf(from);
    const key = `${arrivesAt.card} ${arrivesAt.row}`;
    const runs = [...runsAt.get(key)!];
    const end = endOf(to, arrivesAt.row, runs.indexOf(arrivesAt.run), runs.length);
    const laneIn = ({ left }: Edge) => left + gutter - metrics.edgeGap - LANE * (lane + 1) + OUTERMOST;
    const [here, there] = [columnAt(columns, start.x), columnAt(columns, end.x)];
    const goal = laneIn(there);
    const x = here === there ? goal : here.left - metrics.edgeGap / 2;
    const points = [start, { x, y: start.y }];
    const beside = here === there ? undefined : sideOf(to, arrivesAt.row, x, cards, metrics);
    if (beside !== undefined) points.push({ x, y: beside.y }, beside);
    else {
      // From another column a line goes round below that one, unless the claim stands beside it.
      const y = there.bottom + metrics.edgeGap;
      if (here !== there) points.push({ x, y }, { x: goal, y });
      points.push({ x: goal, y: end.y }, end);
    }
    const line: PlacedLine = {
      block: card.block!,
      kind: "step",
      points,
      main: isMainLine(card, to.sized.shaped.rows[arrivesAt.row]!.row, main),
    };
    return [{ line, arrival: `${key} ${arrivesAt.run}` }];
  });
  return bundled(lines);
}

/** Where a line that comes down at `x` beside a column arrives at a row of a card in it, if nothing stands between. */
function sideOf(
  { sized, at }: PlacedCard,
  row: number,
  x: number,
  cards: readonly PlacedCard[],
  metrics: Metrics,
): Point | undefined {
  const { rect } = sized.rows[row]!;
  const side = at.x + sized.frame.x + sized.frame.width;
  const y = at.y + rect.y + Math.min(rect.height / 2, LEAVES_AT * metrics.body);
  const isBetween = ({ sized: { frame }, at: place }: PlacedCard) => {
    const [left, top] = [place.x + frame.x, place.y + frame.y];
    return left > side && left < x && top < y && top + frame.height > y;
  };
  return x <= side || cards.some(isBetween) ? undefined : { x: side, y };
}

const columnAt = (columns: readonly Edge[], x: number): Edge => columns.findLast(({ left }) => left <= x)!;

function startOf({ sized, at }: PlacedCard): Point {
  const port = sized.node.ports.find(({ side }) => side === "left")!;
  return { x: at.x + port.x, y: at.y + port.y };
}

/** At the left edge of a row, below where the card's own line leaves it: what climbs from further down ends higher. */
function endOf({ sized, at }: PlacedCard, row: number, run: number, runs: number): Point {
  const { rect } = sized.rows[row]!;
  const own = sized.node.ports.find(({ side }) => side === "left");
  const isBeside = own !== undefined && own.y >= rect.y && own.y <= rect.y + rect.height;
  const top = isBeside ? own.y + 4 : rect.y;
  const share = (runs - run) / (runs + 1);
  return { x: at.x + sized.frame.x, y: at.y + top + (rect.y + rect.height - top) * share };
}
