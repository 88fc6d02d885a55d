import { inset, overlap, union } from "../geometry.ts";
import type { Point, Rect } from "../geometry.ts";
import type { ArgumentMap, StatementId } from "../model/map.ts";
import { rivalsOf } from "../outline/relations.ts";
import type { CardLayout, PanelLayout, RivalLine } from "./figure-layout.ts";
import { RIVAL_BAR } from "./metrics.ts";

/** px from the edge of a card to the middle of a bar; the least way between two bars. */
const OFF = 3.4;
const LEAST = 5;
/** px from the corner of a card to the middle of a bar, and between a bar or line and what it does not belong to. */
const CORNER = RIVAL_BAR.half + 2;
const CLEAR = 3;
/** Of rivals that stand far apart in a list, only each and the next this many are looked at: lists may be very long. */
const NEXT = 8;

/**
 * The lines between rivals that face each other, beside or above one another, with nothing between them: what cannot be
 * joined without crossing something is said in words only.
 */
export function rivalLines(map: ArgumentMap, panels: readonly PanelLayout[]): readonly RivalLine[] {
  if (map.rivals.length === 0) return [];
  const claims = panels.flatMap((panel) => panel.cards.flatMap((card) => claimsOf(card, panel, map)));
  const lines: RivalLine[] = [];
  const taken = panels.map(takenIn);
  for (const [index, one] of claims.entries()) {
    const rivals = new Set(rivalsOf(map, one.statement));
    const others = claims.slice(index + 1).filter(({ statement }) => rivals.has(statement));
    for (const other of others.slice(0, NEXT)) {
      const between = panels.flatMap((panel, at) =>
        panel === one.panel || panel === other.panel || panel.frame === undefined
          ? taken[at]!
          : [panel.frame],
      );
      const drawn = lines.map(({ points: [from, to] }) => spanned(from, to));
      const free = (rect: Rect) =>
        [...between, ...drawn].every(
          (rect2) => rect2 === one.card.frame || rect2 === other.card.frame || !overlap(rect, rect2),
        );
      const points = waysBetween(one, other).find(([from, to]) => free(broad(from, to)));
      if (points !== undefined) lines.push({ between: [one.statement, other.statement], points });
    }
  }
  return lines;
}

/** A claim with rivals that stands by itself in its card: where lines may end at its left and right, and above and below it. */
interface Claim {
  readonly statement: StatementId;
  readonly panel: PanelLayout;
  readonly card: CardLayout;
  readonly row: Rect;
  readonly isAlone: boolean;
}

function claimsOf(card: CardLayout, panel: PanelLayout, map: ArgumentMap): Claim[] {
  const own = card.rows.filter(({ row }) => row.depth === 0);
  return own.flatMap((row): Claim[] =>
    row.kind === "cell" && row.row.cell.kind === "full" && rivalsOf(map, row.row.cell.statement).length > 0
      ? [
          {
            statement: row.row.cell.statement,
            panel,
            card,
            row: row.rect,
            isAlone: own.length === 1,
          },
        ]
      : [],
  );
}

/** What stands in a panel besides its frame, which a line may cross. */
const takenIn = ({ cards, lines, title }: PanelLayout): readonly Rect[] => [
  ...cards.map(({ frame }) => frame),
  ...lines.flatMap(({ points }) =>
    points.slice(1).map((to, index) => inset(spanned(points[index]!, to), -CLEAR)),
  ),
  ...(title === undefined ? [] : [title.rect]),
];

const spanned = (from: Point, to: Point): Rect =>
  union({ ...from, width: 0, height: 0 }, { ...to, width: 0, height: 0 });

/** With room for the bars, which are broader than the line between them. */
function broad(from: Point, to: Point): Rect {
  const { x, y, width, height } = spanned(from, to);
  const by = RIVAL_BAR.half + 1;
  return width === 0 ? { x: x - by, y, width: 2 * by, height } : { x, y: y - by, width, height: 2 * by };
}

type Way = readonly [from: Point, to: Point];

/** Straight ways, those in the middle of what faces each other first. */
function waysBetween(one: Claim, other: Claim): readonly Way[] {
  const ways: Way[] = [];
  const [left, right] = one.card.frame.x <= other.card.frame.x ? [one, other] : [other, one];
  const [from, to] = [left.card.frame.x + left.card.frame.width + OFF, right.card.frame.x - OFF];
  if (to - from >= LEAST)
    for (const y of spots(stretch(one.row, "y"), stretch(other.row, "y")))
      ways.push([
        { x: from, y },
        { x: to, y },
      ]);
  const [upper, lower] = one.card.frame.y <= other.card.frame.y ? [one, other] : [other, one];
  const [top, bottom] = [upper.card.frame.y + upper.card.frame.height + OFF, lower.card.frame.y - OFF];
  // Below a card that holds several premises, or above it, a line would seem to be about all of them.
  if (bottom - top >= LEAST && upper.isAlone && lower.isAlone)
    for (const x of spots(stretch(upper.card.frame, "x"), stretch(lower.card.frame, "x")))
      ways.push([
        { x, y: top },
        { x, y: bottom },
      ]);
  return ways;
}

type Stretch = readonly [from: number, to: number];

const stretch = ({ x, y, width, height }: Rect, along: "x" | "y"): Stretch =>
  along === "x" ? [x, x + width] : [y, y + height];

/** Where in its length a line may stand, the best first. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0, 1];

/** Places in what two stretches share, off their ends. */
function spots(a: Stretch, b: Stretch): readonly number[] {
  const [from, to] = [Math.max(a[0], b[0]) + CORNER, Math.min(a[1], b[1]) - CORNER];
  return from > to ? [] : SHARES.map((share) => from + (to - from) * share);
}
