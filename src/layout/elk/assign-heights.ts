/**
 * Heights for the blocks of a sideways layout: every column as low as the highest one needs, order kept,
 * and within that as many lines straight as can be.
 *
 * Column by column, each block would like its port level with those it is joined to. The wishes are reconciled by
 * pooling neighbours that would overlap (isotonic regression under absolute distance: a pool stands at the median of
 * its wishes, so most lines come out straight), and the columns take turns.
 */
export interface Stacked {
  readonly id: string;
  /** Column, from 0. */
  readonly layer: number;
  readonly height: number;
}

/** A line from a port of one block to a port of another; heights from their blocks' tops. */
export interface Tie {
  readonly from: string;
  readonly fromY: number;
  readonly to: string;
  readonly toY: number;
}

const SWEEPS = 6;
/** px that even the highest column may gain, so that no line has a small bend. */
const PLAY = 6;

/** The top of each block, by id. `nodes` stand in reading order, column by column or mixed. */
export function assignHeights(
  nodes: readonly Stacked[],
  ties: readonly Tie[],
  gap: number,
): Map<string, number> {
  const columns: Stacked[][] = [];
  for (const node of nodes) (columns[node.layer] ??= []).push(node);
  const tops = new Map<string, number>();
  let height = 0;
  for (const column of columns) {
    let y = 0;
    for (const node of column ?? []) {
      tops.set(node.id, y);
      y += node.height + gap;
    }
    height = Math.max(height, y - gap);
  }
  height += PLAY;
  const wishes = new Map<
    string,
    { readonly other: string; readonly offset: number; readonly layer: number }[]
  >();
  const layers = new Map(nodes.map((node) => [node.id, node.layer]));
  const wish = (id: string, other: string, offset: number) => {
    const list = wishes.get(id) ?? [];
    list.push({ other, offset, layer: layers.get(other) ?? 0 });
    wishes.set(id, list);
  };
  for (const { from, fromY, to, toY } of ties) {
    wish(from, to, toY - fromY);
    wish(to, from, fromY - toY);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    // The last sweep goes outwards from the conclusions, so that reasons line up with what they lead to.
    const outwards = sweep % 2 === 1;
    const order = columns.map((_, layer) => layer);
    for (const layer of outwards ? order : order.toReversed()) {
      const column = columns[layer] ?? [];
      const targets = column.map((node) =>
        (wishes.get(node.id) ?? [])
          .filter((one) => !outwards || one.layer < layer || layer === 0)
          .map((one) => tops.get(one.other)! + one.offset),
      );
      topsNearest(column, targets, gap, height).forEach((y, i) => tops.set(column[i]!.id, y));
    }
  }
  for (const column of columns) if (column !== undefined) backToTop(column, ties, gap, tops);
  return tops;
}

/** px between ends of a line that is straight. */
const STRAIGHT = 0.5;

/** A column that has used the play, but has no straight line from it, begins where the others do. */
function backToTop(
  column: readonly Stacked[],
  ties: readonly Tie[],
  gap: number,
  tops: Map<string, number>,
): void {
  const [first] = column;
  const by = first === undefined ? 0 : tops.get(first.id)!;
  if (by <= 0 || by > PLAY) return;
  const moved = new Set<string>();
  let bottom = by - gap;
  for (const { id, height } of column) {
    if (tops.get(id)! > bottom + gap + STRAIGHT) break;
    moved.add(id);
    bottom = tops.get(id)! + height;
  }
  const isStraight = ({ from, fromY, to, toY }: Tie) =>
    (moved.has(from) || moved.has(to)) && Math.abs(tops.get(from)! + fromY - tops.get(to)! - toY) < STRAIGHT;
  if (!ties.some(isStraight)) for (const id of moved) tops.set(id, tops.get(id)! - by);
}

interface Pool {
  readonly first: number;
  last: number;
  /** Wishes for the top of the pool's first block. */
  wishes: number[];
  at: number;
}

/** The tops of a column whose blocks stand as near to what they are joined to as their order and the height allow. */
function topsNearest(
  column: readonly Stacked[],
  targets: readonly (readonly number[])[],
  gap: number,
  height: number,
): number[] {
  // Measured from where a block would stand if the column were packed to the top, order means "not smaller".
  const packed: number[] = [];
  let y = 0;
  for (const node of column) {
    packed.push(y);
    y += node.height + gap;
  }
  const slack = height - (y - gap);
  const pools: Pool[] = [];
  column.forEach((_, i) => {
    const wishes = targets[i]!.map((target) => target - packed[i]!);
    let pool: Pool = { first: i, last: i, wishes, at: median(wishes, pools.at(-1)?.at ?? 0) };
    for (let before = pools.at(-1); before !== undefined && before.at > pool.at; before = pools.at(-1)) {
      pools.pop();
      const all = [...before.wishes, ...pool.wishes];
      pool = { first: before.first, last: pool.last, wishes: all, at: median(all, before.at) };
    }
    pools.push(pool);
  });
  const tops: number[] = [];
  for (const { first, last, at } of pools) {
    const bounded = Math.min(Math.max(at, 0), Math.max(0, slack));
    for (let i = first; i <= last; i++) tops[i] = packed[i]! + bounded;
  }
  return tops;
}

function median(values: readonly number[], otherwise: number): number {
  if (values.length === 0) return otherwise;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1]!;
}
