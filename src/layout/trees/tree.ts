import type { Card, CardRow } from "../cards/nesting.ts";
import type { ShapedCard } from "../cards/shaped-card.ts";
import type { SizedCard } from "../cards/sized-card.ts";
import type { Point } from "../../geometry.ts";
import type { StatementId } from "../../model/map.ts";
import type { Block } from "../../outline/outline.ts";

/** A tree of an argument with its texts shaped, at one degree of nesting. */
export interface ShapedTree {
  /** In the order in which they are read; the first holds the head. */
  readonly cards: readonly ShapedCard[];
}

/** The cards of one branch of a tree: one that leads to the head's card, and all that leads to it. */
export function branchesOf({ cards }: ShapedTree): readonly (readonly ShapedCard[])[] {
  const branches: ShapedCard[][] = [];
  for (const card of cards.slice(1)) {
    if (card.card.depth === 1) branches.push([card]);
    else branches.at(-1)!.push(card);
  }
  return branches;
}

/**
 * A tree in sections, as indices into its cards: the head and each card that `begins` one, with all that leads to it
 * without beginning another.
 */
export function sectionsOf(
  { cards }: ShapedTree,
  begins: (card: ShapedCard) => boolean,
): readonly (readonly number[])[] {
  const sections: number[][] = [];
  const sectionOf = new Map<string, number[]>();
  cards.forEach((shaped, index) => {
    const { card, arrivesAt } = shaped;
    let section = begins(shaped) ? undefined : sectionOf.get(arrivesAt?.card ?? "");
    if (section === undefined) sections.push((section = []));
    sectionOf.set(card.id, section);
    section.push(index);
  });
  return sections;
}

/** Whether a card's line leads from one claim of the main line to another, in the row where it arrives. */
export function isMainLine({ block, rows }: Card, to: CardRow, main: ReadonlySet<StatementId>): boolean {
  const isClaim = (row: CardRow) => row.kind === "cell" && row.depth === 0 && main.has(row.cell.statement);
  return block?.role === "support" && isClaim(to) && rows.some(isClaim);
}

/** A card in its place. */
export interface PlacedCard {
  readonly sized: SizedCard;
  readonly at: Point;
}

/** A step leads from its card to the row that it leads to; in the classic style, lines of premises lead to the step. */
export interface PlacedLine {
  readonly block: Block;
  readonly kind: "step" | "premise";
  readonly points: readonly Point[];
  /** Between two claims of the main line. */
  readonly main: boolean;
  /** It ends at another line, which leads on to the same place. */
  readonly joins?: true;
}

/** Cards and lines from their own top left corner. */
export interface TreeLayout {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly PlacedCard[];
  readonly lines: readonly PlacedLine[];
}

export const shiftedPoint = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });

export function shifted(layout: TreeLayout, by: Point): TreeLayout {
  return {
    ...layout,
    cards: layout.cards.map(({ sized, at }) => ({ sized, at: shiftedPoint(at, by) })),
    lines: layout.lines.map((line) => ({
      ...line,
      points: line.points.map((point) => shiftedPoint(point, by)),
    })),
  };
}

/** A layout with its conclusion at the other side. */
export function mirrored<T extends TreeLayout>(layout: T): T {
  const flip = ({ x, y }: Point): Point => ({ x: layout.width - x, y });
  return {
    ...layout,
    cards: layout.cards.map(({ sized, at }) => ({
      sized,
      at: { x: layout.width - at.x - sized.node.width, y: at.y },
    })),
    lines: layout.lines.map((line) => ({ ...line, points: line.points.map(flip) })),
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
