import type { Point, Rect } from "../geometry.ts";
import { isLineEnd, lineLinks } from "../outline/main-line.ts";
import type { LineLinks } from "../outline/main-line.ts";
import type { Outline } from "../outline/outline.ts";
import { bracketX } from "./cards/sized-card.ts";
import type { CardLayout, LineWay, OnwardLayout, PanelLayout } from "./figure-layout.ts";
import { LineRoom, freeHeights, isFree } from "./line-room.ts";
import type { Drawing, Near } from "./line-room.ts";
import { add } from "../model/lists.ts";
import type { StatementId } from "../model/map.ts";
import type { Metrics } from "./metrics.ts";
import { straightened } from "./trees/tree.ts";

/** px from where the line turns to the card that it leads to, the best first: room for its arrowhead, or for a small one. */
const APPROACHES = [14, 11, 7];
/** px from the card that it comes from. */
const DEPARTURES = [6, 11, 4];

/**
 * Where a claim of the main line stands apart from the step that refers to it, but in the same figure: the way of the line from
 * the one to the other between the cards, if there is one that crosses nothing. Otherwise only words lead on.
 */
export function lineWays(outline: Outline, metrics: Metrics, figure: Drawing): readonly LineWay[] {
  const links = lineLinks(outline);
  if (links.size === 0) return [];
  const placed = figure.panels.flatMap((panel) => panel.cards.map((card) => ({ panel, card })));
  const ends = new Map<StatementId, (End & { readonly panel: PanelLayout })[]>();
  for (const { panel, card } of placed)
    for (const end of endsIn(card, links)) add(ends, end.claim, { ...end, panel });
  const heights = heightsBeside(placed.map(({ card }) => card.frame));
  const room = new LineRoom(figure);
  const ways: LineWay[] = [];
  for (const { panel, card } of placed)
    for (const row of card.rows) {
      if (row.kind !== "onward") continue;
      const { cell } = row.row;
      const found = (ends.get(cell.statement) ?? [])
        .flatMap((end) => {
          const near: Meets = (from, to) => room.between(from, to, [panel, end.panel]);
          const way = wayBetween({ card, row, metrics }, end, heights, near);
          return way === undefined ? [] : [{ ...end, ...way }];
        })
        .toSorted((one, other) => one.cost - other.cost);
      for (const { points, cell: to, goesOn } of found.slice(0, 1)) {
        ways.push({ from: cell.id, to, points, goesOn });
        room.take(points);
      }
    }
  return ways;
}

/** Where a line arrives at the edge of a card. */
interface End {
  readonly claim: StatementId;
  /** The id of the cell that refers to it. */
  readonly cell: string;
  readonly at: Point;
  /** Away from the card. */
  readonly out: Point;
  /** How far out it turns, the best first, px. */
  readonly turns: readonly number[];
  /** Where the rule of the step comes from the edge, so that the line goes on in it; else it ends beside the reference. */
  readonly goesOn: boolean;
  readonly frame: Rect;
}

function endsIn({ frame, rows, brackets }: CardLayout, links: LineLinks): End[] {
  return rows.flatMap((row): End[] => {
    if (row.kind !== "cell" || row.row.block === undefined) return [];
    const { cell, block } = row.row;
    if (!isLineEnd(cell, block, links)) return [];
    const rtl = row.text.direction === "rtl";
    const [near, far] = [frame.x, frame.x + frame.width];
    const shared = { claim: cell.statement, cell: cell.id, frame };
    const beside = { x: rtl ? near : far, y: row.rect.y + row.rect.height / 2 };
    const out = { x: rtl ? -1 : 1, y: 0 };
    const end: End = { ...shared, at: beside, out, turns: APPROACHES, goesOn: false };
    const rule = brackets.find(({ bracket }) => bracket.onLine && bracket.block.id === block.id);
    if (rule === undefined) return [end];
    const isLast = rule.bracket.last === rows.length - 1;
    const into: End = {
      ...shared,
      at: isLast ? { x: rule.x, y: frame.y + frame.height } : { x: rtl ? far : near, y: rule.bottom },
      out: isLast ? { x: 0, y: 1 } : { x: -out.x, y: 0 },
      turns: DEPARTURES,
      goesOn: true,
    };
    return [into, end];
  });
}

/** What a line can meet between two places across. */
type Meets = (from: number, to: number) => Near;

interface Beginning {
  readonly card: CardLayout;
  readonly row: OnwardLayout;
  readonly metrics: Metrics;
}

interface Way {
  readonly points: readonly Point[];
  readonly cost: number;
}

function wayBetween(from: Beginning, to: End, heights: readonly number[], met: Meets): Way | undefined {
  for (const { inside, turns, goes } of beginnings(from)) {
    const edge = inside.at(-1)!;
    const free = turns.filter((turn) => isFree([edge, turn], met(edge.x, turn.x), from.card.frame));
    // The arrowhead is small only where there is no room.
    for (const off of to.turns) {
      const last: Point = { x: to.at.x + to.out.x * off, y: to.at.y + to.out.y * off };
      if (!isFree([last, to.at], met(last.x, to.at.x), to.frame)) continue;
      let best: Way | undefined;
      for (const turn of free) {
        const near = met(turn.x, last.x);
        const isBetter = (least: number): boolean => best === undefined || least < best.cost;
        for (const between of waysOf({ turn, goes, last }, heights, near, isBetter)) {
          const points = straightened([...inside, ...between, last, to.at]);
          const cost = costOf(points);
          if (isBetter(cost) && isFree([...between, last], near)) best = { points, cost };
        }
      }
      if (best !== undefined) return best;
    }
  }
  return undefined;
}

/** A way out of the card of a claim: its points in the card, and from where on it goes up or down, or across. */
interface Start {
  readonly inside: readonly Point[];
  readonly turns: readonly Point[];
  readonly goes: "along" | "across";
}

/** Beside the row above the claim, at the side where lines of text begin, or over it. */
function beginnings({ card: { frame }, row: { row, rect, text }, metrics }: Beginning): readonly Start[] {
  const rtl = text.direction === "rtl";
  const inside = bracketX(row.depth, metrics);
  const x = rtl ? frame.x + frame.width - inside : frame.x + inside;
  const start = { x, y: rect.y + rect.height + metrics.reasonGap };
  const edge = rtl ? frame.x + frame.width : frame.x;
  const beside = { x: edge, y: text.rect.y + text.leading / 2 };
  return [
    {
      inside: [start, { x, y: beside.y }, beside],
      turns: DEPARTURES.map((off) => ({ x: edge + (rtl ? off : -off), y: beside.y })),
      goes: "along",
    },
    {
      inside: [start, { x, y: frame.y }],
      turns: DEPARTURES.map((off) => ({ x, y: frame.y - off })),
      goes: "across",
    },
  ];
}

/**
 * From its first turn to its last one: through one gutter, or through one, a gap between rows of cards, and another one;
 * only where a way of this length, px, could still be better.
 */
function* waysOf(
  { turn, goes, last }: { readonly turn: Point; readonly goes: Start["goes"]; readonly last: Point },
  heights: readonly number[],
  near: Near,
  isBetter: (length: number) => boolean,
): Generator<readonly Point[]> {
  yield [turn, { x: last.x, y: turn.y }];
  if (goes === "across") return;
  yield [turn, { x: turn.x, y: last.y }];
  const across = Math.abs(last.x - turn.x);
  if (!isBetter(across + Math.abs(last.y - turn.y))) return;
  const [out, home] = [freeHeights(turn, near), freeHeights(last, near)];
  const [top, bottom] = [Math.max(out.top, home.top), Math.min(out.bottom, home.bottom)];
  for (const y of heights)
    if (y >= top && y <= bottom && isBetter(across + Math.abs(y - turn.y) + Math.abs(last.y - y)))
      yield [turn, { x: turn.x, y }, { x: last.x, y }];
}

/** Right above and below cards. */
const heightsBeside = (cards: readonly Rect[]): readonly number[] => [
  ...new Set(cards.flatMap(({ y, height }) => DEPARTURES.flatMap((off) => [y - off, y + height + off]))),
];

const BENDS = 40;

/** px of its length, and as many for each turn as make a way with fewer better. */
const costOf = (points: readonly Point[]): number =>
  points.reduce((sum, to, index) => {
    const from = points[index - 1];
    return from === undefined ? 0 : sum + Math.abs(to.x - from.x) + Math.abs(to.y - from.y) + BENDS;
  }, 0);
